import { expect, test } from 'vitest';
import { partPage } from './part-page.ts';

test('a problem outside of the flows leads to the page of its part', () => {
  expect(partPage('shop', 'intents.track'.split('.'))).toBe('/bots/shop/intents/track');
  expect(partPage('shop', 'variables.no'.split('.'))).toBe('/bots/shop/variables');
  expect(partPage('shop', 'languages.0'.split('.'))).toBe('/bots/shop/languages');
  expect(partPage('shop', 'settings.handoff.timeout'.split('.'))).toBe('/bots/shop/settings');
  expect(partPage('shop', 'widget.theme'.split('.'))).toBe('/bots/shop/settings');
});
test('what no page edits leads nowhere', () => {
  expect(partPage('shop', 'migrations'.split('.'))).toBeUndefined();
});
