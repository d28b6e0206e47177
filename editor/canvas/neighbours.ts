// Walking the graph with the arrow keys: ← → along edges, ↑ ↓ among what stands above and below.
import type { Scene } from './scene.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The node an arrow leads to, or nothing. Right follows the first edge, left the nearest edge that comes in. */
export function neighbourOf(scene: Scene, from: string, direction: Direction): string | undefined {
  const here = scene.nodes.get(from);
  if (!here) return undefined;
  const nearest = (ids: string[]) =>
    ids
      .flatMap((id) => scene.nodes.get(id) ?? [])
      .map(({ id, box }) => ({ id, far: Math.abs(box.x - here.box.x) * 2 + Math.abs(box.y - here.box.y) }))
      .toSorted((a, b) => a.far - b.far)[0]?.id;
  if (direction === 'right')
    return here.card.exits.find((exit) => exit.to !== undefined && scene.nodes.has(exit.to))?.to ?? nearest(beside(1));
  if (direction === 'left') {
    const before = [...scene.nodes.values()]
      .filter(({ card }) => card.exits.some((exit) => exit.to === from))
      .map(({ id }) => id);
    return nearest(before.filter((id) => id !== from)) ?? nearest(beside(-1));
  }
  const sign = direction === 'down' ? 1 : -1;
  const column = [...scene.nodes.values()].filter(
    ({ id, box }) => id !== from && Math.abs(box.x - here.box.x) < 120 && (box.y - here.box.y) * sign > 0,
  );
  return nearest(column.map(({ id }) => id));

  function beside(sign: 1 | -1): string[] {
    return [...scene.nodes.values()].filter(({ box }) => (box.x - (here?.box.x ?? 0)) * sign > 60).map(({ id }) => id);
  }
}

/** The order Tab and screen readers meet the nodes: along the edges from the entry, then what nothing leads to. */
export function readingOrder(scene: Scene): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string) => {
    const stack = [id];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen.has(at) || !scene.nodes.has(at)) continue;
      seen.add(at);
      order.push(at);
      const exits = scene.nodes.get(at)?.card.exits ?? [];
      for (const exit of exits.toReversed()) if (exit.to !== undefined) stack.push(exit.to);
    }
  };
  const byPlace = [...scene.nodes.values()].toSorted(
    (a, b) => Number(b.card.entry) - Number(a.card.entry) || a.box.x - b.box.x || a.box.y - b.box.y,
  );
  for (const { id } of byPlace) visit(id);
  return order;
}
