import { expect, test } from 'vitest';
import { learnConfidence, sureOf, type Evidence, type Judged } from './confidence.ts';

/** What speaks for something, from nothing at 0 to all at 1. */
const evidence = (sign: number): Evidence => ({ share: sign, score: 4 * sign, near: sign, meaning: sign, pieces: sign, own: sign, lift: sign }); // prettier-ignore
const one = (sign: number, is: Partial<Judged>): Judged => ({ evidence: evidence(sign), right: false, hidden: false, foreign: false, whole: false, ...is }); // prettier-ignore
/** Rows whose evidence goes evenly from one sign to another. */
const rows = (count: number, from: number, to: number, is: Partial<Judged>) =>
  Array.from({ length: count }, (_, i) => one(from + ((to - from) * i) / count, is));
const refused = (judged: readonly Judged[], which: (row: Judged) => boolean) => {
  const { weights, threshold } = learnConfidence(judged);
  const of = judged.filter(which);
  return of.filter((row) => sureOf(weights, row.evidence) < threshold).length / of.length;
};
const isRight = ({ right }: Judged) => right;
const isHidden = ({ hidden, foreign }: Judged) => hidden && !foreign;

test('what is told apart is refused at little cost', () => {
  const apart = [...rows(200, 0.6, 1, { right: true }), ...rows(200, 0, 0.4, { hidden: true })];
  expect(refused(apart, isHidden)).toBeGreaterThan(0.9);
  expect(refused(apart, isRight)).toBeLessThan(0.06);
});
test('what is near is refused more, within bounds', () => {
  const near = [
    ...rows(200, 0.15, 0.7, { right: true }),
    ...rows(150, 0.1, 0.6, {}),
    ...rows(200, 0.1, 0.6, { hidden: true }),
  ];
  const far = [...near, ...rows(400, 0, 0.1, { hidden: true, foreign: true })];
  for (const judged of [near, far]) {
    expect(refused(judged, isRight)).toBeGreaterThan(0.04);
    expect(refused(judged, isRight)).toBeLessThan(0.1);
    expect(refused(judged, isHidden)).toBeGreaterThan(0.15);
  }
});
test('a chance of being right is told from rounds in which nothing was hidden', () => {
  const easy = [...rows(150, 0.5, 1, { right: true }), ...rows(50, 0.5, 1, {})];
  const hard = [...rows(100, 0.5, 1, { right: true, whole: true }), ...rows(100, 0.5, 1, { whole: true })];
  const sure = (judged: readonly Judged[]) => sureOf(learnConfidence(judged).weights, evidence(0.75));
  expect(sure([...easy, ...hard])).toBeLessThan(sure(easy) - 0.1);
});
