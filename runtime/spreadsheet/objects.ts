// The objects of a JSON file as a table: their fields are the columns. What holds more than a row can is given as it is.
import { SheetFault } from './fault.ts';
import { MOST_COLUMNS } from './limits.ts';
import type { Cell, SheetRow } from './rows.ts';

/** `list`: the field that holds the objects, where the file is no list itself. `whole`: a field of those that are no rows. */
export type Objects = { list: string; whole: string };

/**
 * The columns first, then batches of rows, numbered from 1. Objects that are whole are rows of one cell without a column: their own JSON.
 * @throws knowledge.json when it is no JSON in UTF-8, or holds no list of objects
 */
export function* objectTable(file: Buffer, { list, whole }: Objects, batch: number): Generator<{ columns: string[]; whole: boolean } | { rows: SheetRow[] }> {
  const all = objectsIn(file, list);
  const plain = all.length > 0 && all.every((one) => !Object.hasOwn(one, whole));
  const columns = plain ? [...new Set(all.flatMap((one) => Object.keys(one)))].slice(0, MOST_COLUMNS) : [];
  yield { columns, whole: !plain };
  for (let i = 0; i < all.length; i += batch)
    yield {
      rows: all.slice(i, i + batch).map((one, n) => ({
        at: i + n + 1,
        cells: plain ? columns.map((name) => cellOf(Object.hasOwn(one, name) ? one[name] : '')) : [JSON.stringify(one)],
      })),
    };
} // prettier-ignore

function objectsIn(file: Buffer, list: string): Record<string, unknown>[] {
  const wrong = () => new SheetFault('knowledge.json');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    const read: unknown = JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? tidy(value) : value));
    const all: unknown = Array.isArray(read) ? read : (read as Record<string, unknown> | null)?.[list];
    if (!Array.isArray(all) || !all.every(isObject)) throw wrong();
    return all;
  } catch {
    throw wrong(); // a broken text, or one that is nested too deep to be anything of ours
  }
}
const isObject = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one); // prettier-ignore
/** No NUL (no database takes it), no half characters. */
const tidy = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed();
const cellOf = (value: unknown): Cell =>
  Array.isArray(value) ? value.map(String).join('\n') : typeof value === 'string' || typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : ''; // prettier-ignore
