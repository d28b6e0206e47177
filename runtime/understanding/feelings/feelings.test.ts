import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feelingsOf, type Feelings } from './feelings.ts';
import { dev, heldOut } from './lines-for-tests.ts';

function measure(lines: typeof dev, which: keyof Feelings) {
  const told = lines.filter(({ text }) => feelingsOf(text)[which]);
  const hit = told.filter((line) => line[which]).length;
  return { precision: hit / told.length, recall: hit / lines.filter((line) => line[which]).length };
}
describe('figures that the docs state', () => {
  test.each(['negative', 'urgent'] as const)('%s, of lines written for it', (which) => {
    const { precision, recall } = measure(dev, which);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
  test('held-out lines: never told wrongly; what is unhappy in six of seven, what is urgent in all', () => {
    expect(measure(heldOut, 'negative').precision).toBe(1);
    expect(measure(heldOut, 'negative').recall).toBeGreaterThanOrEqual(0.85);
    expect(measure(heldOut, 'urgent')).toEqual({ precision: 1, recall: 1 });
  });
});
test.each([
  ['traditional signs', '你們家服務也太差了吧', true],
  ['wide letters and capitals', 'ＴＨＩＳ　ＩＳ　ＡＷＦＵＬ', true],
  ['two languages', '你们的 service 太差了 totally useless', true],
  ['a face alone', '😡', true],
  ['a sad face with nothing beside it', '包裹还没到😞', true],
  ['one small word', '有点慢', false],
  ['turned round', '一点也不差，没有生气', false],
  ['a thing, not a feeling', '小区垃圾没人清', false],
  ['nothing', '', false],
])('%s: %s', (_, text, negative) => {
  expect(feelingsOf(text).negative).toBe(negative);
});
test('law: marks and politeness in front do not calm anybody; spaces around change nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...dev.filter(({ negative }) => negative)), fc.constantFrom('请问，', 'hello, ', '  '), ({ text }, front) => {
      expect(feelingsOf(`${text}!!`).negative).toBe(true);
      expect(feelingsOf(`${text}  `)).toEqual(feelingsOf(text));
      expect(feelingsOf(front + text).negative).toBe(true);
    }),
  ); // prettier-ignore
});
test('law: any text is judged, also a very long one, and the end of it is not read', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => typeof feelingsOf(text).urgent === 'boolean')); // prettier-ignore
  expect(feelingsOf(`${'好'.repeat(2_000)}垃圾公司`)).toEqual({ negative: false, urgent: false });
});
