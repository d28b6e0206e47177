// inline-flow — a called flow is drawn where its call was (shared/document/inline-flow.ts works it out)
import { withChanges, type Change } from '../changes.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type InlineFlow = { flow: string; name: string; nodes: readonly string[]; changes: readonly Change[] };

export const inlineFlow = defineOperation({
  type: 'inline-flow',
  apply: (document, { changes }: InlineFlow) => withChanges(document, changes),
  inverse: (before, parts): Operation => restoring(inlineFlow.apply)(before, parts),
  label: (t, { name }) => t('operation.inline-flow', { name }),
  touches: ({ flow, nodes }) => ({ flow, nodes }),
});
