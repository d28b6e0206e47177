// docs/canvas.md names in each row what shows it, a journey in a browser first: they must be there. A bench is named by its file.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const textOf = (patterns: string[]) =>
  globSync(patterns, { cwd: root, exclude: (path) => path.includes('node_modules') })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
const journeys = textOf(['e2e/*.spec.ts']);
const units = textOf(['editor/**/*.test.ts', 'runtime/engine/*.test.ts']);

test('every journey and test that docs/canvas.md names is there', () => {
  const rows = readFileSync(join(root, 'docs/canvas.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !/shown by +\|$/.test(line));
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    const [first = '', ...others] = (row.split('|').at(-2) ?? '').trim().split('; ');
    const place = `in: ${row.slice(0, 60)}`;
    if (first.startsWith('bench/')) expect(existsSync(join(root, first)), place).toBe(true);
    else expect(journeys, `${first}, ${place}`).toContain(`('${first}`);
    for (const name of others) expect(journeys + units, `${name}, ${place}`).toContain(`('${name}`);
  }
});
