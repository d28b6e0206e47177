// A stroke across the canvas, and the wires it crosses.
import { ENTRY_Y } from './geometry.ts';
import type { Scene } from './scene.ts';
import { corners } from './wires.ts';

type Spot = readonly [number, number];

/** The edges whose wires a stroke crosses; those written as names have no wire. */
export function crossedBy(stroke: readonly Spot[], { nodes, edges }: Scene): string[] {
  return edges.flatMap(({ id, source, exit, target, route }) => {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (!from || !to) return [];
    const start: Spot = [from.box.x + from.box.width, from.box.y + (from.exits[exit] ?? ENTRY_Y)];
    const wire = corners(route, start, [to.box.x, to.box.y + ENTRY_Y]);
    return meet(stroke, wire) ? [id] : [];
  });
}

const meet = (a: readonly Spot[], b: readonly Spot[]): boolean =>
  pairs(a).some(([p, q]) => pairs(b).some(([r, s]) => cross(p, q, r, s)));
const pairs = (line: readonly Spot[]): (readonly [Spot, Spot])[] =>
  line.slice(1).flatMap((spot, i) => (line[i] ? [[line[i], spot] as const] : []));

/** Whether two stretches cross: each has the ends of the other on both sides. */
function cross(p: Spot, q: Spot, r: Spot, s: Spot): boolean {
  const side = (a: Spot, b: Spot, c: Spot) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  return side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q);
}
