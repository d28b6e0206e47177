import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClosed, minutesOf, nextOpen, openingWords, weekdays, type Weekday } from './hours.ts';

const at = (iso: string) => Date.parse(iso);
const shop = { days: weekdays.slice(0, 5) as readonly Weekday[], from: '09:00', to: '18:00', zone: 'Asia/Shanghai' };
const hoursOf = ({ days, from, to, zone }: typeof shop) => ({
  zone,
  week: Object.fromEntries(days.map((day) => [day, [{ from, to }]])),
});
const opens = (now: string, more: Partial<typeof shop> = {}) => {
  const next = nextOpen(hoursOf({ ...shop, ...more }), at(now));
  return next === undefined ? undefined : new Date(next).toISOString();
};

describe('times of day', () => {
  test.each([
    ['9:00', 540],
    ['09:00', 540],
    [' 18:30 ', 1_110],
    ['00:00', 0],
    ['24:00', 1_440],
    ['9：05', 545],
  ])('%j is %i minutes', (time, minutes) => {
    expect(minutesOf(time)).toBe(minutes);
  });
  test.each(['', '9', '9.00', '25:00', '24:01', '09:60', 'noon', '1e1:00'])('%j is none', (time) => {
    expect(minutesOf(time)).toBeUndefined();
  });
});
describe('the next opening', () => {
  test('while it is open, it is now', () => {
    expect(opens('2026-01-01T01:00:00.000Z')).toBe('2026-01-01T01:00:00.000Z'); // Thursday 9:00 there
    expect(opens('2026-01-01T09:59:59.999Z')).toBe('2026-01-01T09:59:59.999Z');
  });
  test('before it opens, later that day; after it closes, the next day it is open', () => {
    expect(opens('2026-01-01T00:59:30.500Z')).toBe('2026-01-01T01:00:00.000Z');
    expect(opens('2026-01-01T10:00:00.000Z')).toBe('2026-01-02T01:00:00.000Z');
    expect(opens('2026-01-02T10:00:00.000Z')).toBe('2026-01-05T01:00:00.000Z'); // Friday evening: Monday
    expect(opens('2026-01-02T10:00:00.000Z', { days: weekdays.slice(0, 6) })).toBe('2026-01-03T01:00:00.000Z');
    expect(opens('2026-01-04T12:00:00.000Z', { days: ['sat', 'sun'] })).toBe('2026-01-10T01:00:00.000Z');
  });
  test('the day is the one over there, not here', () => {
    expect(opens('2026-01-01T23:30:00.000Z', { from: '07:00' })).toBe('2026-01-01T23:30:00.000Z'); // Friday 7:30 there
    expect(opens('2026-01-04T16:30:00.000Z', { from: '00:00', to: '24:00' })).toBe('2026-01-04T16:30:00.000Z'); // Monday 0:30
  });
  test('clocks put forward or back on the way do not move the opening', () => {
    const berlin = { zone: 'Europe/Berlin', days: weekdays };
    expect(opens('2026-03-28T20:00:00.000Z', berlin)).toBe('2026-03-29T07:00:00.000Z'); // 9:00 summer time
    expect(opens('2026-10-24T20:00:00.000Z', berlin)).toBe('2026-10-25T08:00:00.000Z'); // 9:00 winter time
  });
  test('hours that cannot be read have none', () => {
    for (const more of [
      { from: 'nine' },
      { to: '' },
      { from: '18:00', to: '09:00' },
      { from: '09:00', to: '09:00' },
      { zone: 'Mars/Base' },
      { zone: '' },
    ])
      expect(opens('2026-01-01T00:00:00.000Z', more)).toBeUndefined();
  });
  test('a day may open twice, and single dates are unlike their weekday', () => {
    const hours = {
      zone: 'Asia/Shanghai',
      week: {
        thu: [
          { from: '13:30', to: '18:00' },
          { from: '09:00', to: '12:00' },
        ],
      },
      days: [
        { date: '2026-01-01', open: [] },
        { date: '2026-01-04', open: [{ from: '10:00', to: '00:00' }] }, // a Sunday that is worked
      ],
    };
    const next = (now: string) => new Date(nextOpen(hours, at(now)) ?? Number.NaN).toISOString();
    expect(next('2026-01-01T01:30:00.000Z')).toBe('2026-01-04T02:00:00.000Z'); // the holiday is skipped
    expect(next('2026-01-04T15:59:00.000Z')).toBe('2026-01-04T15:59:00.000Z'); // until midnight
    expect(next('2026-01-04T16:00:00.000Z')).toBe('2026-01-08T01:00:00.000Z');
    expect(next('2026-01-08T04:10:00.000Z')).toBe('2026-01-08T05:30:00.000Z'); // after lunch
    expect(nextOpen({ ...hours, week: {} }, at('2026-01-05T00:00:00.000Z'))).toBeUndefined(); // never again
  });
  test('closed is outside of the hours; a zone that is none keeps nobody away', () => {
    const hours = hoursOf(shop);
    expect(isClosed(hours, at('2026-01-01T02:00:00.000Z'))).toBe(false);
    expect(isClosed(hours, at('2026-01-01T12:00:00.000Z'))).toBe(true);
    expect(isClosed({ ...hours, week: {} }, at('2026-01-01T02:00:00.000Z'))).toBe(true);
    expect(isClosed({ ...hours, zone: 'Mars/Base' }, at('2026-01-01T12:00:00.000Z'))).toBe(false);
  });
  test('is said as people say it', () => {
    const said = (next: string, now: string, locale: string) =>
      openingWords(at(next), at(now), 'Asia/Shanghai', locale);
    expect(said('2026-01-01T01:00:00Z', '2025-12-31T23:00:00Z', 'zh-CN')).toBe('今天 09:00');
    expect(said('2026-01-02T01:00:00Z', '2026-01-01T12:00:00Z', 'en')).toBe('tomorrow 09:00');
    expect(said('2026-01-05T01:00:00Z', '2026-01-02T12:00:00Z', 'zh-CN')).toBe('星期一 09:00');
    expect(said('2026-01-05T01:00:00Z', '2026-01-02T12:00:00Z', 'en')).toBe('Monday 09:00');
    expect(said('2026-02-24T01:00:00Z', '2026-02-13T12:00:00Z', 'en')).toBe('Tue, Feb 24 09:00');
    expect(said('2026-02-24T01:00:00Z', '2026-02-13T12:00:00Z', 'zh-CN')).toBe('2月24日周二 09:00');
  });
  test('is said in English in a language that is none', () => {
    expect(openingWords(at('2026-01-05T01:00:00Z'), at('2026-01-02T12:00:00Z'), 'UTC', 'en-ab1')).toBe('Monday 01:00');
  });
  test('law: it is now, or the minute it opens, on an open day, within a week, and never earlier', () => {
    const moments = fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'UTC',
    );
    const days = fc.subarray([...weekdays], { minLength: 1 });
    const clock = (zone: string, time: number) =>
      Object.fromEntries(
        new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
          .formatToParts(time)
          .map(({ type, value }) => [type, value]),
      ); // prettier-ignore
    fc.assert(
      fc.property(moments, zones, days, fc.integer({ min: 4, max: 20 }), (now, zone, which, hour) => {
        const next =
          nextOpen(hoursOf({ days: which, from: `${hour}:00`, to: `${hour + 3}:30`, zone }), now) ?? Number.NaN;
        const { weekday, hour: hours, minute } = clock(zone, next);
        expect(which).toContain(weekday?.toLowerCase());
        if (next !== now) expect([Number(hours), minute]).toEqual([hour, '00']);
        expect(next).toBeGreaterThanOrEqual(now);
        expect(next - now).toBeLessThanOrEqual(8 * 86_400_000);
      }),
      { numRuns: 500 },
    );
  });
});
