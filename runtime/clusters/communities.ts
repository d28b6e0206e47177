// Groups of a graph: whoever is nearer to each other than chance would have it (modularity, after Blondel et al., "Fast unfolding of
// communities in large networks", 2008). Each moves to the group it has most ties to; then the groups are taken for one and it begins again.
import { mulberry } from './random.ts';
import type { Neighbours } from './neighbours.ts';

type Graph = { count: number; from: Int32Array; to: Int32Array; weight: Float64Array; own: Float64Array };
const ROUNDS = 20;
const LEVELS = 12;

/**
 * @param resolution the higher, the smaller the groups
 * @param seed the order they are gone through; the same seed gives the same groups
 * @returns the group of every row, numbered from 0 without gaps
 */
export function communitiesOf(near: Neighbours, resolution: number, seed = 1): Int32Array {
  let graph = graphOf(near);
  const groups = Int32Array.from({ length: graph.count }, (_, i) => i);
  const random = mulberry(seed);
  for (let level = 0; level < LEVELS; level++) {
    const found = moved(graph, resolution, random);
    const named = renumbered(found);
    for (let i = 0; i < groups.length; i++) groups[i] = found[groups[i] ?? 0] ?? 0;
    if (named === graph.count) break;
    graph = folded(graph, found, named);
  }
  return groups;
}

/** Whom one of two holds for a neighbour, both are tied to; the more so when both do. Near counts by its square. */
function graphOf({ most, ids, near }: Neighbours): Graph {
  const count = ids.length / most;
  const degree = new Int32Array(count + 1);
  for (let at = 0; at < ids.length; at++) {
    const other = ids[at] ?? -1;
    if (other < 0) continue;
    const row = Math.floor(at / most);
    degree[row + 1] = (degree[row + 1] ?? 0) + 1;
    degree[other + 1] = (degree[other + 1] ?? 0) + 1;
  }
  for (let row = 0; row < count; row++) degree[row + 1] = (degree[row + 1] ?? 0) + (degree[row] ?? 0);
  const to = new Int32Array(degree[count] ?? 0);
  const weight = new Float64Array(to.length);
  const next = degree.slice();
  const tie = (one: number, other: number, how: number) => {
    const at = next[one] ?? 0;
    to[at] = other;
    weight[at] = how;
    next[one] = at + 1;
  };
  for (let at = 0; at < ids.length; at++) {
    const other = ids[at] ?? -1;
    if (other < 0) continue;
    const row = Math.floor(at / most);
    const how = (near[at] ?? 0) ** 2;
    tie(row, other, how);
    tie(other, row, how);
  }
  return { count, from: degree, to, weight, own: new Float64Array(count) };
}

/** The group of each after nobody wants to move any more. */
function moved({ count, from, to, weight, own }: Graph, resolution: number, random: () => number): Int32Array {
  const group = Int32Array.from({ length: count }, (_, i) => i);
  const ties = new Float64Array(count);
  let whole = 0;
  for (let i = 0; i < count; i++) {
    let sum = own[i] ?? 0;
    for (let k = from[i] ?? 0; k < (from[i + 1] ?? 0); k++) sum += weight[k] ?? 0;
    ties[i] = sum;
    whole += sum;
  }
  if (whole === 0) return group;
  const total = ties.slice();
  const order = shuffled(count, random);
  const towards = new Float64Array(count);
  const seen = new Int32Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = 0;
    for (const i of order) {
      let touched = 0;
      const here = group[i] ?? 0;
      for (let k = from[i] ?? 0; k < (from[i + 1] ?? 0); k++) {
        const other = to[k] ?? 0;
        if (other === i) continue;
        const there = group[other] ?? 0;
        if (towards[there] === 0) seen[touched++] = there;
        towards[there] = (towards[there] ?? 0) + (weight[k] ?? 0);
      }
      const mine = ties[i] ?? 0;
      total[here] = (total[here] ?? 0) - mine;
      let best = here;
      let gain = (towards[here] ?? 0) - (resolution * mine * (total[here] ?? 0)) / whole;
      for (let n = 0; n < touched; n++) {
        const there = seen[n] ?? 0;
        const would = (towards[there] ?? 0) - (resolution * mine * (total[there] ?? 0)) / whole;
        if (would > gain + 1e-12 || (would > gain - 1e-12 && there < best && there !== here && best !== here)) {
          best = there;
          gain = would;
        }
      }
      for (let n = 0; n < touched; n++) towards[seen[n] ?? 0] = 0;
      total[best] = (total[best] ?? 0) + mine;
      if (best !== here) changed++;
      group[i] = best;
    }
    if (changed * 1_000 <= count) break;
  }
  return group;
}

/** Groups as one each; ties within one are its own. */
function folded({ count, from, to, weight, own }: Graph, group: Int32Array, groups: number): Graph {
  const members = new Int32Array(groups + 1);
  for (let i = 0; i < count; i++) members[(group[i] ?? 0) + 1] = (members[(group[i] ?? 0) + 1] ?? 0) + 1;
  for (let g = 0; g < groups; g++) members[g + 1] = (members[g + 1] ?? 0) + (members[g] ?? 0);
  const listed = new Int32Array(count);
  const next = members.slice();
  for (let i = 0; i < count; i++) {
    const g = group[i] ?? 0;
    listed[next[g] ?? 0] = i;
    next[g] = (next[g] ?? 0) + 1;
  }
  const made: Graph = { count: groups, from: new Int32Array(groups + 1), to: new Int32Array(to.length), weight: new Float64Array(to.length), own: new Float64Array(groups) }; // prettier-ignore
  const towards = new Float64Array(groups);
  const seen = new Int32Array(groups);
  let at = 0;
  for (let g = 0; g < groups; g++) {
    let touched = 0;
    let within = 0;
    for (let m = members[g] ?? 0; m < (members[g + 1] ?? 0); m++) {
      const i = listed[m] ?? 0;
      within += own[i] ?? 0;
      for (let k = from[i] ?? 0; k < (from[i + 1] ?? 0); k++) {
        const there = group[to[k] ?? 0] ?? 0;
        if (there === g) within += weight[k] ?? 0;
        else {
          if (towards[there] === 0) seen[touched++] = there;
          towards[there] = (towards[there] ?? 0) + (weight[k] ?? 0);
        }
      }
    }
    made.own[g] = within;
    for (let n = 0; n < touched; n++) {
      const there = seen[n] ?? 0;
      made.to[at] = there;
      made.weight[at++] = towards[there] ?? 0;
      towards[there] = 0;
    }
    made.from[g + 1] = at;
  }
  return { ...made, to: made.to.slice(0, at), weight: made.weight.slice(0, at) };
}

/** Numbers them from 0, in the order they come. @returns how many there are */
function renumbered(group: Int32Array): number {
  const names = new Map<number, number>();
  for (const [i, old] of group.entries()) {
    let name = names.get(old);
    if (name === undefined) names.set(old, (name = names.size));
    group[i] = name;
  }
  return names.size;
}

function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
