// Learns a model from examples. Pure and deterministic: the same examples give the same model, byte for byte.
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

/** Rounds of hiding and holding out: more where there is less to learn from, and less to compute. */
const roundsFor = (examples: number, classes: number): number => {
  const cells = examples * classes;
  if (cells > 200_000) return 1;
  return cells > 100_000 || examples > 1_000 ? 3 : 5;
};

/** @param names what an intent is called, by id: one more thing customers say */
export function learn(examples: readonly Example[], names: ReadonlyMap<string, string> = new Map()): Model {
  const intents = [...new Set(examples.map(({ intent }) => intent))].toSorted();
  const index = new Map(intents.map((intent, i) => [intent, i]));
  const said = new Map<string, Set<number>>();
  const rows = examples.map(({ text, intent }): Labelled => {
    const label = index.get(intent) ?? 0;
    const key = normal(text);
    const known = said.get(key);
    if (known) known.add(label);
    else said.set(key, new Set([label]));
    return { features: featuresOf(text), label };
  });
  const named = intents.flatMap((intent, label): Labelled[] => {
    const name = names.get(intent);
    return name === undefined ? [] : [{ features: featuresOf(name), label }];
  });
  const foreign = foreignTo([...rows, ...named]);
  const { weights, threshold } = learnConfidence(intents.length < 2 ? [] : judge(rows, named, foreign, intents.length));
  return {
    intents,
    threshold,
    confidence: weights,
    said: [...said].map(([text, labels]) => [text, [...labels]]),
    fitted: fit([...rows, ...named], foreign, intents.length),
  };
}

/** A line about something else that is this near to an example may be the bot's business after all. */
const OWN = 0.45;
let others: readonly Features[] | undefined;
/** Lines that are none of the bot's business. */
function foreignTo(own: readonly Labelled[]): readonly Features[] {
  others ??= elsewhere.map(featuresOf);
  const space = spaceOf([...own.map(({ features }) => features), ...others]);
  const nearest = nearestOf(own.map(({ features }) => space.vectorOf(features)), space.size); // prettier-ignore
  return others.filter((line) => nearest(space.vectorOf(line)).every((near) => near < OWN));
}

/** What models that never saw them make of held-out rows, and of rows whose intent is hidden. */
function judge(rows: readonly Labelled[], named: readonly Labelled[], foreign: readonly Features[], classes: number): Judged[] {
  const rounds = roundsFor(rows.length, classes);
  const out: Judged[] = [];
  const nth = Array.from({ length: classes }, () => 0);
  const places = rows.map(({ label }) => (nth[label] = (nth[label] ?? 0) + 1)); // each row's place in its intent
  for (let round = 0; round < rounds; round++) {
    const isHidden = (label: number) => classes > 2 && label % Math.min(5, classes) === round % Math.min(5, classes);
    const isHeld = (i: number) => (places[i] ?? 0) % 5 === round % 5;
    const learnt = [...rows.filter(({ label }, i) => !isHidden(label) && !isHeld(i)), ...named.filter(({ label }) => !isHidden(label))]; // prettier-ignore
    if (learnt.length === 0) continue;
    const isSpared = (i: number) => i % 5 === round % 5;
    const read = readerOf(fit(learnt, foreign.filter((_, i) => !isSpared(i)), classes)); // prettier-ignore
    const allowed = [...new Set(learnt.map(({ label }) => label))];
    for (const [i, { features, label }] of rows.entries()) {
      const hidden = isHidden(label);
      if (!hidden && !isHeld(i)) continue;
      const { known, best, evidence } = read(features, allowed);
      if (known) out.push({ evidence, right: !hidden && best === label, hidden });
    }
    for (const features of foreign.filter((_, i) => isSpared(i))) {
      const { known, evidence } = read(features, allowed);
      if (known) out.push({ evidence, right: false, hidden: true });
    }
  }
  return out;
} // prettier-ignore
