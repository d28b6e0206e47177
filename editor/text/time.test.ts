import { expect, test } from 'vitest';
import { agoWords, languageName } from './time.ts';

const now = Date.UTC(2026, 10, 21, 12);
test.each([
  [0, 'just now', '刚刚'],
  [59_999, 'just now', '刚刚'],
  [60_000, '1 minute ago', '1 分钟前'],
  [3 * 3_600_000 + 5, '3 hours ago', '3 小时前'],
  [86_400_000, 'yesterday', '昨天'],
  [-5_000, 'just now', '刚刚'], // clocks differ
])('%d ms ago', (past, en, zh) => {
  expect(agoWords(now - past, now, 'en')).toBe(en);
  expect(agoWords(now - past, now, 'zh-CN')).toBe(zh);
});
test('languages have names, broken tags keep theirs', () => {
  expect(languageName('en', 'zh-CN')).toBe('英语');
  expect(languageName('not a tag', 'en')).toBe('not a tag');
});
