// add-flow — a new flow, with the node it begins with
import type { Flow } from '@dialoom/shared/document/document';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type AddFlow = { id: string; flow: Flow };

export const addFlow = defineOperation({
  type: 'add-flow',
  apply: (document, { id, flow }: AddFlow) => ({ ...document, flows: { ...document.flows, [id]: flow } }),
  inverse: (before, parts): Operation => restoring(addFlow.apply)(before, parts),
  label: (t, { flow }) => t('operation.add-flow', { name: flow.name }),
});
