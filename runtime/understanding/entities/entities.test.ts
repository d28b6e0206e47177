// Answers that were read as something else than was meant.
import { describe, expect, test } from 'vitest';
import { findDate } from './dates.ts';
import { findWanted } from './find.ts';
import { findNumber } from './numbers.ts';

describe('numbers', () => {
  test.each([
    ['一共三件', 3],
    ['一下，35', 35],
    ['三万一', 31_000],
    ['一点五', 1.5],
    ['二十一', 21],
    ['order-5', 5],
    ['-3.5', -3.5],
    ['black and white, seven', 7],
    ['a hundred and five', 105],
    ['5 m', 5],
    ['5M', 5_000_000],
    ['2.5k', 2_500],
    ['3 thousand', 3_000],
    ['3.5万', 35_000],
  ])('%s', (text, value) => expect(findNumber(text)?.value).toBe(value));

  test('一 in an idiom is none, and offsets stay those of the text', () => {
    expect(findNumber('万一不行呢')).toBeUndefined();
    expect(findNumber('千万别寄')).toBeUndefined();
    expect(findNumber('一共三件')).toEqual({ value: 3, start: 2, end: 3 });
  });
});

describe('days', () => {
  const at = Date.UTC(2026, 10, 21, 9); // a Saturday
  test.each([
    ['下下周三', '2026-12-02'],
    ['上上周一', '2026-11-02'],
    ['去年12月1日', '2025-12-01'],
    ['后年三月一号', '2028-03-01'],
    ['明年3月1日', '2027-03-01'],
    ['下个月5号', '2026-12-05'],
    ['上月三十号', '2026-10-30'],
    ['三个月后', '2027-02-21'],
    ['in two months', '2027-01-21'],
    ['a month ago', '2026-10-21'],
    ['3 days from now', '2026-11-24'],
    ['25.11.2026', '2026-11-25'],
    ['11/25/2026', '2026-11-25'],
    ['25/11/2026', '2026-11-25'],
    ['2026-11-22', '2026-11-22'],
  ])('%s', (text, day) => expect(findDate(text, at, 0)?.value).toBe(day));

  test('what may be either of two days is asked again', () => {
    expect(findDate('05/06/2026', at, 0)).toBeUndefined();
    expect(findDate('31.02.2026', at, 0)).toBeUndefined();
  });
  test('a month after the last day of a longer one is its last day', () =>
    expect(findDate('in 1 month', Date.UTC(2027, 0, 31), 0)?.value).toBe('2027-02-28'));
});

describe('phone numbers', () => {
  test.each([
    ['+44 20 7946 0958', '+442079460958'],
    ['+49 151 23456789', '+4915123456789'],
    ['+1 (555) 123-4567', '+15551234567'],
    ['+86 138 1234 5678', '+8613812345678'],
    ['(020) 7946 0958', '02079460958'],
    ['07911 123456', '07911123456'],
    ['电话是13812345678。', '13812345678'],
    ['555-1234', '5551234'],
  ])('%s is whole', (text, value) => expect(findWanted({ wants: 'phone' }, text, 0, 0)?.value).toBe(value));

  test('a short number is none', () => expect(findWanted({ wants: 'phone' }, '12345', 0, 0)).toBeUndefined());
});
