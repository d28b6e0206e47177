// What the bot knows, as rows a person can read: one value a row, objects opened one level, long ones folded.
import type { Json } from '@dialoom/shared/node/effects';

export type KnownRow = {
  name: string;
  value: string | number | boolean | { items: number };
  /** The value as it is, when the row tells only a part of it. */
  whole?: Json;
};
const FIELDS = 6;
const LONG = 80;

/** Empty values are no knowledge and are left out. */
export function knownRows(known: Readonly<Record<string, Json>>): readonly KnownRow[] {
  return Object.entries(known).flatMap(([name, value]) => rowsOf(name, value, 0));
}
function rowsOf(name: string, value: Json, depth: number): readonly KnownRow[] {
  if (value === null || value === '') return [];
  if (typeof value === 'string') {
    const line = value.trim();
    return line.length > LONG ? [{ name, value: `${line.slice(0, LONG)}…`, whole: value }] : [{ name, value: line }];
  }
  if (typeof value !== 'object') return [{ name, value }];
  if (Array.isArray(value)) {
    if (value.length === 0) return [];
    const plain = value.every((one) => typeof one === 'string' || typeof one === 'number');
    const words = value.join(' · ');
    return plain && words.length <= LONG
      ? [{ name, value: words }]
      : [{ name, value: { items: value.length }, whole: value }];
  }
  const fields = Object.entries(value);
  if (fields.length === 0) return [];
  if (depth > 0 || fields.length > FIELDS) return [{ name, value: { items: fields.length }, whole: value }];
  return fields.flatMap(([field, inner]) => rowsOf(`${name}.${field}`, inner, depth + 1));
}
