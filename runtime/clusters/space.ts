// Texts as vectors of terms, for texts nobody has sorted yet: what is in few of them counts more. All in typed arrays, so that 200,000 fit.
import { Keys } from '../knowledge/keys.ts';
import { eachTerm, partsOf } from '../knowledge/terms.ts';

/** Row after row: `ids[starts[i]…starts[i + 1])` with `values`, each row of length 1. `size`: how many terms there are. */
export type Rows = { starts: Int32Array; ids: Int32Array; values: Float32Array; size: number };
/** A text, and what else is known of it: what it was answered, say. Hints count as much as all words together. */
export type Told = { text: string; hints?: readonly number[] };

/** A term in more of the texts than this says nothing of what one of them is about. */
const COMMON = 0.5;
const HINT = 0.6;

/** @param told called now and then, so that it can be seen to go on */
export function rowsOf(texts: readonly Told[], told: (done: number) => void = () => undefined): Rows {
  const keys = new Keys();
  const starts = new Int32Array(texts.length + 1);
  let ids = new Int32Array(1_024);
  let values = new Float32Array(1_024);
  let at = 0;
  const counts: number[] = [];
  const own = new Map<number, number>();
  for (const [i, { text }] of texts.entries()) {
    own.clear();
    eachTerm(partsOf(text, 0), false, (key, weight) => {
      const id = keys.numberOf(key);
      own.set(id, (own.get(id) ?? 0) + weight);
    });
    if (at + own.size > ids.length) {
      ids = grown(ids, at + own.size);
      values = grown(values, at + own.size);
    }
    for (const [id, weight] of own) {
      ids[at] = id;
      values[at++] = weight;
      counts[id] = (counts[id] ?? 0) + 1;
    }
    starts[i + 1] = at;
    if (i % 1_000 === 0) told(i);
  }
  const most = Math.max(50, texts.length * COMMON);
  const rarity = Float32Array.from(counts, (count) =>
    count > most ? 0 : Math.log((1 + texts.length) / (1 + count)) + 1.5,
  );
  return withHints({ starts, ids: ids.slice(0, at), values: values.slice(0, at), size: keys.size }, rarity, texts);
}

/** Weighs the terms, puts the hints beside them and makes every row as long as the others. */
function withHints(words: Rows, rarity: Float32Array, texts: readonly Told[]): Rows {
  const hints = texts.reduce((sum, { hints: own = [] }) => sum + own.length, 0);
  const starts = new Int32Array(words.starts.length);
  const ids = new Int32Array(words.ids.length + hints);
  const values = new Float32Array(ids.length);
  let [at, size] = [0, words.size];
  for (const [i, { hints: own = [] }] of texts.entries()) {
    const from = at;
    let square = 0;
    for (let k = words.starts[i] ?? 0; k < (words.starts[i + 1] ?? 0); k++) {
      const id = words.ids[k] ?? 0;
      const weight = (words.values[k] ?? 0) ** 0.75 * (rarity[id] ?? 0);
      if (weight === 0) continue;
      ids[at] = id;
      values[at++] = weight;
      square += weight * weight;
    }
    const wordShare = own.length > 0 ? 1 - HINT : 1;
    const length = Math.sqrt(square) || 1;
    for (let k = from; k < at; k++) values[k] = ((values[k] ?? 0) / length) * Math.sqrt(wordShare);
    for (const hint of own) {
      ids[at] = words.size + hint;
      values[at++] = Math.sqrt(HINT / own.length);
      size = Math.max(size, words.size + hint + 1);
    }
    starts[i + 1] = at;
  }
  return { starts, ids: ids.slice(0, at), values: values.slice(0, at), size };
}

function grown<A extends Int32Array | Float32Array>(from: A, least: number): A {
  const to = new (from.constructor as new (size: number) => A)(Math.max(least, from.length * 2));
  to.set(from);
  return to;
}
