// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { keptFor } from './kept.ts';

beforeEach(() => localStorage.clear());

test('what is kept is there for the same bot only', () => {
  keptFor('shop').set('draft', { text: '您好' });
  expect(keptFor('shop').get('draft')).toEqual({ text: '您好' });
  expect(keptFor('bank').get('draft')).toBeUndefined();
  keptFor('shop').remove('draft');
  expect(keptFor('shop').get('draft')).toBeUndefined();
});
test('without storage it lasts as long as the page', () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const kept = keptFor('shop', denied);
  kept.set('draft', 'half a line');
  expect(kept.get('draft')).toBe('half a line');
});
test('what somebody else wrote there is nothing', () => {
  localStorage.setItem('dialoom:shop:session', '{broken');
  expect(keptFor('shop').get('session')).toBeUndefined();
});
