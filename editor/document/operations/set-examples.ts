// set-examples — what customers say for an intent, in one language; marks in lines that go, go with them
import { withExamples } from '@dialoom/shared/document/marks';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type SetExamples = { intent: string; language: string; examples: readonly string[] };

export const setExamples = defineOperation({
  type: 'set-examples',
  apply: (document, { intent, language, examples }: SetExamples) => {
    const before = document.intents[intent];
    if (!before) return document;
    return { ...document, intents: { ...document.intents, [intent]: withExamples(before, language, examples) } };
  },
  inverse: (before, parts): Operation => restoring(setExamples.apply)(before, parts),
  label: (t) => t('operation.set-examples'),
});
