// The embedded intent classifier: tf–idf and one linear model per intent (logistic, trained by AdaGrad in a fixed order), its scores
// calibrated on examples it was not trained on, with made-up negatives, so that confidence means "how likely this is right" and
// "none of these" needs no training. Pure and deterministic: the same examples give the same scores.
import { featuresOf, normal } from './features.ts';

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

type Sparse = { ids: Int32Array; values: Float32Array; known: number };
type Model = {
  features: Map<string, number>;
  idf: Float32Array;
  weights: Float32Array;
  bias: Float32Array;
  classes: number;
};

const EPOCHS = 24;
const RATE = 0.5;
const DECAY = 1e-5;
const FOLDS = 4;
/** Beyond this the calibration looks at a sample. */
const CALIBRATED = 1_500;
const EXACT = 0.99;

export function train(examples: readonly Example[]): Classifier {
  const intents = [...new Set(examples.map(({ intent }) => intent))].toSorted();
  const index = new Map(intents.map((intent, i) => [intent, i]));
  const labels = examples.map(({ intent }) => index.get(intent) ?? 0);
  const exact = new Map<string, Set<number>>();
  examples.forEach(({ text }, i) => {
    const key = normal(text);
    if (!exact.has(key)) exact.set(key, new Set());
    exact.get(key)?.add(labels[i] ?? 0);
  });
  const tokens = examples.map(({ text }) => featuresOf(text));
  const model = fit(tokens, labels, intents.length);
  const { a, b, threshold } = calibrate(tokens, labels, intents.length);
  const sure = (score: number) => 1 / (1 + Math.exp(-(a * score + b)));
  return {
    intents,
    threshold,
    classify(text, only) {
      const said = exact.get(normal(text));
      const vector = sparse(model, featuresOf(text));
      const scores = scoresOf(model, vector);
      const ranked: Ranked[] = [];
      for (const [i, intent] of intents.entries()) {
        if (only && !only.has(intent)) continue;
        const isExact = said?.has(i) ?? false;
        const confidence = vector.ids.length === 0 ? 0 : sure(margin(scores, i)) * vector.known;
        ranked.push({ intent, confidence: isExact ? EXACT / (said?.size === 1 ? 1 : 1.1) : confidence });
      }
      ranked.sort((x, y) => y.confidence - x.confidence || (x.intent < y.intent ? -1 : 1));
      return { ranked, exact: said !== undefined };
    },
  };
}

/** The score of an intent, less what speaks for its best rival. */
function margin(scores: Float32Array, of: number): number {
  let rival = -Infinity;
  for (let i = 0; i < scores.length; i++) if (i !== of) rival = Math.max(rival, scores[i] ?? -Infinity);
  const own = scores[of] ?? 0;
  return own - 0.5 * Math.max(0, Number.isFinite(rival) ? rival + 2 : 0);
}

function fit(tokens: readonly string[][], labels: readonly number[], classes: number): Model {
  const seen = new Map<string, number>();
  for (const list of tokens) for (const feature of new Set(list)) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const features = new Map<string, number>();
  const idf = new Float32Array(seen.size);
  for (const [feature, count] of seen) {
    idf[features.size] = Math.log((1 + tokens.length) / (1 + count)) + 1;
    features.set(feature, features.size);
  }
  const size = features.size;
  const model: Model = {
    features,
    idf,
    weights: new Float32Array(classes * size),
    bias: new Float32Array(classes).fill(-2),
    classes,
  };
  const vectors = tokens.map((list) => sparse(model, list));
  const squares = new Float32Array(classes * size).fill(0.1);
  const balance = new Float32Array(classes);
  for (const label of labels) balance[label] = (balance[label] ?? 0) + 1;
  const order = tokens.map((_, i) => i);
  let seed = 42;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const j = seed % (i + 1);
      const kept = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = kept;
    }
    for (const n of order) step(model, vectors[n] as Sparse, labels[n] ?? 0, squares, size);
  }
  return model;
}
/** One example: each intent's model is moved by its own error; models that are sure already are left alone. */
function step(model: Model, { ids, values }: Sparse, label: number, squares: Float32Array, size: number): void {
  const { weights, bias, classes } = model;
  for (let c = 0; c < classes; c++) {
    const at = c * size;
    let score = bias[c] ?? 0;
    for (let k = 0; k < ids.length; k++) score += (weights[at + (ids[k] ?? 0)] ?? 0) * (values[k] ?? 0);
    const error = 1 / (1 + Math.exp(-score)) - (c === label ? 1 : 0);
    if (Math.abs(error) < 0.02) continue;
    const pull = c === label ? error * Math.min(6, Math.sqrt(classes)) : error;
    for (let k = 0; k < ids.length; k++) {
      const w = at + (ids[k] ?? 0);
      const slope = pull * (values[k] ?? 0) + DECAY * (weights[w] ?? 0);
      squares[w] = (squares[w] ?? 0) + slope * slope;
      weights[w] = (weights[w] ?? 0) - (RATE * slope) / Math.sqrt(squares[w] ?? 1);
    }
    bias[c] = (bias[c] ?? 0) - 0.02 * pull;
  }
}

/** tf–idf of unit length. `known`: the share of what the text says that was ever seen, softened; unknown words lower every score. */
function sparse({ features, idf }: Model, list: readonly string[]): Sparse {
  const counts = new Map<number, number>();
  let known = 0;
  let all = 0;
  for (const feature of list) {
    const weight = /^[cw]/.test(feature) ? 1 : 0.2;
    all += weight;
    const id = features.get(feature);
    if (id === undefined) continue;
    known += weight;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ids = Int32Array.from(counts.keys());
  const values = Float32Array.from(counts, ([id, count]) => (1 + Math.log(count)) * (idf[id] ?? 0));
  const length = Math.hypot(...values) || 1;
  for (let k = 0; k < values.length; k++) values[k] = (values[k] ?? 0) / length;
  return { ids, values, known: all === 0 ? 0 : Math.min(1, (known / all) * 1.6 + 0.1) };
}
function scoresOf({ weights, bias, classes, features }: Model, { ids, values }: Sparse): Float32Array {
  const out = new Float32Array(classes);
  const size = features.size;
  for (let c = 0; c < classes; c++) {
    let score = bias[c] ?? 0;
    for (let k = 0; k < ids.length; k++) score += (weights[c * size + (ids[k] ?? 0)] ?? 0) * (values[k] ?? 0);
    out[c] = score;
  }
  return out;
}

/**
 * Platt's scaling of out-of-fold scores, and the threshold that serves both sides best. Negatives are made from the examples:
 * halves of two different intents put together, and single words; what is near everything means nothing.
 */
function calibrate(
  tokens: readonly string[][],
  labels: readonly number[],
  classes: number,
): { a: number; b: number; threshold: number } {
  const points: { score: number; right: boolean; weight: number }[] = [];
  const sampled = tokens.length > CALIBRATED ? Math.ceil(tokens.length / CALIBRATED) : 1;
  const folds = tokens.length > CALIBRATED ? 1 : FOLDS;
  for (let fold = 0; fold < folds; fold++) {
    const out = (i: number) => (sampled > 1 ? i % (sampled * 2) === 0 : i % FOLDS === fold);
    const inside = tokens.map((_, i) => i).filter((i) => !out(i));
    if (inside.length === 0) continue;
    const model = fit(inside.map((i) => tokens[i] ?? []), inside.map((i) => labels[i] ?? 0), classes); // prettier-ignore
    const held = tokens.map((_, i) => i).filter(out);
    for (const [n, i] of held.entries()) {
      const best = bestOf(model, tokens[i] ?? []);
      if (best) points.push({ score: best.score, right: best.label === labels[i], weight: best.known });
      const other = held[(n * 7 + 3) % held.length] ?? i;
      if (labels[other] === labels[i]) continue;
      const [mine, theirs] = [tokens[i] ?? [], tokens[other] ?? []];
      const mixed = bestOf(model, [
        ...mine.slice(0, Math.ceil(mine.length / 4)),
        ...theirs.slice(-Math.ceil(theirs.length / 4)),
      ]);
      if (mixed && n % 2 === 0) points.push({ score: mixed.score, right: false, weight: mixed.known });
    }
  }
  if (points.length < 8) return { a: 1, b: 1, threshold: 0.45 }; // too few to learn from: careful defaults
  const { a, b } = platt(points);
  const sure = points.map(({ score, right, weight }) => ({ p: weight / (1 + Math.exp(-(a * score + b))), right }));
  let threshold = 0.45;
  let most = -Infinity;
  for (let t = 0.25; t <= 0.75; t += 0.025) {
    // a wrong answer costs more than asking again
    const gain = sure.reduce((sum, { p, right }) => sum + (p >= t ? (right ? 1 : -1) : 0), 0);
    if (gain > most) {
      most = gain;
      threshold = t;
    }
  }
  return { a, b, threshold: Math.round(threshold * 1_000) / 1_000 };
}
function bestOf(model: Model, list: readonly string[]): { label: number; score: number; known: number } | undefined {
  const vector = sparse(model, list);
  if (vector.ids.length === 0) return undefined;
  const scores = scoresOf(model, vector);
  let label = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[label] ?? 0)) label = i;
  return { label, score: margin(scores, label), known: vector.known };
}
/** Logistic regression on one number, by Newton's steps with a small prior (Platt 1999). */
function platt(points: readonly { score: number; right: boolean }[]): { a: number; b: number } {
  let a = 1;
  let b = 0;
  for (let round = 0; round < 50; round++) {
    let [ga, gb, haa, hab, hbb] = [0.01 * (a - 1), 0.01 * b, 0.01, 0, 0.01];
    for (const { score, right } of points) {
      const p = 1 / (1 + Math.exp(-(a * score + b)));
      const error = p - (right ? 0.98 : 0.02);
      const h = Math.max(1e-6, p * (1 - p));
      ga += error * score;
      gb += error;
      haa += h * score * score;
      hab += h * score;
      hbb += h;
    }
    const det = haa * hbb - hab * hab;
    if (Math.abs(det) < 1e-9) break;
    a -= (hbb * ga - hab * gb) / det;
    b -= (haa * gb - hab * ga) / det;
  }
  return { a: Math.max(0.05, a), b };
}
