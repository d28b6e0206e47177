// delete-intent — nodes that still name it get a finding, they are not changed
import { without } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type DeleteIntent = { id: string };

export const deleteIntent = defineOperation({
  type: 'delete-intent',
  apply: (document, { id }: DeleteIntent) => ({ ...document, intents: without(document.intents, [id]) }),
  inverse: (before, parts): Operation => restoring(deleteIntent.apply)(before, parts),
  label: (t) => t('operation.delete-intent'),
});
