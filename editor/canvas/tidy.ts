// Tidy up: columns from left to right by dagre; cards that simply follow each other stand in one stack. Pure; gives places, moves nothing.
import dagre from '@dagrejs/dagre';
import { COLUMN_GAP, GRID, NODE_WIDTH, ROW_GAP } from './geometry.ts';
import type { Scene } from './scene.ts';

/** Cards in one stack at most: a column should stay on the screen. */
const TALLEST = 3;

/** Chains in which each card has one way out and the next one way in. Every card is in exactly one. */
function stacksOf(scene: Scene, ids: readonly string[]): string[][] {
  const inside = new Set(ids);
  const into = new Map<string, number>();
  for (const id of ids)
    for (const exit of scene.nodes.get(id)?.card.exits ?? [])
      if (exit.to !== undefined) into.set(exit.to, (into.get(exit.to) ?? 0) + 1);
  const after = (id: string) => {
    const exits = scene.nodes.get(id)?.card.exits ?? [];
    const to = exits.length === 1 ? exits[0]?.to : undefined;
    return to !== undefined && to !== id && inside.has(to) && into.get(to) === 1 ? to : undefined;
  };
  const followers = new Set(ids.flatMap((id) => after(id) ?? []));
  const stacks: string[][] = [];
  const placed = new Set<string>();
  for (const first of [...ids.filter((id) => !followers.has(id)), ...ids]) {
    let stack: string[] = [];
    for (let at: string | undefined = first; at !== undefined && !placed.has(at); at = after(at)) {
      if (stack.length === TALLEST) stacks.push(stack.splice(0));
      placed.add(at);
      stack.push(at);
    }
    if (stack.length > 0) stacks.push(stack);
  }
  return stacks;
}

/** Places for the given nodes (all, when fewer than two are given), keeping the upper left corner where it is. */
export function tidy(scene: Scene, only: ReadonlySet<string> = new Set()): Record<string, [number, number]> {
  const ids = [...scene.nodes.keys()].filter((id) => only.size < 2 || only.has(id));
  const heightOf = (id: string) => scene.nodes.get(id)?.box.height ?? 0;
  const stacks = stacksOf(scene, ids);
  const stackOf = new Map(stacks.flatMap((stack) => stack.map((id) => [id, stack[0] ?? id] as const)));
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: COLUMN_GAP, nodesep: ROW_GAP, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const stack of stacks) {
    const height = stack.reduce((sum, id) => sum + heightOf(id), 0) + (stack.length - 1) * ROW_GAP;
    graph.setNode(stack[0] ?? '', { width: NODE_WIDTH, height });
  }
  for (const id of ids)
    for (const exit of scene.nodes.get(id)?.card.exits ?? []) {
      const [from, to] = [stackOf.get(id), exit.to === undefined ? undefined : stackOf.get(exit.to)];
      if (from !== undefined && to !== undefined && from !== to)
        graph.setEdge(from, to, { weight: exit.fails ? 1 : 2 });
    }
  dagre.layout(graph);
  const made = stacks.flatMap((stack) => {
    const { x, y, height } = graph.node(stack[0] ?? '');
    let top = y - height / 2;
    return stack.map((id) => {
      const place = { id, x: x - NODE_WIDTH / 2, y: top };
      top += heightOf(id) + ROW_GAP;
      return place;
    });
  });
  const boxes = ids.flatMap((id) => scene.nodes.get(id)?.box ?? []);
  const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const [dx, dy] = [Math.min(...made.map(({ x }) => x)), Math.min(...made.map(({ y }) => y))];
  const snap = (value: number) => Math.round(value / GRID) * GRID;
  return Object.fromEntries(
    made.map(({ id, x, y }) => [id, [left + snap(x - dx), top + snap(y - dy)] as [number, number]]),
  );
}
