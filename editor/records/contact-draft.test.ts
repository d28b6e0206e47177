import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, emptyTyped, mergeTyped, type Typed } from './contact-draft.ts';

const typed = fc.record({
  name: fc.constantFrom('a', 'b'), phones: fc.constantFrom('1', '2', ''), emails: fc.constant(''), company: fc.constantFrom('x', 'y'), level: fc.constant(''),
  owner: fc.constant(''), language: fc.constant(''), tags: fc.constantFrom('', 't'), fields: fc.dictionary(fc.constantFrom('size', 'born'), fc.constantFrom('s', 'm')),
}); // prettier-ignore

test('one of two changed nothing: the other stands', () => {
  fc.assert(fc.property(typed, typed, (base, other) => {
    expect(mergeTyped(base, base, other)).toEqual({ merged: other, both: [] });
    expect(mergeTyped(base, other, base).both).toEqual([]);
  })); // prettier-ignore
});
test('what both changed, to different things, is mine and is told', () => {
  const base: Typed = { ...emptyTyped(), name: 'Li', phones: '1', fields: { size: 's' } };
  const mine = { ...base, name: 'Li Na', phones: '2', fields: { size: 'm' } };
  const theirs = { ...base, name: 'Lina', level: 'VIP', phones: '2', fields: { size: 'l' } };
  expect(mergeTyped(base, mine, theirs)).toEqual({
    merged: { ...base, name: 'Li Na', phones: '2', level: 'VIP', fields: { size: 'm' } },
    both: ['name', 'own:size'],
  });
});
test('lines and lists become lists; what was emptied is null, what was never there is not sent', () => {
  const own = [
    { slug: 'n', label: 'n', type: 'number', options: [] },
    { slug: 'b', label: 'b', type: 'boolean', options: [] },
    { slug: 'gone', label: 'g', type: 'text', options: [] },
    { slug: 'no', label: 'no', type: 'text', options: [] },
  ] as const;
  const draft = draftOf({ ...emptyTyped(), phones: '1\n 2 \n\n1', emails: 'a@b, c@d', tags: 'x、y', fields: { n: '3', b: 'true', gone: '' } }, null, own.map((one) => ({ ...one, options: [] }))); // prettier-ignore
  expect(draft).toMatchObject({ phones: ['1', '2'], emails: ['a@b', 'c@d'], tags: ['x', 'y'] });
  expect(draft.fields).toEqual({ n: 3, b: true, gone: null });
});
