// The embedded intent classifier: tf–idf of words, pieces and kin, one regression over all intents, with a confidence learnt from examples
// the models were not trained on and from intents hidden from them, so that it means "how likely this is right" and "none of these" needs
// no training.
import { sureOf } from './confidence.ts';
import { featuresOf, normal } from './features.ts';
import { readerOf } from './fitted.ts';
import type { Model } from './learn.ts';
import { spelling } from './spelt.ts';

export type Ranked = { intent: string; confidence: number };
export type Classified = { ranked: Ranked[]; exact: boolean };
export type Classifier = {
  /** What it reads from: plain data. */
  model: Model;
  intents: readonly string[];
  /** The confidence an intent must reach, chosen from the examples alone. */
  threshold: number;
  /** Every intent with its confidence, the best first; `only` limits it. A text equal to an example ranks its intent at 0.99. */
  classify(text: string, only?: ReadonlySet<string>): Classified;
};

const EXACT = 0.99;
/** "Do you …", and nothing else of it was ever said here: it may be asked about, and begins nothing. */
const UNKNOWN = 0.98;

export function classifierOf(model: Model): Classifier {
  const { intents, threshold, confidence, said: known, fitted } = model;
  const saying = new Map(known);
  const read = readerOf(fitted);
  const all = intents.map((_, i) => i);
  const spelt = spelling(() => saying.keys());
  return {
    model,
    intents,
    threshold,
    classify(text, only) {
      const said = saying.get(normal(text));
      const allowed = only ? all.filter((i) => only.has(intents[i] ?? '')) : all;
      const { known: hasKnown, best, evidence, against } = read(featuresOf(spelt(text)), allowed);
      const felt = hasKnown && best >= 0 ? sureOf(confidence, evidence) : 0;
      const sure = evidence.meaning === 0 ? Math.min(felt, UNKNOWN * threshold) : felt;
      const ranked = allowed.map((i): Ranked => {
        // what is an example of another intent is none of this one
        const likely = said?.includes(i) ? EXACT / (said.length === 1 ? 1 : 1.1) : Math.min(said ? 0.5 : 1, sure * against(i)); // prettier-ignore
        return { intent: intents[i] ?? '', confidence: likely };
      });
      ranked.sort((x, y) => y.confidence - x.confidence || (x.intent < y.intent ? -1 : 1));
      return { ranked, exact: said !== undefined };
    },
  };
}
