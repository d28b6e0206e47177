import { expect, test } from 'vitest';
import { CALLS, EVENTS, read } from './messages.ts';

test('reads what is ours and named', () => {
  expect(read({ dialoom: ['open', { message: 'hi' }] }, CALLS)).toEqual(['open', { message: 'hi' }]);
  expect(read({ dialoom: ['unread', { count: 2 }] }, EVENTS)).toEqual(['unread', { count: 2 }]);
});
test.each([
  undefined,
  null,
  'open',
  ['open'],
  { dialoom: 'open' },
  { dialoom: [] },
  { dialoom: ['constructor'] },
  { dialoom: ['hide'] },
  { dialoom: [['open']] },
  { dialoom: { 0: 'open', length: 1 } },
])('nothing in %j', (data) => {
  expect(read(data, CALLS)).toBeUndefined();
});
test('a page cannot tell what only the frame may, nor the other way round', () => {
  expect(read({ dialoom: ['unread', { count: 9 }] }, CALLS)).toBeUndefined();
  expect(read({ dialoom: ['send', 'x'] }, EVENTS)).toBeUndefined();
});
