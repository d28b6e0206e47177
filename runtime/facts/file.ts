// A file as a table: what is right of it, what is not, and what it would change in a table that is there.
import {
  MOST_CELL_CHARACTERS,
  MOST_FACT_COLUMNS,
  MOST_FACT_ROWS,
  type FactCells,
  type FactColumn,
  type FactRow,
  type FactRowFault,
} from '@dialoom/shared/api/facts';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Sheet } from '../spreadsheet/read.ts';
import { columnsFrom, taggedName } from './columns.ts';
import { plainOf } from './compile.ts';

/** Rows by which it is told what a column holds. */
const LOOKED_AT = 500;
export type Fault = { row: number; fault: FactRowFault; text: string };
export type FileTable = { columns: FactColumn[]; rows: FactCells[]; faults: Fault[] };

/** @throws facts.columns; sheet.* while it is read */
export async function readFactFile({ columns: all, batches }: Sheet, thing?: number): Promise<FileTable> {
  const at = all.flatMap((name, i) => (name === '' ? [] : [i])); // cells of a column without a name go nowhere
  if (at.length > MOST_FACT_COLUMNS) throw new DialoomError('facts.columns', 400, { params: { most: MOST_FACT_COLUMNS } });
  const raw: { at: number; cells: string[] }[] = [];
  const faults: Fault[] = [];
  for await (const batch of batches)
    for (const { at: row, cells, wrong } of batch) {
      const texts = at.map((i) => String(cells[i] ?? '').trim());
      const long = texts.find((text) => text.length > MOST_CELL_CHARACTERS);
      const fault = wrong ?? (long === undefined ? (raw.length >= MOST_FACT_ROWS ? 'full' : undefined) : 'long-cell');
      if (fault) faults.push({ row, fault, text: (long ?? texts[0] ?? '').slice(0, 80) });
      else raw.push({ at: row, cells: texts });
    }
  const columns = columnsFrom(at.map((i) => all[i] ?? ''), raw.slice(0, LOOKED_AT).map(({ cells }) => cells), thing !== undefined && thing < at.length ? thing : undefined);
  const named = columns.findIndex(({ part }) => part === 'thing');
  const seen = new Set<string>();
  const rows: FactCells[] = [];
  for (const { at: row, cells } of raw) {
    const name = plainOf(cells[named] ?? '');
    if (name === '') faults.push({ row, fault: 'no-thing', text: cells.find(Boolean)?.slice(0, 80) ?? '' });
    else if (seen.has(name)) faults.push({ row, fault: 'twice', text: (cells[named] ?? '').slice(0, 80) });
    else {
      seen.add(name);
      rows.push(Object.fromEntries(columns.flatMap(({ id }, i) => ((cells[i] ?? '') === '' ? [] : [[id, cells[i] ?? '']]))));
    }
  }
  return { columns, rows, faults: faults.toSorted((a, b) => a.row - b.row) };
} // prettier-ignore

export type Change = { thing: string; column: string; from: string; to: string };
export type Merged = { columns: FactColumn[]; rows: FactRow[]; created: number; changed: number; same: number; removed: number; changes: Change[] }; // prettier-ignore
const thingColumn = (columns: readonly FactColumn[]): string => columns.find(({ part }) => part === 'thing')?.id ?? '';

/**
 * A file into a table: columns are known by their names, rows by their things. Settings of columns stay, cells of columns that the file
 * does not have stay too.
 * @param gone things that the file does not have
 * @throws facts.columns, facts.rows
 */
export function merge(there: { columns: readonly FactColumn[]; rows: readonly FactRow[] }, file: FileTable, gone: 'keep' | 'remove', newId: () => string): Merged {
  const columns = [...there.columns];
  const own = new Map<string, string>(); // of the file -> of the table
  const keyOf = ({ name, language }: FactColumn) => `${plainOf(taggedName(name).bare)} ${language}`;
  const thing = thingColumn(columns);
  for (const column of file.columns) {
    const same = column.part === 'thing' ? columns.find(({ id }) => id === thing) : columns.find((one) => one.id !== thing && keyOf(one) === keyOf(column));
    if (same) {
      own.set(column.id, same.id);
      continue;
    }
    const id = `c${Math.max(0, ...columns.map((one) => Number(one.id.slice(1)))) + 1}`;
    columns.push({ ...column, id, part: column.part === 'thing' ? 'fact' : column.part, of: own.get(column.of) ?? '' });
    own.set(column.id, id);
  }
  if (columns.length > MOST_FACT_COLUMNS) throw new DialoomError('facts.columns', 400, { params: { most: MOST_FACT_COLUMNS } });
  const nameOf = new Map(columns.map(({ id, name }) => [id, name]));
  const incoming = new Map<string, FactCells>();
  for (const cells of file.rows) {
    const mapped = Object.fromEntries(file.columns.map(({ id }) => [own.get(id) ?? id, cells[id] ?? '']));
    incoming.set(plainOf(mapped[thing] ?? ''), mapped);
  }
  const out: Merged = { columns, rows: [], created: 0, changed: 0, same: 0, removed: 0, changes: [] };
  for (const row of there.rows) {
    const key = plainOf(row.cells[thing] ?? '');
    const cells = incoming.get(key);
    incoming.delete(key);
    if (!cells && gone === 'remove') {
      out.removed++;
      continue;
    }
    const differs = cells ? Object.keys(cells).filter((id) => (row.cells[id] ?? '') !== cells[id]) : [];
    for (const id of differs) out.changes.push({ thing: row.cells[thing] ?? '', column: nameOf.get(id) ?? '', from: row.cells[id] ?? '', to: cells?.[id] ?? '' });
    if (differs.length > 0) out.changed++;
    else out.same++;
    out.rows.push(cells ? { id: row.id, cells: { ...row.cells, ...cells } } : row);
  }
  for (const cells of incoming.values()) {
    out.created++;
    out.rows.push({ id: newId(), cells });
  }
  if (out.rows.length > MOST_FACT_ROWS) throw new DialoomError('facts.rows', 400, { params: { most: MOST_FACT_ROWS } });
  return out;
} // prettier-ignore
