// A fresh node passes what every node must: in a copy of the repository, by the commands that CONTRIBUTING.md shows.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { wrongName } from './new-node.ts';

const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'dialoom-node-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', timeout: 120_000 });

test('npm run new-node, then the checks of nodes', { timeout: 240_000 }, () => {
  for (const folder of ['shared', 'nodes', 'scripts', 'docs', 'tsconfig.base.json', 'vitest.config.ts', 'package.json'])
    cpSync(join(root, folder), join(copy, folder), {
      recursive: true,
      filter: (path) => !/node_modules|tsbuildinfo/.test(path),
    });
  for (const folder of ['.', 'shared', 'nodes'])
    symlinkSync(join(root, folder, 'node_modules'), join(copy, folder, 'node_modules'), 'dir');
  // the workspace's own links lead back into the original: the copy's nodes are asked for by path
  const made = run('scripts/new-node.ts', 'open-ticket');
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
  expect(readFileSync(join(copy, 'nodes/registry.generated.ts'), 'utf8')).toContain('openTicket');
  expect(readFileSync(join(copy, 'docs/document.md'), 'utf8')).toContain('### `open-ticket`');
  const checked = run('node_modules/vitest/vitest.mjs', 'run', 'nodes/conformance.test.ts', 'nodes/open-ticket');
  expect(checked.stdout + checked.stderr).toMatch(/open-ticket/);
  expect(checked.status, checked.stdout).toBe(0);
  expect(run('scripts/new-node.ts', 'open-ticket').status).toBe(2); // never over another
});

describe('names', () => {
  test.each(['', 'Ticket', '9lives', 'a--b', '-a', 'a-', '订单', 'a/b', '../a', 'class', 'a'.repeat(33)])(
    '%s',
    (name) => {
      expect(wrongName(name, join(root, 'nodes'))).toContain('cannot name');
    },
  );
  test('a free one, and one that is taken', () => {
    expect(wrongName('open-ticket', join(root, 'nodes'))).toBeUndefined();
    expect(wrongName('say', join(root, 'nodes'))).toContain('already');
  });
});
