// rename-node — give a node a name of its own; without one it is called as its definition says
import { withNode } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';

export type RenameNode = { flow: string; node: string; name?: string };

export const renameNode = defineOperation({
  type: 'rename-node',
  apply: (document, { flow, node, name }: RenameNode) =>
    withNode(document, flow, node, (before) => {
      const { name: _, ...rest } = before;
      return name === undefined || name === '' ? rest : { ...rest, name };
    }),
  inverse: (before, { flow, node }): Operation => {
    const name = before.flows[flow]?.nodes[node]?.name;
    return renameNode.of({ flow, node, ...(name === undefined ? {} : { name }) });
  },
  label: (t, { node, name }, about) => t('operation.rename-node', { name: name ?? about.node(node) }),
  touches: ({ flow, node }) => ({ flow, nodes: [node] }),
});
