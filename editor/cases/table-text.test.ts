import { expect, test } from 'vitest';
import { tableFrom, tableText } from './table-text.ts';

test('the first line names the columns, each line below is a row', () => {
  const table = tableFrom('words | intent\n货到哪了 | track\n\nhello\n');
  expect(table).toEqual({ columns: ['words', 'intent'], rows: [['货到哪了', 'track'], ['hello']] }); // prettier-ignore
  expect(tableFrom(tableText(table))).toEqual(table);
});
test('pasted from a sheet', () => expect(tableFrom('a\tb\n1\t2')).toEqual({ columns: ['a', 'b'], rows: [['1', '2']] }));
test('nothing is no table', () => {
  expect(tableFrom(' \n')).toBeUndefined();
  expect(tableText(undefined)).toBe('');
});
