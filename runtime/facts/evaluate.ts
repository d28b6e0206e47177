// How well questions about tables are understood: tables and questions with what should come of them, in one list of rows.
import type { FactCells, FactColumn } from '@dialoom/shared/api/facts';
import { columnsFrom } from './columns.ts';
import { compile, type Compiled } from './compile.ts';
import { cellOf } from './compile.ts';
import { understand, type Outcome } from './understand.ts';

export type TableRow = { table: string; columns: string[]; rows: string[][] };
/** Exactly one of `cells`, `rows`, `count`, `asks`, `none`. `after`: the thing, and the fact, of the answer before. */
export type AskedRow = {
  in: string;
  text: string;
  after?: string[] | undefined;
  cells?: string[][] | undefined;
  empty?: boolean | undefined;
  rows?: string[] | undefined;
  count?: number | undefined;
  asks?: 'thing' | 'fact' | undefined;
  none?: boolean | undefined;
};
export type Wrong = { in: string; text: string; expected: string; got: string };
export type Evaluation = {
  questions: number;
  /** Of all, understood just so. */
  right: number;
  /** Of those with an answer in the table, answered rightly, and answered wrongly. */
  answered: number;
  misled: number;
  /** Of those that are about something else, left alone. */
  quiet: number;
  msMean: number;
  wrong: Wrong[];
};

/** @throws Error naming a table that is not there */
export function evaluateFacts(lines: readonly (TableRow | AskedRow)[], time: () => number): Evaluation {
  const tables = new Map<string, Compiled>();
  const wrong: Wrong[] = [];
  const counts = { questions: 0, right: 0, answerable: 0, answered: 0, misled: 0, negatives: 0, quiet: 0, spent: 0 };
  for (const line of lines) {
    if ('table' in line) {
      tables.set(line.table, compile(tableOf(line)));
      continue;
    }
    const compiled = tables.get(line.in);
    if (!compiled) throw new Error(`no table "${line.in}" before "${line.text}"`);
    const name = (row: number) => cellOf(compiled.table, row, compiled.thing.id);
    const rowOf = (thing: string) => compiled.table.rows.findIndex((_, row) => name(row) === thing);
    const [thing, fact] = line.after ?? [];
    const after = thing === undefined ? undefined : { row: rowOf(thing), fact: compiled.facts.find(({ column }) => column.name === fact) }; // prettier-ignore
    const from = time();
    const { outcome } = understand(compiled, line.text, after);
    counts.spent += time() - from;
    const expected = expectedOf(line);
    const got = gotOf(outcome, name);
    counts.questions++;
    const isRight = expected === got;
    if (isRight) counts.right++;
    else wrong.push({ in: line.in, text: line.text, expected, got });
    if (line.none) {
      counts.negatives++;
      if (got === 'none') counts.quiet++;
    } else if (line.asks === undefined) {
      counts.answerable++;
      if (isRight) counts.answered++;
      else if (got !== 'none' && !got.startsWith('asks')) counts.misled++;
    }
  }
  const share = (part: number, of: number) => (of === 0 ? 0 : part / of);
  return {
    questions: counts.questions,
    right: share(counts.right, counts.questions),
    answered: share(counts.answered, counts.answerable),
    misled: share(counts.misled, counts.answerable),
    quiet: share(counts.quiet, counts.negatives),
    msMean: share(counts.spent, counts.questions),
    wrong,
  };
}
function tableOf({ table, columns: names, rows }: TableRow) {
  const columns: FactColumn[] = columnsFrom(names, rows);
  return { id: table, name: table, columns, rows: rows.map((cells, i) => ({ id: String(i), cells: Object.fromEntries(columns.map(({ id }, n) => [id, cells[n] ?? ''])) as FactCells })) }; // prettier-ignore
}
const set = (words: readonly string[]): string => words.toSorted().join('; ');
function expectedOf({ cells, rows, count, asks }: AskedRow): string {
  if (cells) return set(cells.map(([thing, fact]) => `${thing}/${fact}`));
  if (rows) return set(rows);
  if (count !== undefined) return String(count);
  return asks ? `asks ${asks}` : 'none';
}
function gotOf(outcome: Outcome, name: (row: number) => string): string {
  switch (outcome.kind) {
    case 'cells': return set(outcome.cells.map(({ row, fact }) => `${name(row)}/${fact.column.name}`));
    case 'compared': case 'differ': case 'best': case 'list': return set(outcome.rows.map(name));
    case 'count': return String(outcome.rows.length);
    case 'nothing-fits': return '0';
    case 'ask-thing': return 'asks thing';
    case 'ask-fact': return 'asks fact';
    case 'none': return 'none';
  }
} // prettier-ignore
