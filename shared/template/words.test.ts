import { expect, test } from 'vitest';
import { inLanguage } from './words.ts';

const words = { 'zh-CN': '你好', en: 'hello', 'de-AT': 'servus' };
test.each([
  ['en', 'hello'],
  ['en-GB', 'hello'], // its base
  ['zh-CN', '你好'],
  ['zh-TW', '你好'], // a cousin: the same base
  ['de', 'servus'],
  ['fr', 'hello'], // the bot's first
])('%s reads %s', (locale, text) => {
  expect(inLanguage(words, locale, 'en')).toBe(text);
});
test('an empty translation is a missing one', () => {
  expect(inLanguage({ en: '', 'zh-CN': '你好' }, 'en', 'zh-CN')).toBe('你好');
  expect(inLanguage({ en: '' }, 'en')).toBe('');
});
test('one text is for everybody; no text is no text', () => {
  expect(inLanguage('hi', 'zh-CN')).toBe('hi');
  expect(inLanguage({}, 'en', 'en')).toBe('');
});
test('a language that is the name of something every object has reads nothing of it', () => {
  expect(inLanguage({ en: 'hello' }, 'constructor', 'en')).toBe('hello');
  expect(inLanguage({ en: 'hello' }, '__proto__')).toBe('hello');
});
