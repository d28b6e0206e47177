import { expect, test } from 'vitest';
import { inkOn } from './theme.ts';

test.each([
  ['#2f53c4', '#ffffff'],
  ['#000000', '#ffffff'],
  ['#ffffff', '#1e1f23'],
  ['#ffd400', '#1e1f23'],
])('on %s one reads %s', (paper, ink) => {
  expect(inkOn(paper)).toBe(ink);
});
