import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDiff } from './text-diff.ts';

const without = (kind: 'added' | 'removed', parts: ReturnType<typeof textDiff>) =>
  parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom('退货', '15', ' days', '{{ order.no }}', '，', 'a', ' ', '\n', '\ud83d'), { maxLength: 14 }).map((all) => all.join('')),
); // prettier-ignore

test('both texts can be read from it, and what did not change is not marked', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = textDiff(before, after);
      expect(without('added', parts)).toBe(before);
      expect(without('removed', parts)).toBe(after);
      expect(parts.every((part) => part.text !== '')).toBe(true);
      expect(textDiff(before, before).every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});
test('marks the words that changed, not the sentence', () => {
  expect(textDiff('退货期是 7 天，请保留包装。', '退货期是 15 天，请保留包装。')).toEqual([
    { kind: 'same', text: '退货期是 ' },
    { kind: 'removed', text: '7' },
    { kind: 'added', text: '15' },
    { kind: 'same', text: ' 天，请保留包装。' },
  ]);
  expect(textDiff('Hi {{ name }}, welcome', 'Hi {{ contact.name }}, welcome back')).toEqual([
    { kind: 'same', text: 'Hi ' },
    { kind: 'removed', text: '{{ name }}' },
    { kind: 'added', text: '{{ contact.name }}' },
    { kind: 'same', text: ', welcome' },
    { kind: 'added', text: ' back' },
  ]);
});
test('texts of a hundred thousand signs come back at once, told as replaced in the middle', () => {
  const long = (sign: string) => `start ${`${sign} `.repeat(50_000)}end`;
  const parts = textDiff(long('a'), long('b'));
  expect(parts.at(0)).toEqual({ kind: 'same', text: 'start ' });
  expect(parts).toHaveLength(4);
});
