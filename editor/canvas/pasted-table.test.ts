import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasHeading, tableFile, tableIn } from './pasted-table.ts';

test('lines of cells are a table; words with a tab in them are words', () => {
  expect(tableIn('问题\t答案\r\n多久到？\t三天\r\n')).toEqual([['问题', '答案'], ['多久到？', '三天']]); // prettier-ignore
  expect(tableIn('Q\tA\n"Two\nlines"\t"say ""hi"""\nalone')).toEqual([['Q', 'A'], ['Two\nlines', 'say "hi"'], ['alone', '']]); // prettier-ignore
  for (const words of [
    'one line\tonly',
    'Dear Li,\n\tthank you\nfor your order',
    'plain',
    '"quoted" words\nand more',
    '',
  ])
    expect(tableIn(words), words).toBeUndefined();
});
test('what is written as a file reads back as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '中', ' ', ','), maxLength: 6 }).map((text) => `x${text}x`); // prettier-ignore
  const rows = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 })); // prettier-ignore
  fc.assert(
    fc.property(rows, (table) => {
      expect(tableIn(tableFile(table))).toEqual(table);
    }),
  );
});
test('a heading names what stands below it', () => {
  expect(hasHeading([['问题', '标准答案']])).toBe(true);
  expect(hasHeading([['Question', 'Answer']])).toBe(true);
  expect(hasHeading([['怎么退货？', '在订单里点退货']])).toBe(false);
  expect(hasHeading([])).toBe(false);
});
