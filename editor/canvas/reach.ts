// What leads to a node, and what it leads to, over any number of edges.
import type { Scene } from './scene.ts';

export type Way = 'up' | 'down' | 'both';

/** The nodes that can be reached from `ids` against the edges, along them, or both ways; `ids` themselves with them. */
export function reachOf(scene: Scene, ids: Iterable<string>, way: Way): ReadonlySet<string> {
  const near = new Map<string, string[]>();
  const lead = (from: string, to: string) => near.set(from, [...(near.get(from) ?? []), to]);
  for (const { id, card } of scene.nodes.values())
    for (const { to } of card.exits) {
      if (to === undefined || !scene.nodes.has(to)) continue;
      if (way !== 'up') lead(id, to);
      if (way !== 'down') lead(to, id);
    }
  const reached = new Set(ids);
  for (const id of reached) for (const next of near.get(id) ?? []) reached.add(next); // a set visits what is added on the way
  return reached;
}
