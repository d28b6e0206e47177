// Of entries that fit about as well, the owner's word decides which goes first.
import type { FaqDraft } from '@dialoom/shared/api/faq';
import type { Found } from './faq-index.ts';

type Priority = FaqDraft['priority'];
const ranks: Readonly<Record<Priority, number>> = { low: 0, normal: 1, high: 2 };
/** So near in score that either may have been meant. */
const ABOUT_AS_WELL = 0.85;

/**
 * Best first, as the search has them. One that only shares words passes another such one of lower priority when it scores nearly as much;
 * how sure one is stays with the place: the first is as sure as the first was.
 */
export function byPriority<T extends Found>(found: readonly T[], priorityOf: (id: string) => Priority): T[] {
  const out: T[] = [];
  for (const one of found) {
    const rank = ranks[priorityOf(one.id)];
    let at = out.length;
    while (at > 0) {
      const before = out[at - 1];
      const passes = before?.how === 'words' && one.how === 'words' && ranks[priorityOf(before.id)] < rank && one.score >= before.score * ABOUT_AS_WELL; // prettier-ignore
      if (!passes) break;
      at--;
    }
    out.splice(at, 0, one);
  }
  return out.map((one, i) => ({ ...one, confidence: found[i]?.confidence ?? one.confidence }));
}
