// What Bayes takes from the scores, and from when on it counts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bayesOf, bayesWeight, type Rows } from './bayes.ts';

const rowsOf = (rows: readonly { label: number; ids: readonly number[] }[]): Rows => {
  const sorted = rows.toSorted((a, b) => a.label - b.label);
  const starts = [0];
  for (const { ids } of sorted) starts.push((starts.at(-1) ?? 0) + ids.length);
  return {
    labels: Uint16Array.from(sorted, ({ label }) => label),
    starts: Uint32Array.from(starts),
    ids: Uint16Array.from(sorted.flatMap(({ ids }) => ids)),
  };
};
const textOf = (...ids: number[]) => ({ ids: Int32Array.from(ids), values: new Float32Array(ids.length).fill(1) });
const SIZE = 6;
const some = fc.array(fc.record({ label: fc.nat(2), ids: fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1 }) }), { minLength: 1, maxLength: 20 }); // prettier-ignore

test('it counts from twelve examples an intent on, in full at twenty-four', () => {
  expect([11, 12, 18, 24, 500].map((each) => bayesWeight(each * 7, 7))).toEqual([0, 0, 1, 2, 2]);
  expect(bayesWeight(0, 0)).toBe(0);
});
test('the class whose examples have what the text has is lifted, by as much as it has it oftener than all', () => {
  const rows = rowsOf([
    { label: 0, ids: [0, 1] },
    { label: 1, ids: [0, 2] },
    { label: 1, ids: [2, 3] },
  ]);
  const [other = 0, own = 0] = bayesOf(rows, 2, SIZE)(textOf(2));
  const [unseen, all] = [0.1, 6 + 0.1 * SIZE];
  expect(own).toBeCloseTo(Math.log((2 + unseen) / (4 + unseen * SIZE) / ((2 + unseen) / all)), 5);
  expect(other).toBeCloseTo(Math.log(unseen / (2 + unseen * SIZE) / ((2 + unseen) / all)), 5);
  expect(own).toBeGreaterThan(0);
  expect(other).toBeLessThan(0);
});
test('it does not care in which order examples and features come, nor how often it was asked', () => {
  fc.assert(
    fc.property(some, fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1 }), (rows, ids) => {
      const liftOf = bayesOf(rowsOf(rows), 3, SIZE);
      const lift = [...liftOf(textOf(...ids))];
      const turned = bayesOf(rowsOf(rows.map((row) => ({ ...row, ids: row.ids.toReversed() })).toReversed()), 3, SIZE)(textOf(...ids.toReversed())); // prettier-ignore
      for (const [c, of] of lift.entries()) expect(turned[c]).toBeCloseTo(of, 6);
      expect([...liftOf(textOf(...ids))]).toEqual(lift);
    }),
  );
});
test('without anything known in a text nothing is said', () => {
  expect([...bayesOf(rowsOf([{ label: 0, ids: [0] }]), 1, SIZE)(textOf())]).toEqual([0]);
});
