import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleLine } from './example-line.ts';

describe('an example as it is stored', () => {
  test.each([
    ['a\0b', 'a b'],
    ['\u202Elive', 'live'], // would show as "evil"
    ['\u200f\u200f', ''],
    ['  - two\t\nlines ', 'two lines'],
    ['مرحبا أين طلبي', 'مرحبا أين طلبي'],
    ['👩‍👩‍👧 太好了', '👩‍👩‍👧 太好了'], // its joiners stay
    ['می‌خواهم', 'می‌خواهم'],
    ['\uD83D half', '\uFFFD half'],
  ])('%j is %j', (typed, stored) => expect(exampleLine(typed)).toBe(stored));
  test('is stored the same when it comes back from a file', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = exampleLine(text.replace(/^[-*•·\s]+/u, ''));
      fc.pre(!/^[-*•·]\s/u.test(once));
      expect(exampleLine(once)).toBe(once);
      expect(once).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
    })); // prettier-ignore
  });
});
