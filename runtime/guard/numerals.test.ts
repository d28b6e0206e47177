import { expect, test } from 'vitest';
import { otherNumerals } from './numerals.ts';
import { Scanner } from './scan.ts';
import { compileLists } from './words.ts';

test.each([
  ['六合彩', '6合彩'], ['一夜情', '1夜情'], ['3陪', '三陪'], ['二〇八房', '208房'], ['六四', undefined], ['发票', undefined], ['v5', undefined], ['100', undefined],
])('%s is also %s', (word, other) => {
  expect(otherNumerals(word)).toBe(other);
}); // prettier-ignore
test('a digit that belongs to a longer number is none of the word', () => {
  const scanner = new Scanner(compileLists(['六合彩', '一号会所'].map((word) => ({ word, category: 'c' })), ['一号会所员工']));
  const found = (text: string) => scanner.scan(text).map(({ start, end, word }) => `${word}: ${text.slice(start, end)}`);
  expect(found('买6合彩吗，１号会所')).toEqual(['六合彩: 6合彩', '一号会所: １号会所']);
  expect(['16合彩', '21号会所', '1号会所员工', '64GB', '6 个'].flatMap(found)).toEqual([]);
}); // prettier-ignore
