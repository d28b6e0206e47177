// Texts as vectors: what is rare counts more. Each kind of feature has a share of its own: words and their pieces the same, what they are
// kin to less. How near a text is to the examples, and how much of it they cover.
import type { Features } from './features.ts';

export type Vector = { ids: Int32Array; values: Float32Array };
/**
 * What a space is made of, as plain data. `keys`: of each kind, one a line, numbered through; `kinship`: how much kin counts, 0–1 of its
 * share.
 */
export type SpaceData = { keys: readonly string[]; idf: Float32Array; kinship: number };
export type Space = SpaceData & { size: number; vectorOf(features: Features): Vector };

const kinds = ['words', 'pieces', 'kin', 'pairs'] as const satisfies readonly (keyof Features)[];
const SHARES = [1, 1, 0.8, 0.4] as const;
/** What no example has makes the rest of a text count less: so much of what the rarest feature would. */
const UNKNOWN = 0.2;

export const rarity = (count: number, of: number): number => Math.log((1 + of) / (1 + count)) + 1;
/** In how many of the lists each key is. */
export function countIn(lists: readonly (readonly string[])[]): Map<string, number> {
  const places = new Map<string, number>();
  const counts: number[] = [];
  const seenIn: number[] = [];
  for (const [list, keys] of lists.entries())
    for (const key of keys) {
      const place = places.get(key);
      if (place === undefined) {
        places.set(key, counts.length);
        counts.push(1);
        seenIn.push(list);
      } else if (seenIn[place] !== list) {
        counts[place] = (counts[place] as number) + 1;
        seenIn[place] = list;
      }
    }
  for (const [key, place] of places) places.set(key, counts[place] as number);
  return places;
}

/**
 * The space the examples span.
 * @param most features it may have: those in the fewest examples are left out
 */
export function spaceOf(examples: readonly Features[], most = Infinity, kinship = 1): Space {
  const counted = kinds.map((kind) => countIn(examples.map((features) => features[kind])));
  let size = counted.reduce((sum, { size: of }) => sum + of, 0);
  for (let least = 1; size > most; least++) {
    const dropped = least; // in so few examples
    for (const counts of counted.toReversed()) for (const [key, count] of counts) if (count <= dropped && size-- > most) counts.delete(key); // prettier-ignore
    size = counted.reduce((sum, { size: of }) => sum + of, 0);
  }
  const idf = new Float32Array(size);
  let at = 0;
  for (const counts of counted) for (const count of counts.values()) idf[at++] = rarity(count, examples.length);
  return spaceFrom({ keys: counted.map((counts) => [...counts.keys()].join('\n')), idf, kinship });
}

export function spaceFrom({ keys, idf, kinship }: SpaceData): Space {
  const rarest = idf.reduce((most, one) => Math.max(most, one), 0);
  const often = new Uint32Array(idf.length); // how often a text has each feature; empty between two
  let next = 0;
  const known = keys.map((lines) => new Map(lines === '' ? [] : lines.split('\n').map((key) => [key, next++])));
  return {
    keys,
    idf,
    kinship,
    size: idf.length,
    vectorOf(features) {
      const ids: number[] = [];
      const values: number[] = [];
      let whole = 0;
      for (const [kind, name] of kinds.entries()) {
        const share = (SHARES[kind] ?? 0) * (kind < 2 ? 1 : kinship);
        const idOf = known[kind];
        const from = ids.length;
        let unknown = 0;
        for (const key of features[name]) {
          const id = idOf?.get(key);
          if (id === undefined) unknown++;
          else {
            const times = often[id] as number;
            if (times === 0) ids.push(id);
            often[id] = times + 1;
          }
        }
        if (ids.length === from) continue;
        let square = UNKNOWN * unknown * rarest * rarest;
        for (let i = from; i < ids.length; i++) {
          const id = ids[i] as number;
          const count = often[id] as number;
          often[id] = 0;
          const value = (count === 1 ? 1 : 1 + Math.log(count)) * (idf[id] as number);
          square += value * value;
          values.push(value);
        }
        const by = share / Math.sqrt(square);
        for (let i = from; i < values.length; i++) values[i] = (values[i] ?? 0) * by;
        whole += share * share;
      }
      const length = Math.sqrt(whole) || 1;
      return { ids: Int32Array.from(ids), values: Float32Array.from(values, (value) => value / length) };
    },
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
