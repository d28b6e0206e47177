// What a customer says because a condition of the bot asks for it: the very words, words that fit its pattern, and words in anger or haste.
import { findPattern } from '@dialoom/shared/pattern/pattern';
import type { Literal } from './literals.ts';
import { samples } from './tries.ts';

const MOST_SAID = 60;
/** The second of each complains of nothing in particular: many a bot has an intent that all others are heard as. */
const feelings: Readonly<Record<string, { zh: readonly string[]; other: readonly string[] }>> = {
  'conversation.negative': {
    zh: ['你们太差劲了', '真恶心'],
    other: ['this is terrible, I am furious', 'so frustrating'],
  },
  'conversation.urgent': { zh: ['很急，马上'], other: ['this is urgent, right now'] },
};

/** @param intents the examples of each intent: one that holds the words is said, with what fits a pattern behind the first of each */
export function sayingsOf(
  literals: readonly Literal[],
  intents: readonly (readonly string[])[],
  locale: string,
): string[] {
  const paths = new Set(literals.map(({ path }) => path));
  const felt = Object.entries(feelings).flatMap(([path, { zh, other }]) =>
    paths.has(path) ? (locale.startsWith('zh') ? zh : other) : [],
  );
  const words = literals.flatMap(({ values }) =>
    values.filter((value): value is string => typeof value === 'string' && value.length > 1 && value.length <= 40),
  );
  const examples = intents.flat();
  const holding = words.flatMap((word) => examples.find((text) => text.includes(word)) ?? []);
  const patterns = literals.flatMap(({ patterns: all = [] }) => all);
  const fitting = (samples['pattern'] ?? []).filter((sample) => patterns.some((one) => findPattern(one, sample) !== undefined)); // prettier-ignore
  const read = fitting
    .slice(0, 2)
    .flatMap((value) => intents.flatMap(([text]) => (text === undefined ? [] : [`${text} ${value}`])));
  return [...new Set([...felt, ...read, ...holding, ...words])].slice(0, MOST_SAID);
}
