// From raw rows to a table: the first row that is not empty names the columns, the rest are rows of them.
import { SheetFault } from './fault.ts';
import { unguarded } from './formula.ts';
import { MOST_CELL, MOST_COLUMNS, MOST_HEADER, MOST_ROWS } from './limits.ts';

/** A date is text: `2026-01-05` or `2026-01-05 08:30:00`. Nothing is ''. */
export type Cell = string | number | boolean;
/** Why a row cannot be used as it stands: it has cells beyond the last column, a cell that is too long, or a formula that failed. */
export type WrongRow = 'more-cells' | 'long-cell' | 'formula';
/** `at`: the row's number as a spreadsheet shows it, the header being row 1. */
export type RawRow = { at: number; cells: Cell[]; wrong?: WrongRow };
/** As many cells as there are columns. */
export type SheetRow = RawRow;

/** Names that would reach a prototype in somebody's careless code. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** @throws sheet.empty, sheet.header, sheet.header-twice, sheet.columns */
export function readHeader(cells: readonly Cell[]): string[] {
  const names = cells.map((cell) => String(tidy(cell)).replace(/\s+/g, ' '));
  while (names.at(-1) === '') names.pop();
  if (names.length > MOST_COLUMNS) throw new SheetFault('sheet.columns', { most: MOST_COLUMNS });
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '') continue; // a column without a name: its cells go nowhere
    if (forbidden.has(name) || name.length > MOST_HEADER)
      throw new SheetFault('sheet.header', { name: name.slice(0, 40) });
    if (seen.has(name.toLowerCase())) throw new SheetFault('sheet.header-twice', { name });
    seen.add(name.toLowerCase());
  }
  return names;
}

/** Nothing for a row without a word in it. */
export function readRow({ at, cells, wrong }: RawRow, width: number): SheetRow | undefined {
  const values = cells.map(tidy);
  while (values.length > 0 && values.at(-1) === '') values.pop();
  if (values.length === 0 && !wrong) return undefined;
  const found = values.length > width ? 'more-cells' : values.some((cell) => typeof cell === 'string' && cell.length > MOST_CELL) ? 'long-cell' : wrong; // prettier-ignore
  const kept = values.slice(0, width);
  while (kept.length < width) kept.push('');
  return { at, cells: kept, ...(found && { wrong: found }) };
}

/** No NUL (no database takes it), no half characters, no space around, no apostrophe that guards a formula. */
function tidy(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const text = cell.includes('\0') ? cell.replaceAll('\0', '') : cell;
  return unguarded((text.isWellFormed() ? text : text.toWellFormed()).trim());
}

/** The columns first, then batches of rows. @throws SheetFault */
export async function* table(
  raw: AsyncIterable<RawRow>,
  batch: number,
): AsyncGenerator<{ columns: string[] } | { rows: SheetRow[] }> {
  let columns: string[] | undefined;
  let rows: SheetRow[] = [];
  let count = 0;
  for await (const row of raw) {
    if (!columns) {
      const names = readHeader(row.cells);
      if (names.length === 0) continue;
      columns = names;
      yield { columns };
      continue;
    }
    const read = readRow(row, columns.length);
    if (!read) continue;
    if (++count > MOST_ROWS) throw new SheetFault('sheet.rows', { most: MOST_ROWS });
    rows.push(read);
    if (rows.length === batch) {
      yield { rows };
      rows = [];
    }
  }
  if (!columns) throw new SheetFault('sheet.empty');
  if (rows.length > 0) yield { rows };
}
