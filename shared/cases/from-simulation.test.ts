import { expect, test } from 'vitest';
import type { SimulationState } from '../api/simulations.ts';
import { Case } from './case.ts';
import { caseFrom } from './from-simulation.ts';
import { inputsOf } from './inputs.ts';

const message = (turn: number, from: 'bot' | 'customer', text: string, more = {}) => ({ id: `${turn}-${text}`, from, step: turn, turn, text, ...more }); // prettier-ignore
const step = (turn: number, node: string) => ({ step: turn + 1, turn, flow: 'main', node, at: 0, ms: 0, before: {}, effects: [], set: {} }); // prettier-ignore
const state: SimulationState = {
  id: 'sim',
  status: 'handoff',
  messages: [
    message(0, 'bot', 'Hello.\nWhat is it?'),
    message(1, 'customer', 'Track'),
    message(1, 'bot', `${'It is on its way, '.repeat(8)}and will be there tomorrow.`),
    message(2, 'customer', 'a person'),
    message(2, 'bot', 'Written by a model', { generated: true }),
  ],
  steps: [step(0, 'hello'), step(1, 'way'), step(2, 'person')],
  variables: {},
  mocks: [{ kind: 'llm', answer: { is: { text: 'x' } } }],
  inputs: [
    { type: 'message', text: 'Track', value: 'row:track' },
    { type: 'mocks', mocks: [] },
    { type: 'message', text: 'a person' },
  ],
  locale: 'en',
} as unknown as SimulationState; // what a case is made from; the rest of a trace is not looked at
const about = { id: 'a', name: 'A' };

test('the steps of the customer, the mocks, and the beginning of what was said; a model’s words are not held to', () => {
  const made = caseFrom({ ...state, inputs: state.inputs.filter(({ type }) => type === 'message') }, about, 'words');
  expect(Case.parse(made)).toEqual(made);
  expect(made.greeting).toEqual([{ is: 'says', how: 'contains', text: 'Hello.' }]);
  expect(made.steps.map((one) => [one.do, one.expect?.length ?? 0])).toEqual([['press', 1], ['say', 1]]); // prettier-ignore
  expect(made.steps[0]?.expect?.[0]).toMatchObject({ how: 'contains', text: expect.stringMatching(/^It is.{50,58}$/) });
  expect(made.steps[1]?.expect).toEqual([{ is: 'person' }]);
  expect(made.mocks).toEqual(state.mocks);
});
test('as strict as was chosen', () => {
  expect(caseFrom(state, about, 'exact').greeting).toEqual([{ is: 'says', how: 'exact', text: 'Hello.\nWhat is it?' }]);
  expect(caseFrom(state, about, 'path').greeting).toEqual([{ is: 'visits', flow: 'main', node: 'hello' }]);
});
test('what the tester set is no step of the customer’s', () => {
  expect(caseFrom(state, about, 'words').steps).toHaveLength(2);
});
test('a case goes back into a simulation', () => {
  const { steps } = caseFrom(state, about, 'words');
  expect(inputsOf(steps)).toEqual([{ type: 'message', text: 'Track' }, { type: 'message', text: 'a person' }]); // prettier-ignore
});
