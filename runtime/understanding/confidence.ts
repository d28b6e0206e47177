// How sure to be: a small logistic regression over what speaks for the best intent, learnt from the examples alone. In each round some
// intents are hidden and play "none of these", and some rows of the others are held out; what the rest makes of both is looked at.

/**
 * What speaks for an intent, each 0–1: its share against its rivals, how near its nearest example is, how much of the text's
 * meaning and of its pieces the examples hold,
 * and whether it is likelier than that it is about something else. */
export type Evidence = readonly [share: number, near: number, meaning: number, pieces: number, own: number];
export type Judged = { evidence: Evidence; right: boolean; hidden: boolean };
export type Confidence = {
  /** How likely it is right, 0–1. */
  of(evidence: Evidence): number;
  /** From here on one goes on without asking back. */
  threshold: number;
};

/** Hidden rows weigh this much of all the others together: so much of what customers say is about something else. */
const OUTSIDE = 0.25;
/** Of what is understood rightly, this share is kept. */
const KEPT = 0.93;
/** What many bots have in common: where examples are few, it decides. */
const PRIOR: readonly number[] = [-3, 4, 1, 2.5, 1];
const PRIOR_WEIGHTS: readonly number[] = [1, 6, 6, 6, 6];

export function learnConfidence(judged: readonly Judged[]): Confidence {
  const held = judged.filter(({ hidden }) => !hidden);
  const hidden = judged.length - held.length;
  const outside = hidden === 0 ? 0 : Math.min(1, (OUTSIDE * held.length) / hidden);
  const weights = logistic(judged.map(({ evidence, right, hidden: out }) => ({ x: inputs(evidence), y: right ? 1 : 0, weight: out ? outside : 1 }))); // prettier-ignore
  const of = (evidence: Evidence) => sigmoid(dot(weights, inputs(evidence))) * evidence[4];
  const right = held
    .filter((one) => one.right)
    .map(({ evidence }) => of(evidence))
    .toSorted((a, b) => a - b);
  const kept = right.length < 8 ? 0.4 : (right[Math.floor(right.length * (1 - KEPT))] ?? 0.4);
  return { of, threshold: Math.round(Math.min(0.7, Math.max(0.2, kept)) * 1_000) / 1_000 };
}

const inputs = (evidence: Evidence): readonly number[] => [1, ...evidence.slice(0, 4)];

/** Newton's steps with a Gaussian prior around what is usual. */
function logistic(rows: readonly { x: readonly number[]; y: number; weight: number }[]): readonly number[] {
  const size = PRIOR.length;
  let w = [...PRIOR];
  for (let round = 0; round < 25; round++) {
    const slope = w.map((value, i) => (PRIOR_WEIGHTS[i] ?? 0) * (value - (PRIOR[i] ?? 0)));
    const curve = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_unused, j) => (i === j ? (PRIOR_WEIGHTS[i] ?? 0) : 0)),
    );
    for (const { x, y, weight } of rows) {
      const p = sigmoid(dot(w, x));
      const pull = weight * (p - y);
      const bend = weight * Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < size; i++) {
        const xi = x[i] ?? 0;
        slope[i] = (slope[i] ?? 0) + pull * xi;
        const row = curve[i] as number[];
        for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) + bend * xi * (x[j] ?? 0);
      }
    }
    const step = solved(curve, slope);
    const before = loss(rows, w);
    let share = 1; // halved until it helps
    let next = w;
    do next = w.map((value, i) => value - share * (step[i] ?? 0));
    while (loss(rows, next) > before && (share /= 2) > 1e-4);
    w = next;
    if (step.every((value) => Math.abs(value) < 1e-6)) break;
  }
  return w;
}
function loss(rows: Parameters<typeof logistic>[0], w: readonly number[]): number {
  let sum = 0;
  for (const { x, y, weight } of rows) {
    const score = dot(w, x) * (y === 1 ? 1 : -1);
    sum += weight * (score > 30 ? 0 : Math.log1p(Math.exp(-score)));
  }
  return sum + w.reduce((all, value, i) => all + ((PRIOR_WEIGHTS[i] ?? 0) / 2) * (value - (PRIOR[i] ?? 0)) ** 2, 0);
}
/** Gauss with pivots, for a handful of unknowns. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i + 1; r < size; r++) if (Math.abs(rows[r]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = r;
    const top = rows[pivot] as number[];
    rows[pivot] = rows[i] as number[];
    rows[i] = top;
    for (let r = 0; r < size; r++) {
      if (r === i) continue;
      const row = rows[r] as number[];
      const share = (row[i] ?? 0) / (top[i] || 1e-12);
      for (let c = i; c <= size; c++) row[c] = (row[c] ?? 0) - share * (top[c] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] || 1e-12));
}
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
