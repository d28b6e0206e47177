// extract-flow — nodes become a flow of their own, called from where they were (shared/document/extract-flow.ts works it out)
import { withChanges, type Change } from '../changes.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

/** `node`: the one that calls the new flow. */
export type ExtractFlow = { flow: string; node: string; name: string; nodes: number; changes: readonly Change[] };

export const extractFlow = defineOperation({
  type: 'extract-flow',
  apply: (document, { changes }: ExtractFlow) => withChanges(document, changes),
  inverse: (before, parts): Operation => restoring(extractFlow.apply)(before, parts),
  label: (t, { name, nodes }) => t('operation.extract-flow', { n: nodes, name }),
  touches: ({ flow, node }) => ({ flow, nodes: [node] }),
});
