// What a file of examples is, by its name and its first line.
import { decode, encodingOf } from '../spreadsheet/encoding.ts';
import { columnOf } from './columns.ts';

const BEGINNING = 4_096;

/** A text file with a header or with JSON in it is taken for what it is. */
export function formatOf(name: string, bytes: Buffer): 'table' | 'lines' | 'json' {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  if (['jsonl', 'ndjson', 'json'].includes(ending)) return 'json';
  if (ending !== 'txt' && ending !== 'md') return 'table';
  const first = firstLine(bytes);
  if (/^\{.*\}\s*$/.test(first)) return 'json';
  const cells = first.split(/[\t,;]/);
  const parts = new Set(cells.map((cell) => columnOf(cell.replace(/^"|"$/g, '')).part));
  return cells.length > 1 && cells.every((cell) => cell.length <= 40) && parts.has('text') && parts.has('intent') ? 'table' : 'lines'; // prettier-ignore
}

function firstLine(bytes: Buffer): string {
  try {
    const start = bytes.subarray(0, BEGINNING - (BEGINNING % 4));
    const [text = ''] = decode(start, encodingOf(start));
    return text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  } catch {
    return ''; // no text at all: the reader says so
  }
}
