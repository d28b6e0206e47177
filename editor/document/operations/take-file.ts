// take-file — what a file holds, in the place of the draft; the draft's own work is one undo away
import { withChanges, type Change } from '../changes.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type TakeFile = { file: string; changes: readonly Change[] };

export const takeFile = defineOperation({
  type: 'take-file',
  apply: (document, { changes }: TakeFile) => withChanges(document, changes),
  inverse: (before, parts): Operation => restoring(takeFile.apply)(before, parts),
  label: (t, { file }) => t('operation.take-file', { file }),
});
