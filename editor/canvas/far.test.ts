import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, touches, zoneOf } from './far.ts';

const shown = fc.record({
  transform: fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 }), fc.constantFrom(0.1, 0.3, 0.8, 2)), // prettier-ignore
  width: fc.integer({ min: 1, max: 2_000 }),
  height: fc.integer({ min: 1, max: 2_000 }),
});

test('what the pane shows lies within what is kept ready around it', () => {
  expect(zoneOf({ transform: [-100, 40, 0.5], width: 1_000, height: 500 })).toEqual({ x: 200, y: -80, width: 2_000, height: 1_000 }); // prettier-ignore
  fc.assert(
    fc.property(shown, (state) => {
      expect(holds(zoneOf(state, 0.2), zoneOf(state))).toBe(true);
    }),
  );
});

test('a card that is seen in part counts as seen; one beside the zone does not', () => {
  const zone = { x: 0, y: 0, width: 100, height: 100 };
  expect(touches({ x: -190, y: 90, width: 200, height: 90 }, zone)).toBe(true);
  expect(touches({ x: 101, y: 0, width: 200, height: 90 }, zone)).toBe(false);
  expect(touches({ x: 0, y: -91, width: 200, height: 90 }, zone)).toBe(false);
});
