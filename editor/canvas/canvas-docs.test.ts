// docs/canvas.md names a test in each row: they must be there, and so must the commands' keys.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = globSync(['e2e/*.spec.ts', 'editor/**/*.test.ts', 'runtime/engine/*.test.ts'], {
  cwd: root,
  exclude: (path) => path.includes('node_modules'),
});
const tests = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');

test('every test that docs/canvas.md names is there', () => {
  const rows = readFileSync(join(root, 'docs/canvas.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !/shown by +\|$/.test(line));
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) {
    const named = (row.split('|').at(-2) ?? '').trim();
    if (named === '—') continue;
    for (const name of named.split('; ')) expect(tests, `${name}, in: ${row.slice(0, 40)}`).toContain(`('${name}`);
  }
});
