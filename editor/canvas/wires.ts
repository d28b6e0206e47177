// Where wires run: rounded right angles, out of an exit, one lane in the gutter, into a card. A target that cannot be reached
// without crossing cards, or lies far away or behind, is written on the exit as a jump instead.
import { cardGrid } from './card-grid.ts';
import { ENTRY_Y, NODE_WIDTH, THREAD_X, type Box } from './geometry.ts';

export type WireEnds = {
  id: string;
  source: string;
  exit: string;
  target: string;
  exitY: number;
  solo: boolean;
  fails: boolean;
  /** Leads out of a group or into one: frames guide the eye further than cards do. Those of other groups, which it leaves alone. */
  between?: readonly Box[] | undefined;
};
/** How a wire runs; numbers are offsets from its two ends, so it can follow a card that is being dragged. */
export type Route =
  | { kind: 'thread'; drop: number } // straight down: `drop` from the exit to the lower rim
  | { kind: 'forward'; lane: number } // lane: x from the exit
  | { kind: 'around'; lane: number; gap: number; entry: number }; // gap: y of the way back, from the exit; entry: x before the target

/** Longest wires, along their way: beyond it the eye does not follow, and a name reads better. Ways back and failures clutter sooner. */
const LONGEST = 640;
const LONGEST_BACK = 500;
const LONGEST_FAULT = 380;
const LONGEST_BETWEEN = 2_000;
const CLEAR = 4;
/** An exit this near to the height of the entrance: the wire runs straight into the card. */
const LEVEL = 6;
const LEAST_GUTTER = 28;
const FIRST_LANE = 12;
const LAST_LANE = 12; // before the card on the other side
const LANE = 8;

type Point = readonly [number, number];
type Placed = { id: string; box: Box };
type CardsNear = ReturnType<typeof cardGrid>;

/** Whether a horizontal or vertical stretch runs through a card. */
const crosses = ([ax, ay]: Point, [bx, by]: Point, box: Box): boolean =>
  Math.min(ax, bx) < box.x + box.width + CLEAR &&
  Math.max(ax, bx) > box.x - CLEAR &&
  Math.min(ay, by) < box.y + box.height + CLEAR &&
  Math.max(ay, by) > box.y - CLEAR;

function isFree(points: readonly Point[], cardsNear: CardsNear, { source, target, between }: WireEnds): boolean {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (!a || !b) continue;
    for (const card of cardsNear(a, b)) {
      // its own two cards are touched by the first and the last stretch only
      if (card.id === source && i === 1) continue;
      if (card.id === target && i === points.length - 1) continue;
      if (crosses(a, b, card.box)) return false;
    }
    if (between?.some((frame) => crosses(a, b, frame))) return false;
  }
  return true;
}

/** The corners of a wire between two points. */
export function corners(route: Route, from: Point, to: Point): Point[] {
  const [sx, sy] = from;
  const [tx, ty] = to;
  switch (route.kind) {
    case 'thread': {
      const x = sx - NODE_WIDTH + THREAD_X;
      if (Math.abs(tx + THREAD_X - x) > 1 || ty - ENTRY_Y <= sy + route.drop)
        return corners({ kind: 'forward', lane: FIRST_LANE }, from, to);
      return [[x, sy + route.drop], [x, ty - ENTRY_Y]]; // prettier-ignore
    }
    case 'forward': {
      if (tx - sx < LEAST_GUTTER)
        return corners({ kind: 'around', lane: FIRST_LANE, gap: (ty - sy) / 2, entry: FIRST_LANE }, from, to);
      if (Math.abs(ty - sy) <= LEVEL) return [from, [tx, sy]]; // a bend of a few pixels looks like a mistake
      const x = sx + Math.min(route.lane, tx - sx - 14);
      return [from, [x, sy], [x, ty], to];
    }
    case 'around': {
      const [out, back, y] = [sx + route.lane, tx - route.entry, sy + route.gap];
      return [from, [out, sy], [out, y], [back, y], [back, ty], to];
    }
  }
}

/** Lanes of one gutter: wires to one target share a lane; those that go down and start higher run further out, so fewer cross. */
function lanesOf(
  wires: readonly { id: string; target: string; sy: number; ty: number }[],
  width: number,
): Map<string, number> {
  const byTarget = Map.groupBy(wires, (wire) => wire.target);
  const groups = [...byTarget.values()].map((group) => {
    const sy = group.reduce((sum, wire) => sum + wire.sy, 0) / group.length;
    return { group, sy, down: (group[0]?.ty ?? 0) > sy };
  });
  groups.sort((a, b) => Number(a.down) - Number(b.down) || (a.down ? b.sy - a.sy : a.sy - b.sy));
  const step = Math.min(LANE, Math.max(2, (width - FIRST_LANE - LAST_LANE) / Math.max(1, groups.length - 1)));
  return new Map(groups.flatMap(({ group }, i) => group.map((wire) => [wire.id, FIRST_LANE + i * step] as const)));
}

/** A route for every edge that can be drawn well; the others are jumps. */
export function routesOf(edges: readonly WireEnds[], boxes: ReadonlyMap<string, Box>): Map<string, Route> {
  const cards: Placed[] = [...boxes].map(([id, box]) => ({ id, box }));
  const cardsNear = cardGrid(cards, CLEAR);
  const ends = edges.flatMap((edge) => {
    const [source, target] = [boxes.get(edge.source), boxes.get(edge.target)];
    if (!source || !target || edge.source === edge.target) return [];
    const from: Point = [source.x + source.width, source.y + edge.exitY];
    const to: Point = [target.x, target.y + ENTRY_Y];
    return [{ ...edge, from, to, source, target, edge }];
  });
  const gutters = Map.groupBy(ends, ({ from }) => Math.round(from[0] / 8));
  const lanes = new Map<string, number>();
  for (const inGutter of gutters.values()) {
    const right = inGutter[0]?.from[0] ?? 0;
    const next = Math.min(...cards.map(({ box }) => (box.x > right + 8 ? box.x : Infinity)), right + 120);
    const wires = inGutter.map(({ id, edge, from, to }) => ({ id, target: edge.target, sy: from[1], ty: to[1] }));
    for (const [id, lane] of lanesOf(wires, next - right)) lanes.set(id, lane);
  }
  const routes = new Map<string, Route>();
  for (const { id, edge, from, to, source, target } of ends) {
    const lane = lanes.get(id) ?? FIRST_LANE;
    const found = candidates(edge, from, to, source, target, lane).find((route) => {
      const points = corners(route, from, to);
      return lengthOf(points) <= longest(route, edge) && isFree(points, cardsNear, edge);
    });
    if (found) routes.set(id, found);
  }
  return routes;
}

const lengthOf = (points: readonly Point[]) =>
  points.reduce((sum, point, i) => sum + (i === 0 ? 0 : distance(points[i - 1] ?? point, point)), 0);
const longest = (route: Route, { fails, between }: WireEnds) =>
  fails ? LONGEST_FAULT : route.kind === 'around' ? LONGEST_BACK : between ? LONGEST_BETWEEN : LONGEST;

function candidates(edge: WireEnds, from: Point, to: Point, source: Box, target: Box, lane: number): Route[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const below = source.height - edge.exitY;
  if (edge.solo && Math.abs(source.x - target.x) <= 8 && target.y > source.y + source.height)
    return [{ kind: 'thread', drop: below }, ...round()];
  if (dx >= LEAST_GUTTER) return [{ kind: 'forward', lane }, { kind: 'forward', lane: dx - 12 - lane / 2 }, ...round()];
  // back by at most one column: further back is a jump
  return dx > -1.6 * (NODE_WIDTH + 60) ? round() : [];
  function round(): Route[] {
    const entry = 12 + (lane - FIRST_LANE) / 2;
    const underSource = below + 12;
    const overTarget = dy - ENTRY_Y - 12;
    const overSource = -edge.exitY - 12;
    const underTarget = dy - ENTRY_Y + target.height + 12;
    const gaps = dy > 0 ? [underSource, overTarget] : [overSource, underTarget];
    return gaps.map((gap) => ({ kind: 'around', lane, gap, entry }));
  }
}

const RADIUS = 10;
/** The corners as an SVG path with rounded bends. */
export function pathThrough(points: readonly Point[]): string {
  const clean = points.filter((p, i) => i === 0 || p[0] !== points[i - 1]?.[0] || p[1] !== points[i - 1]?.[1]);
  let path = '';
  for (const [i, [x, y]] of clean.entries()) {
    const [before, after] = [clean[i - 1], clean[i + 1]];
    if (!before) path += `M${x} ${y}`;
    else if (!after) path += `L${x} ${y}`;
    else {
      const r = Math.min(RADIUS, distance(before, [x, y]) / 2, distance([x, y], after) / 2);
      const [ax, ay] = towards([x, y], before, r);
      const [bx, by] = towards([x, y], after, r);
      path += `L${ax} ${ay}Q${x} ${y} ${bx} ${by}`;
    }
  }
  return path;
}
const distance = (a: Point, b: Point) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
const towards = (from: Point, to: Point, by: number): Point => [
  from[0] + Math.sign(to[0] - from[0]) * Math.min(by, Math.abs(to[0] - from[0])),
  from[1] + Math.sign(to[1] - from[1]) * Math.min(by, Math.abs(to[1] - from[1])),
];
