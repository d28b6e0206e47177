// Texts as vectors: tf–idf of words and of their pieces, each half of unit length; how near a text is to the examples, and how much of
// it they cover.
import type { Features } from './features.ts';

export type Vector = { ids: Int32Array; values: Float64Array };
export type Space = {
  size: number;
  vectorOf(features: Features): Vector;
  /** The shares (0–1) of the text that the examples hold: of what it means, by weight, and of its pieces. Half when it has neither. */
  covered(features: Features): readonly [meaning: number, pieces: number];
};

/** The space the examples span. */
export function spaceOf(examples: readonly Features[]): Space {
  const ids = new Map<string, number>();
  const idf: number[] = [];
  const counts = new Map<string, number>();
  const meanings = new Map<string, number>();
  for (const { words, pieces, meaning } of examples) {
    for (const key of new Set([...words.map(wordKey), ...pieces.map(pieceKey)]))
      counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const key of new Set(meaning)) meanings.set(key, (meanings.get(key) ?? 0) + 1);
  }
  const rarity = (count: number) => Math.log((1 + examples.length) / (1 + count)) + 1;
  for (const [key, count] of counts) {
    ids.set(key, idf.length);
    idf.push(rarity(count));
  }
  const half = (keys: readonly string[], key: (said: string) => string, into: Map<number, number>): void => {
    const seen = new Map<number, number>();
    for (const one of keys) {
      const id = ids.get(key(one));
      if (id !== undefined) seen.set(id, (seen.get(id) ?? 0) + 1);
    }
    let square = 0;
    for (const [id, count] of seen) {
      const value = (1 + Math.log(count)) * (idf[id] ?? 0);
      square += value * value;
      into.set(id, value);
    }
    const length = Math.sqrt(square);
    for (const id of seen.keys()) into.set(id, (into.get(id) ?? 0) / length);
  };
  return {
    size: ids.size,
    vectorOf({ words, pieces }) {
      const into = new Map<number, number>();
      half(words, wordKey, into);
      half(pieces, pieceKey, into);
      let square = 0;
      for (const value of into.values()) square += value * value;
      const length = Math.sqrt(square) || 1;
      const values = new Float64Array(into.size);
      let at = 0;
      for (const value of into.values()) values[at++] = value / length;
      return { ids: Int32Array.from(into.keys()), values };
    },
    covered({ meaning, pieces }) {
      let known = 0;
      let all = 0;
      for (const one of new Set(meaning)) {
        const count = meanings.get(one) ?? 0;
        const weight = rarity(count);
        all += weight;
        if (count > 0) known += weight;
      }
      if (all === 0 || pieces.length === 0) return [0.5, 0.5];
      const seen = pieces.reduce((sum, piece) => sum + (ids.has(pieceKey(piece)) ? 1 : 0), 0);
      return [known / all, seen / pieces.length];
    },
  };
}
const wordKey = (said: string) => `w${said}`;
const pieceKey = (said: string) => `p${said}`;

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
