import { expect, test } from 'vitest';
import { moneyWords, typedCents } from './money.ts';

test.each([['12.5', 1250], ['1,299', 129_900], ['-0.07', -7], ['', null], ['12.345', undefined], ['abc', undefined]])('%j typed is %s hundredths', (text, cents) => {
  expect(typedCents(text)).toBe(cents);
}); // prettier-ignore
test('an amount without a currency is a number, one in yen has no decimals unless it was typed so, nothing is nothing', () => {
  expect(moneyWords({ amountCents: 129_900, currency: 'CNY' }, 'zh-CN')).toBe('¥1,299.00');
  expect(moneyWords({ amountCents: 5, currency: '' }, 'en')).toBe('0.05');
  expect(moneyWords({ amountCents: 120_000, currency: 'JPY' }, 'en')).toBe('¥1,200');
  expect(moneyWords({ amountCents: 150, currency: 'JPY' }, 'en')).toBe('¥1.50'); // odd, but it is what was typed
  expect(moneyWords({ amountCents: 120_000, currency: 'KRW' }, 'zh-CN')).toBe('₩1,200');
  expect(moneyWords({ amountCents: 120_050, currency: 'EUR' }, 'en')).toBe('€1,200.50');
  expect(moneyWords({ amountCents: 120_000, currency: 'KWD' }, 'en')).toMatch(/^KWD\s1,200\.00$/); // three by custom, two are kept
  expect(moneyWords({ amountCents: null, currency: 'CNY' }, 'en')).toBe('');
});
