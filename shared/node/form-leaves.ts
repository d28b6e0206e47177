// The fields of a form one by one, and other values each could hold: conformance asks whether every field matters.
import type { z } from 'zod';
import type { Json } from './effects.ts';
import type { Hint } from './fields.ts';

export type FieldSchema = Omit<Hint, 'id'> & {
  type?: string;
  properties?: Readonly<Record<string, FieldSchema>>;
  items?: FieldSchema;
  oneOf?: readonly FieldSchema[];
  enum?: readonly Json[];
  const?: Json;
  minimum?: number;
  maximum?: number;
};
export type Leaf = {
  /** `rows.0.variable`: list positions are 0. */
  path: readonly string[];
  schema: FieldSchema;
  /** Made by the editor, never shown. */
  isId: boolean;
  /** A text without a hint: the form would not know which control to draw. */
  bare: boolean;
};

/** Every field of a form, once per branch of a union. A field with its own control is one leaf, whatever it holds. */
export function formLeaves(form: z.core.JSONSchema.BaseSchema): Leaf[] {
  return [...leavesOf(form as FieldSchema, [])];
}

function* leavesOf(schema: FieldSchema, path: readonly string[]): Generator<Leaf> {
  if (schema.const !== undefined) return;
  if (schema.as !== undefined) yield { path, schema, isId: false, bare: false };
  else if (schema.properties)
    for (const [key, inner] of Object.entries(schema.properties)) yield* leavesOf(inner, [...path, key]);
  else if (schema.items) yield* leavesOf(schema.items, [...path, '0']);
  else if (schema.oneOf) for (const branch of schema.oneOf) yield* leavesOf(branch, path);
  else {
    const isId = path.at(-1) === 'id' && schema.type === 'string';
    const drawn = schema.enum !== undefined || ['boolean', 'integer', 'number'].includes(schema.type ?? '');
    yield { path, schema, isId, bare: !isId && !drawn };
  }
}

const always = { match: 'all', rows: [{ variable: 'zzzz', op: 'is-empty', value: '' }] };
/** Other values a field could hold; those that do not parse are passed over by who asks. */
export function otherValues({ as, enum: options, type, minimum, maximum }: FieldSchema): readonly Json[] {
  if (as === 'conditions')
    return [always, { match: 'all', rows: [{ variable: 'zzzz', op: 'is-not-empty', value: '' }] }];
  if (as === 'lines') return [[], ['zzzz']];
  if (options) return options;
  if (type === 'boolean') return [true, false];
  if (type === 'integer' || type === 'number') return [minimum ?? 0, Math.min(maximum ?? 9, 1_000_000), 2, 1];
  return ['zzzz', '', '{{ zzzz }}', 'https://zzzz.test/z', '0', '.'];
}

/** A copy of the config with one field changed, in every row of a list; objects that are missing are made. */
export function withValue(config: Json | undefined, [key, ...rest]: readonly string[], to: Json): Json {
  if (key === undefined) return to;
  if (Array.isArray(config)) return config.map((row) => withValue(row, rest, to));
  const record = config !== null && typeof config === 'object' ? (config as Readonly<Record<string, Json>>) : {};
  return { ...record, [key]: withValue(record[key], rest, to) };
}
