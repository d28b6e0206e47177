// "1 rows": a number before a word in English brings both forms of the word.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folders = [import.meta.dirname, join(import.meta.dirname, '../../shared/text')];
const sources = folders.flatMap((folder) =>
  readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => join(folder, name)),
); // prettier-ignore
const bare = /\{(?:n|count|rows|columns|uses|all)\} (?!ms\b)[a-z]+s\b/;

test.each(sources)('%s', (source) => {
  expect(readFileSync(source, 'utf8').split('\n').filter((line) => bare.test(line))).toEqual([]); // prettier-ignore
});
