// Wires another way: an end that is dragged elsewhere, a card that is let go over a wire.
import { connect } from '../document/operations/connect.ts';
import { disconnect } from '../document/operations/disconnect.ts';
import { moveNodes } from '../document/operations/move-nodes.ts';
import { takesEdges } from './card.ts';
import { splitEdge } from './edge-id.ts';
import { firstExit } from './fresh-node.ts';
import type { Studio } from './studio.ts';

export function reconnect(studio: Studio, edge: string, node: string, exit: string, to: string): void {
  const [oldNode, oldExit] = splitEdge(edge);
  if (!studio.mayConnect(node, to)) return;
  const moved = oldNode !== node || oldExit !== exit;
  studio.commit([
    ...(moved ? [disconnect.of({ flow: studio.flow, node: oldNode, exit: oldExit })] : []),
    connect.of({ flow: studio.flow, node, exit, to }),
  ]);
  studio.say(studio.t('canvas.live.connected', { from: studio.titleOf(node), to: studio.titleOf(to) }));
}

/** Puts a node that was let go over an edge into it, where it fits; says whether it did. */
export function insertIntoEdge(studio: Studio, edge: string, id: string, at: readonly [number, number]): boolean {
  const [node, exit] = splitEdge(edge);
  const after = studio.node(node)?.next[exit];
  const dropped = studio.node(id);
  const out = dropped && firstExit(studio.definitions, dropped);
  if (
    after === undefined ||
    after === id ||
    node === id ||
    !dropped ||
    out === undefined ||
    dropped.next[out] !== undefined ||
    !takesEdges(studio.definitionOf(id))
  )
    return false;
  studio.commit([
    moveNodes.of({ flow: studio.flow, to: { [id]: at } }),
    connect.of({ flow: studio.flow, node, exit, to: id }),
    connect.of({ flow: studio.flow, node: id, exit: out, to: after }),
  ]);
  studio.say(
    studio.t('canvas.live.inserted', {
      name: studio.titleOf(id),
      from: studio.titleOf(node),
      to: studio.titleOf(after),
    }),
  );
  return true;
}
