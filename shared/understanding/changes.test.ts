import { expect, test } from 'vitest';
import { groupChanges, isSame, verdictOf } from './changes.ts';

const none = {};
const track = { intent: 'track' };
const ask = { doubtful: ['track', 'refund'] };

test('better is nearer to what the case wants', () => {
  expect(verdictOf({ before: none, after: track, wanted: 'track' })).toBe('better');
  expect(verdictOf({ before: ask, after: track, wanted: 'track' })).toBe('better');
  expect(verdictOf({ before: none, after: ask, wanted: 'track' })).toBe('better');
  expect(verdictOf({ before: track, after: ask, wanted: 'track' })).toBe('worse');
  expect(verdictOf({ before: track, after: none, wanted: '' })).toBe('better');
  expect(verdictOf({ before: none, after: track, wanted: '' })).toBe('worse');
  expect(verdictOf({ before: track, after: none, wanted: 'other' })).toBe('other'); // wrong both times
  expect(verdictOf({ before: track, after: none })).toBe('other');
});
test('the same is the same, in the same order', () => {
  expect(isSame(none, { doubtful: [] })).toBe(true);
  expect(isSame(ask, { doubtful: ['refund', 'track'] })).toBe(false);
  expect(isSame(track, { doubtful: ['track'] })).toBe(false);
});
test('messages that go the same way are one group, the largest first', () => {
  const one = (text: string, before: object, after: object) => ({
    text,
    before,
    after,
    from: 'live' as const,
    times: 1,
  });
  const groups = groupChanges([one('a', none, track), one('b', track, none), one('c', track, none)]);
  expect(groups.map((group) => group.map(({ text }) => text))).toEqual([['b', 'c'], ['a']]);
});
