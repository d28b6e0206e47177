// Texts as vectors: tf–idf of words and of their pieces, each half of unit length; how near a text is to the examples, and how much of
// it they cover.
import type { Features } from './features.ts';

export type Vector = { ids: Int32Array; values: Float64Array };
export type Space = { size: number; vectorOf(features: Features): Vector };
/** The shares (0–1) of a text that the examples hold: of what it means, by weight, and of its pieces. Half when it has neither. */
export type Coverage = (features: Features) => readonly [meaning: number, pieces: number];

const rarity = (count: number, of: number) => Math.log((1 + of) / (1 + count)) + 1;
const countInto = (counts: Map<string, number>, keys: readonly string[]): void => {
  for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** The space the examples span. */
export function spaceOf(examples: readonly Features[]): Space {
  const idf: number[] = [];
  const idsOf = (keysOf: (features: Features) => readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const features of examples) countInto(counts, keysOf(features));
    for (const [key, count] of counts) {
      counts.set(key, idf.length); // from here on its place
      idf.push(rarity(count, examples.length));
    }
    return counts;
  };
  const wordIds = idsOf(({ words }) => words);
  const pieceIds = idsOf(({ pieces }) => pieces);
  /** One half of a vector, of unit length, behind what is there. */
  const half = (keys: readonly string[], known: ReadonlyMap<string, number>, ids: number[], values: number[]): void => {
    const seen = new Map<number, number>();
    for (const key of keys) {
      const id = known.get(key);
      if (id !== undefined) seen.set(id, (seen.get(id) ?? 0) + 1);
    }
    const from = values.length;
    let square = 0;
    for (const [id, count] of seen) {
      const value = (1 + Math.log(count)) * (idf[id] ?? 0);
      square += value * value;
      ids.push(id);
      values.push(value);
    }
    const length = Math.sqrt(square);
    for (let i = from; i < values.length; i++) values[i] = (values[i] ?? 0) / length;
  };
  return {
    size: idf.length,
    vectorOf({ words, pieces }) {
      const ids: number[] = [];
      const values: number[] = [];
      half(words, wordIds, ids, values);
      const ofWords = ids.length;
      half(pieces, pieceIds, ids, values);
      const length = ofWords > 0 && ids.length > ofWords ? Math.SQRT2 : 1;
      return { ids: Int32Array.from(ids), values: Float64Array.from(values, (value) => value / length) };
    },
  };
}

export function coverageOf(examples: readonly Features[]): Coverage {
  const meanings = new Map<string, number>();
  const held = new Set<string>();
  for (const { meaning, pieces } of examples) {
    countInto(meanings, meaning);
    for (const piece of pieces) held.add(piece);
  }
  return ({ meaning, pieces }) => {
    let known = 0;
    let all = 0;
    for (const one of new Set(meaning)) {
      const count = meanings.get(one) ?? 0;
      const weight = rarity(count, examples.length);
      all += weight;
      if (count > 0) known += weight;
    }
    if (all === 0 || pieces.length === 0) return [0.5, 0.5];
    return [known / all, pieces.reduce((sum, piece) => sum + (held.has(piece) ? 1 : 0), 0) / pieces.length];
  };
}

/** Finds the nearest examples by the features they share. */
export function nearestOf(vectors: readonly Vector[], size: number): (vector: Vector) => Float64Array {
  const starts = new Int32Array(size + 1);
  for (const { ids } of vectors) for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const rows = new Int32Array(starts[size] ?? 0);
  const values = new Float64Array(rows.length);
  const next = starts.slice();
  for (const [row, vector] of vectors.entries())
    for (let k = 0; k < vector.ids.length; k++) {
      const id = vector.ids[k] ?? 0;
      const at = next[id] ?? 0;
      rows[at] = row;
      values[at] = vector.values[k] ?? 0;
      next[id] = at + 1;
    }
  return ({ ids, values: own }) => {
    const near = new Float64Array(vectors.length);
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k] ?? 0;
      const weight = own[k] ?? 0;
      for (let at = starts[id] ?? 0, end = starts[id + 1] ?? 0; at < end; at++)
        near[rows[at] ?? 0] = (near[rows[at] ?? 0] ?? 0) + weight * (values[at] ?? 0);
    }
    return near;
  };
}
