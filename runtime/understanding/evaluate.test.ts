import { expect, test } from 'vitest';
import { evaluate, lessonOf } from './evaluate.ts';
import type { Example } from './learn.ts';
import { trained } from './trained-for-tests.ts';

const track = ['where is my order', 'track my parcel', 'when does my parcel arrive', 'my order is late'];
const back = ['I want a refund', 'send it back', 'give me my money back', 'return this item'];
const rows: Example[] = [
  ...track.map((text) => ({ text, intent: 'track' })),
  ...back.map((text) => ({ text, intent: 'return' })),
];
const evaluated = (learn: readonly Example[], ask: readonly Example[]) => {
  const { examples, names } = lessonOf(learn);
  return evaluate(trained(examples, names), ask, () => 0);
};
const figures = (ask: readonly Example[]) => evaluated(rows, ask);

test('what it has learnt word for word is right, what it never saw is outside', () => {
  const seen = figures([...rows, { text: 'xxyyzz', intent: 'oos' }]);
  expect(seen).toMatchObject({ accuracy: 1, macroF1: 1, inScope: 1, oosRecall: 1, oosPrecision: 1, auroc: 1 });
  expect(seen.ece).toBeLessThan(0.02);
});
test('a wrong label costs accuracy once and F1 on both sides', () => {
  const { accuracy, macroF1 } = figures([
    { text: 'where is my order', intent: 'track' },
    { text: 'track my parcel', intent: 'return' },
    { text: 'send it back', intent: 'return' },
  ]);
  expect(accuracy).toBeCloseTo(2 / 3);
  expect(macroF1).toBeCloseTo(2 / 3); // 2·1/(1+2) for each
});
test('a row inside that is rejected lowers inScope and the precision of "none", not accuracy', () => {
  const { accuracy, inScope, oosRecall, oosPrecision, auroc } = figures([
    { text: 'where is my order', intent: 'track' },
    { text: 'xxyyzz', intent: 'return' }, // nothing known in it: rejected, and the first by name is "return"
    { text: 'track my parcel', intent: 'oos' },
    { text: 'qqq www', intent: 'oos' },
  ]);
  expect([accuracy, inScope, oosRecall, oosPrecision]).toEqual([1, 0.5, 0.5, 0.5]);
  expect(auroc).toBeCloseTo((0.5 + 1 + 0 + 0.5) / 4); // ties count half
});
test('rows outside are not learnt from, and their absence is no fault', () => {
  const out = evaluated([...rows, { text: 'sing a song', intent: 'oos' }], rows);
  expect(out).toMatchObject({ accuracy: 1, oosRecall: 0, auroc: 0 });
});
