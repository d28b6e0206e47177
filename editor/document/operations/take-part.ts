// take-part — one thing (a node, an intent, the settings …) as it was in a published version
import { withChanges, type Change } from '../changes.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type TakePart = {
  /** What it was called then. */
  name: string;
  changes: readonly Change[];
  /** The node it is, where it is one. */
  node?: { flow: string; node: string };
};

export const takePart = defineOperation({
  type: 'take-part',
  apply: (document, { changes }: TakePart) => withChanges(document, changes),
  inverse: (before, parts): Operation => restoring(takePart.apply)(before, parts),
  label: (t, { name }) => t('operation.take-part', { name }),
  touches: ({ node }) => (node ? { flow: node.flow, nodes: [node.node] } : { flow: '', nodes: [] }),
});
