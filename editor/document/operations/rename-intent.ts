// rename-intent — nodes point at its id, so nothing else changes
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type RenameIntent = { id: string; name: string };

export const renameIntent = defineOperation({
  type: 'rename-intent',
  apply: (document, { id, name }: RenameIntent) => {
    const intent = document.intents[id];
    return intent ? { ...document, intents: { ...document.intents, [id]: { ...intent, name } } } : document;
  },
  inverse: (before, parts): Operation => restoring(renameIntent.apply)(before, parts),
  label: (t, { name }) => t('operation.rename-intent', { name }),
});
