import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_QUESTIONS, MOST_TRIED } from '@dialoom/shared/wordings/trial';
import { askedOf, chosenOf, estimateOf, talkKey } from './wanted.ts';

const reckoned = (cost: number) => ({ calls: 1, prompt: 10, completion: 5, cost });
const talk = (id: string | undefined, name: string, row?: number) => ({ ...(id !== undefined && { case: id }), ...(row !== undefined && { row }), name, said: name, a: reckoned(2), b: reckoned(3) }); // prettier-ignore

test('questions: one a line, each once, no blank ones, no more than are asked', () => {
  expect(askedOf(' Why? \n\nHow?\r\nWhy?\n')).toEqual(['Why?', 'How?']);
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 80 }), (lines) => {
      const asked = askedOf(lines.join('\n'));
      expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.every((one) => one !== '' && one === one.trim())).toBe(true);
    }),
  );
});
test('what was taken out is not tried, typed questions always are, and never too many; the cost is that of both sides', () => {
  const talks = [talk('a', 'A'), talk('b', 'B', 0), talk('b', 'B', 1), talk(undefined, 'a')];
  expect(chosenOf(talks, new Set(['b/0'])).map(talkKey)).toEqual(['a/', 'b/1', '?a']);
  expect(estimateOf(talks)).toEqual({ calls: 8, tokens: 120, cost: 20 });
  const many = Array.from({ length: 2 * MOST_TRIED }, (_, i) => talk(`case-${i}`, 'x'));
  expect(chosenOf(many, new Set()).length).toBe(MOST_TRIED);
});
