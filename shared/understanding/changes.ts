// Whether a message that is understood otherwise than before is understood better, where a test case says what is right.
import type { ChangedMessage, Understanding } from '../api/quality.ts';

export const verdicts = ['worse', 'better', 'other'] as const;
/** `other`: nobody said what is right, or neither is. */
export type Verdict = (typeof verdicts)[number];

/** 2: goes to what is wanted; 1: asks, and it is among what is offered; 0: not. */
const worth = ({ intent, doubtful = [] }: Understanding, wanted: string): number => {
  if (intent !== undefined) return intent === wanted ? 2 : 0;
  if (doubtful.length > 0) return doubtful.includes(wanted) ? 1 : 0;
  return wanted === '' ? 2 : 0;
};
export function verdictOf({ before, after, wanted }: Pick<ChangedMessage, 'before' | 'after' | 'wanted'>): Verdict {
  if (wanted === undefined) return 'other';
  const step = worth(after, wanted) - worth(before, wanted);
  return step > 0 ? 'better' : step < 0 ? 'worse' : 'other';
}

const keyOf = ({ intent, doubtful = [] }: Understanding): string =>
  intent !== undefined ? `=${intent}` : `?${doubtful.join(' ')}`;
export const isSame = (a: Understanding, b: Understanding): boolean => keyOf(a) === keyOf(b);
/** Messages that went the same way before and go the same way now are told together, the most first. */
export const groupChanges = (changes: readonly ChangedMessage[]): ChangedMessage[][] =>
  [...Map.groupBy(changes, ({ before, after }) => `${keyOf(before)} ${keyOf(after)}`).values()].toSorted((a, b) => b.length - a.length); // prettier-ignore
