import { describe, expect, test } from 'vitest';
import { isOnPage } from './pages.ts';

const at = (address: string) => new URL(address, 'https://shop.test');
describe('which pages a line is for', () => {
  test.each([
    ['/cart', '/cart', true],
    ['/cart', '/cart?step=2', true],
    ['/cart', '/cart/2', false],
    ['/cart*', '/cart/2?x=1#y', true],
    ['/cart*', '/a/cart', false],
    ['*/cart', '/a/cart', true],
    ['/a/*/c', '/a/b/c', true],
    ['/a/*/c', '/a/c', false],
    ['/a*a', '/a', false], // the two ends do not share a letter
    ['/a*b*b', '/ab', false],
    ['/p?id=*', '/p?id=7', true],
    ['*#/checkout', '/#/checkout', true],
    ['https://shop.test/*', '/anything', true],
    ['https://other.test/*', '/anything', false],
    [' /cart ', '/cart', true],
    ['/CART', '/cart', false],
    ['/a.c', '/abc', false], // no regular expression
    ['*', '/', true],
    ['', '/', false],
  ])('%j on %s: %s', (pattern, address, fits) => {
    expect(isOnPage([pattern], at(address))).toBe(fits);
  });
  test('one of several is enough; none is every page', () => {
    expect(isOnPage(['/a', '/b'], at('/b'))).toBe(true);
    expect(isOnPage([], at('/b'))).toBe(true);
  });
  test('many stars on a long address cost no more than reading it a few times', () => {
    expect(isOnPage([`${'*a'.repeat(149)}*b`], at(`/${'a'.repeat(20_000)}`))).toBe(false);
  });
});
