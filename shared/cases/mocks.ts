// The mocks that a run of a case has: its own, and for those that older programs pinned to a whole prompt, their place in the order.
import { MOST_MOCKS, type Mock } from '../api/mocks.ts';
import type { Case } from './case.ts';

/** What a run of the case begins with, and the simulator that is opened at it. What may really be asked is asked when its words change. */
export const mocksOf = ({ mocks = [], real = [] }: Pick<Case, 'mocks' | 'real'>): Mock[] =>
  real.includes('llm') ? mocks : withPlaces(mocks);

/**
 * Answers of a model used to be kept for the same prompt to the letter, one for each, in the order they were asked for. They still answer
 * it; for any other prompt each now answers at its place as well, if nothing is there for that place.
 */
export function withPlaces(mocks: readonly Mock[]): Mock[] {
  const all = [...mocks];
  for (const { when: _, nth: __, ...pinned } of mocks.filter(isPinned)) {
    const isPlaced = ({ kind, flow, node, when, nth }: Mock) =>
      kind === pinned.kind && flow === pinned.flow && node === pinned.node && nth !== undefined && !when?.length;
    const answer = JSON.stringify(pinned.answer);
    if (mocks.some((one) => isPlaced(one) && JSON.stringify(one.answer) === answer)) continue; // it has its place
    const taken = new Set(all.filter(isPlaced).map(({ nth }) => nth));
    let nth = 1;
    while (taken.has(nth)) nth++;
    all.push({ ...pinned, nth });
  }
  return all.slice(0, Math.max(MOST_MOCKS, mocks.length));
}

/** As a program kept it: of one node, for one prompt from its first letter to its last. */
export const isPinned = ({ kind, flow, node, when = [] }: Mock): boolean =>
  kind === 'llm' &&
  flow !== undefined &&
  node !== undefined &&
  when.length === 1 &&
  when.every(({ at, is }) => at === 'prompt' && is === 'equals');
