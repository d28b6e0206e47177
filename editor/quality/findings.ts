// What a report says about examples that are still there: people mend while they read, and what is mended is no finding any more.
import type { BotDocument } from '@dialoom/shared/document/document';
import { bandsOf } from '@dialoom/shared/understanding/bands';
import { confusionsIn, exampleRows } from '@dialoom/shared/understanding/quality';
import type { QualityReport } from '@dialoom/shared/understanding/report';
import type { Operation } from '../document/operation.ts';
import { setExamples } from '../document/operations/set-examples.ts';

/** An example by what it says: places change while people mend. */
export type Example = { intent: string; language: string; text: string };
export type Findings = {
  /** The same sentence in several intents: where it stands. */
  conflicts: Example[][];
  /** Inside one intent, beyond the first of each. */
  twice: Example[];
  near: { a: Example; b: Example }[];
  confused: { a: string; b: string; alike: boolean; rows: { example: Example; into: string; sure: number }[] }[];
  leans: { example: Example; on: Example; into: string }[];
};

const keyOf = ({ intent, language, text }: Example): string => JSON.stringify([intent, language, text]);

/** Whether the report is about other examples than there are now. */
export function isStale({ rows, intents, languages }: QualityReport, there: BotDocument['intents']): boolean {
  const now = exampleRows(there);
  return now.length !== rows.length || rows.some(([i, l, text], at) => { const one = now[at]; return one?.text !== text || one.intent !== intents[i] || one.language !== languages[l]; }); // prettier-ignore
}

/** @param present the intents as they are now */
export function findingsIn(report: QualityReport, present: BotDocument['intents']): Findings {
  const { rows, intents, languages, same, near, leans } = report;
  const counts = new Map<string, number>();
  for (const one of exampleRows(present)) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const at = (row: number): Example => {
    const [intent = 0, language = 0, text = ''] = rows[row] ?? [];
    return { intent: intents[intent] ?? '', language: languages[language] ?? '', text };
  };
  const isThere = (example: Example) => counts.has(keyOf(example));
  const both = (a: Example, b: Example) => isThere(a) && isThere(b);
  const least = bandsOf(report.suggested).doubtful; // what it is not even in doubt about goes nowhere
  const conflicts: Example[][] = [];
  const twice: Example[] = [];
  for (const group of same) {
    const there: Example[] = [];
    const left = new Map<string, number>(); // the same words may stand there more than once
    for (const example of group.map(at)) {
      const key = keyOf(example);
      const n = left.get(key) ?? counts.get(key) ?? 0;
      left.set(key, n - 1);
      if (n > 0) there.push(example);
    }
    const byIntent = [...Map.groupBy(there, ({ intent }) => intent).values()];
    if (byIntent.length > 1) conflicts.push(byIntent.flatMap(([first]) => first ?? []));
    for (const own of byIntent) twice.push(...own.slice(1));
  }
  return {
    conflicts,
    twice,
    near: near.map(([a, b]) => ({ a: at(a), b: at(b) })).filter(({ a, b }) => both(a, b)),
    confused: confusionsIn(report)
      .map(({ rows: some, ...pair }) => ({ ...pair, rows: some.map(({ row, into, sure }) => ({ example: at(row), into, sure })).filter(({ example, into, sure }) => sure >= least && isThere(example) && Object.hasOwn(present, into)) }))
      .filter(({ rows: some }) => some.length > 0),
    leans: leans.map(([row, on, into]) => ({ example: at(row), on: at(on), into: intents[into] ?? '' })).filter(({ example, on, into }) => both(example, on) && Object.hasOwn(present, into)),
  };
} // prettier-ignore

/** Takes each of these out once, one operation a list: of the same words standing there twice, one stays. */
export function without(document: BotDocument, examples: readonly Example[]): Operation[] {
  const lists = Map.groupBy(examples, ({ intent, language }) => JSON.stringify([intent, language]));
  return [...lists.values()].flatMap((some): Operation[] => {
    const [{ intent, language } = { intent: '', language: '' }] = some;
    const lines = document.intents[intent]?.examples[language];
    if (!lines) return [];
    const left = [...lines];
    for (const { text } of some) {
      const last = left.lastIndexOf(text);
      if (last >= 0) left.splice(last, 1);
    }
    return left.length === lines.length ? [] : [setExamples.of({ intent, language, examples: left })];
  });
}
