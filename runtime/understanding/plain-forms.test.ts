import { expect, test } from 'vitest';
import { featuresOf } from './features.ts';
import { rootOf } from './plain-forms.ts';

test.each([
  ['bought', 'buy'],
  ['buying', 'buy'],
  ['cancelled', 'cancel'],
  ['cancellation', 'cancel'],
  ['colour', 'colors'],
  ['children', 'kids'],
  ['pwd', 'password'],
])('%s is %s', (form, plain) => expect(rootOf(form)).toBe(rootOf(plain)));
test('what is no form of another stays what it is', () => {
  for (const word of ['parcel', 'less', 'king', 'zzz']) expect(rootOf(word)).toBe(word);
});
test('a text keeps its pieces as they were typed', () => expect(featuresOf('i bought it').pieces).toContain('oug'));
