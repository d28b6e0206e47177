import { expect, test } from 'vitest';
import { waitBefore } from './retry-after.ts';

const now = Date.parse('2026-11-21T10:00:00Z');
test('what the endpoint says is honoured: seconds, or a date', () => {
  expect(waitBefore(0, '3', now, 0)).toBe(3_000);
  expect(waitBefore(4, '0.5', now, 0)).toBe(500);
  expect(waitBefore(0, 'Sat, 21 Nov 2026 10:00:07 GMT', now, 0)).toBe(7_000);
  expect(waitBefore(0, 'Sat, 21 Nov 2026 09:00:00 GMT', now, 0)).toBe(0);
});
test('else it is longer each time, up to a limit, and not the same for all', () => {
  const waits = [0, 1, 2, 3, 10].map((tries) => waitBefore(tries, null, now, 0.5));
  expect(waits).toEqual([400, 800, 1_600, 3_200, 20_000]);
  expect(waitBefore(0, 'soon', now, 0)).toBe(300);
  expect(waitBefore(0, null, now, 0.999)).toBeLessThan(501);
});
