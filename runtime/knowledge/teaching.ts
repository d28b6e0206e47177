// Lists in use are learnt in the background: when one has been left alone for a moment after it changed. Until then, and of entries that
// came since, the search alone decides.
import { classifierOf } from '../understanding/classifier.ts';
import type { FaqIndex, Indexed } from './faq-index.ts';
import { isTeachable, taughtBy, type LearntList } from './learn-list.ts';

/** @returns nothing where the search alone is as good */
export type LearnList = (entries: readonly Indexed[]) => Promise<LearntList | undefined>;
export type Teaching = { learn: LearnList; log(error: unknown, about: string): void; quietMs?: number };

/** Somebody who writes entries is not done yet. */
const QUIET_MS = 3_000;
/** And it rests so many times as long as it took before: a large list that is worked on all day does not keep a core busy. */
const REST = 5;
/** All that is learnt together; the list that was learnt first gives its own up. */
const MOST_BYTES = 200 * 1_048_576;

type Lesson = { at: number; seen: number; busy: boolean; tookMs: number; timer?: NodeJS.Timeout };
/** Tell it of each use of a list. */
export type Teach = (index: FaqIndex, entries: () => readonly Indexed[]) => void;

export function teaching({ learn, log, quietMs = QUIET_MS }: Teaching): Teach {
  const lessons = new WeakMap<FaqIndex, Lesson>();
  let kept: { index: WeakRef<FaqIndex>; bytes: number }[] = []; // the one that was learnt first in front
  const keep = (index: FaqIndex, { model, weight }: LearntList, at: number) => {
    index.taught = taughtBy(classifierOf(model), weight, at);
    const bytes = Object.values(model.fitted).reduce<number>((sum, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0), 0); // prettier-ignore
    kept = [...kept.filter(({ index: other }) => other.deref() !== undefined && other.deref() !== index), { index: new WeakRef(index), bytes }]; // prettier-ignore
    let all = kept.reduce((sum, one) => sum + one.bytes, 0);
    while (all > MOST_BYTES && kept.length > 1) {
      const first = kept.shift();
      const other = first?.index.deref();
      if (other) other.taught = undefined;
      all -= first?.bytes ?? 0;
    }
  };
  const run = async (index: FaqIndex, entries: () => readonly Indexed[], own: Lesson): Promise<void> => {
    own.busy = true;
    const at = index.changes;
    const begun = performance.now();
    try {
      const all = entries();
      const learnt = isTeachable(all) ? await learn(all) : undefined;
      if (learnt) keep(index, learnt, at);
      else index.taught = undefined;
    } catch (error) {
      log(error, 'knowledge'); // the search goes on by itself; the next change tries again
    }
    [own.at, own.busy, own.tookMs] = [at, false, performance.now() - begun];
  };
  return (index, entries) => {
    const own: Lesson = lessons.get(index) ?? { at: 0, seen: 0, busy: false, tookMs: 0 };
    lessons.set(index, own);
    const { changes } = index;
    if (own.busy || changes === own.at || changes === own.seen) return;
    own.seen = changes;
    clearTimeout(own.timer);
    own.timer = setTimeout(() => void run(index, entries, own), quietMs + REST * own.tookMs).unref();
  };
}
