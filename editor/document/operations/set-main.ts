// set-main — the flow every conversation begins in
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type SetMain = { flow: string };

export const setMain = defineOperation({
  type: 'set-main',
  apply: (document, { flow }: SetMain) =>
    document.main === flow || !document.flows[flow] ? document : { ...document, main: flow },
  inverse: (before, parts): Operation => restoring(setMain.apply)(before, parts), // the one before may be gone
  label: (t) => t('operation.set-main'),
});
