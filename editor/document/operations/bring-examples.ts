// bring-examples — many examples at once, into intents that are there and new ones: an import, or variants that were chosen
import { MOST_EXAMPLES, type BotDocument, type Intent, type Mark } from '@dialoom/shared/document/document';
import { withExamples, withMarks } from '@dialoom/shared/document/marks';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

/** `name`: what the intent is called if it has to be made. The new lines come first, in their order. */
export type Brought = {
  intent: string;
  name?: string;
  language: string;
  examples: readonly { text: string; marks?: readonly Mark[] }[];
};
export type BringExamples = { brought: readonly Brought[] };

export const bringExamples = defineOperation({
  type: 'bring-examples',
  apply: (document, { brought }: BringExamples) => {
    const intents: Record<string, Intent> = { ...document.intents };
    for (const one of brought) bring(intents, one);
    return { ...document, intents } satisfies BotDocument;
  },
  inverse: (before, parts): Operation => restoring(bringExamples.apply)(before, parts),
  label: (t, { brought }) =>
    t('operation.bring-examples', { n: brought.reduce((sum, { examples }) => sum + examples.length, 0) }),
});

function bring(intents: Record<string, Intent>, { intent, name, language, examples }: Brought): void {
  const before = intents[intent] ?? (name === undefined ? undefined : { name, examples: {} });
  if (!before) return;
  const lines = before.examples[language] ?? [];
  const there = new Set(lines);
  const room = Math.max(0, MOST_EXAMPLES - lines.length);
  const added = examples.filter(({ text }) => !there.has(text) && there.add(text)).slice(0, room);
  let after: Intent = added.length > 0 ? withExamples(before, language, [...added.map(({ text }) => text), ...lines]) : before; // prettier-ignore
  for (const { text, marks } of added) if (marks && marks.length > 0) after = withMarks(after, language, text, marks);
  intents[intent] = after;
}
