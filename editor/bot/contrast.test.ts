import { expect, test } from 'vitest';
import { contrastWithWhite, isHex } from './contrast.ts';

// the two ends, and values of the WCAG 2.2 formula worked out by hand
test.each([
  ['#ffffff', 1],
  ['#000000', 21],
  ['#777777', 4.48],
  ['#2f53c4', 6.7],
  ['#ff0000', 4],
])('white on %s', (hex, ratio) => expect(contrastWithWhite(hex)).toBeCloseTo(ratio, 1));

test('a colour has six hexadecimal digits', () => {
  expect(['#2F53c4', '#000000'].every(isHex)).toBe(true);
  expect(['#fff', '2f53c4', '#2f53c4ff', '#2f53cg', ''].some(isHex)).toBe(false);
});
