// One model of what the examples say: a space, weights in it, the examples' own places. Plain data that can be sent and stored, and how
// it reads a text.
import { bayesOf } from './bayes.ts';
import { rarity, countIn, spaceFrom, spaceOf, type SpaceData, type Vector } from './vectors.ts';
import type { Evidence } from './confidence.ts';
import type { Features } from './features.ts';
import { fitLogistic, scoresOf, type Weights } from './logistic.ts';

export type Labelled = { features: Features; label: number };
export type Fitted = SpaceData &
  Weights & {
    /** The examples, by their class: row i has the features `ids[starts[i]] …` and is of class `labels[i]`. */
    labels: Uint16Array;
    starts: Uint32Array;
    ids: Uint16Array;
    /** In 255ths. */
    values: Uint8Array;
    /** How many examples have what must be known, one a line. */
    meanings: string;
    meaningCounts: Uint32Array;
    /** How much Bayes counts beside the weights. */
    bayes: number;
  };
export type Reading = {
  /** Anything in it was ever seen. */
  known: boolean;
  /** The best class; −1 when none is allowed. */
  best: number;
  evidence: Evidence;
  /** How likely a class is compared with the best, 0–1. */
  against(of: number): number;
};
/** @param allowed classes it may be; all of the bot's without */
export type Read = (features: Features, allowed?: readonly number[]) => Reading;

/** More features tell nothing more, and cost time and space. */
const MOST_FEATURES = 24_000;
/** A class that is not asked about counts this much against one that is. */
const UNASKED = 0.5;

/** With so many examples an intent, kin words count in full; with more, what is said itself tells better. */
const FEW = 12;
const kinshipOf = (own: readonly Labelled[]): number =>
  Math.min(1, Math.sqrt((FEW * new Set(own.map(({ label }) => label)).size) / Math.max(1, own.length)));

/**
 * One class more than the bot has: what is about something else.
 * @param bayes how much Bayes counts: by all examples there are, so that a model of a part of them reads as that of all
 */
export function fit(own: readonly Labelled[], foreign: readonly Features[], classes: number, bayes: number): Fitted {
  const sorted = own.toSorted((a, b) => a.label - b.label);
  const rows = [...sorted.map(({ features }) => features), ...foreign];
  const { keys, idf, kinship, size, vectorOf } = spaceOf(rows, MOST_FEATURES, kinshipOf(own));
  const vectors = rows.map(vectorOf);
  const labels = [...sorted.map(({ label }) => label), ...foreign.map(() => classes)];
  const mine = vectors.slice(0, sorted.length);
  const starts = new Uint32Array(mine.length + 1);
  for (const [i, { ids }] of mine.entries()) starts[i + 1] = (starts[i] ?? 0) + ids.length;
  const ids = new Uint16Array(starts[mine.length] ?? 0);
  const values = new Uint8Array(ids.length);
  for (const [i, vector] of mine.entries()) {
    ids.set(vector.ids, starts[i]);
    values.set(
      vector.values.map((value) => Math.round(value * 255)),
      starts[i],
    );
  }
  const meanings = countIn(sorted.map(({ features }) => features.meaning));
  return {
    keys,
    idf,
    kinship,
    ...fitLogistic(vectors, labels, classes + 1, size),
    labels: Uint16Array.from(labels.slice(0, mine.length)),
    starts,
    ids,
    values,
    meanings: [...meanings.keys()].join('\n'),
    meaningCounts: Uint32Array.from(meanings.values()),
    bayes,
  };
}

export function readerOf(fitted: Fitted): Read {
  const { labels, starts, ids, values, bayes } = fitted;
  const space = spaceFrom(fitted);
  const classes = fitted.classes - 1;
  const places = new Uint32Array(classes + 1); // where the examples of a class begin
  for (const label of labels) places[label + 1] = (places[label + 1] ?? 0) + 1;
  for (let c = 0; c < classes; c++) places[c + 1] = (places[c + 1] ?? 0) + (places[c] ?? 0);
  const held = new Uint8Array(space.size);
  for (const id of ids) held[id] = 1;
  const liftOf = bayesOf(fitted, classes, space.size);
  const covered = coverage(fitted, space, held, labels.length);
  const spread = new Float32Array(space.size); // a text, written out; empty between two
  const nearestTo = ({ ids: own, values: weights }: Vector, of: number): number => {
    for (let k = 0; k < own.length; k++) spread[own[k] as number] = weights[k] as number;
    let nearest = 0;
    for (let row = places[of] ?? 0, last = places[of + 1] ?? 0; row < last; row++) {
      let near = 0;
      for (let at = starts[row] as number, end = starts[row + 1] as number; at < end; at++)
        near += (spread[ids[at] as number] as number) * (values[at] as number);
      if (near > nearest) nearest = near;
    }
    for (let k = 0; k < own.length; k++) spread[own[k] as number] = 0;
    return Math.min(1, nearest / 255);
  };
  const all = Array.from({ length: classes }, (_, c) => c);
  return (features, allowed = all) => {
    const vector = space.vectorOf(features);
    const scores = scoresOf(fitted, vector);
    const lift = liftOf(vector);
    let most = -Infinity;
    for (let c = 0; c < classes; c++) most = Math.max(most, lift[c] as number);
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + bayes * ((lift[c] as number) - most);
    let best = -1;
    for (const c of allowed) if (best < 0 || (scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
    const above = (c: number) => Math.exp((scores[c] ?? 0) - (scores[best] ?? 0));
    let asked = 0;
    for (const c of allowed) asked += above(c);
    let every = asked;
    if (allowed.length < classes) {
      every = 0;
      for (let c = 0; c < classes; c++) every += above(c);
    }
    const elsewhere = above(classes);
    return {
      known: vector.ids.length > 0,
      best,
      evidence: {
        share: best < 0 ? 0 : 1 / (asked + UNASKED * (every - asked)),
        score: best < 0 ? 0 : (scores[best] ?? 0),
        near: best < 0 ? 0 : nearestTo(vector, best),
        ...covered(features),
        own: 1 / (1 + elsewhere),
        lift: best < 0 ? 0 : (lift[best] ?? 0),
      },
      against: above,
    };
  };
}

/** The shares (0–1) of a text that the examples hold: of what it means, by weight, and of its pieces. Half when it has neither. */
function coverage({ meanings, meaningCounts, keys }: Fitted, space: SpaceData, held: Uint8Array, examples: number) {
  const counts = new Map(meanings === '' ? [] : meanings.split('\n').map((key, i) => [key, meaningCounts[i] ?? 0]));
  let next = keys[0] === '' ? 0 : (keys[0]?.split('\n').length ?? 0);
  const pieces = new Set(space.keys[1]?.split('\n').filter(() => held[next++] === 1));
  return (features: Features): { meaning: number; pieces: number } => {
    let known = 0;
    let all = 0;
    for (const one of new Set(features.meaning)) {
      const count = counts.get(one) ?? 0;
      const weight = rarity(count, examples);
      all += weight;
      if (count > 0) known += weight;
    }
    if (all === 0 || features.pieces.length === 0) return { meaning: 0.5, pieces: 0.5 };
    let seen = 0;
    for (const piece of features.pieces) if (pieces.has(piece)) seen++;
    return { meaning: known / all, pieces: seen / features.pieces.length };
  };
}
