// How well a list answers questions whose right entry is known. What `kb eval` prints.
import { classifierOf } from '../understanding/classifier.ts';
import { FaqIndex, type Indexed } from './faq-index.ts';
import { learnList, taughtBy } from './learn-list.ts';

export type KnownRow = { id: string; question: string; answer: string };
export type Asked = { question: string; id: string };
/** Shares 0–1 of all questions. `answered`, `wrong`: what would be said without asking back, and what of it would be wrong. */
export type Evaluation = {
  recall1: number; recall3: number; mrr: number; answered: number; wrong: number; indexMs: number; learnMs: number; p50Us: number; p99Us: number;
}; // prettier-ignore

/** Rows that share an id are one entry: the first is its question, the others are similar ones. */
const entriesOf = (rows: readonly KnownRow[]): Indexed[] =>
  [...Map.groupBy(rows, (row) => row.id)].map(([id, own]) => ({
    id,
    questions: own.map(({ question }) => question),
    answers: [...new Set(own.map(({ answer }) => answer).filter(Boolean))],
  }));
export function indexOfRows(rows: readonly KnownRow[]): FaqIndex {
  const index = new FaqIndex();
  for (const entry of entriesOf(rows)) index.put(entry);
  return index;
}
/** As a list is after a while: with what its wordings teach. */
export function teach(index: FaqIndex, rows: readonly KnownRow[]): FaqIndex {
  const learnt = learnList(entriesOf(rows));
  if (learnt) index.taught = taughtBy(classifierOf(learnt.model), learnt.weight, index.changes);
  return index;
}

/** Asked once without a clock: the first few run uncompiled, which a server that is up never sees. */
const WARM = 200;

/** @param clock milliseconds, with fractions */
export function evaluate(
  rows: readonly KnownRow[],
  asked: readonly Asked[],
  sure: number,
  clock: () => number,
): Evaluation {
  const begun = clock();
  const index = indexOfRows(rows);
  const indexed = clock();
  teach(index, rows);
  const [indexMs, learnMs] = [indexed - begun, clock() - indexed];
  for (const { question } of asked.slice(0, WARM)) index.search(question, 10);
  let first = 0;
  let third = 0;
  let reciprocal = 0;
  let answered = 0;
  let wrong = 0;
  const times: number[] = [];
  for (const { question, id } of asked) {
    const before = clock();
    const found = index.search(question, 10);
    times.push((clock() - before) * 1_000);
    const rank = found.findIndex((one) => one.id === id) + 1;
    if (rank === 1) first++;
    if (rank >= 1 && rank <= 3) third++;
    if (rank > 0) reciprocal += 1 / rank;
    if ((found[0]?.confidence ?? 0) < sure) continue;
    answered++;
    if (rank !== 1) wrong++;
  }
  times.sort((a, b) => a - b);
  const share = (count: number) => count / Math.max(1, asked.length);
  const at = (part: number) => Math.round(times[Math.floor(part * (times.length - 1))] ?? 0);
  return {
    recall1: share(first),
    recall3: share(third),
    mrr: share(reciprocal),
    answered: share(answered),
    wrong: share(wrong),
    indexMs: Math.round(indexMs),
    learnMs: Math.round(learnMs),
    p50Us: at(0.5),
    p99Us: at(0.99),
  };
}
