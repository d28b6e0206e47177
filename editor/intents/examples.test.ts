import { expect, test } from 'vitest';
import { exampleLine } from '@dialoom/shared/understanding/example-line';
import { elsewhere, sameKey } from './examples.ts';
import { findExamples } from './find-examples.ts';
import { pastedKind, readPastedLines } from './pasted-examples.ts';

test('a line as it is stored: one line, no bullet; a minus that belongs to the words stays', () => {
  expect(['- 我的包裹到哪了？', '  where   is my order', '• Where', '-20 度会坏吗'].map(exampleLine)).toEqual(['我的包裹到哪了？', 'where is my order', 'Where', '-20 度会坏吗']); // prettier-ignore
});
test('a paste: one example a line, and lines that are too long are told, not cut', () => {
  const { examples, faults } = readPastedLines(`- 到哪了\r\n\r\n  \n📦\n？！\n${'x'.repeat(501)}\nany\0 news`);
  expect(examples.map(({ row, text }) => [row, text])).toEqual([[1, '到哪了'], [4, '📦'], [7, 'any news']]); // prettier-ignore
  expect(faults).toEqual([{ row: 6, fault: 'long', text: 'x'.repeat(80) }]);
});
test.each([
  ['到哪了\n还没到', undefined], ['{"text":"a"}\n', 'pasted.jsonl'], ['意图\t说法\n查物流\t到哪了', 'pasted.tsv'], ['Intent,Text\nTrack,where', 'pasted.csv'],
  ['hi, where is my order\nhello', undefined], ['hello, my text is here, and my intent too, with long words in it\nx', undefined],
])('what a paste is: %j', (text, kind) => expect(pastedKind(text)).toBe(kind)); // prettier-ignore
test('examples that hold some words, in any case and width, in one language or all', () => {
  const intents = { a: { name: 'A', examples: { en: ['Where IS it', 'hello'], 'zh-CN': ['到哪了'] } } };
  expect(findExamples(Object.entries(intents), ' is ').map(({ text }) => text)).toEqual(['Where IS it']);
  expect(findExamples(Object.entries(intents), '', 'zh-CN').map(({ text }) => text)).toEqual(['到哪了']);
  expect(findExamples(Object.entries(intents), 'ＨＥＬＬＯ')).toEqual([{ intent: 'a', language: 'en', text: 'hello' }]);
});
test('the same line under another intent, in this language only', () => {
  const intents = {
    track: { name: 'Track', examples: { en: ['Where is it?'], zh: ['到哪了'] } },
    back: { name: 'Returns', examples: { en: ['where is it'] } },
  };
  expect(elsewhere(intents, 'track', 'en').get(sameKey('Where is it?'))).toBe('Returns');
  expect(elsewhere(intents, 'track', 'zh').size).toBe(0);
});
