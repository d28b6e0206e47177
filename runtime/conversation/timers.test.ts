import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Timer } from '../store/conversations.ts';
import { freshState } from './live.ts';
import { dueOf, timersToWrite } from './timers.ts';

const silence = (due: number, call = 'k'): Timer => ({ kind: 'silence', due, call });
const HOUR = 3_600_000;

test('an answer that moves the deadline leaves the row; an earlier deadline, a near ring and the end are written', () => {
  const state = freshState('c');
  expect(timersToWrite(state, [silence(24 * HOUR, 'a')], 0)).toHaveLength(1);
  expect(timersToWrite(state, [silence(25 * HOUR, 'b')], HOUR)).toBeUndefined();
  expect(state.wait).toEqual({ call: 'b', due: 25 * HOUR });
  expect(timersToWrite(state, [silence(2 * HOUR, 'c')], HOUR)).toEqual([silence(2 * HOUR, 'c')]);
  expect(timersToWrite(state, [silence(9 * HOUR, 'd')], 2 * HOUR - 1)).toHaveLength(1); // it rings in a moment
  expect(timersToWrite(state, [], 3 * HOUR)).toEqual([]);
  expect(timersToWrite(state, [], 3 * HOUR)).toBeUndefined(); // there is none
  expect(timersToWrite(state, undefined, 3 * HOUR)).toBeUndefined();
});
test('a hand-off’s row is not mistaken for one of silence, nor the other way round', () => {
  const state = freshState('c');
  const handoff: Timer = { kind: 'handoff', due: 5 * HOUR, call: 'h' };
  timersToWrite(state, [silence(4 * HOUR)], 0);
  expect(timersToWrite(state, [handoff], 1)).toEqual([handoff]);
  expect(state.wait).toBeUndefined();
  expect(timersToWrite(state, [silence(9 * HOUR)], 2)).toHaveLength(1);
});

test('a question is over after its deadline, a sleep at its own time, however often it begins again', () => {
  expect(dueOf({ request: { within: 5 } }, 100)).toBe(105);
  expect(dueOf({ request: { within: 50, until: 120 } }, 100)).toBe(120);
  expect(dueOf({ request: { within: 50, until: 120 } }, 119)).toBe(120);
  expect(dueOf({ request: { within: 50, until: 900 } }, 100)).toBe(150); // never longer than its deadline
});

test('law: whatever the turns, silence comes exactly at the last deadline', () => {
  const act = fc.oneof(
    fc.record({ wait: fc.integer({ min: 1, max: 200 }), pass: fc.integer({ min: 0, max: 150 }) }),
    fc.record({ pass: fc.integer({ min: 0, max: 150 }) }), // the flow ends, or a call is out
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const MINUTE = 60_000;
      const state = freshState('c');
      let row: number | undefined;
      let wanted: number | undefined;
      let now = 0;
      for (const [i, one] of acts.entries()) {
        wanted = 'wait' in one ? now + one.wait * MINUTE : undefined;
        const write = timersToWrite(state, wanted === undefined ? [] : [silence(wanted, `k${i}`)], now);
        if (write) row = write[0]?.due;
        const until = now + one.pass * MINUTE;
        while (row !== undefined && row <= until) {
          now = row; // the row rings: too early it is moved, else it is silence
          expect(wanted).toBeDefined();
          if ((state.wait?.due ?? 0) > now) {
            row = state.wait?.due;
            state.rings = [{ kind: 'silence', due: row ?? 0 }];
            continue;
          }
          expect(now).toBe(wanted);
          wanted = undefined;
          row = timersToWrite(state, [], now)?.[0]?.due;
        }
        now = until;
        if (wanted !== undefined) expect(row).toBeLessThanOrEqual(wanted);
        else expect(row).toBeUndefined();
      }
    }),
  );
});
