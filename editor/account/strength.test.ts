import { expect, test } from 'vitest';
import { strengthOf } from './strength.ts';

test.each([
  ['', 'short'],
  ['Xq7!k2#', 'short'],
  ['aaaaaaaaaaaa', 'weak'],
  ['1234567890', 'weak'],
  ['abcdefghijklm', 'weak'],
  ['8301947265', 'weak'],
  ['tangleriver', 'fair'],
  ['correct horse battery staple', 'strong'],
  ['v9#Lq2!mZt8$', 'strong'],
  ['春风又绿江南岸明月何时', 'strong'],
] as const)('%s is %s', (password, strength) => {
  expect(strengthOf(password)).toBe(strength);
});
test('a password made of the name or the e-mail is weak', () => {
  expect(strengthOf('linasmith2026')).not.toBe('weak');
  expect(strengthOf('linasmith2026', ['Lina Smith', 'linasmith@example.com'])).toBe('weak');
});
test('an emoji is one character, not two', () => {
  expect(strengthOf('😀'.repeat(9))).toBe('short');
});
