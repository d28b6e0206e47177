// Who is near whom: for every row the few rows that share most with it. By the rarest terms first and never through a list that half of all
// texts stand in, so that it grows with the number of texts and not with its square.
import type { Rows } from './space.ts';

/** `MOST` places a row, nearest first; -1 where there are fewer. */
export type Neighbours = { most: number; ids: Int32Array; near: Float32Array };

/** Terms of a row that are looked up, the telling ones first. */
const LOOKED_UP = 24;
/** Rows that a term leads to; of a longer list those nearby in the order, which is the same every time. */
const LIST = 600;
/** Less in common is nothing in common. */
const LEAST = 0.12;

/** @param most neighbours kept of each row */
export function neighboursOf(rows: Rows, most = 12, told: (done: number) => void = () => undefined): Neighbours {
  const { starts, ids, values, size } = rows;
  const count = starts.length - 1;
  const [from, lists, weights] = transposed(rows);
  const kept: Neighbours = { most, ids: new Int32Array(count * most).fill(-1), near: new Float32Array(count * most) };
  const shared = new Float32Array(count);
  const touched = new Int32Array(count);
  void size;
  for (let row = 0; row < count; row++) {
    const [begin, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    const terms = Array.from({ length: end - begin }, (_, k) => begin + k);
    if (terms.length > LOOKED_UP) {
      terms.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
      terms.length = LOOKED_UP;
    }
    let seen = 0;
    for (const k of terms) {
      const id = ids[k] ?? 0;
      const weight = values[k] ?? 0;
      const [first, last] = [from[id] ?? 0, from[id + 1] ?? 0];
      const [low, high] = last - first <= LIST ? [first, last] : around(lists, first, last, row);
      for (let at = low; at < high; at++) {
        const other = lists[at] ?? 0;
        if (other === row) continue;
        if (shared[other] === 0) touched[seen++] = other;
        shared[other] = (shared[other] ?? 0) + weight * (weights[at] ?? 0);
      }
    }
    keepNearest(kept, row, shared, touched, seen);
    for (let n = 0; n < seen; n++) shared[touched[n] ?? 0] = 0;
    if (row % 1_000 === 0) told(row);
  }
  return kept;
}

/** A stretch of a long list around a row's own place in it. */
function around(lists: Int32Array, first: number, last: number, row: number): [number, number] {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lists[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  const begin = Math.max(first, Math.min(low - LIST / 2, last - LIST));
  return [begin, Math.min(last, begin + LIST)];
}

function keepNearest({ most, ids, near }: Neighbours, row: number, shared: Float32Array, touched: Int32Array, seen: number): void {
  const base = row * most;
  let held = 0;
  for (let n = 0; n < seen; n++) {
    const other = touched[n] ?? 0;
    const how = shared[other] ?? 0;
    if (how < LEAST || (held === most && how <= (near[base + most - 1] ?? 0))) continue;
    let at = held < most ? held++ : most - 1;
    for (; at > 0 && (near[base + at - 1] ?? 0) < how; at--) {
      near[base + at] = near[base + at - 1] ?? 0;
      ids[base + at] = ids[base + at - 1] ?? -1;
    }
    near[base + at] = how;
    ids[base + at] = other;
  }
} // prettier-ignore

/** Term after term, the rows it is in: ascending. */
function transposed({ starts, ids, values, size }: Rows): [Int32Array, Int32Array, Float32Array] {
  const from = new Int32Array(size + 1);
  for (const id of ids) from[id + 1] = (from[id + 1] ?? 0) + 1;
  for (let id = 0; id < size; id++) from[id + 1] = (from[id + 1] ?? 0) + (from[id] ?? 0);
  const next = from.slice();
  const lists = new Int32Array(ids.length);
  const weights = new Float32Array(ids.length);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++) {
      const at = next[ids[k] ?? 0] ?? 0;
      lists[at] = row;
      weights[at] = values[k] ?? 0;
      next[ids[k] ?? 0] = at + 1;
    }
  return [from, lists, weights];
}
