// delete-flow — take a flow away; intents it answered answer no more. The main flow stays.
import { without } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type DeleteFlow = { id: string };

export const deleteFlow = defineOperation({
  type: 'delete-flow',
  apply: (document, { id }: DeleteFlow) => {
    if (id === document.main || !document.flows[id]) return document;
    const intents = Object.entries(document.intents).map(([key, intent]) => {
      if (intent.global !== id) return [key, intent] as const;
      const { global: _, ...rest } = intent;
      return [key, rest] as const;
    });
    const { fallback } = document.settings;
    const { flow: gone, ...counts } = fallback ?? {};
    const settings = gone === id ? { ...document.settings, fallback: counts as typeof fallback } : document.settings;
    return { ...document, flows: without(document.flows, [id]), intents: Object.fromEntries(intents), settings };
  },
  inverse: (before, parts): Operation => restoring(deleteFlow.apply)(before, parts),
  label: (t) => t('operation.delete-flow'),
});
