// disconnect — take away the edge of an exit
import { withEdge, withNode } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type Disconnect = { flow: string; node: string; exit: string };

export const disconnect = defineOperation({
  type: 'disconnect',
  apply: (document, { flow, node, exit }: Disconnect) =>
    withNode(document, flow, node, (from) => withEdge(from, exit, undefined)),
  inverse: (before, parts): Operation => restoring(disconnect.apply)(before, parts),
  label: (t, { node }, about) => t('operation.disconnect', { name: about.node(node) }),
  touches: ({ flow, node }) => ({ flow, nodes: [node] }),
});
