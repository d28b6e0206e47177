// Tidy up: columns from left to right by dagre, cards that follow each other alone in one stack. Pure; gives places, moves nothing.
import dagre from '@dagrejs/dagre';
import { COLUMN_GAP, GRID, ROW_GAP } from './geometry.ts';
import type { Scene } from './scene.ts';

/** Places for the given nodes (all, when none are given), keeping the upper left corner where it is. */
export function tidy(scene: Scene, only?: ReadonlySet<string>): Record<string, [number, number]> {
  const ids = [...scene.nodes.keys()].filter((id) => !only || only.size < 2 || only.has(id));
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ranksep: COLUMN_GAP, nodesep: ROW_GAP, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of ids) {
    const box = scene.nodes.get(id)?.box;
    if (box) graph.setNode(id, { width: box.width, height: box.height });
  }
  const inside = new Set(ids);
  for (const id of ids) {
    for (const exit of scene.nodes.get(id)?.card.exits ?? [])
      if (exit.to !== undefined && inside.has(exit.to) && exit.to !== id) graph.setEdge(id, exit.to, { weight: exit.fails ? 1 : 2 }, exit.id);
  }
  dagre.layout(graph);
  const boxes = ids.flatMap((id) => scene.nodes.get(id)?.box ?? []);
  const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const made = ids.map((id) => {
    const { x, y, width, height } = graph.node(id);
    return { id, x: x - width / 2, y: y - height / 2 };
  });
  const [dx, dy] = [Math.min(...made.map(({ x }) => x)), Math.min(...made.map(({ y }) => y))];
  const snap = (value: number) => Math.round(value / GRID) * GRID;
  return Object.fromEntries(made.map(({ id, x, y }) => [id, [left + snap(x - dx), top + snap(y - dy)] as [number, number]]));
}
