import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandsOf, decide, type Ranked } from './bands.ts';

const ranked = (...confidences: number[]): Ranked[] =>
  confidences.map((confidence, i) => ({ intent: 'abcdefgh'[i] ?? 'z', confidence }));
const share = fc.integer({ min: 0, max: 1_000 }).map((n) => n / 1_000);
const rows = fc.array(share, { maxLength: 8 }).map((list) => ranked(...list.toSorted((a, b) => b - a)));

test('sure, in doubt, none of these', () => {
  const bands = bandsOf(0.5);
  expect(decide(ranked(0.9, 0.2), bands, false)).toEqual({ intent: 'a' });
  expect(decide(ranked(0.4, 0.35, 0.1), bands, false)).toEqual({ doubtful: ['a', 'b'] });
  expect(decide(ranked(0.29, 0.1), bands, false)).toEqual({});
  expect(decide([], bands, false)).toEqual({});
});
test('two that are both sure and alike are asked about, unless it was said word for word', () => {
  expect(decide(ranked(0.8, 0.75), bandsOf(0.5), false)).toEqual({ doubtful: ['a', 'b'] });
  expect(decide(ranked(0.8, 0.75), bandsOf(0.5), true)).toEqual({ intent: 'a' });
});
test('a doubtful band of one’s own begins where it says, and never above the sure one', () => {
  expect(decide(ranked(0.2), bandsOf(0.5, 0.15), false)).toEqual({ doubtful: ['a'] });
  expect(decide(ranked(0.4), bandsOf(0.5, 0.5), false)).toEqual({});
  expect(bandsOf(0.5, 0.9)).toEqual({ sure: 0.5, doubtful: 0.5 });
  expect(decide(ranked(0, 0), bandsOf(0.5, 0), false)).toEqual({}); // what is not likely at all is not offered
});
test('the first is taken or asked about before any other; raising the border takes nothing more', () => {
  fc.assert(
    fc.property(rows, share, share, fc.boolean(), (list, low, high, exact) => {
      const [less, more] = [Math.min(low, high), Math.max(low, high)];
      const told = decide(list, bandsOf(less), exact);
      if (told.intent !== undefined) expect(told.intent).toBe(list[0]?.intent);
      if (told.doubtful) expect(told.doubtful[0]).toBe(list[0]?.intent);
      // a second that is no longer sure is no longer a rival: that alone can turn a question into an answer
      const rival = list[1] !== undefined && list[1].confidence >= less;
      if (!rival && decide(list, bandsOf(more), exact).intent !== undefined) expect(told.intent).toBe(list[0]?.intent);
    }),
  );
});
