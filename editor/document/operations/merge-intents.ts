// merge-intents — everything of one intent goes to another one: examples with their marks, the flow that answers it, the nodes that name it
// (`changes` says where, see ../intent-merge.ts)
import { MOST_EXAMPLES, type Intent } from '@dialoom/shared/document/document';
import { marksOf, withExamples, withMarks } from '@dialoom/shared/document/marks';
import { withChanges, type Change } from '../changes.ts';
import { without } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type MergeIntents = { from: string; into: string; name: string; changes: readonly Change[] };

export const mergeIntents = defineOperation({
  type: 'merge-intents',
  apply: (document, { from, into, changes }: MergeIntents) => {
    const [gone, kept] = [document.intents[from], document.intents[into]];
    if (!gone || !kept || from === into) return document;
    const intents = { ...without(document.intents, [from]), [into]: merged(kept, gone) };
    return withChanges({ ...document, intents }, changes);
  },
  inverse: (before, parts): Operation => restoring(mergeIntents.apply)(before, parts),
  label: (t, { name }) => t('operation.merge-intents', { name }),
});

/** How many examples would have no room in the list of their language. */
export const overflowOf = (kept: Intent, gone: Intent): number =>
  Object.entries(gone.examples).reduce((sum, [language, lines]) => {
    const all = new Set([...(kept.examples[language] ?? []), ...lines]);
    return sum + Math.max(0, all.size - MOST_EXAMPLES);
  }, 0);

function merged(kept: Intent, gone: Intent): Intent {
  let after = kept;
  for (const [language, lines] of Object.entries(gone.examples)) {
    const there = after.examples[language] ?? [];
    const known = new Set(there);
    const fresh = [...new Set(lines)].filter((line) => !known.has(line)).slice(0, Math.max(0, MOST_EXAMPLES - there.length)); // prettier-ignore
    if (fresh.length > 0) after = withExamples(after, language, [...there, ...fresh]);
    const has = new Set(after.examples[language]);
    for (const line of lines) {
      const marks = marksOf(gone, language, line);
      // marks of the one that stays are somebody's too: those of the other only fill in
      if (marks.length > 0 && has.has(line) && marksOf(after, language, line).length === 0) after = withMarks(after, language, line, marks); // prettier-ignore
    }
  }
  if (after.global !== undefined || gone.global === undefined) return after;
  return { ...after, global: gone.global, ...(gone.startsOver && { startsOver: true }) };
}
