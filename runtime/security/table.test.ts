// docs/security.md says which test holds which row: the rows of this work are all there, and the files speak of them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const WANTED = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 30, 34,
];
const page = readFileSync(join(ROOT, 'docs/security.md'), 'utf8').split('\n');
const filesIn = (line: string) => [...line.matchAll(/`([\w./-]+\.test\.tsx?)`/g)].map((match) => match[1] ?? '');

test.each(WANTED)('T%i has a row, and its files name it', (n) => {
  const row = page.find((line) => new RegExp(`^\\| T${n} +\\|`).test(line)) ?? '';
  expect(filesIn(row)).not.toEqual([]);
  for (const file of filesIn(row))
    expect([file, new RegExp(`\\bT${n}\\b`).test(readFileSync(join(ROOT, file), 'utf8'))]).toEqual([file, true]);
});
test('every file the page names is there', () => {
  const files = page.flatMap(filesIn);
  expect(files.length).toBeGreaterThan(WANTED.length);
  expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});
