// All intents against each other: multinomial logistic regression by AdaGrad, over the examples in a fixed order, so that the same
// examples give the same weights. What is learnt is kept in bytes: a row of them a feature, with a scale of its own.
import type { Vector } from './vectors.ts';

/** Plain data: `weights` has a row of `classes` for each feature, and a last one that every text has; a row counts times its scale. */
export type Weights = { classes: number; weights: Int8Array; scales: Float32Array };

const PASSES = 5;
const RATE = 0.7;
/** A class that is this near to what it should say is left alone. */
const FIRM = 0.004;
/** How far an intent of few examples is helped against one of many: not at all 0, wholly 1. In lopsided bots the few are asked for too. */
const EVEN = 0.75;
const MOST_HELP = 4;
/** Where examples abound, one that is this near to what it should say rests for a pass, or two when nearer. */
const MANY = 10_000;
const EASY = 0.1;
/** What every text has, beside features of about this size. */
const BIAS = 0.2;

/**
 * @param labels of each vector, 0 … classes − 1
 * @param size   features there are
 */
export function fitLogistic(
  vectors: readonly Vector[],
  labels: readonly number[],
  classes: number,
  size: number,
): Weights {
  // feature-major, so that an example walks through memory in order
  const weights = new Float32Array((size + 1) * classes);
  const squares = new Float32Array((size + 1) * classes).fill(0.05);
  const p = new Float64Array(classes);
  const moved = new Int32Array(classes);
  const heft = heftOf(labels, classes);
  const easy = vectors.length > MANY ? EASY : 0;
  const restsUntil = new Uint8Array(vectors.length);
  const order = shuffled(vectors.length);
  for (let pass = 0; pass < PASSES; pass++)
    for (const i of order) {
      if ((restsUntil[i] as number) > pass) continue;
      const { ids, values } = vectors[i] as Vector;
      for (let c = 0; c < classes; c++) p[c] = weights[size * classes + c] as number;
      addScores(p, weights, ids, values);
      const label = labels[i] as number;
      const count = errorsInto(p, moved, label);
      const off = Math.abs(p[label] as number);
      if (off < easy) restsUntil[i] = pass + (off < easy / 4 ? 3 : 2);
      for (let k = 0; k <= ids.length; k++) {
        const at = (k === ids.length ? size : (ids[k] as number)) * classes;
        const value = (k === ids.length ? BIAS : (values[k] as number)) * (heft[label] as number);
        for (let m = 0; m < count; m++) {
          const c = moved[m] as number;
          const slope = (p[c] as number) * value;
          const square = (squares[at + c] as number) + slope * slope;
          squares[at + c] = square;
          weights[at + c] = (weights[at + c] as number) - (RATE * slope) / Math.sqrt(square);
        }
      }
    }
  return packed(weights, classes, size);
}

/** Four features at a time: each class is read and written once for them. */
function addScores(p: Float64Array, weights: Float32Array, ids: Int32Array, values: Float32Array): void {
  const classes = p.length;
  const fours = ids.length - (ids.length % 4);
  for (let k = 0; k < fours; k += 4) {
    const v0 = values[k] as number;
    const v1 = values[k + 1] as number;
    const v2 = values[k + 2] as number;
    const v3 = values[k + 3] as number;
    const at0 = (ids[k] as number) * classes;
    const at1 = (ids[k + 1] as number) * classes;
    const at2 = (ids[k + 2] as number) * classes;
    const at3 = (ids[k + 3] as number) * classes;
    for (let c = 0; c < classes; c++)
      p[c] = (p[c] as number) + (weights[at0 + c] as number) * v0 + (weights[at1 + c] as number) * v1 + (weights[at2 + c] as number) * v2 + (weights[at3 + c] as number) * v3; // prettier-ignore
  }
  for (let k = fours; k < ids.length; k++) {
    const value = values[k] as number;
    const at = (ids[k] as number) * classes;
    for (let c = 0; c < classes; c++) p[c] = (p[c] as number) + (weights[at + c] as number) * value;
  }
}

/** How much an example of each class counts. The last class, what is about something else, is no intent and counts as it is. */
function heftOf(labels: readonly number[], classes: number): Float64Array {
  const counts = new Float64Array(classes);
  for (const label of labels) counts[label] = (counts[label] as number) + 1;
  const own = counts.subarray(0, classes - 1).filter((count) => count > 0);
  const average = own.reduce((sum, count) => sum + count, 0) / Math.max(1, own.length);
  return counts.map((count, c) =>
    count === 0 || c === classes - 1 ? 1 : Math.min(MOST_HELP, Math.max(1 / MOST_HELP, (average / count) ** EVEN)),
  );
}

/** From scores to how far off each class is; `moved` tells which are worth a step. @returns how many */
function errorsInto(p: Float64Array, moved: Int32Array, label: number): number {
  let most = -Infinity;
  for (let c = 0; c < p.length; c++) most = Math.max(most, p[c] as number);
  let sum = 0;
  for (let c = 0; c < p.length; c++) sum += p[c] = Math.exp((p[c] as number) - most);
  let count = 0;
  for (let c = 0; c < p.length; c++) {
    const error = (p[c] as number) / sum - (c === label ? 1 : 0);
    p[c] = error;
    if (Math.abs(error) < FIRM) continue;
    moved[count++] = c;
  }
  return count;
}

function packed(weights: Float32Array, classes: number, size: number): Weights {
  const bytes = new Int8Array(weights.length);
  const scales = new Float32Array(size + 1);
  for (let row = 0; row <= size; row++) {
    let most = 0;
    for (let at = row * classes; at < (row + 1) * classes; at++) most = Math.max(most, Math.abs(weights[at] as number));
    const scale = most / 127;
    scales[row] = scale;
    if (scale > 0) for (let at = row * classes; at < (row + 1) * classes; at++) bytes[at] = Math.round((weights[at] as number) / scale); // prettier-ignore
  }
  return { classes, weights: bytes, scales };
}

/** The score of each class; their exponentials are in proportion to how likely each is. */
export function scoresOf({ classes, weights, scales }: Weights, { ids, values }: Vector): Float64Array {
  const scores = new Float64Array(classes);
  const size = scales.length - 1;
  for (let k = 0; k <= ids.length; k++) {
    const row = k === ids.length ? size : (ids[k] as number);
    const value = (k === ids.length ? 1 : (values[k] as number)) * (scales[row] as number);
    const at = row * classes;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[at + c] as number) * value;
  }
  return scores;
}

function shuffled(length: number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  let seed = 42;
  for (let i = length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const j = seed % (i + 1);
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return order;
}
