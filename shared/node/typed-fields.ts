// Values with a name and a kind, listed by clicking: what a model must answer with, and what a tool takes. Pure: the JSON Schema that goes to
// the model, and the judge of what comes back.
import { z } from 'zod';
import type { Json, Vars } from './effects.ts';
import { field, when } from './fields.ts';

export const typedKinds = ['text', 'number', 'whole', 'yes-no', 'choice', 'texts', 'date'] as const;
export type TypedKind = (typeof typedKinds)[number];
const shape = {
  id: field.rowId(),
  name: field.text(40).default(''),
  kind: z.enum(typedKinds).default('text'),
  choices: when('kind', ['choice'], field.lines(50).default([])),
  about: field.text(300).default(''),
  required: z.boolean().default(true),
};
/** A row of a node's config. */
export const typedField = () => z.strictObject(shape);
export type TypedField = z.output<ReturnType<typeof typedField>>;

/** Letters that every endpoint takes in a name. */
export const TYPED_NAME = /^[a-zA-Z_][a-zA-Z0-9_]{0,39}$/;
const MOST_TEXT = 4_000;
const MOST_TEXTS = 100;

const kinds: Readonly<Record<TypedKind, { schema: (of: TypedField) => object; takes: (value: unknown, of: TypedField) => Json | undefined; words: string }>> = {
  text: { schema: () => ({ type: 'string' }), takes: textOf, words: 'a text' },
  number: { schema: () => ({ type: 'number' }), takes: numberOf, words: 'a number' },
  whole: {
    schema: () => ({ type: 'integer' }),
    takes: (value) => {
      const number = numberOf(value);
      return Number.isSafeInteger(number) ? number : undefined;
    },
    words: 'a whole number',
  },
  'yes-no': {
    schema: () => ({ type: 'boolean' }),
    takes: (value) => (typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined),
    words: 'true or false',
  },
  choice: {
    schema: ({ choices }) => ({ type: 'string', enum: choices }),
    takes: (value, { choices }) => choices.find((one) => typeof value === 'string' && fold(one) === fold(value)),
    words: 'one of the choices',
  },
  texts: {
    schema: () => ({ type: 'array', items: { type: 'string' } }),
    takes: (value) => {
      if (!Array.isArray(value) || value.length > MOST_TEXTS) return undefined;
      const texts = value.map(textOf);
      return texts.every((text) => text !== undefined) ? texts : undefined;
    },
    words: 'a list of texts',
  },
  date: {
    schema: () => ({ type: 'string', description: 'YYYY-MM-DD' }),
    takes: (value) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value) ? value : undefined),
    words: 'a date as YYYY-MM-DD',
  },
}; // prettier-ignore

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value); // an order number without letters is written as one
  return typeof value === 'string' && value.length <= MOST_TEXT ? value.replaceAll('\0', '').toWellFormed() : undefined;
}
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
const fold = (text: string) => text.trim().toLowerCase();
const isDay = (text: string) => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
const named = (fields: readonly TypedField[]) => fields.filter(({ name }) => name.trim() !== '');

/** What a model is told. Strict endpoints want every key required: what may be left out may be null. */
export function schemaOf(fields: readonly TypedField[]): { [key: string]: Json } {
  const properties = Object.fromEntries(
    named(fields).map((one) => {
      const { description, ...schema } = kinds[one.kind].schema(one) as { description?: string };
      const about = [one.about, description].filter(Boolean).join('. ');
      const open = one.required ? schema : { anyOf: [schema, { type: 'null' }] };
      return [one.name, { ...open, ...(about !== '' && { description: about }) }];
    }),
  );
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/**
 * The values of a text that should be JSON, each of its kind and null where it was left out; or what is wrong, in words for the model. What
 * was not asked for is dropped.
 */
export function valuesIn(text: string, fields: readonly TypedField[]): { values: Vars } | { wrong: string } {
  const parsed = jsonIn(text);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return { wrong: 'It is no JSON object.' };
  const given = new Map(Object.entries(parsed));
  const values: [string, Json][] = [];
  const wrong: string[] = [];
  for (const one of named(fields)) {
    const value = given.get(one.name);
    if (value === undefined || value === null || value === '') {
      if (one.required && value !== '') wrong.push(`"${one.name}" is missing.`);
      else if (one.required && one.kind !== 'text') wrong.push(`"${one.name}" must be ${kinds[one.kind].words}.`);
      values.push([one.name, value === '' && one.kind === 'text' ? '' : null]);
      continue;
    }
    const taken = kinds[one.kind].takes(value, one);
    if (taken === undefined) wrong.push(`"${one.name}" must be ${kinds[one.kind].words}.`);
    else values.push([one.name, taken]);
  }
  return wrong.length > 0 ? { wrong: wrong.join(' ') } : { values: Object.fromEntries(values) };
}

/** The first object in a text: models like to say something around it, or to put it between fences. */
function jsonIn(text: string): unknown {
  const whole = parse(text.trim());
  if (whole !== undefined) return whole;
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  return from >= 0 && to > from ? parse(text.slice(from, to + 1)) : undefined;
}
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // told as "no JSON object"
  }
}
