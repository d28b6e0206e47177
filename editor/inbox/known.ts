// What the bot knows, as rows a person can read: one value a row, objects with their fields, what is long or deep folded.
import type { Json } from '@dialoom/shared/node/effects';

export type KnownRow = { name: string } & (
  | { value: string | number | boolean }
  | { fields: readonly KnownRow[] }
  /** Too much for a row: how it begins, or how many parts it has, and all of it. */
  | { begins: string; whole: string }
  | { items: number; whole: string }
);
const FIELDS = 12;
const LONG = 80;

/** Empty values are no knowledge and are left out. */
export const knownRows = (known: Readonly<Record<string, Json>>): readonly KnownRow[] => rowsOf(known, 0);

const rowsOf = (values: Readonly<Record<string, Json>>, depth: number): readonly KnownRow[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const row = rowOf(name, value, depth);
    return row ? [row] : [];
  });

function rowOf(name: string, value: Json, depth: number): KnownRow | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') {
    const line = value.trim();
    if (line === '') return undefined;
    return line.length > LONG ? { name, begins: `${line.slice(0, LONG)}…`, whole: line } : { name, value: line };
  }
  if (typeof value !== 'object') return { name, value };
  const whole = JSON.stringify(value, null, 2);
  if (Array.isArray(value)) {
    const words = value.join(' · ');
    const plain = value.every((one) => typeof one === 'string' || typeof one === 'number') && words.length <= LONG;
    return value.length === 0 ? undefined : plain ? { name, value: words } : { name, items: value.length, whole };
  }
  const count = Object.keys(value).length;
  if (depth > 0 || count > FIELDS) return count === 0 ? undefined : { name, items: count, whole };
  const fields = rowsOf(value, depth + 1);
  return fields.length === 0 ? undefined : { name, fields };
}
