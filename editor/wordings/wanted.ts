// What is chosen to be compared: two wordings, and the conversations.
import type { Talk } from '@dialoom/shared/api/wordings';
import { MOST_QUESTIONS, MOST_TRIED, QUESTION_CHARACTERS } from '@dialoom/shared/wordings/trial';

export const talkKey = ({ case: id, row, name }: Pick<Talk, 'case' | 'row' | 'name'>): string =>
  id === undefined ? `?${name}` : `${id}/${row ?? ''}`;

/** One a line, each once. */
export const questionsIn = (text: string): string[] =>
  [...new Set(text.split('\n').map((line) => line.trim().slice(0, QUESTION_CHARACTERS)))].filter((line) => line !== '');
export const askedOf = (text: string): string[] => questionsIn(text).slice(0, MOST_QUESTIONS);

/** Conversations that are tried, in their order. `left`: what a person took out; nothing is taken out at first. */
export const chosenOf = (talks: readonly Talk[], left: ReadonlySet<string>): Talk[] =>
  talks.filter((talk) => !left.has(talkKey(talk)) && talk.case !== undefined).concat(talks.filter(({ case: id }) => id === undefined)).slice(0, MOST_TRIED); // prettier-ignore

export function estimateOf(talks: readonly Talk[]): { calls: number; tokens: number; cost: number } {
  const sum = { calls: 0, tokens: 0, cost: 0 };
  for (const { a, b } of talks)
    for (const one of [a, b]) {
      sum.calls += one.calls;
      sum.tokens += one.prompt + one.completion;
      sum.cost += one.cost;
    }
  return sum;
}
