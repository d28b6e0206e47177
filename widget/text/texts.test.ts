import { expect, test } from 'vitest';
import { wordsFor } from './texts.ts';

test('any Chinese reads Chinese, the rest of the world English', () => {
  expect(wordsFor('zh-TW')('send')).toBe('发送');
  expect(wordsFor('fr')('send')).toBe('Send');
});
test('holes are filled, and a missing value leaves no brace', () => {
  expect(wordsFor('en')('agent.joined', { name: '{n}' })).toBe('{n} joined');
  expect(wordsFor('zh')('queued')).not.toContain('{');
});
