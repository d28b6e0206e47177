import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_VALUES } from '@dialoom/shared/document/entity';
import { guessColumns, isHeading, planValues, wordsIn } from './values-plan.ts';

const rows = (...cells: string[][]) => cells.map((of, i) => ({ row: i + 1, cells: of }));
const ids = () => {
  let n = 0;
  return () => `n${++n}`;
};
const there = { values: { a: { value: 'Red', says: { en: ['crimson'], 'zh-CN': ['红'] } } } };
const plan = (entity: typeof there | { values: object }, table: string[][], width = 2) => planValues(entity as typeof there, rows(...table), guessColumns(width), 'en', ids()); // prettier-ignore

test('new values come in, known ones get more words, the same again changes nothing', () => {
  const made = plan(there, [['red', 'ruby|crimson'], ['Blue', 'navy, azure'], ['Blue', 'sky'], ['RED', 'ruby'], ['', ''], ['', 'x']]); // prettier-ignore
  expect(made).toEqual({
    values: {
      a: { value: 'Red', says: { en: ['crimson', 'ruby'], 'zh-CN': ['红'] } },
      n1: { value: 'Blue', says: { en: ['navy', 'azure', 'sky'] } },
    },
    added: 1,
    changed: 1,
    left: [{ row: 4, why: 'same', text: 'RED' }, { row: 6, why: 'no-value', text: 'x' }],
  }); // prettier-ignore
});
test('too long and too many are left out and told', () => {
  expect(plan({ values: {} }, [['x'.repeat(201), '']]).left).toMatchObject([{ why: 'long' }]);
  const full = plan({ values: {} }, Array.from({ length: MOST_VALUES + 2 }, (_, i) => [`v${i}`]), 1); // prettier-ignore
  expect([full.added, full.left.length]).toEqual([MOST_VALUES, 2]);
});
test('words of a cell, and a row of headings', () => {
  expect(wordsIn('a、b，c;d|e\nf')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(wordsIn('ice cream')).toEqual(['ice cream']);
  expect([isHeading(['Value', 'x']), isHeading(['值', '同义词']), isHeading(['Red', 'ruby'])]).toEqual([true, true, false]); // prettier-ignore
});
test('law: a table read twice changes nothing the second time', () => {
  const cell = fc.constantFrom('a', 'b', 'A', ' b ', '', 'c|d', 'd');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (table) => {
      const once = planValues({ values: {} }, rows(...table), guessColumns(2), 'en', ids());
      const twice = planValues({ values: once.values }, rows(...table), guessColumns(2), 'en', ids());
      expect([twice.added, twice.changed]).toEqual([0, 0]);
    }),
  );
});
