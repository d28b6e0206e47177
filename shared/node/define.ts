// defineNode: one definition gives the palette entry, the form, the exits, the lint, the executor, the docs and the tests.
import type { z } from 'zod';
import type { AnyEffect, Effect, Json, Kind, Result, Table, Vars } from './effects.ts';
import type { Conditions, ConditionsData } from './conditions.ts';
import type { Hint, Template, Words } from './fields.ts';

/** The languages of our own words. A bot's content may have others. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
/** The nearest of our languages: any Chinese reads zh-CN, the rest of the world en. */
export const nearestLocale = (language: string): Locale => (language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');

/** Key paths of a config: `rows`, `rows.op`, and `rows.op=equals` for options that are words (GET, POST are their own label). */
export type FieldPath<T> = T extends readonly (infer E)[]
  ? FieldPath<E>
  : T extends Template | Conditions
    ? never
    : T extends string
      ? never
      : T extends object
        ? string extends keyof T
          ? never
          : {
              [K in keyof T & string]: K | `${K}.${FieldPath<NonNullable<T[K]>>}` | `${K}${Options<NonNullable<T[K]>>}`;
            }[keyof T & string]
        : never;
type Options<T> = T extends string ? (string extends T ? never : T extends Uppercase<T> ? never : `=${T}`) : never;
/** A field, or one of a certain row: `rows.label`, `rows.2.label`. */
type Place<P extends string> = P extends `${infer List}.${infer Rest}` ? P | `${List}.${number}.${Rest}` : P;
type LabelPath<T> = Exclude<FieldPath<T>, `${string}.id` | 'id'>; // row ids are never shown
type ExitKey<X extends string> = X extends `${infer Row}:${string}` ? Row : X; // `row:${string}` is labelled once, as `row`
type Fails<Y> = Y extends Effect<infer K> ? Table[K]['fails'] : never;

// Checked beside the definition, not inside it, so that inference of X, Y and L is finished first.
type NeedsError<X, Y> =
  true extends Fails<Y>
    ? 'error' extends X
      ? unknown
      : { exits: 'this node uses an effect that can fail: add the exit "error"' }
    : unknown;
type NeedsLint<L extends string> = [L] extends [never]
  ? unknown
  : { text: Record<Locale, { lint: Record<L, string> }> };

/**
 * By an exit; to a flow that replaces this one (a jump); or this flow is over, with an outcome.
 * `unread`: what the customer said was not meant for this node; the next ask that wants an intent takes it, without a prompt.
 */
export type Leave<X extends string> =
  | { exit: X; set?: Vars; unread?: string }
  | { to: string; set?: Vars }
  | { end: string; close?: true; set?: Vars };
export type Run<Y = AnyEffect, X extends string = string> = Generator<Y, Leave<X>, unknown>;
/** Never the secret. */
export type Connection = { kind: string; settings: Vars };

/** All a running node may read. Variables stay as they were when the node was entered. */
export type Scope<M extends string = string> = {
  vars: Vars;
  /** The conversation's language, any BCP 47 tag. */
  locale: string;
  /** Names this node among all of the bot: what two nodes of a kind must not share is made from it. */
  here: string;
  /** For what people read: in the conversation's language, Markdown signs of variables escaped. */
  render(this: void, template: Template, more?: Vars): string;
  /** One escaped path segment or query value per variable. */
  url(this: void, template: Template, more?: Vars): string;
  /** Inside a JSON text: variables are escaped as parts of strings. */
  json(this: void, template: Template, more?: Vars): string;
  /** A header value: no line breaks. */
  header(this: void, template: Template, more?: Vars): string;
  /** For a model: every text of a variable stands between marks, with the variable's name, as data it must not obey. */
  model(this: void, template: Template, more?: Vars): string;
  /** The same for a text that is in no variable: what a tool gave. `from` is a plain name. */
  data(this: void, text: string, from: string): string;
  /** For a variable or a button, where nothing is markup: variables as they are. */
  prompt(this: void, template: Template, more?: Vars): string;
  holds(this: void, conditions: Conditions, more?: Vars): boolean;
  text(this: void, key: M): string;
  connection(this: void, id: string): Connection | undefined;
};

export type Line = { [K in Kind]: { [P in K]: Result<P> | { failed: string } } }[Kind]; // { ask: { text: 'hi' } }
type Ends<X> = ({ exit: X } | { to: string } | { end: string }) & { set?: Vars; said?: string[] };
/** At once a doc snippet, a simulator preset and a test. */
export type Example<S extends z.ZodObject, X extends string> = {
  name: string;
  config: z.input<S>;
  vars?: Vars;
  script: Line[];
  ends: Ends<X>;
};
type Text<S extends z.ZodObject, X extends string, L extends string, M extends string> = {
  title: string;
  summary: string;
  exits: Record<ExitKey<X>, string>;
  fields: Record<LabelPath<z.output<S>>, string>;
  help?: Partial<Record<LabelPath<z.output<S>>, string>>;
  lint?: Record<L, string>;
  says?: Record<M, string>;
};

export type Names = Readonly<Record<string, string>>; // id -> what the user called it
export type VarType = 'text' | 'number' | 'boolean' | 'list' | 'object' | 'any';
/** What lint may know of the bot and its installation. */
export type Site = {
  intents: Names;
  flows: Names;
  variables: Readonly<Record<string, VarType>>;
  connections: Readonly<Record<string, { kind: string; name: string }>>;
  locales: readonly string[];
};
export type Category =
  | 'talk' | 'understand' | 'logic' | 'knowledge' | 'model' | 'connect' | 'people' | 'guard' | 'session' | 'note'; // prettier-ignore
/** What a card shows of a config: raw text with its variables, the field's own label, the name of what an id points at, conditions in words. */
export type Show<P extends string = string> = {
  source(this: void, template: Template): string;
  label(this: void, path: P): string;
  name(this: void, from: NonNullable<Hint['from']>, id: string): string;
  conditions(this: void, conditions: Conditions): string;
};
export type Finding = { code: string; at?: string; level?: 'warning'; detail?: Readonly<Record<string, string>> };
/** Another flow a node goes to: `call` comes back when that flow is over, `jump` does not. */
export type Entering = { flow: string; by: 'call' | 'jump' };

/** A tool that a node offers to a model: a flow of the bot, or one `node` of one. `args` are the variables it fills in. */
export type ToolUse = {
  flow: string;
  node?: string;
  at: string; // the row in the config: `tools.0`
  name: string;
  args: readonly string[];
  results: readonly string[];
  confirm: boolean;
};
/** What a node of the bot is as a tool of a model. */
export type AsTool<S extends z.ZodObject> = {
  /** A name for it, such as `get_orders`; its type when absent. */
  called?(this: void, config: z.output<S>): string;
  /** What it finds may be anybody's, by what a customer types: a model is told all of it. */
  others?(this: void, config: z.output<S>): boolean;
  /** Variables it reads that a model must never fill in: they decide where it goes. */
  ownOnly?(this: void, config: z.output<S>): readonly string[];
};

/** `of`: a config that goes to the flow, with an exit for each of these outcomes. */
export type Calling<S extends z.ZodObject> = {
  of(this: void, flow: string, outcomes: readonly { id: string; name: string }[]): z.input<S>;
  /** The exit of each named outcome, and that of all others. `plain`: nothing is handed in or out under another name. */
  read(
    this: void,
    config: z.output<S>,
  ): {
    exits: Readonly<Record<string, string>>;
    otherwise: string;
    plain: boolean;
  };
};
/** `closes`: the whole conversation is over. `speaks`: it says something first. */
export type Ending<S extends z.ZodObject> = {
  of(this: void, outcome: string): z.input<S>;
  read(this: void, config: z.output<S>): { outcome: string; closes: boolean; speaks: boolean };
};

export type NodeDef<
  S extends z.ZodObject,
  X extends string,
  Y extends AnyEffect,
  L extends string,
  M extends string,
> = {
  type: string;
  version: number;
  icon: string; // a Lucide name
  category: Category;
  waits: boolean; // may the conversation rest here? the loop lint, the timers and the canvas ask
  rests?(this: void, config: z.output<S>): boolean; // of one that waits: whether it may with these settings
  entry?: true; // a flow begins with it: one per flow, neither deleted nor pasted
  handsOver?: true; // a person can be reached here: the lint for a way to a person asks
  usesModel?: true; // needs a model connection: the lint for a missing one asks
  /** The fields that are what a model is told, and which: kept as versions, and compared side by side. */
  wording?: readonly (keyof z.output<NoInfer<S>> & string)[];
  /** It judges what the customer said: by these exits it was not understood, by the others (but `error` and `silent`) it was. */
  misses?: readonly NoInfer<X>[];
  config: S;
  exits: readonly X[] | ((config: z.output<S>) => readonly X[]);
  /** Variables it may set, with their types: picker, lint, rename. */
  sets?(this: void, config: z.output<S>): Readonly<Record<string, VarType>>;
  /** It asks the customer for a file: lint asks, for bots that take none. */
  wantsFile?(this: void, config: z.output<S>): boolean;
  /** Other flows it goes to: lint asks, for circles that run across flows. */
  enters?(this: void, config: z.output<S>): readonly Entering[];
  /** Flows and nodes of the bot it offers to a model: lint asks, and what counts as reached. */
  tools?(this: void, config: z.output<S>): readonly ToolUse[];
  /** It may be offered to a model as a tool by itself. */
  asTool?: AsTool<NoInfer<S>>;
  /** It changes something elsewhere: where a model runs it, the customer is asked first. */
  writes?(this: void, config: z.output<S>): boolean;
  /** It runs another flow and comes back: how it is made, and read, when nodes become a flow of their own and back. */
  calling?: Calling<NoInfer<S>>;
  /** It ends its flow under a name that the caller goes on by. */
  ending?: Ending<NoInfer<S>>;
  /** At most three lines on the canvas. A line that begins with `"` is what the customer reads. */
  card(config: z.output<S>, show: Show<NoInfer<FieldPath<z.output<S>>>>): readonly string[];
  /** The label of one row's exit; without it the family's. */
  exitLabel?(config: z.output<S>, exit: NoInfer<X>, show: Show<NoInfer<FieldPath<z.output<S>>>>): string;
  lint?(
    this: void,
    config: z.output<S>,
    site: Site,
  ): Iterable<{
    code: L;
    at?: NoInfer<Place<FieldPath<z.output<S>>>>;
    level?: 'warning';
    detail?: Readonly<Record<string, string>>;
  }>;
  run(config: z.output<S>, scope: Scope<NoInfer<M>>): Run<Y, NoInfer<X>>;
  migrate?: Node<S, X>['migrate'];
  text: Record<Locale, Text<NoInfer<S>, NoInfer<X>, NoInfer<L>, M>>;
  /** What a fresh node holds when it is put on the canvas, where the schema's defaults are not enough. */
  fresh?: Partial<z.input<NoInfer<S>>>;
  /** Plain text pasted on the canvas becomes such a node: the field of words it goes to. */
  fromText?: keyof z.output<NoInfer<S>> & string;
  /** The address of a picture pasted on the canvas becomes such a node: its settings. */
  fromPicture?(this: void, address: string): z.input<NoInfer<S>>;
  examples: readonly Example<NoInfer<S>, NoInfer<X>>[];
};

/** What engine, lint and canvas see. Config and exit types stay for play(); the rest is forgotten, once, in defineNode. */
export type Node<S extends z.ZodObject, X extends string> = {
  type: string;
  version: number;
  icon: string;
  category: Category;
  waits: boolean;
  entry?: true;
  handsOver?: true;
  usesModel?: true;
  wording?: readonly string[];
  misses?: readonly string[];
  config: S;
  // oxlint-disable typescript/no-explicit-any -- the config's type is forgotten here: the schema has parsed it
  exits(config: any): readonly X[];
  run(config: any, scope: Scope): Run;
  wantsFile?(config: any): boolean;
  rests?(config: any): boolean;
  exitLabel?(config: any, exit: string, show: Show): string;
  sets(config: any): Readonly<Record<string, VarType>>;
  enters?(config: any): readonly Entering[];
  tools?(config: any): readonly ToolUse[];
  asTool?: AsTool<any>;
  writes?(config: any): boolean;
  calling?: Calling<any>;
  ending?: Ending<any>;
  card(config: any, show: Show): readonly string[];
  lint(config: any, site: Site): Iterable<Finding>;
  // oxlint-enable typescript/no-explicit-any
  examples: readonly Example<z.ZodObject, X>[];
  fresh?: Readonly<Record<string, Json>>;
  fromText?: string;
  fromPicture?(this: void, address: string): Readonly<Record<string, Json>>;
  migrate?: Readonly<Record<number, (config: Record<string, Json>) => Record<string, Json>>>; // 2: from version 1 to 2
  text: Record<Locale, NodeText>;
};
export type NodeText = {
  title: string;
  summary: string;
  exits: Readonly<Record<string, string>>;
  fields: Readonly<Record<string, string>>;
  help?: Readonly<Record<string, string>>;
  lint?: Readonly<Record<string, string>>;
  says?: Readonly<Record<string, string>>;
};
export type AnyNode = Node<z.ZodObject, string>;

/** Checks a definition by its types and forgets what only its author needs. */
export function defineNode<
  S extends z.ZodObject,
  const X extends string,
  Y extends AnyEffect = never,
  const L extends string = never,
  M extends string = never,
>(def: NodeDef<S, X, Y, L, M> & NeedsError<X, Y> & NeedsLint<L>): Node<S, X> {
  const { exits } = def;
  return {
    ...def,
    exits: typeof exits === 'function' ? exits : () => exits,
    lint: def.lint ?? (() => []),
    sets: def.sets ?? (() => ({})),
  } as unknown as Node<S, X>;
}

/** One exit per row, named by the row's id: moving or renaming a row keeps its edge. */
export const each = <K extends string>(kind: K, rows: readonly { id: string }[]) =>
  rows.map((row): `${K}:${string}` => `${kind}:${row.id}`);

export type { ConditionsData, Words };
