import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translator } from '@dialoom/shared/text/messages';
import { inboxMessages } from '../text/inbox.ts';
import { leftLevel, liveLevel, sinceWords, spanWords, waitWords } from './clock.ts';

const zh = translator(inboxMessages, 'zh-CN');
const en = translator(inboxMessages, 'en');

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [60_000, '1:00'],
  [725_000, '12:05'],
  [3_599_999, '59:59'],
  [3_600_000, '1 小时'],
  [50 * 3_600_000, '2 天'],
])('%i ms of waiting read %s', (ms, words) => expect(waitWords(ms, zh)).toBe(words));

test('a clock behind the server never counts below zero', () => {
  expect(waitWords(-4_000, en)).toBe('0:00');
  expect(sinceWords(-4_000, en)).toBe('Now');
});
test('a longer wait is never shown as less bad', () => {
  const order = ['ok', 'warn', 'danger'];
  fc.assert(
    fc.property(fc.nat(200_000_000), fc.nat(200_000_000), (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      for (const level of [liveLevel, leftLevel])
        expect(order.indexOf(level(less))).toBeLessThanOrEqual(order.indexOf(level(more)));
    }),
  );
});
test('somebody at the screen is worth an alarm before the hand-off gives up; a message left is not', () => {
  expect([59_999, 60_000, 180_000].map(liveLevel)).toEqual(['ok', 'warn', 'danger']);
  expect([180_000, 3_600_000, 86_400_000].map(leftLevel)).toEqual(['ok', 'warn', 'danger']);
});
test('a span inside a sentence is never nothing', () => {
  expect(spanWords(300, zh)).toBe('1 秒');
  expect(spanWords(24_400, zh)).toBe('24 秒');
  expect(spanWords(190_000, en)).toBe('3 min');
});
