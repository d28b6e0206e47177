import { expect, test } from 'vitest';
import fc from 'fast-check';
import { elsewhere, readPaste, sameKey } from './examples.ts';

test('a paste: bullets, blanks and what is there already', () => {
  const { added, duplicates } = readPaste(
    '- 我的包裹到哪了？\r\n\r\n  where   is my order\n我的包裹到哪了\n• Where is my order!\n货怎么还没到',
    ['货怎么还没到。'],
  );
  expect(added).toEqual(['我的包裹到哪了？', 'where is my order']);
  expect(duplicates).toBe(3);
});
test('a line of a thousand signs is left out, not cut', () => {
  expect(readPaste('x'.repeat(501), [])).toEqual({ added: [], duplicates: 0, tooLong: 1, overLimit: 0 });
});
test('never over the limit of the document', () => {
  const existing = Array.from({ length: 4_999 }, (_, at) => `line ${at}`);
  expect(readPaste('one more\nand another', existing)).toMatchObject({ added: ['one more'], overLimit: 1 });
});
test('a minus that belongs to the words stays', () => {
  expect(readPaste('-20 度会坏吗', []).added).toEqual(['-20 度会坏吗']);
});
test('pasting the same again adds nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (lines) => {
      const { added } = readPaste(lines.join('\n'), []);
      expect(new Set(added.map(sameKey)).size).toBe(added.length);
      expect(readPaste(lines.join('\n'), added).added).toEqual([]);
    }),
  );
});
test('the same line under another intent, in this language only', () => {
  const intents = {
    track: { name: 'Track', examples: { en: ['Where is it?'], zh: ['到哪了'] } },
    back: { name: 'Returns', examples: { en: ['where is it'] } },
  };
  expect(elsewhere(intents, 'track', 'en').get(sameKey('Where is it?'))).toBe('Returns');
  expect(elsewhere(intents, 'track', 'zh').size).toBe(0);
});
