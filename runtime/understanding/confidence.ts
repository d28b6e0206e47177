// How sure to be: a small logistic regression over what speaks for the best intent, learnt from the examples alone. In each round some
// intents are hidden and play "none of these", and some rows of the others are held out; what the rest makes of both is looked at.

/** What speaks for an intent. All but the score and the lift are 0–1. */
export type Evidence = {
  /** Its share against its rivals. */
  share: number;
  score: number;
  /** How near its nearest example is. */
  near: number;
  /** How much of the text's meaning, and of its pieces, the examples hold. */
  meaning: number;
  pieces: number;
  /** That it is rather this than about something else. */
  own: number;
  /** How much likelier its examples make what the text has than all examples do. */
  lift: number;
};
/**
 * `hidden`: nothing is right about it; `foreign`: it is about something else and no example either. `whole`: no intent was hidden in that
 * round, so it had all its rivals.
 */
export type Judged = { evidence: Evidence; right: boolean; hidden: boolean; foreign: boolean; whole: boolean };
export type Confidence = {
  weights: readonly number[];
  /** From here on one goes on without asking back. */
  threshold: number;
};

/** So many of a hundred messages are taken to be about something else. */
const OUTSIDE = 0.04;
/** What is understood wrongly says this much about what to believe; what is hidden, and what is right, says all. */
const WRONG = 0.5;
/**
 * Of what is understood rightly, this share is given up for the sake of what is refused rightly. The fewer were held out, the less their
 * lowest tell.
 */
const LOST_OF_FEW = 0.045;
const LOST_OF_MANY = 0.013;
const MANY = 500;
/** Where less than this share of the hidden intents is refused by that, more is given up, up to so many times as much. */
const REFUSED = 0.5;
const LOST_MORE = 2;
/** What many bots have in common: where examples are few, it decides. */
const PRIOR: readonly number[] = [-3.5, 1.2, 0.5, 0.6, 0.2, 0.3, 1, 0.3];
const PRIOR_WEIGHTS: readonly number[] = [0.2, 4, 4, 4, 4, 4, 30, 4];

const odds = (share: number): number => {
  const safe = Math.min(1 - 1e-4, Math.max(1e-4, share));
  return Math.log(safe / (1 - safe));
};
const inputs = ({ share, score, near, meaning, pieces, own, lift }: Evidence): readonly number[] => [1, odds(share) / 2, score / 2, near * 4, meaning * 4, pieces * 4, Math.max(-6, Math.log(own + 1e-9)), lift]; // prettier-ignore

/** How likely it is right, 0–1. */
export const sureOf = (weights: readonly number[], evidence: Evidence): number =>
  sigmoid(dot(weights, inputs(evidence)));

export function learnConfidence(judged: readonly Judged[]): Confidence {
  const held = judged.filter(({ hidden }) => !hidden);
  const hidden = judged.length - held.length;
  const rows = judged.map((one) => ({ ...one, x: inputs(one.evidence), y: one.right ? 1 : 0 }));
  // first what tells right from hidden, then what chance of being right that means
  const even = hidden === 0 ? 0 : (0.5 * held.length) / hidden;
  const telling = logistic(rows.map(({ x, y, hidden: out }) => ({ x, y, weight: out ? even : y === 1 ? 1 : WRONG })), PRIOR, PRIOR_WEIGHTS); // prettier-ignore
  const some = held.some(({ whole }) => whole);
  const counts = some ? held.filter(({ whole }) => whole).length : held.length;
  const outside = hidden === 0 ? 0 : ((OUTSIDE / (1 - OUTSIDE)) * counts) / hidden;
  const [base = 0, slope = 1] = logistic(rows.map(({ x, y, hidden: out, whole }) => ({ x: [1, dot(telling, x)], y, weight: out ? outside : whole || !some ? 1 : 0 })), [0.3, 1], [6, 20]); // prettier-ignore
  const weights = telling.map((weight, i) => (i === 0 ? base : 0) + slope * weight);
  return { weights, threshold: thresholdOf(rows.map((row) => ({ ...row, sure: sigmoid(dot(weights, row.x)) }))) };
}

function thresholdOf(rows: readonly { right: boolean; hidden: boolean; foreign: boolean; sure: number }[]): number {
  const right = rows.filter((row) => row.right).map(({ sure }) => sure).toSorted((a, b) => a - b); // prettier-ignore
  const lost = LOST_OF_FEW + ((LOST_OF_MANY - LOST_OF_FEW) * right.length) / (right.length + MANY);
  const hidden = rows.filter((row) => row.hidden && !row.foreign).map(({ sure }) => sure).toSorted((a, b) => a - b); // prettier-ignore
  const giving = (share: number): number => right[Math.floor(right.length * share)] ?? 0.4;
  const enough = hidden[Math.floor(hidden.length * REFUSED)] ?? 0;
  const at = right.length < 8 ? 0.4 : Math.max(giving(lost), Math.min(enough, giving(lost * LOST_MORE)));
  return Math.round(Math.min(0.7, Math.max(0.2, at)) * 1_000) / 1_000;
}

type Row = { x: readonly number[]; y: number; weight: number };
/** Newton's steps with a Gaussian prior around what is usual. */
function logistic(rows: readonly Row[], prior: readonly number[], firm: readonly number[]): readonly number[] {
  const size = prior.length;
  let w = [...prior];
  for (let round = 0; round < 25; round++) {
    const slope = w.map((value, i) => (firm[i] ?? 0) * (value - (prior[i] ?? 0)));
    const curve = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_unused, j) => (i === j ? (firm[i] ?? 0) : 0)),
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
    const loss = (at: readonly number[]) => lossOf(rows, at, prior, firm);
    const before = loss(w);
    let share = 1; // halved until it helps
    let next = w;
    do next = w.map((value, i) => value - share * (step[i] ?? 0));
    while (loss(next) > before && (share /= 2) > 1e-4);
    w = next;
    if (step.every((value) => Math.abs(value) < 1e-6)) break;
  }
  return w;
}
function lossOf(rows: readonly Row[], w: readonly number[], prior: readonly number[], firm: readonly number[]): number {
  let sum = 0;
  for (const { x, y, weight } of rows) {
    const score = dot(w, x) * (y === 1 ? 1 : -1);
    sum += weight * (score > 30 ? 0 : Math.log1p(Math.exp(-score)));
  }
  return sum + w.reduce((all, value, i) => all + ((firm[i] ?? 0) / 2) * (value - (prior[i] ?? 0)) ** 2, 0);
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
const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};
