// The embedded intent classifier: tf–idf and one linear model per intent, with a confidence learnt from examples the models were not
// trained on and from intents hidden from them, so that it means "how likely this is right" and "none of these" needs no training.
// Pure and deterministic: the same examples give the same scores.
import { learnConfidence, type Evidence, type Judged } from './confidence.ts';
import { elsewhere } from './elsewhere.ts';
import { featuresOf, normal, type Features } from './features.ts';
import { fitLogistic } from './logistic.ts';
import { coverageOf, nearestOf, spaceOf } from './vectors.ts';

export type Example = { text: string; intent: string };
export type Ranked = { intent: string; confidence: number };
export type Classified = { ranked: Ranked[]; exact: boolean };
export type Classifier = {
  intents: readonly string[];
  /** The confidence an intent must reach, chosen from the examples alone. */
  threshold: number;
  /** Every intent with its confidence, the best first; `only` limits it. A text equal to an example ranks its intent at 0.99. */
  classify(text: string, only?: ReadonlySet<string>): Classified;
};

const EXACT = 0.99;
/** Rounds of hiding and holding out: more where there is less to learn from, and less to compute. */
const roundsFor = (examples: number, classes: number): number =>
  examples * classes > 100_000 ? 1 : examples > 1_000 ? 3 : 5;

/** @param names what an intent is called, by id: one more thing customers say */
export function train(examples: readonly Example[], names: ReadonlyMap<string, string> = new Map()): Classifier {
  const intents = [...new Set(examples.map(({ intent }) => intent))].toSorted();
  const index = new Map(intents.map((intent, i) => [intent, i]));
  const labels = examples.map(({ intent }) => index.get(intent) ?? 0);
  const exact = new Map<string, Set<number>>();
  for (const [i, { text }] of examples.entries()) {
    const key = normal(text);
    if (!exact.has(key)) exact.set(key, new Set());
    exact.get(key)?.add(labels[i] ?? 0);
  }
  const rows = examples.map(({ text }, i): Row => ({ features: featuresOf(text), label: labels[i] ?? 0 }));
  const named = intents.flatMap((intent, label): Row[] => {
    const name = names.get(intent);
    return name === undefined ? [] : [{ features: featuresOf(name), label }];
  });
  const foreign = foreignTo([...rows, ...named]);
  const confidence = learnConfidence(intents.length < 2 ? [] : judge(rows, named, foreign, intents.length));
  const read = fit([...rows, ...named], foreign, intents.length);
  return {
    intents,
    threshold: confidence.threshold,
    classify(text, only) {
      const said = exact.get(normal(text));
      const allowed = intents.flatMap((intent, i) => (only && !only.has(intent) ? [] : [i]));
      const { known, best, evidence, against } = read(featuresOf(text), allowed);
      const sure = known && best >= 0 ? confidence.of(evidence) : 0;
      const ranked = allowed.map((i): Ranked => {
        const isExact = said?.has(i) ?? false;
        return {
          intent: intents[i] ?? '',
          // what is an example of another intent is none of this one
          confidence: isExact ? EXACT / (said?.size === 1 ? 1 : 1.1) : Math.min(said ? 0.5 : 1, sure * against(i)),
        };
      });
      ranked.sort((x, y) => y.confidence - x.confidence || (x.intent < y.intent ? -1 : 1));
      return { ranked, exact: said !== undefined };
    },
  };
}

type Row = { features: Features; label: number };
type Reading = {
  /** Anything in it was ever seen. */
  known: boolean;
  /** The best class; −1 when none is allowed. */
  best: number;
  evidence: Evidence;
  /** How likely a class is compared with the best, 0–1. */
  against(of: number): number;
};

/** A line about something else that is this near to an example may be the bot's business after all. */
const OWN = 0.45;
let others: readonly Features[] | undefined;
/** Lines that are none of the bot's business. */
function foreignTo(own: readonly Row[]): readonly Features[] {
  others ??= elsewhere.map(featuresOf);
  const space = spaceOf([...own.map(({ features }) => features), ...others]);
  const nearest = nearestOf(own.map(({ features }) => space.vectorOf(features)), space.size); // prettier-ignore
  return others.filter((line) => nearest(space.vectorOf(line)).every((near) => near < OWN));
}

type Read = (features: Features, allowed: readonly number[]) => Reading;
/** One class more than the bot has: what is about something else. */
function fit(own: readonly Row[], foreign: readonly Features[], classes: number): Read {
  const rows = [...own, ...foreign.map((features): Row => ({ features, label: classes }))];
  const covered = coverageOf(own.map(({ features }) => features));
  const space = spaceOf(rows.map(({ features }) => features));
  const vectors = rows.map(({ features }) => space.vectorOf(features));
  const model = fitLogistic(vectors, rows.map(({ label }) => label), classes + 1, space.size); // prettier-ignore
  const nearest = nearestOf(vectors.slice(0, own.length), space.size);
  return (features, allowed) => {
    const vector = space.vectorOf(features);
    const scores = model.scores(vector);
    let best = -1;
    for (const c of allowed) if (best < 0 || (scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
    const above = (c: number) => Math.exp((scores[c] ?? 0) - (scores[best] ?? 0));
    const share = 1 / allowed.reduce((sum, c) => sum + above(c), above(classes));
    const near = nearest(vector);
    let closest = 0;
    for (let i = 0; i < near.length; i++) if (own[i]?.label === best) closest = Math.max(closest, near[i] ?? 0);
    return {
      known: vector.ids.length > 0,
      best,
      evidence: [share, closest, ...covered(features), Math.min(1, 1 / above(classes))],
      against: above,
    };
  };
}

/** What models that never saw them make of held-out rows, and of rows whose intent is hidden. */
function judge(rows: readonly Row[], named: readonly Row[], foreign: readonly Features[], classes: number): Judged[] {
  const rounds = roundsFor(rows.length, classes);
  const out: Judged[] = [];
  const nth = Array.from({ length: classes }, () => 0);
  const places = rows.map(({ label }) => (nth[label] = (nth[label] ?? 0) + 1)); // each row's place in its intent
  for (let round = 0; round < rounds; round++) {
    const isHidden = (label: number) => classes > 2 && label % Math.min(5, classes) === round % Math.min(5, classes);
    const isHeld = (i: number) => (places[i] ?? 0) % 5 === round % 5;
    const learn = [...rows.filter(({ label }, i) => !isHidden(label) && !isHeld(i)), ...named.filter(({ label }) => !isHidden(label))]; // prettier-ignore
    if (learn.length === 0) continue;
    const isSpared = (i: number) => i % 5 === round % 5;
    const read = fit(learn, foreign.filter((_, i) => !isSpared(i)), classes); // prettier-ignore
    const allowed = [...new Set(learn.map(({ label }) => label))];
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
}
