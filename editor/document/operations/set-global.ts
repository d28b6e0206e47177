// set-global — the flow that answers an intent from anywhere, or none; and whether it returns to what waited
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type SetGlobal = { intent: string; flow?: string; startsOver?: boolean };

export const setGlobal = defineOperation({
  type: 'set-global',
  apply: (document, { intent, flow, startsOver }: SetGlobal) => {
    const before = document.intents[intent];
    if (!before) return document;
    const { global: _, startsOver: __, ...rest } = before;
    const after =
      flow === undefined
        ? (rest as typeof before)
        : { ...rest, global: flow, ...(startsOver === true && { startsOver }) };
    return { ...document, intents: { ...document.intents, [intent]: after } };
  },
  inverse: (before, parts): Operation => restoring(setGlobal.apply)(before, parts),
  label: (t) => t('operation.set-global'),
});
