// A check of a bot's examples, whole: cross-validation, and examples beside each other. Pure; some seconds for 3,000 examples, so it is
// done in a thread (`runtime/learning`).
import { createHash } from 'node:crypto';
import type { CheckedRow, QualityReport } from '@dialoom/shared/understanding/report';
import { alikeIn } from './alike.ts';
import { crossValidate } from './cross.ts';
import { CORE, lessonFrom } from './learn.ts';

export type ExampleRow = { intent: string; language: string; text: string };
export type CheckLesson = { rows: readonly ExampleRow[]; names: ReadonlyMap<string, string>; seed: number };
/** Which examples are tested together; any number. */
export const SEED = 20_261_121;
/** The same for what is checked alike. */
export const fingerprintOf = ({ rows, names, seed }: CheckLesson): string =>
  createHash('sha256')
    .update(
      JSON.stringify([CORE, seed, rows.map(({ intent, language, text }) => [intent, language, text]), [...names]]),
    )
    .digest('base64url');
/** Cross-validation is this share of the work. */
const CROSS = 0.8;

/** The same examples and seed give the same report. @param progress 0–1 */
export function checkExamples({ rows, names, seed }: CheckLesson, progress: (share: number) => void = () => undefined): QualityReport {
  const lesson = lessonFrom(rows.map(({ text, intent }) => ({ text, intent })), names); // prettier-ignore
  const { intents } = lesson;
  const languages = [...new Set(rows.map(({ language }) => language))];
  const at = new Map(intents.map((intent, i) => [intent, i]));
  if (rows.length === 0) return { intents: [...intents], languages, rows: [], outside: [], suggested: 0.4, folds: 0, same: [], near: [], leans: [] }; // prettier-ignore
  const texts = rows.map(({ text }) => text);
  const { model, folds, tested, outside } = crossValidate(lesson, texts, seed, (share) => progress(share * CROSS));
  const { same, near, leans } = alikeIn(lesson, texts, model, tested, (share) => progress(CROSS + share * (1 - CROSS)));
  return {
    intents: [...intents],
    languages,
    rows: rows.map(({ intent, language, text }, i): CheckedRow => {
      const found = tested[i];
      return [at.get(intent) ?? 0, languages.indexOf(language), text, found ? found.ranked.flat() : [], found?.exact ? 1 : 0];
    }),
    outside: [...outside],
    suggested: model.threshold,
    folds,
    same: same.map((group) => [...group]),
    near: near.map(([a, b, how]) => [a, b, how]),
    leans: leans.map(([row, on, intent]) => [row, on, intent]),
  };
} // prettier-ignore
