import { expect, test } from 'vitest';
import { featuresOf } from './features.ts';
import { kinOfSigns, kinOfWord } from './kin.ts';
import { stem } from './stem.ts';
import { trained } from './trained-for-tests.ts';

const shares = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
test.each([
  ['refunds', '退款'],
  ['parcel', '包裹'],
  ['weather', '下雨'],
])('%s and %s are kin', (word, signs) => expect(shares(kinOfWord(stem(word)), kinOfSigns(signs))).toBe(true));
test('what means something else is none', () => {
  expect(shares(kinOfWord(stem('refund')), kinOfSigns('天气'))).toBe(false);
  expect([kinOfWord('zzz'), kinOfSigns('龘'), kinOfSigns('')]).toEqual([[], [], []]);
});
test('the longest word counts: a refund is not money', () =>
  expect(kinOfSigns('退款')).toEqual(kinOfWord(stem('reimburse'))));
test('two words may name one thing: a city', () => {
  const [york, boston] = ['fly to new york', 'fly to boston'].map((text) => featuresOf(text).kin);
  expect(york?.filter((one) => boston?.includes(one)).length).toBeGreaterThan(featuresOf('fly to').kin.length);
});
test('pairs do not depend on the order of words', () =>
  expect(featuresOf('refund my ticket').pairs).toEqual(featuresOf('my ticket refund').pairs));
test('what was told in one language is heard in the other', () => {
  const model = trained([
    ...['我要退款', '怎么退钱', '申请退款'].map((text) => ({ text, intent: 'refund' })),
    ...['查物流', '我的快递到哪了', '包裹什么时候到'].map((text) => ({ text, intent: 'track' })),
  ]);
  expect(model.classify('i want a refund').ranked[0]?.intent).toBe('refund');
  expect(model.classify('where is my parcel').ranked[0]?.intent).toBe('track');
});
