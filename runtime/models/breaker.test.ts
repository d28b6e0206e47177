import { expect, test } from 'vitest';
import { Breaker } from './breaker.ts';

test('opens after five in a row, lets one try after a rest, and rests longer when that fails too', () => {
  let at = 0;
  const breaker = new Breaker(() => at);
  for (let i = 0; i < 4; i++) breaker.failed('m');
  expect(breaker.lets('m')).toBe(true);
  breaker.failed('m');
  expect(breaker.lets('m')).toBe(false);
  expect(breaker.lets('other')).toBe(true);
  expect([...breaker.resting()]).toEqual([['m', 10_000]]);
  at = 10_000;
  expect(breaker.lets('m')).toBe(true);
  expect(breaker.lets('m')).toBe(false); // one tries, the others wait for what comes of it
  breaker.failed('m');
  at = 29_999;
  expect(breaker.lets('m')).toBe(false);
  at = 30_000;
  expect(breaker.lets('m')).toBe(true);
  breaker.worked('m');
  expect([breaker.lets('m'), breaker.lets('m')]).toEqual([true, true]);
});
test('a try that nobody waited for gives way to the next', () => {
  let at = 0;
  const breaker = new Breaker(() => at);
  for (let i = 0; i < 5; i++) breaker.failed('m');
  at = 10_000;
  expect(breaker.lets('m')).toBe(true);
  breaker.undecided('m');
  expect(breaker.lets('m')).toBe(true);
});
test('a success in between begins the count anew', () => {
  const breaker = new Breaker(() => 0);
  for (let i = 0; i < 12; i++)
    if (i % 4 === 3) breaker.worked('m');
    else breaker.failed('m');
  expect(breaker.lets('m')).toBe(true);
});
