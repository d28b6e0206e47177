import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gathered } from './gathered.ts';

test('what was added, in the order of coming', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '喵', '😀', '\ud83d', '\udc31', '\0'), maxLength: 400 })), (pieces) => {
      const text = new Gathered();
      for (const piece of pieces) text.add(piece);
      const whole = pieces.join('');
      expect(text.toString()).toBe(whole);
      expect(text.length).toBe(whole.length);
    }),
  )); // prettier-ignore
