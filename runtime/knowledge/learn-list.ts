// Where entries have several wordings, a classifier learnt from them ranks better than the search alone. What it counts beside the search
// is tried on wordings held back, list by list; where it does not help there is none. Pure and deterministic; done in a thread.
import { classifierOf, type Classifier } from '../understanding/classifier.ts';
import { learnFrom, lessonFrom, modelOf, type Model } from '../understanding/learn.ts';
import { FaqIndex, type Indexed, type Taught } from './faq-index.ts';
import { bareOf } from './near.ts';

/** What was learnt of a list: plain data. */
export type LearntList = { model: Model; weight: number };

/** Entries with fewer wordings are learnt too, but nothing is tried on them. */
const WORDINGS = 3;
/** Less to try it on tells nothing. */
const TRIED = 30;
/** A larger list is only searched: a model has a number for each word of each entry. */
const MOST_ENTRIES = 1_000;
const MOST_WORDINGS = 10_000;
/** Of an entry's wordings so many are learnt. */
const MOST_EACH = 60;
const NONE = -1;
/** Further down it is as good as not found. */
const PLACES = 5;
const WEIGHTS = [0.25, 0.5, 1, 1.5] as const;
/** By so many standard errors it must be ahead, or it may have been luck. */
const LUCK = 1;
/** Wordings held back in a round; more cost more than they tell. */
const HELD = 250;
/** Only shares are looked at while it is tried. */
const UNSURE = { threshold: 0.5, confidence: [0, 1, 0, 0, 0, 0, 0] };

const wordingsOf = ({ questions }: Indexed): readonly string[] => questions.slice(0, MOST_EACH);

/** Whether it is worth a try. */
export function isTeachable(entries: readonly Indexed[]): boolean {
  if (entries.length < 2 || entries.length > MOST_ENTRIES) return false;
  const counts = entries.map((entry) => wordingsOf(entry).length);
  const several = counts.filter((count) => count >= WORDINGS).length;
  return (
    several * 2 >= entries.length &&
    several * WORDINGS >= TRIED &&
    counts.reduce((sum, count) => sum + count, 0) <= MOST_WORDINGS
  );
}

/** @returns nothing where the search alone is as good */
export function learnList(unsorted: readonly Indexed[]): LearntList | undefined {
  if (!isTeachable(unsorted)) return undefined;
  const entries = unsorted.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lesson = lessonFrom(entries.flatMap((one) => wordingsOf(one).map((text) => ({ text, intent: one.id }))));
  const weight = weightFor(entries, (isLearnt) => classifierOf(modelOf(lesson, UNSURE, isLearnt)));
  return weight === 0 ? undefined : { weight, model: learnFrom(lesson) };
}

/** @param at `changes` of the index when the entries were taken from it */
export const taughtBy = (classifier: Pick<Classifier, 'classify'>, weight: number, at: number): Taught => ({
  weight,
  at,
  of: (text) => classifier.classify(text).ranked.map(({ intent, confidence }) => [intent, confidence]),
});

/** What the classifier should count, 0 for nothing: by wordings that neither it nor the search has seen. */
function weightFor(entries: readonly Indexed[], learnOnly: (isLearnt: (row: number) => boolean) => Classifier): number {
  const alone: number[] = [];
  const beside = WEIGHTS.map((): number[] => []);
  // more rounds where there is less to try in each
  const rounds = Math.min(8, Math.max(2, Math.ceil(400 / entries.length) + 1));
  const every = Math.ceil(entries.length / HELD);
  for (let round = 0; round < rounds; round++) {
    const held: { id: string; text: string; row: number }[] = [];
    const others = new Set<string>();
    const index = new FaqIndex();
    let row = 0;
    for (const [n, entry] of entries.entries()) {
      const own = wordingsOf(entry);
      const at = own.length < WORDINGS || (n + round) % every !== 0 ? NONE : round;
      for (const [i, text] of own.entries())
        if (i === at) held.push({ id: entry.id, text, row: row + i });
        else others.add(bareOf(text));
      index.put({ ...entry, questions: own.filter((_, i) => i !== at) });
      row += own.length;
    }
    const away = new Set(held.map((one) => one.row));
    const classifier = learnOnly((i) => !away.has(i));
    for (const { id, text } of held) {
      if (others.has(bareOf(text))) continue; // it stands there word for word still
      const placed = () => 1 / (index.search(text, PLACES).findIndex((one) => one.id === id) + 1 || Infinity);
      index.taught = undefined;
      alone.push(placed());
      const ranked = classifier.classify(text);
      for (const [i, weight] of WEIGHTS.entries()) {
        index.taught = taughtBy({ classify: () => ranked }, weight, index.changes);
        beside[i]?.push(placed());
      }
    }
  }
  return alone.length < TRIED ? 0 : bestOf(alone, beside);
}
/** By the place of the right entry: a second place is worth half. */
function bestOf(alone: readonly number[], beside: readonly (readonly number[])[]): number {
  let best = { weight: 0, gain: 0 };
  for (const [i, weight] of WEIGHTS.entries()) {
    const changes = alone.map((before, n) => (beside[i]?.[n] ?? 0) - before);
    const gain = changes.reduce((sum, one) => sum + one, 0);
    const error = Math.sqrt(changes.reduce((sum, one) => sum + one * one, 0));
    if (gain > LUCK * error && gain > best.gain) best = { weight, gain };
  }
  return best.weight;
}
