// What is said to a model in one node, kept under a name: the fields that its definition calls the wording, as they were on that day.
import { z } from 'zod';
import type { AnyNode } from '../node/define.ts';
import type { Json } from '../node/effects.ts';

/** The most that one node keeps. */
export const MOST_WORDINGS = 12;
export const WORDING_NAME = 80;
export const WORDING_NOTE = 500;

/** By field; one that is absent is left to its default. */
export const WordingValues = z.record(z.string().max(64), z.json());
export type WordingValues = z.output<typeof WordingValues>;
export const KeptWording = z.looseObject({
  name: z.string().trim().min(1).max(WORDING_NAME),
  note: z.string().max(WORDING_NOTE).optional(),
  by: z.string().max(120).default(''),
  at: z.int().min(0), // ms since 1970
  version: z.int().min(1).default(1), // of the definition they were written for
  values: WordingValues,
});
export type KeptWording = z.output<typeof KeptWording>;

type Config = Readonly<Record<string, Json>>;
type Wording = Pick<AnyNode, 'wording'>;
/** What of a config is wording. */
export const wordingOf = ({ wording = [] }: Wording, config: Config): WordingValues =>
  Object.fromEntries(wording.flatMap((key) => (config[key] === undefined ? [] : [[key, config[key]]])));

/** The config with that wording, and nothing else changed. Fields that are no wording are not taken. */
export function withWording({ wording = [] }: Wording, config: Config, values: WordingValues): Record<string, Json> {
  const own = new Set<string>(wording);
  const rest = Object.fromEntries(Object.entries(config).filter(([key]) => !own.has(key)));
  const taken = Object.fromEntries(Object.entries(values).filter(([key]) => own.has(key)));
  return { ...rest, ...taken };
}

/** The same words; a field without a value and one with an empty text say the same. */
export function sameWording(a: WordingValues, b: WordingValues): boolean {
  const said = (values: WordingValues, key: string) => JSON.stringify(values[key] === '' ? undefined : values[key]);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => said(a, key) === said(b, key));
}

/** Newest first. */
export const byAge = (kept: Readonly<Record<string, KeptWording>> = {}): [string, KeptWording][] =>
  Object.entries(kept).toSorted(([, a], [, b]) => b.at - a.at);
