import fc from 'fast-check';
import { bandsOf } from '@dialoom/shared/understanding/bands';
import { expect, test } from 'vitest';
import { keyed, LEAST, MOST, moved } from './borders.ts';

const share = fc.double({ min: -1, max: 2, noNaN: true });
test('wherever a border is moved, both stay in order and inside, and the other one only moves when it is pushed', () => {
  fc.assert(
    fc.property(share, share, fc.constantFrom('sure', 'doubtful'), share, (a, b, border, to) => {
      const [low, high] = [a, b].map((one) => Math.min(MOST, Math.max(LEAST, one))).toSorted((x, y) => x - y) as [number, number]; // prettier-ignore
      const before = bandsOf(high, low);
      const after = { ...before, ...moved(before, border, to) };
      expect(after.doubtful).toBeLessThanOrEqual(after.sure);
      expect(after[border]).toBeGreaterThanOrEqual(LEAST);
      expect(after[border]).toBeLessThanOrEqual(MOST);
      const other = border === 'sure' ? 'doubtful' : 'sure';
      if (after[other] !== before[other]) expect(after[other]).toBe(after[border]);
    }),
  );
});
test('keys: steps, leaps, the ends; others are left to the page', () => {
  expect(keyed(0.5, 'ArrowRight')).toBeCloseTo(0.51);
  expect(keyed(0.5, 'ArrowDown')).toBeCloseTo(0.49);
  expect(keyed(0.5, 'PageUp')).toBeCloseTo(0.55);
  expect([keyed(0.5, 'Home'), keyed(0.5, 'End')]).toEqual([LEAST, MOST]);
  expect([keyed(0.5, 'Tab'), keyed(0.5, 'a'), keyed(0.5, 'constructor')]).toEqual([undefined, undefined, undefined]);
});
