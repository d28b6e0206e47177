// T13 of the threat list: what users write as a pattern takes linear time, or is refused with a reason.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPattern, PATTERN_INPUT, patternFault } from './pattern.ts';

test('finds the first place, with offsets into the text as it is', () => {
  expect(findPattern('[0-9]{4}', '订单 2026 和 2027')).toEqual({ text: '2026', start: 3, end: 7 });
  expect(findPattern('好+', '😀好好')).toEqual({ text: '好好', start: 2, end: 4 }); // UTF-16, as JavaScript counts
  expect(findPattern('(?i)ab', 'xAB')).toEqual({ text: 'AB', start: 1, end: 3 });
  expect(findPattern('x', 'abc')).toBeUndefined();
});
test('what it finds is what stands there', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('[a-z]+', '\\d', '.', '\\p{Han}', '^.{2}'),
      (text, pattern) => {
        const found = findPattern(pattern, text);
        expect(found?.text).toBe(found && text.slice(found.start, found.end));
      },
    ),
  );
});

describe('refused with a reason, and fitting nothing', () => {
  test.each(['(?=a)', '(?<!a)b', '(a)\\1', '(', 'a{2000}', '[z-a]', '*'])('%s', (pattern) => {
    expect(patternFault(pattern)).toBeTypeOf('string');
    expect(findPattern(pattern, 'aaa')).toBeUndefined();
  });
  test('a good one has no fault', () => {
    expect(patternFault('[0-9]{12}')).toBeUndefined();
  });
});

describe('hostile patterns over hostile text come to an end', () => {
  // a back-tracking engine would need longer than the universe for these; the default time-out of the test is the bar
  test.each(['(a+)+$', '(.*a){20}', '(a|aa)+$', '(a|a?)+$', '([a-zA-Z]+)*$', '(.*)*x'])('%s', (pattern) => {
    expect(findPattern(pattern, `${'a'.repeat(8_000)}!`)?.text ?? '').not.toContain('!');
  });
  test('text beyond 8 KB is not looked at', () => {
    expect(findPattern('b', `${'a'.repeat(PATTERN_INPUT)}b`)).toBeUndefined();
    expect(findPattern('b', `${'a'.repeat(PATTERN_INPUT - 1)}b`)).toBeDefined();
  });
});
