// Reads examples from a file: a table by its columns, JSON lines by their keys, any other text line by line.
import {
  MOST_EXAMPLE_ROWS,
  type ExampleColumn,
  type ExampleFault,
  type ReadExample,
} from '@dialoom/shared/api/examples';
import { EXAMPLE_CHARACTERS, Mark, MOST_MARKS } from '@dialoom/shared/document/document';
import { DialoomError } from '@dialoom/shared/text/errors';
import { exampleLine } from '@dialoom/shared/understanding/example-line';
import { z } from 'zod';
import { withSheet, type Sheet } from '../spreadsheet/read.ts';
import type { SheetRow } from '../spreadsheet/rows.ts';
import { columnOf, languageOf } from './columns.ts';
import { formatOf } from './format.ts';

export type RowFault = { row: number; fault: ExampleFault; text: string };
export type ReadFile = {
  kind: 'table' | 'lines' | 'json';
  columns: (ExampleColumn & { name: string })[];
  rows: number;
  examples: ReadExample[];
  faults: RowFault[];
  refused: number;
};
type File = { name: string; bytes: Buffer; columns?: readonly ExampleColumn[] | undefined };
const MOST_FAULTS = 200;
const MOST_SHOWN = 80;
const MOST_NAME = 120;

/** @throws DialoomError examples.no-columns, sheet.*, too-large, busy */
export function readExampleFile({ name, bytes, columns }: File): Promise<ReadFile> {
  const kind = formatOf(name, bytes);
  return withSheet({ bytes, name, lines: kind !== 'table' }, (sheet) => read(sheet, kind, columns));
}

async function read(sheet: Sheet, kind: ReadFile['kind'], chosen: File['columns']): Promise<ReadFile> {
  const alone = sheet.columns.filter((name) => name !== '').length === 1;
  const columns = sheet.columns.map((name, i) => ({ name, ...(kind === 'table' ? (chosen?.[i] ?? columnOf(name)) : { part: 'text' as const, language: '' }) })); // prettier-ignore
  const out: ReadFile = { kind, columns, rows: 0, examples: [], faults: [], refused: 0 };
  const refuse = (row: number, fault: ExampleFault, text: string) => {
    out.refused++;
    if (out.faults.length < MOST_FAULTS) out.faults.push({ row, fault, text: text.slice(0, MOST_SHOWN) });
  };
  const take = (row: number, said: Said) => {
    const found = exampleOf(row, said);
    if ('fault' in found) refuse(row, found.fault, said.text || said.intent);
    else out.examples.push(found);
  };
  if (!columns.some(({ part }) => part === 'text')) {
    const [only] = columns.filter(({ name }) => name !== '');
    // more than one column, and none of them says what it holds: the person says it
    if (!alone || !only || chosen) return { ...out, rows: 0 };
    only.part = 'text';
    out.rows++;
    take(1, { text: only.name, intent: '', language: '' }); // no header: the first row is an example too
  }
  for await (const batch of sheet.batches)
    for (const row of batch) {
      if (++out.rows > MOST_EXAMPLE_ROWS) throw new DialoomError('sheet.rows', 400, { params: { most: MOST_EXAMPLE_ROWS } }); // prettier-ignore
      if (row.wrong) refuse(row.at, row.wrong, String(row.cells.find((cell) => cell !== '') ?? ''));
      else if (kind === 'json') takeJson(row, take, refuse);
      else for (const said of saidIn(row, columns)) take(row.at, said);
    }
  return out;
}

type Said = { text: string; intent: string; language: string; marks?: unknown };
/** A row has one example for each column of texts that holds something. */
function saidIn({ cells }: SheetRow, columns: readonly ExampleColumn[]): Said[] {
  const first = (part: ExampleColumn['part']) => String(cells[columns.findIndex((one) => one.part === part)] ?? '');
  const texts = columns.flatMap(({ part, language }, i) => (part === 'text' ? [{ text: String(cells[i] ?? ''), language }] : [])); // prettier-ignore
  const some = texts.filter(({ text }) => text !== '');
  const rest = { intent: first('intent'), marks: readMarks(first('marks')) };
  return (some.length > 0 ? some : texts.slice(0, 1)).map(({ text, language }) => ({
    ...rest,
    text,
    language: language || first('language'),
  }));
}
/** `8-16:date; 20-25:city`, as an export writes them. */
function readMarks(cell: string): Mark[] {
  return cell.split(';').flatMap((one): Mark[] => {
    const [, start, end, entity] = /^\s*(\d{1,3})-(\d{1,3}):(\S{1,40})\s*$/.exec(one) ?? [];
    return entity === undefined ? [] : [{ start: Number(start), end: Number(end), entity }];
  });
}

function takeJson({ at, cells }: SheetRow, take: (row: number, said: Said) => void, refuse: (row: number, fault: ExampleFault, text: string) => void): void {
  const line = String(cells[0] ?? '').replace(/,$/, '');
  if (line === '[' || line === ']') return; // a list written one entry a line
  const value = json(line);
  if (typeof value === 'string') return take(at, { text: value, intent: '', language: '' });
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return refuse(at, 'json', line);
  const said: Said = { text: '', intent: '', language: '' };
  for (const [key, inner] of Object.entries(value)) {
    const { part, language } = columnOf(key);
    if (part === 'marks') said.marks = inner;
    else if (part !== '' && said[part] === '' && (typeof inner === 'string' || typeof inner === 'number')) {
      said[part] = String(inner);
      if (part === 'text' && language !== '' && said.language === '') said.language = language;
    }
  }
  take(at, said);
} // prettier-ignore
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // told as the row's fault
  }
}

const Marks = z.array(Mark).max(MOST_MARKS);
function exampleOf(row: number, said: Said): ReadExample | { fault: ExampleFault } {
  const text = exampleLine(said.text);
  const intent = oneLine(said.intent);
  const language = said.language.trim() === '' ? '' : languageOf(said.language);
  if (text === '') return { fault: 'no-text' };
  if (text.length > EXAMPLE_CHARACTERS) return { fault: 'long' };
  if (intent.length > MOST_NAME) return { fault: 'intent-long' };
  if (language === '' && said.language.trim() !== '') return { fault: 'language' };
  const marks = text === said.text ? Marks.safeParse(said.marks).data : undefined; // elsewhere they point at other words
  return { row, text, intent, language, ...(marks && marks.length > 0 && { marks }) };
}
/** No control characters: no database and no eye wants them. */
const oneLine = (text: string): string =>
  text.toWellFormed().replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim(); // prettier-ignore
