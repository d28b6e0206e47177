import { expect, test } from 'vitest';
import { SingleExpectation } from '@dialoom/shared/cases/expectation';
import { freshExpectation, kindOf, kinds, turned } from './expectation-kinds.ts';

test('each kind that can be chosen makes an expectation that is of that kind, and each kind there is can be chosen', () => {
  for (const kind of kinds) {
    const made = freshExpectation(kind);
    expect(made.is !== 'any' && kindOf(made)).toBe(kind);
  }
  const there = SingleExpectation.options.map((one) => one.shape.is.value);
  expect(new Set(kinds.map((kind) => freshExpectation(kind).is))).toEqual(new Set(there));
});
test('what is written is kept where both kinds have it', () => {
  const says = { is: 'says', how: 'exact', text: 'hello' } as const;
  expect(turned(says, 'says-generated')).toEqual({ ...says, generated: true });
  expect(turned({ ...says, generated: true }, 'says')).toEqual(says);
  expect(turned({ is: 'visits', flow: 'f', node: 'n', not: true }, 'visits')).toEqual({ is: 'visits', flow: 'f', node: 'n' }); // prettier-ignore
  expect(turned({ is: 'length', most: 300 }, 'length-generated')).toEqual({ is: 'length', most: 300, generated: true });
  expect(turned(says, 'ends')).toEqual({ is: 'ends' });
});
