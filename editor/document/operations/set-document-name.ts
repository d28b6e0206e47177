// set-document-name — what the bot is called
import { defineOperation, type Operation } from '../operation.ts';

export type SetDocumentName = { name: string };

export const setDocumentName = defineOperation({
  type: 'set-document-name',
  apply: (document, { name }: SetDocumentName) =>
    document.name === name || name === '' ? document : { ...document, name },
  inverse: (before): Operation => setDocumentName.of({ name: before.name }),
  label: (t, { name }) => t('operation.set-document-name', { name }),
});
