import { expect, test } from 'vitest';
import { freeName } from './free-name.ts';

test.each([
  ['Shop', [], 'Shop'],
  ['Shop', ['Bank'], 'Shop'],
  ['Shop', ['Shop'], 'Shop 2'],
  ['Shop', ['Shop', 'Shop 2', 'Shop 4'], 'Shop 3'],
])('%s beside %j is %s', (wanted, taken, free) => expect(freeName(wanted, taken)).toBe(free));
