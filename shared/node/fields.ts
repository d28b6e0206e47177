// The field kit: Zod schemas that also say how the inspector draws them. Hints survive in the JSON Schema, where forms are drawn from.
import { z } from 'zod';
import type { Conditions } from './conditions.ts';
import { ConditionsData } from './conditions.ts';
import { SCRIPT_CHARACTERS, type Json, type Kind } from './effects.ts';

/** What a connection leads to. */
type ConnectionKind = 'api' | 'model' | 'crm';
export type Hint = {
  as?:
    | 'words'
    | 'template'
    | 'conditions'
    | 'pattern'
    | 'select'
    | 'text'
    | 'multiline'
    | 'lines'
    | 'code'
    | 'answer-path';
  from?: 'intents' | 'connections' | 'flows' | 'nodes' | 'variables' | 'knowledge' | 'entities';
  kind?: ConnectionKind; // of connections
  access?: 'read' | 'write'; // of variables
  of?: string; // of an answer path: which part of what an effect answered
  place?: 'url' | 'json' | 'header' | 'prompt'; // what a template is for; the editor colours and checks by it
  advanced?: true; // in the fold
  when?: { field: string; is: readonly (string | boolean)[] }; // shown only when the sibling field has one of these values
  unit?: 'seconds' | 'minutes' | 'times' | 'percent';
  id?: never; // reserved by Zod for naming schemas
};
export const hints = z.registry<Hint>();

/** Set by inputs only: a node cannot write them. */
export const reserved: ReadonlySet<string> = new Set(['contact', 'context', 'conversation']);

declare const opaque: unique symbol;
/** A string (or one per language) at run time, opaque to the compiler: only scope.render turns it into text, so raw `{{ }}` cannot reach a customer. */
export type Template = { readonly [opaque]: 'template' };
/** What a customer reads, as stored: one text, or one per language. */
export type Words = string | Readonly<Record<string, string>>;

/** Letters of any script, digits, `_`; not beginning with a digit. */
export const VariableName = z
  .string()
  .max(64)
  .regex(/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u)
  .refine((name) => !['__proto__', 'prototype', 'constructor'].includes(name));
/** A variable, or a path into one: `order.status`, `items.0.name`. */
export const VariablePath = z
  .string()
  .max(200)
  .regex(/^[\p{L}_][\p{L}\p{M}\p{N}_]*(\.[\p{L}\p{M}\p{N}_-]+)*$/u)
  .refine((path) => !path.split('.').some((part) => ['__proto__', 'prototype', 'constructor'].includes(part)));

/** The text as its author wrote it: for lint, which judges it, and cards, which show it. A running node renders instead. */
export const wordsOf = (template: Template | undefined): Words => template ?? '';
/** Nothing to read in any language. */
export const isBlank = (template: Template | undefined): boolean => {
  const words = wordsOf(template);
  return typeof words === 'string' ? words.trim() === '' : Object.values(words).every((text) => text.trim() === '');
};
/** What a node saves in a variable its user chose; nothing when none is chosen. */
export const saved = <const V extends Json>(variable: string, value: V): Readonly<Record<string, V>> =>
  variable === '' ? {} : { [variable]: value };

const asTemplate = <In>(schema: z.ZodType, hint: Hint) =>
  schema.register(hints, hint) as unknown as z.ZodType<Template, In>;

export const field = {
  /** What a customer reads: a string, or one per language. */
  words: (max = 8_000) =>
    asTemplate<Words>(z.union([z.string().max(max), z.record(z.string().max(35), z.string().max(max))]), {
      as: 'words',
    }),
  /** One text with variables, for a machine: URL, header, body, prompt. */
  template: (max = 8_000, place: NonNullable<Hint['place']> = 'prompt') =>
    asTemplate<string>(z.string().max(max), { as: 'template', place }),
  conditions: () =>
    ConditionsData.register(hints, { as: 'conditions' }) as unknown as z.ZodType<
      Conditions,
      z.input<typeof ConditionsData>
    >,
  /** A pattern in RE2 syntax, checked when saved. */
  pattern: (max = 500) => z.string().max(max).register(hints, { as: 'pattern' }),
  /** Short texts, one a line. */
  lines: (max = 50) => z.array(z.string().max(200)).max(max).register(hints, { as: 'lines' }),
  /** Variables, or paths into them, one a line. */
  readsLines: (max = 20) =>
    z.array(z.string().max(200)).max(max).register(hints, { as: 'lines', from: 'variables', access: 'read' }),
  /** One line of plain text that nobody renders: a name, a value to store. */
  text: (max = 200) => z.string().max(max).register(hints, { as: 'text' }),
  /** A place in what an effect answered, such as `data.items.0.name` in `http.body`; the studio offers those that came last. */
  answerPath: (of: `${Kind}.${string}`, max = 200) => z.string().max(max).register(hints, { as: 'answer-path', of }),
  /** Several lines of plain text that nobody renders. */
  multiline: (max = 2_000) => z.string().max(max).register(hints, { as: 'multiline' }),
  /** JavaScript for the effect `script`; its syntax is judged by lint. */
  code: (max = SCRIPT_CHARACTERS) => z.string().max(max).register(hints, { as: 'code' }),
  /** A variable or a path into one; empty while nothing is chosen. */
  reads: () =>
    z
      .string()
      .max(200)
      .refine((path) => path === '' || VariablePath.safeParse(path).success)
      .register(hints, { as: 'select', from: 'variables', access: 'read' }),
  /** The variable a result is saved in; empty: it is not saved. */
  writes: () =>
    z
      .string()
      .max(64)
      .refine((name) => name === '' || (VariableName.safeParse(name).success && !reserved.has(name)))
      .register(hints, { as: 'select', from: 'variables', access: 'write' }),
  /** An id of that collection; empty while nothing is chosen (a form must hold a half-finished config; lint says so). */
  from: (from: 'intents' | 'flows' | 'knowledge' | 'entities') =>
    z.string().max(64).register(hints, { as: 'select', from }),
  /** A node of the bot that may be a tool, as `flow/node`; empty while none is chosen. */
  node: () => z.string().max(80).register(hints, { as: 'select', from: 'nodes' }),
  connection: (kind: ConnectionKind) => z.string().max(64).register(hints, { as: 'select', from: 'connections', kind }),
  rowId: () => z.string().regex(/^[a-z][a-z0-9-]{0,31}$/), // the same for every id; made ones: 8 random characters
};

/** Puts a field in the fold. Wraps last: `advanced(z.int().default(10))`. */
export const advanced = <S extends z.ZodType>(schema: S): S => {
  hints.add(schema, { ...hints.get(schema), advanced: true });
  return schema;
};
/** Shows a field only when its sibling has one of these values. Wraps last. */
export const when = <S extends z.ZodType>(field: string, is: readonly (string | boolean)[], schema: S): S => {
  hints.add(schema, { ...hints.get(schema), when: { field, is } });
  return schema;
};
/** Says what a number counts. Wraps last. */
export const unit = <S extends z.ZodType>(of: NonNullable<Hint['unit']>, schema: S): S => {
  hints.add(schema, { ...hints.get(schema), unit: of });
  return schema;
};

/** The inspector form is drawn from this JSON Schema; hints survive optional/default/pipe here (they do not in hints.get). */
export const formOf = (config: z.ZodObject): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(config, { io: 'input', metadata: hints, unrepresentable: 'throw' });
