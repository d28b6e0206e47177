// mark-example — which words of an example are a value, and of what
import type { Mark } from '@dialoom/shared/document/document';
import { withMarks } from '@dialoom/shared/document/marks';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type MarkExample = { intent: string; language: string; text: string; marks: readonly Mark[] };

export const markExample = defineOperation({
  type: 'mark-example',
  apply: (document, { intent, language, text, marks }: MarkExample) => {
    const before = document.intents[intent];
    if (!before?.examples[language]?.includes(text)) return document;
    return { ...document, intents: { ...document.intents, [intent]: withMarks(before, language, text, marks) } };
  },
  inverse: (before, parts): Operation => restoring(markExample.apply)(before, parts),
  label: (t, { text }) => t('operation.mark-example', { text }),
});
