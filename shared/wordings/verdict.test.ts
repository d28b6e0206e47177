import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomes, type Tried, type TrialRow } from './trial.ts';
import { dearerBy, verdictOf } from './verdict.ts';

const tried = (more: Partial<Tried> = {}): Tried => ({ answers: ['x'], outcome: 'held', failures: [], calls: 1, prompt: 10, completion: 5, cost: 100, ms: 20, ...more }); // prettier-ignore
const row = (a: Partial<Tried>, b: Partial<Tried>, more: Partial<TrialRow> = {}): TrialRow => ({ name: 'n', said: 's', a: tried(a), b: tried(b), ...more }); // prettier-ignore
const anyTried = fc.record({
  outcome: fc.constantFrom(...outcomes),
  cost: fc.nat(1_000),
  ms: fc.nat(500),
  calls: fc.nat(2),
  answers: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
});
const anyRow = fc
  .tuple(anyTried, anyTried, fc.constantFrom('a' as const, 'b' as const, 'same' as const, undefined))
  .map(([a, b, is]) => row(a, b, is ? { mark: { is, by: 'Lin' } } : {}));

test('law: with the sides swapped the verdict is the same with the sides swapped', () => {
  const other = { a: 'b', b: 'a', same: 'same' } as const;
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
      const one = verdictOf({ rows });
      const two = verdictOf({
        rows: rows.map(({ a, b, mark, ...rest }) => ({ ...rest, a: b, b: a, ...(mark && { mark: { ...mark, is: other[mark.is] } }) })), // prettier-ignore
      });
      expect(two.a).toEqual(one.b);
      expect(two.b).toEqual(one.a);
      expect([two.same, two.marked, two.waiting]).toEqual([one.same, one.marked, one.waiting]);
      expect(two.better).toEqual(one.better && { ...one.better, side: other[one.better.side] });
    }),
  );
});
test('what holds counts before what is liked, and that before what is cheap', () => {
  const cheap = row({ cost: 100 }, { cost: 120 });
  expect(verdictOf({ rows: [cheap] }).better).toEqual({ side: 'a', by: 'cost' });
  expect(verdictOf({ rows: [{ ...cheap, mark: { is: 'b', by: 'Lin' } }] }).better).toEqual({ side: 'b', by: 'liked' });
  const missed = row({}, { outcome: 'missed' }, { mark: { is: 'b', by: 'Lin' } });
  expect(verdictOf({ rows: [missed, cheap] })).toMatchObject({
    a: { held: 2, judged: 2, cost: 200 },
    b: { held: 1, judged: 2, cost: 220 },
    better: { side: 'a', by: 'held' },
  });
  expect(verdictOf({ rows: [row({ cost: 100 }, { cost: 103 })] }).better).toBeUndefined();
});
test('cheaper is better only where all is judged and something held', () => {
  const open = row({ outcome: 'open', cost: 100 }, { outcome: 'open', cost: 200 });
  const held = row({ cost: 100 }, { cost: 200 });
  const missed = row({ outcome: 'missed', cost: 100 }, { outcome: 'missed', cost: 200 });
  const marked = { ...open, mark: { is: 'same' as const, by: 'Lin' } };
  const betterOf = (...rows: TrialRow[]) => verdictOf({ rows }).better?.by;
  expect([[held], [marked], [held, missed], [held, marked]].map((rows) => betterOf(...rows))).toEqual(['cost', 'cost', 'cost', 'cost']); // prettier-ignore
  for (const rows of [[open], [missed], [missed, open], [held, open], [marked, open], [missed, marked], []])
    expect(betterOf(...rows)).toBeUndefined();
  expect(verdictOf({ rows: [open, marked, held, row({ outcome: 'open' }, { outcome: 'broken' })] }).waiting).toBe(1);
});
test('law: cheap never decides while a row waits, or where neither side held once', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
      const { better, waiting, a, b } = verdictOf({ rows });
      if (better?.by === 'cost') expect(waiting === 0 && (a.held > 0 || b.held > 0 || a.judged + b.judged === 0)).toBe(true);
    }),
  );
}); // prettier-ignore
test('a wrong answer is better than none', () => {
  expect(verdictOf({ rows: [row({ outcome: 'broken' }, { outcome: 'missed', cost: 900 })] }).better).toEqual({
    side: 'b',
    by: 'held',
  });
});
test('nothing expected is not judged; what broke is', () => {
  const { a, b } = verdictOf({ rows: [row({ outcome: 'open' }, { outcome: 'broken' }), row({}, {})] });
  expect([a.held, a.judged, b.held, b.judged, b.broken]).toEqual([1, 1, 1, 2, 1]);
});
test('law: dearer is the other way round for the other side, and nothing when they cost the same', () => {
  fc.assert(fc.property(fc.nat(), fc.nat(), (a, b) => dearerBy(a, b) === -dearerBy(b, a) || dearerBy(a, b) === 0));
  expect([dearerBy(100, 120), dearerBy(120, 100), dearerBy(0, 5), dearerBy(0, 0)]).toEqual([0.2, -0.2, Infinity, 0].map((one) => expect.closeTo(one))); // prettier-ignore
});
