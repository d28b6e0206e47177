// What somebody pasted: lines are read here and now; a table or JSON goes to the server like the file it is.
import type { ReadExample } from '@dialoom/shared/api/examples';
import { EXAMPLE_CHARACTERS } from '@dialoom/shared/document/document';
import { exampleLine } from '@dialoom/shared/understanding/example-line';
import { sameKey } from './examples.ts';

const HEADER = /意图|说法|例句|语料|intent|label|utterance|text|example/i;

/** The name of the file it would be; nothing for plain lines. */
export function pastedKind(text: string): 'pasted.jsonl' | 'pasted.tsv' | 'pasted.csv' | undefined {
  const [first = ''] = text.trimStart().split(/[\r\n]/, 1);
  if (/^\{.*\}\s*$/.test(first)) return 'pasted.jsonl';
  if (first.includes('\t')) return 'pasted.tsv';
  const cells = first.split(/[,;]/);
  return cells.length > 1 && cells.length < 8 && cells.every((cell) => cell.trim().split(/\s+/).length <= 3 && cell.length <= 30) && cells.filter((cell) => HEADER.test(cell)).length > 1 ? 'pasted.csv' : undefined; // prettier-ignore
}

/** One example a line; empty lines are nothing. */
export function readPastedLines(text: string): {
  examples: ReadExample[];
  faults: { row: number; fault: 'long'; text: string }[];
} {
  const examples: ReadExample[] = [];
  const faults: { row: number; fault: 'long'; text: string }[] = [];
  for (const [at, raw] of text.split(/\r\n|[\n\r\u2028\u2029]/u).entries()) {
    const line = exampleLine(raw);
    if (line === '' || (sameKey(line) === '' && !/\p{S}/u.test(line))) continue;
    if (line.length > EXAMPLE_CHARACTERS) faults.push({ row: at + 1, fault: 'long', text: line.slice(0, 80) });
    else examples.push({ row: at + 1, text: line, intent: '', language: '' });
  }
  return { examples, faults };
}
