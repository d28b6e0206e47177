// rename-flow — call a flow something else; whoever points at it points at its id
import { withFlow } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type RenameFlow = { id: string; name: string };

export const renameFlow = defineOperation({
  type: 'rename-flow',
  apply: (document, { id, name }: RenameFlow) =>
    withFlow(document, id, (flow) => (flow.name === name ? flow : { ...flow, name })),
  inverse: (before, parts): Operation => restoring(renameFlow.apply)(before, parts),
  label: (t, { name }) => t('operation.rename-flow', { name }),
});
