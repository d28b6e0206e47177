// The flow as a nested list: nodes as they follow each other, each way out of a node one level further in. Every node once.
import type { Scene } from '../canvas/scene.ts';

/** `via`: the exit that leads here, where the node before has several. */
export type OutlineRow = { id: string; level: number; via: string | undefined };

export function outlineRows(scene: Scene): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const seen = new Set<string>();
  const firsts = [...scene.nodes.values()].toSorted(
    (a, b) => Number(b.card.entry) - Number(a.card.entry) || a.box.x - b.box.x || a.box.y - b.box.y,
  );
  for (const { id: first } of firsts) {
    const stack: OutlineRow[] = [{ id: first, level: 0, via: undefined }];
    for (let at = stack.pop(); at; at = stack.pop()) {
      const node = scene.nodes.get(at.id);
      if (!node || seen.has(at.id)) continue;
      seen.add(at.id);
      rows.push(at);
      const { level } = at;
      const ways = node.card.exits.filter(({ to }) => to !== undefined && scene.nodes.has(to));
      const branches = new Set(ways.map(({ to }) => to)).size > 1;
      for (const { to = '', label } of ways.toReversed())
        stack.push({ id: to, level: branches ? level + 1 : level, via: branches ? label : undefined });
    }
  }
  return rows;
}
