// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { draftStore, putBack, readDrafts, withDraft, type Drafts } from './drafts.ts';

beforeEach(() => localStorage.clear());

test('what was typed is there again after a reload, reply and note apart', () => {
  const before = draftStore('ann', localStorage);
  before.write('c1', 'reply', 'Hello');
  before.write('c1', 'note', 'call back');
  const after = draftStore('ann', localStorage);
  expect([after.read('c1', 'reply'), after.read('c1', 'note'), after.read('c2', 'reply')]).toEqual([
    'Hello',
    'call back',
    '',
  ]);
});
test('another person on the same browser sees none of it', () => {
  draftStore('ann', localStorage).write('c1', 'reply', 'private');
  expect(draftStore('ben', localStorage).read('c1', 'reply')).toBe('');
});
test('an emptied text leaves nothing behind', () => {
  const store = draftStore('ann', localStorage);
  store.write('c1', 'reply', 'x');
  store.write('c1', 'reply', '');
  expect(store.getState()).toEqual({});
  expect(readDrafts(localStorage.getItem('dialoom.drafts.ann'))).toEqual({});
});
test('another tab that writes is heard', () => {
  const store = draftStore('ann', localStorage);
  const newValue = JSON.stringify({ c1: { at: 1, reply: 'from the other tab' } });
  globalThis.dispatchEvent(new StorageEvent('storage', { key: 'dialoom.drafts.ann', newValue }));
  expect(store.read('c1', 'reply')).toBe('from the other tab');
});
test('storage that is full or missing costs nothing but the reload', () => {
  const full = { getItem: () => null, setItem: () => { throw new Error('quota'); } } as unknown as Storage; // prettier-ignore
  for (const storage of [full, undefined]) {
    const store = draftStore('ann', storage);
    store.write('c1', 'reply', 'still here');
    expect(store.read('c1', 'reply')).toBe('still here');
  }
});
test.each(['null', '[]', '7', '{broken', '{"c":null}', '{"c":{"reply":7}}', '{"c":{"reply":""}}'])(
  'what is not ours is no draft: %s',
  (text) => expect(readDrafts(text)).toEqual({}),
);
test('only the newest hundred are kept', () => {
  let drafts: Drafts = {};
  for (let n = 0; n < 130; n++) drafts = withDraft(drafts, `c${n}`, 'reply', 'x', n);
  expect(Object.keys(drafts)).toHaveLength(100);
  expect(drafts['c129']).toBeDefined();
  expect(drafts['c29']).toBeUndefined();
});
test('what was not sent comes back before what was typed since; neither is lost, and nothing doubles', () => {
  expect(putBack('', 'first')).toBe('first');
  expect(putBack('second', 'first')).toBe('first\nsecond');
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (typed, unsent) => {
      const both = putBack(typed, unsent);
      expect(both.startsWith(unsent)).toBe(true);
      if (typed.trim() !== '') expect(both.endsWith(typed)).toBe(true);
      expect(putBack(unsent, unsent)).toBe(unsent);
    }),
  );
});
