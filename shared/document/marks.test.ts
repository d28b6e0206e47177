import { expect, test } from 'vitest';
import fc from 'fast-check';
import { Intent, type Mark } from './document.ts';
import { carriedMarks, marksOf, tidyMarks, withExamples, withMarks } from './marks.ts';

const date = (start: number, end: number): Mark => ({ start, end, entity: 'date' });
const intent = (texts: string[]): Intent => ({ name: 'Track', examples: { en: texts } });

test('an intent without marks is what it was: old documents parse, and stay as they are', () => {
  const old = { name: 'Track', examples: { en: ['where is it'] } };
  expect(Intent.parse(old)).toEqual(old);
  expect(marksOf(Intent.parse(old), 'en', 'where is it')).toEqual([]);
});
test('a mark is kept with the words of its example, and leaves nothing behind when it is taken off', () => {
  const before = intent(['send it tomorrow', 'send it']);
  const marked = withMarks(before, 'en', 'send it tomorrow', [date(8, 16)]);
  expect(marksOf(marked, 'en', 'send it tomorrow')).toEqual([date(8, 16)]);
  expect(marked.examples).toEqual(before.examples);
  expect(withMarks(marked, 'en', 'send it tomorrow', [])).toEqual(before);
});
test('an example that goes takes its marks along; the others keep theirs', () => {
  const both = withMarks(withMarks(intent(['on monday', 'on friday']), 'en', 'on monday', [date(3, 9)]), 'en', 'on friday', [date(3, 9)]); // prettier-ignore
  const left = withExamples(both, 'en', ['on friday', 'new']);
  expect([marksOf(left, 'en', 'on monday'), marksOf(left, 'en', 'on friday')]).toEqual([[], [date(3, 9)]]);
  expect(withExamples(left, 'en', [])).toEqual(intent([]));
});
test('examples called like parts of an object', () => {
  for (const text of ['constructor', '__proto__', 'toString']) {
    expect(marksOf(intent([text]), 'en', text)).toEqual([]);
    expect(marksOf(withMarks(intent([text]), 'en', 'constructor', [date(0, 3)]), 'en', 'constructor')).toHaveLength(1);
  }
});

const marks = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => date(Math.min(a, b), Math.max(a, b))));
test('tidy marks lie inside the text, in order, and never over each other', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), marks, (text, given) => {
      const tidy = tidyMarks(text, given);
      for (const [i, { start, end }] of tidy.entries()) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeGreaterThanOrEqual(tidy[i - 1]?.end ?? 0);
      }
      expect(tidyMarks(text, tidy)).toEqual(tidy);
    }),
  );
});
test('a mark that is carried over an edit marks the same words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), marks, (before, after, given) => {
      for (const mark of tidyMarks(before, given))
        for (const moved of carriedMarks(before, after, [mark]))
          expect(after.slice(moved.start, moved.end)).toBe(before.slice(mark.start, mark.end));
    }),
  );
  expect(carriedMarks('send it tomorrow', 'please send it tomorrow', [date(8, 16)])).toEqual([date(15, 23)]);
  expect(carriedMarks('send it tomorrow', 'send it today', [date(8, 16)])).toEqual([]);
});
