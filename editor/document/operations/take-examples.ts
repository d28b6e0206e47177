// take-examples — many examples out of their intents, and with `to` into another one
import { MOST_EXAMPLES, type Intent } from '@dialoom/shared/document/document';
import { marksOf, withExamples, withMarks } from '@dialoom/shared/document/marks';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type Taken = { intent: string; language: string; texts: readonly string[] };
/** What is there already under `to` comes only out; what has no room there stays. */
export type TakeExamples = { taken: readonly Taken[]; to?: string };

export const takeExamples = defineOperation({
  type: 'take-examples',
  apply: (document, { taken, to }: TakeExamples) => {
    if (to !== undefined && !Object.hasOwn(document.intents, to)) return document;
    const intents: Record<string, Intent> = { ...document.intents };
    for (const one of taken) take(intents, one, to);
    return { ...document, intents };
  },
  inverse: (before, parts): Operation => restoring(takeExamples.apply)(before, parts),
  label: (t, { taken, to }) =>
    t(to === undefined ? 'operation.remove-examples' : 'operation.move-examples', {
      n: taken.reduce((sum, { texts }) => sum + texts.length, 0),
    }),
});

function take(intents: Record<string, Intent>, { intent, language, texts }: Taken, to: string | undefined): void {
  const from = intents[intent];
  if (!from || intent === to) return;
  const lines = from.examples[language] ?? [];
  const wanted = new Set(texts);
  const found = lines.filter((line) => wanted.has(line));
  if (found.length === 0) return;
  const target = to === undefined ? undefined : intents[to];
  const gone = new Set(found);
  if (to !== undefined && target) {
    const there = target.examples[language] ?? [];
    const known = new Set(there);
    const fresh = found.filter((line) => !known.has(line));
    const moved = fresh.slice(0, Math.max(0, MOST_EXAMPLES - there.length));
    for (const line of fresh.slice(moved.length)) gone.delete(line);
    let after = moved.length > 0 ? withExamples(target, language, [...moved, ...there]) : target;
    for (const line of moved) {
      const marks = marksOf(from, language, line);
      if (marks.length > 0) after = withMarks(after, language, line, marks);
    }
    intents[to] = after;
  }
  intents[intent] = withExamples(from, language, lines.filter((line) => !gone.has(line))); // prettier-ignore
}
