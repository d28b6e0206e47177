// The rows of a list in faq/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const rowsOf = <R>(set: string, file: string): R[] =>
  readFileSync(join(import.meta.dirname, 'faq', set, `${file}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as R);
