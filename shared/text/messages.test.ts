import { expect, test } from 'vitest';
import { fill } from './messages.ts';

test('holes are filled; one without a value stays to be seen', () => {
  expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  expect(fill('{{ name }} stays', { name: 'x' })).toBe('{{ name }} stays');
});
test('one row, no rows, many rows', () => {
  const words = (n: number | string) => fill('{n} {n:row|rows}', { n });
  expect([1, 0, 2, '1', '1,234'].map(words)).toEqual(['1 row', '0 rows', '2 rows', '1 row', '1,234 rows']);
  expect(fill('{n:row|rows}')).toBe('{n:row|rows}');
});
