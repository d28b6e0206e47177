// add-intent — something more a customer may want
import type { Intent } from '@dialoom/shared/document/document';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type AddIntent = { id: string; intent: Intent };

export const addIntent = defineOperation({
  type: 'add-intent',
  apply: (document, { id, intent }: AddIntent) => ({ ...document, intents: { ...document.intents, [id]: intent } }),
  inverse: (before, parts): Operation => restoring(addIntent.apply)(before, parts),
  label: (t, { intent }) => t('operation.add-intent', { name: intent.name }),
});
