// Learns a model from examples. Pure and deterministic: the same examples give the same model, byte for byte.
import { bayesWeight } from './bayes.ts';
import { learnConfidence, type Judged } from './confidence.ts';
import { elsewhere } from './elsewhere.ts';
import { featuresOf, normal, type Features } from './features.ts';
import { fit, readerOf, type Fitted, type Labelled } from './fitted.ts';
import { nearestOf, spaceOf } from './vectors.ts';

export type Example = { text: string; intent: string };
/** All that is needed to understand: plain data, as it is sent between threads and kept. */
export type Model = {
  intents: readonly string[];
  /** The confidence an intent must reach, chosen from the examples alone. */
  threshold: number;
  /** What each piece of evidence counts. */
  confidence: readonly number[];
  /** Each text that was told word for word, and the intents it was told for. */
  said: readonly (readonly [text: string, intents: readonly number[]])[];
  fitted: Fitted;
};

/**
 * Rounds of hiding and holding out: more where there is less to learn from, and less to compute. Every second one hides nothing, for what a
 * chance of being right means; with very many examples they would cost more than they tell.
 */
const roundsFor = (examples: number, classes: number): number => {
  const cells = examples * classes;
  if (cells > 1_000_000) return 1;
  if (cells > 200_000) return 2;
  return cells > 100_000 || examples > 1_000 ? 4 : 6;
};

/**
 * Counts the changes of what is learnt from the same examples, or of what a model must hold: a kept model of another number is learnt anew.
 * The test beside this file fails when it should have been raised.
 */
export const CORE = 3;

/** Examples made ready: what is found in each of them serves every fold. */
export type Lesson = {
  intents: readonly string[];
  rows: readonly Labelled[];
  /** Of each row, what it is word for word (`normal`). */
  keys: readonly string[];
  /** What the intents are called. */
  named: readonly Labelled[];
  /** Lines that are none of the bot's business, and their words. */
  foreign: readonly Features[];
  elsewhere: readonly string[];
};

/** @param names what an intent is called, by id: one more thing customers say */
export function lessonFrom(examples: readonly Example[], names: ReadonlyMap<string, string> = new Map()): Lesson {
  const intents = [...new Set(examples.map(({ intent }) => intent))].toSorted();
  const index = new Map(intents.map((intent, i) => [intent, i]));
  const rows = examples.map(({ text, intent }) => ({ features: featuresOf(text), label: index.get(intent) ?? 0 }));
  const named = intents.flatMap((intent, label): Labelled[] => {
    const name = names.get(intent);
    return name === undefined ? [] : [{ features: featuresOf(name), label }];
  });
  const foreign = foreignTo([...rows, ...named]);
  return {
    intents,
    rows,
    keys: examples.map(({ text }) => normal(text)),
    named,
    foreign: foreign.map(({ features }) => features),
    elsewhere: foreign.map(({ text }) => text),
  };
}

export const learn = (examples: readonly Example[], names?: ReadonlyMap<string, string>): Model => learnFrom(lessonFrom(examples, names)); // prettier-ignore

export function learnFrom(lesson: Lesson): Model {
  const { intents, rows, named, foreign } = lesson;
  const { weights, threshold } = learnConfidence(intents.length < 2 ? [] : judge(rows, named, foreign, intents.length));
  return modelOf(lesson, { threshold, confidence: weights });
}

/** A model of some of the rows, as sure of itself as it is told. */
export function modelOf(
  { intents, rows, keys, named, foreign }: Lesson,
  { threshold, confidence }: Pick<Model, 'threshold' | 'confidence'>,
  isLearnt: (row: number) => boolean = () => true,
  isForeign: (line: number) => boolean = () => true,
): Model {
  const said = new Map<string, Set<number>>();
  for (const [i, { label }] of rows.entries()) {
    if (!isLearnt(i)) continue;
    const key = keys[i] ?? '';
    const known = said.get(key);
    if (known) known.add(label);
    else said.set(key, new Set([label]));
  }
  const learnt = rows.filter((_, i) => isLearnt(i));
  return {
    intents,
    threshold,
    confidence,
    said: [...said].map(([text, labels]) => [text, [...labels]]),
    fitted: fit([...learnt, ...named], foreign.filter((_, i) => isForeign(i)), intents.length, bayesWeight(rows.length, intents.length)), // prettier-ignore
  };
}

/** A line about something else that is this near to an example may be the bot's business after all. */
const OWN = 0.45;
type Line = { text: string; features: Features };
let others: readonly Line[] | undefined;
function foreignTo(own: readonly Labelled[]): readonly Line[] {
  others ??= elsewhere.map((text) => ({ text, features: featuresOf(text) }));
  const space = spaceOf([...own, ...others].map(({ features }) => features));
  const nearest = nearestOf(own.map(({ features }) => space.vectorOf(features)), space.size); // prettier-ignore
  return others.filter(({ features }) => nearest(space.vectorOf(features)).every((near) => near < OWN));
}

/** What models that never saw them make of held-out rows, and of rows whose intent is hidden. */
function judge(rows: readonly Labelled[], named: readonly Labelled[], foreign: readonly Features[], classes: number): Judged[] {
  const bayes = bayesWeight(rows.length, classes);
  const rounds = roundsFor(rows.length, classes);
  const out: Judged[] = [];
  const nth = Array.from({ length: classes }, () => 0);
  const places = rows.map(({ label }) => (nth[label] = (nth[label] ?? 0) + 1)); // each row's place in its intent
  for (let round = 0; round < rounds; round++) {
    const whole = round % 2 === 1;
    const isHidden = (label: number) => !whole && classes > 2 && label % Math.min(5, classes) === (round >> 1) % Math.min(5, classes);
    const isHeld = (i: number) => (places[i] ?? 0) % 5 === round % 5;
    const learnt = [...rows.filter(({ label }, i) => !isHidden(label) && !isHeld(i)), ...named.filter(({ label }) => !isHidden(label))]; // prettier-ignore
    if (learnt.length === 0) continue;
    const isSpared = (i: number) => i % 5 === round % 5;
    const read = readerOf(fit(learnt, foreign.filter((_, i) => !isSpared(i)), classes, bayes)); // prettier-ignore
    const allowed = [...new Set(learnt.map(({ label }) => label))];
    for (const [i, { features, label }] of rows.entries()) {
      const hidden = isHidden(label);
      if (!hidden && !isHeld(i)) continue;
      const { known, best, evidence } = read(features, allowed);
      if (known) out.push({ evidence, right: !hidden && best === label, hidden, foreign: false, whole });
    }
    for (const features of foreign.filter((_, i) => isSpared(i))) {
      const { known, evidence } = read(features, allowed);
      if (known) out.push({ evidence, right: false, hidden: true, foreign: true, whole });
    }
  }
  return out;
} // prettier-ignore
