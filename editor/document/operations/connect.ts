// connect — draw an edge from an exit to a node; an exit has one edge, so the old one moves
import { withEdge, withNode } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { disconnect } from './disconnect.ts';
import { restoring } from './restore.ts';

export type Connect = { flow: string; node: string; exit: string; to: string };

export const connect = defineOperation({
  type: 'connect',
  apply: (document, { flow, node, exit, to }: Connect) =>
    document.flows[flow]?.nodes[to] ? withNode(document, flow, node, (from) => withEdge(from, exit, to)) : document,
  inverse: (before, parts): Operation => {
    const { flow, node, exit } = parts;
    const nodes = before.flows[flow]?.nodes;
    const old = nodes?.[node]?.next[exit];
    if (old === undefined) return disconnect.of({ flow, node, exit });
    // an edge that led to a node that is gone cannot be drawn, only put back
    return nodes?.[old] ? connect.of({ flow, node, exit, to: old }) : restoring(connect.apply)(before, parts);
  },
  label: (t, { node, to }, about) => t('operation.connect', { from: about.node(node), to: about.node(to) }),
  touches: ({ flow, node, to }) => ({ flow, nodes: [node, to] }),
});
