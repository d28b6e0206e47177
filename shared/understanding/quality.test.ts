import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BotDocument } from '../document/document.ts';
import { bandsOf } from './bands.ts';
import {
  amountsIn,
  byIntent,
  confusionsIn,
  curveOf,
  exampleRows,
  isTelling,
  ofHundred,
  outcomes,
  takenOutside,
  tallyAt,
} from './quality.ts';
import type { CheckedRow, QualityReport } from './report.ts';

const report = (rows: CheckedRow[], more: Partial<QualityReport> = {}): QualityReport => ({
  intents: ['a', 'b', 'c'], languages: ['en'], rows, outside: [], suggested: 0.4, folds: 10, same: [], near: [], leans: [], ...more,
}); // prettier-ignore
const row = (own: number, ...flat: number[]): CheckedRow => [own, 0, 'text', flat, 0];
const some = fc
  .array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(1_000), fc.nat(1_000)), { maxLength: 30 })
  .map((list) =>
    report(list.map(([own, best, x, y]) => row(own, best, Math.max(x, y), (best + 1) % 3, Math.min(x, y)))),
  );
const share = fc.nat(100).map((n) => n / 100);

test('each tested message has one outcome, and of a hundred they make a hundred', () => {
  fc.assert(
    fc.property(some, share, share, (one, sure, doubtful) => {
      const tally = tallyAt(one, bandsOf(sure, doubtful));
      expect(outcomes.reduce((sum, name) => sum + tally[name], 0)).toBe(tally.of);
      expect(tally.of).toBe(one.rows.length);
      expect(tally.found).toBeLessThanOrEqual(tally.asked);
      const hundred = ofHundred(tally);
      expect(outcomes.reduce((sum, name) => sum + hundred[name], 0)).toBe(tally.of === 0 ? 0 : 100);
      for (const name of outcomes) if (tally.of > 0) expect(Math.abs(hundred[name] - (100 * tally[name]) / tally.of)).toBeLessThan(1); // prettier-ignore
      expect(byIntent(one, bandsOf(sure, doubtful)).reduce((sum, { right }) => sum + right, 0)).toBe(tally.right);
    }),
  );
});
test('asking for more never gives more wrong answers where no two are alike', () => {
  const one = report([row(0, 0, 900), row(0, 0, 600), row(0, 1, 500), row(1, 1, 300), row(2, 0, 800)]);
  const curve = curveOf(one, 10);
  expect(curve.map(({ wrong }) => wrong)).toEqual(curve.map(({ wrong }) => wrong).toSorted((a, b) => b - a));
  expect(curve[0]).toEqual({ sure: 0, right: 0.6, wrong: 0.4 });
  expect(curve.at(-1)).toEqual({ sure: 1, right: 0, wrong: 0 });
});
test('moving the borders: who is asked, who goes to a person, who gets a wrong answer', () => {
  const one = report([row(0, 0, 900), row(0, 0, 500, 1, 300), row(1, 0, 450, 1, 350), row(2, 1, 100)]);
  expect(tallyAt(one, bandsOf(0.4, 0.2))).toEqual({ right: 2, asked: 0, none: 1, wrong: 1, of: 4, found: 0 });
  expect(tallyAt(one, bandsOf(0.6, 0.3))).toEqual({ right: 1, asked: 2, none: 1, wrong: 0, of: 4, found: 2 });
});
test('what could not be tested counts nowhere but among the examples', () => {
  const one = report([[0, 0, 'only one', [], 0]]);
  expect(tallyAt(one, bandsOf(0.4)).of).toBe(0);
  expect(ofHundred(tallyAt(one, bandsOf(0.4)))).toEqual({ right: 0, asked: 0, none: 0, wrong: 0 });
  expect(byIntent(one, bandsOf(0.4))[0]).toMatchObject({ intent: 'a', examples: 1, of: 0 });
});
test('messages about something else that are taken', () => {
  expect(takenOutside(report([], { outside: [900, 500, 100, 0] }), bandsOf(0.5))).toBe(50);
  expect(takenOutside(report([]), bandsOf(0.5))).toBe(0);
});
describe('intents that are taken for each other', () => {
  test('both ways are one pair, with the examples to blame, the surest mistake first', () => {
    const pairs = confusionsIn(
      report([row(0, 1, 300), row(1, 0, 700), row(0, 0, 900), row(2, 0, 200), row(2, 2, 400)]),
    );
    expect(pairs).toEqual([
      { a: 'a', b: 'b', rows: [{ row: 1, into: 'a', sure: 0.7 }, { row: 0, into: 'b', sure: 0.3 }], alike: false },
      { a: 'a', b: 'c', rows: [{ row: 3, into: 'a', sure: 0.2 }], alike: false },
    ]); // prettier-ignore
  });
  test('where much of the smaller one is mistaken, they may be one', () => {
    const rows = [
      row(0, 1, 500),
      row(0, 1, 500),
      row(1, 0, 500),
      ...Array.from({ length: 5 }, () => row(0, 0, 900)),
      row(1, 1, 900),
    ];
    expect(confusionsIn(report(rows))[0]?.alike).toBe(true);
    expect(confusionsIn(report([...rows, ...Array.from({ length: 40 }, () => row(1, 1, 900))]))[0]?.alike).toBe(true);
    expect(confusionsIn(report([...rows, ...Array.from({ length: 40 }, () => [row(0, 0, 900), row(1, 1, 900)]).flat()]))[0]?.alike).toBe(false); // prettier-ignore
  });
});
test('amounts: none, one, few, and far more than usual', () => {
  const texts = (n: number) => Array.from({ length: n }, (_, i) => `text ${i}`);
  const intents = Object.fromEntries([0, 1, 3, 5, 6, 7, 80].map((n) => [`i${n}`, { name: `${n}`, examples: { en: [...texts(n), ' '] } }])); // prettier-ignore
  const named = amountsIn(intents as BotDocument['intents']).map(({ intent, kind }) => `${intent} ${kind}`);
  expect(named).toEqual(['i0 empty', 'i1 single', 'i3 few', 'i80 many']);
  expect(amountsIn({})).toEqual([]);
  expect(exampleRows(intents as BotDocument['intents'])[1]).toEqual({ intent: 'i3', language: 'en', text: 'text 0' });
});
test('a check of one intent alone tells nothing, however many examples it has', () => {
  expect(isTelling(report([]))).toBe(false);
  expect(isTelling(report([row(0, 0, 900), row(0, 0, 800), row(1)]))).toBe(false); // the other could not be tested
  expect(isTelling(report([row(0, 0, 900), row(1, 0, 800)]))).toBe(true);
});
