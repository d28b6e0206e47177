import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SimulationState } from '../api/simulations.ts';
import { compareTalks } from './compare.ts';

type Talk = Pick<SimulationState, 'messages' | 'steps' | 'inputs' | 'variables'>;
/** One line of each side a turn, and a way of one node. */
const talk = (said: readonly string[], exits: readonly string[] = [], variables: Talk['variables'] = {}): Talk => ({
  inputs: said.slice(1).map((_, i) => ({ type: 'message', text: `q${i + 1}` })),
  messages: said.flatMap((text, turn) => [
    ...(turn > 0 ? [{ id: `c${turn}`, from: 'customer' as const, step: turn, turn, text: `q${turn}` }] : []),
    { id: `b${turn}`, from: 'bot' as const, step: turn, turn, text },
  ]),
  steps: said.map((_, turn) => ({ step: turn, turn, flow: 'main', node: 'n', at: turn, ms: 1, before: {}, effects: [], set: {}, exit: exits[turn] ?? 'next' })), // prettier-ignore
  variables,
});

test('the first turn in which another thing is said, or another way taken', () => {
  const compared = compareTalks(talk(['hi', 'one', 'two']), talk(['hi', 'uno', 'two'], ['next', 'next', 'else']));
  expect(compared.first).toBe(1);
  expect(compared.turns.map(({ differs }) => differs)).toEqual([
    { said: false, way: false },
    { said: true, way: false },
    { said: false, way: true },
  ]);
  expect(compared.turns[1]).toMatchObject({ told: ['q1'], before: { said: ['one'] }, after: { said: ['uno'] } });
});
test('where one of them did not get, that is the difference', () => {
  const compared = compareTalks(talk(['hi', 'one', 'two']), talk(['hi', 'one']));
  expect(compared.first).toBe(2);
  expect(compared.turns[2]).toMatchObject({ told: ['q2'], after: undefined });
});
test('variables that are not alike at the end; the conversation’s own id does not count', () => {
  const was = talk(['hi'], [], { a: 1, b: [1], conversation: { id: 'x' } });
  const is = talk(['hi'], [], { b: [1], c: null, conversation: { id: 'y' } });
  expect(compareTalks(was, is)).toMatchObject({
    first: undefined,
    variables: [
      { name: 'a', before: 1, after: undefined },
      { name: 'c', before: undefined, after: null },
    ],
  });
});
test('a talk is like itself; and what differs one way round differs the other', () => {
  const some = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(some, some, some, some, (a, b, exits, others) => {
      const [x, y] = [talk(a, exits), talk(b, others)];
      expect(compareTalks(x, x).first).toBeUndefined();
      expect(compareTalks(x, y).first).toBe(compareTalks(y, x).first);
    }),
  );
});
