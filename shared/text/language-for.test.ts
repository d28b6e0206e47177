import { expect, test } from 'vitest';
import { languageFor, nearestLanguage } from './language-for.ts';

test('the same language, else its base, else the first', () => {
  const languages = ['en', 'zh-TW', 'zh-CN'];
  expect(['zh-cn', 'zh-HK', 'zh', 'EN-gb', 'de', undefined].map((wanted) => languageFor(languages, wanted))).toEqual(
    ['zh-CN', 'zh-TW', 'zh-TW', 'en', 'en', 'en'],
  ); // prettier-ignore
  expect(nearestLanguage(languages, 'de')).toBeUndefined();
  expect(nearestLanguage(languages, '')).toBeUndefined();
  expect(languageFor([], 'zh-CN')).toBe('en');
});
