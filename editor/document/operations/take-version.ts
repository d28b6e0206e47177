// take-version — what a published version was, back in the draft; the draft's own work is one undo away
import { withChanges, type Change } from '../changes.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type TakeVersion = { version: number; changes: readonly Change[] };

export const takeVersion = defineOperation({
  type: 'take-version',
  apply: (document, { changes }: TakeVersion) => withChanges(document, changes),
  inverse: (before, parts): Operation => restoring(takeVersion.apply)(before, parts),
  label: (t, { version }) => t('operation.take-version', { version }),
});
