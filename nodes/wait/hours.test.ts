import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockOf, minutesOf, nextOpen, type Days } from './hours.ts';

const at = (iso: string) => Date.parse(iso);
const shop = { days: 'weekdays' as const, from: '09:00', to: '18:00', zone: 'Asia/Shanghai' };
const opens = (now: string, more: object = {}) => {
  const next = nextOpen({ ...shop, ...more }, at(now));
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
    expect(opens('2026-01-02T10:00:00.000Z', { days: 'six-days' })).toBe('2026-01-03T01:00:00.000Z');
    expect(opens('2026-01-04T12:00:00.000Z', { days: 'weekend' })).toBe('2026-01-10T01:00:00.000Z');
  });
  test('the day is the one over there, not here', () => {
    expect(opens('2026-01-01T23:30:00.000Z', { from: '07:00' })).toBe('2026-01-01T23:30:00.000Z'); // Friday 7:30 there
    expect(opens('2026-01-04T16:30:00.000Z', { from: '00:00', to: '24:00' })).toBe('2026-01-04T16:30:00.000Z'); // Monday 0:30
  });
  test('clocks put forward or back on the way do not move the opening', () => {
    const berlin = { zone: 'Europe/Berlin', days: 'every-day' };
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
    const days = fc.constantFrom<Days>('weekdays', 'six-days', 'every-day', 'weekend');
    const isOpen: Record<Days, (day: number) => boolean> = {
      weekdays: (day) => day >= 1 && day <= 5,
      'six-days': (day) => day > 0,
      'every-day': () => true,
      weekend: (day) => day % 6 === 0,
    };
    fc.assert(
      fc.property(moments, zones, days, fc.integer({ min: 4, max: 20 }), (now, zone, which, hour) => {
        const next = nextOpen({ days: which, from: `${hour}:00`, to: `${hour + 3}:30`, zone }, now) ?? Number.NaN;
        const { day, minutes } = clockOf(zone)?.(next) ?? { day: -1, minutes: -1 };
        expect(isOpen[which](day)).toBe(true);
        if (next !== now) expect(minutes).toBe(hour * 60);
        expect(next).toBeGreaterThanOrEqual(now);
        expect(next - now).toBeLessThanOrEqual(8 * 86_400_000);
      }),
      { numRuns: 500 },
    );
  });
});
