import { expect, test } from 'vitest';
import { attention, calls, type Desk } from './calls.ts';

const desk = (waiting: number, unread: Record<string, number> = {}): Desk => ({
  waiting,
  mine: Object.entries(unread).map(([id, n]) => ({ id, unread: n })),
});

test('somebody new waits: a tone; somebody fewer, or the page just opened: none', () => {
  expect(calls(desk(1), desk(2), undefined)).toBe(true);
  expect(calls(desk(2), desk(1), undefined)).toBe(false);
  expect(calls(undefined, desk(3), undefined)).toBe(false);
});
test('a customer of mine writes: a tone, unless I look at it', () => {
  expect(calls(desk(0, { a: 0 }), desk(0, { a: 1 }), undefined)).toBe(true);
  expect(calls(desk(0, { a: 0 }), desk(0, { a: 1 }), 'a')).toBe(false);
  expect(calls(desk(0, { a: 0, b: 0 }), desk(0, { a: 0, b: 1 }), 'a')).toBe(true);
  expect(calls(desk(0, { a: 2 }), desk(0, { a: 0 }), undefined)).toBe(false);
});
test('a conversation I just took brings its old lines along: no news', () => {
  expect(calls(desk(1), desk(0, { a: 4 }), undefined)).toBe(false);
});
test('the badge counts who waits and my customers without an answer, not their lines', () => {
  expect(attention(desk(2, { a: 3, b: 0, c: 1 }), undefined)).toBe(4);
  expect(attention(desk(2, { a: 3, b: 0, c: 1 }), 'a')).toBe(3);
});
