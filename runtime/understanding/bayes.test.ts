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
test('the class whose examples have what the text has keeps its score, the others lose', () => {
  const scores = new Float64Array(3);
  const rows = rowsOf([
    { label: 0, ids: [0, 1] },
    { label: 1, ids: [0, 2] },
    { label: 1, ids: [2, 3] },
  ]);
  bayesOf(rows, 2, 2, SIZE)(scores, textOf(0, 2));
  expect(scores[1]).toBe(0);
  expect(scores[0]).toBeLessThan(-0.5);
  expect(scores[2]).toBe(0); // what is about something else is no class of its
});
test('it never adds, leaves the likeliest alone, and does not care in which order examples and features come', () => {
  fc.assert(
    fc.property(some, fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1 }), (rows, ids) => {
      const taken = (of: Rows, text: readonly number[]) => {
        const scores = new Float64Array(4);
        bayesOf(of, 2, 3, SIZE)(scores, textOf(...text));
        return scores;
      };
      const scores = taken(rowsOf(rows), ids);
      expect(Math.max(...scores.subarray(0, 3))).toBe(0);
      const turned = taken(rowsOf(rows.toReversed().map((row) => ({ ...row, ids: row.ids.toReversed() }))), ids.toReversed()); // prettier-ignore
      for (const [c, score] of scores.entries()) expect(turned[c]).toBeCloseTo(score, 9);
    }),
  );
});
test('without anything known in a text, or without a weight, nothing changes', () => {
  const rows = rowsOf([{ label: 0, ids: [0] }]);
  const scores = Float64Array.of(3, 4);
  bayesOf(rows, 2, 1, SIZE)(scores, textOf());
  bayesOf(rows, 0, 1, SIZE)(scores, textOf(0));
  expect([...scores]).toEqual([3, 4]);
});
