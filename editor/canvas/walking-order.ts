// The order in which somebody who begins at the start meets the cards: breadth first, exits in their order, failures last. A group is laid
// out from the card that is met first in it, whatever leads back there.
import type { LayoutNode } from './layout.ts';

export function inWalkingOrder(nodes: readonly LayoutNode[]): LayoutNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const led = new Set(nodes.flatMap(({ exits }) => exits.map(({ to }) => to)));
  const firsts = nodes.toSorted(
    (a, b) => Number(b.entry) - Number(a.entry) || Number(led.has(a.id)) - Number(led.has(b.id)),
  );
  const met = new Set<LayoutNode>();
  for (const first of firsts) {
    if (met.has(first)) continue;
    const queue = new Set([first]); // grows while it is walked
    for (const { exits } of queue)
      for (const { to } of [...exits.filter(({ fails }) => !fails), ...exits.filter(({ fails }) => fails)]) {
        const next = to === undefined ? undefined : byId.get(to);
        if (next && !met.has(next)) queue.add(next);
      }
    for (const node of queue) met.add(node);
  }
  return [...met];
}
