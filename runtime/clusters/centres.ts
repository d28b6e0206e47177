// The middle of each group, as the few terms that most of its rows share; how near a row is to it; and groups whose middles are the same.
import type { Rows } from './space.ts';

/** Terms of a middle, by their number: the strongest, of length 1. */
type Centre = ReadonlyMap<number, number>;
const TERMS = 60;

export function centresOf({ starts, ids, values }: Rows, groups: readonly (readonly number[])[]): Centre[] {
  return groups.map((rows) => {
    const sums = new Map<number, number>();
    for (const row of rows)
      for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++)
        sums.set(ids[k] ?? 0, (sums.get(ids[k] ?? 0) ?? 0) + (values[k] ?? 0));
    const kept = [...sums].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, TERMS);
    const length = Math.sqrt(kept.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
    return new Map(kept.map(([id, value]) => [id, value / length]));
  });
}

/** 0–1. */
export function nearTo(centre: Centre, { starts, ids, values }: Rows, row: number): number {
  let sum = 0;
  for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k++)
    sum += (values[k] ?? 0) * (centre.get(ids[k] ?? 0) ?? 0);
  return Math.min(1, sum);
}

/** Groups whose middles are so near that they are one; the others as they are. The largest comes first. */
export function joined(rows: Rows, groups: readonly (readonly number[])[], near: number): number[][] {
  const order = groups.toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const centres = centresOf(rows, order);
  const byTerm = new Map<number, [group: number, weight: number][]>();
  const shared = new Float64Array(order.length);
  const taken: number[][] = [];
  for (const [n, centre] of centres.entries()) {
    const touched: number[] = [];
    for (const [id, value] of centre)
      for (const [other, theirs] of byTerm.get(id) ?? []) {
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + value * theirs;
      }
    let best = -1;
    let how = near;
    for (const other of touched) {
      const sum = shared[other] ?? 0;
      if (sum > how) [best, how] = [other, sum];
      shared[other] = 0;
    }
    const into = best < 0 ? undefined : taken[best];
    if (into) {
      into.push(...(order[n] ?? []));
      taken.push([]);
      continue;
    }
    taken.push([...(order[n] ?? [])]);
    for (const [id, value] of centre) {
      const there = byTerm.get(id);
      if (there) there.push([n, value]);
      else byTerm.set(id, [[n, value]]);
    }
  }
  return taken.filter(({ length }) => length > 0).map((group) => group.toSorted((a, b) => a - b));
}
