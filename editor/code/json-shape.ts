// What may stand in a piece of JSON whose shape is known: offered as it is written, and said where something else stands.
import type { Json } from '@dialoom/shared/node/effects';
import type { FormSchema } from '../document/form.ts';
import type { Path } from '../document/path.ts';
import { placeAt } from './json-place.ts';

export type JsonShape = {
  schema: FormSchema;
  /** What is wrong with a whole value, by its place, in the reader's words. */
  faults(value: Json): readonly { path: Path; message: string }[];
};
/** `insert` takes the place of `from` to `to`. */
type Offer = { label: string; insert: string; from: number; to: number; isKey: boolean };

/** The keys and values that may stand at the cursor, in the order of the shape. */
export function offersAt(schema: FormSchema, text: string, offset: number): Offer[] {
  const place = placeAt(text, offset);
  if (!place) return [];
  const { at, path, from, to, has } = place;
  const here = schemasAt(schema, path);
  const offer = (label: string, insert: string): Offer => ({ label, insert, from, to, isKey: at === 'key' });
  if (at === 'value') return [...new Set(here.flatMap(valuesOf))].map((value) => offer(value, value));
  const colon = /^\s*:/.test(text.slice(to)) ? '' : ': ';
  const keys = new Set(here.flatMap(({ properties = {} }) => Object.keys(properties)));
  return [...keys].filter((key) => !has.has(key)).map((key) => offer(key, JSON.stringify(key) + colon));
}

/** Every schema a value at that path may follow. */
function schemasAt(schema: FormSchema, path: Path): FormSchema[] {
  const one = branches(schema);
  const [key, ...rest] = path;
  if (key === undefined) return one;
  return one.flatMap(({ properties = {}, items, additionalProperties }) => {
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const inner = typeof key === 'number' ? items : (own ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)); // prettier-ignore
    return inner ? schemasAt(inner, rest) : [];
  });
}
const branches = (schema: FormSchema): FormSchema[] =>
  schema.anyOf || schema.oneOf ? [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(branches) : [schema];

function valuesOf(schema: FormSchema): string[] {
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one));
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  const plain = { string: '""', number: '0', integer: '0', boolean: 'true', array: '[]', object: '{}', null: 'null' };
  if (schema.type === undefined) return [];
  return schema.type === 'boolean' ? ['true', 'false'] : [plain[schema.type]];
}

const MOST_DEPTH = 8;
/** The shape of a value that was seen: its keys are offered for another one like it. */
export function shapeOf(value: Json, depth = 0): FormSchema {
  if (value === null || depth > MOST_DEPTH) return {};
  if (Array.isArray(value)) return { type: 'array', ...(value[0] !== undefined && { items: shapeOf(value[0], depth + 1) }) };
  if (typeof value === 'object')
    return { type: 'object', properties: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner, depth + 1)])) };
  return { type: typeof value as 'string' | 'number' | 'boolean' };
} // prettier-ignore
