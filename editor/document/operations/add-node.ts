// add-node — put a node into a flow, joined to the exit it was drawn from and to the node that came after
import type { DocNode } from '@dialoom/shared/document/document';
import { withEdge, withFlow } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type AddNode = { flow: string; id: string; node: DocNode; from?: { node: string; exit: string } };

export const addNode = defineOperation({
  type: 'add-node',
  apply: (document, { flow, id, node, from }: AddNode) =>
    withFlow(document, flow, (inside) => {
      const source = from && inside.nodes[from.node];
      const joined = source ? { [from.node]: withEdge(source, from.exit, id) } : {};
      return { ...inside, nodes: { ...inside.nodes, ...joined, [id]: node } };
    }),
  inverse: (before, parts): Operation => restoring(addNode.apply)(before, parts),
  label: (t, { id }, about) => t('operation.add-node', { name: about.node(id) }),
  touches: ({ flow, id }) => ({ flow, nodes: [id] }),
});
