// replace-node — another node in the same place, under the same id: what led to it still does
import type { DocNode } from '@dialoom/shared/document/document';
import { withNode } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type ReplaceNode = { flow: string; node: string; with: DocNode };

export const replaceNode = defineOperation({
  type: 'replace-node',
  apply: (document, { flow, node, with: made }: ReplaceNode) => withNode(document, flow, node, () => made),
  inverse: (before, parts): Operation => restoring(replaceNode.apply)(before, parts),
  label: (t, { node }, about) => t('operation.replace-node', { name: about.node(node) }),
  touches: ({ flow, node }) => ({ flow, nodes: [node] }),
});
