// What a customer says because a condition of the bot asks for it: the very words, words that fit its pattern, and words in anger or haste.
import { findPattern } from '@dialoom/shared/pattern/pattern';
import type { Literal } from './literals.ts';
import { samples } from './tries.ts';

const MOST_SAID = 40;
const feelings: Readonly<Record<string, readonly [zh: string, other: string]>> = {
  'conversation.negative': ['xqzt vvkk 太差了，气死我了', 'xqzt vvkk this is terrible, I am furious'],
  'conversation.urgent': ['xqzt vvkk 很急，马上', 'xqzt vvkk urgent, right now'],
};

/** @param examples one of each intent: what fits a pattern is said with them, for what is read out of a sentence */
export function sayingsOf(literals: readonly Literal[], examples: readonly string[], locale: string): string[] {
  const paths = new Set(literals.map(({ path }) => path));
  const felt = Object.entries(feelings).flatMap(([path, [zh, other]]) =>
    paths.has(path) ? [locale.startsWith('zh') ? zh : other] : [],
  );
  const words = literals.flatMap(({ values }) =>
    values.filter((value): value is string => typeof value === 'string' && value.length > 1 && value.length <= 40),
  );
  const patterns = literals.flatMap(({ patterns: all = [] }) => all);
  const fitting = (samples['pattern'] ?? []).filter((sample) => patterns.some((one) => findPattern(one, sample) !== undefined)); // prettier-ignore
  const read = fitting.slice(0, 2).flatMap((value) => examples.map((text) => `${text} ${value}`));
  return [...new Set([...felt, ...read, ...words])].slice(0, MOST_SAID);
}
