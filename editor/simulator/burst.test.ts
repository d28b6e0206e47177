import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Burst } from './burst.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const open = () => {
  const heard: string[][] = [];
  return {
    heard,
    burst: new Burst(
      () => {},
      (lines) => void heard.push([...lines]),
    ),
  };
};

test('lines that come one after another are heard together, once no more come', () => {
  const { heard, burst } = open();
  burst.hold('a', 1);
  vi.advanceTimersByTime(900);
  burst.hold('b', 1);
  vi.advanceTimersByTime(900);
  expect(heard).toEqual([]);
  expect(burst.lines).toEqual(['a', 'b']);
  vi.advanceTimersByTime(100);
  expect(heard).toEqual([['a', 'b']]);
  expect(burst.lines).toEqual([]);
});
test('who goes on writing is answered after three windows', () => {
  const { heard, burst } = open();
  for (let n = 0; n < 8; n++) {
    burst.hold(String(n), 1);
    vi.advanceTimersByTime(500);
  }
  expect(heard[0]?.length).toBeLessThanOrEqual(7);
  expect(heard).not.toEqual([]);
});
test('what is done meanwhile lets them go at once; what is forgotten is never heard', () => {
  const { heard, burst } = open();
  burst.hold('a', 1);
  burst.let();
  burst.let();
  expect(heard).toEqual([['a']]);
  burst.hold('b', 1);
  burst.forget();
  vi.advanceTimersByTime(5_000);
  expect(heard).toEqual([['a']]);
});
