import { expect, test } from 'vitest';
import type { SimulationState, TracedStep } from '@dialoom/shared/api/simulations';
import { pathOf } from './path.ts';
import { restingStep } from './resting.ts';
import { emptyState, emptyStep } from './state-for-tests.ts';

const step = (step: number, node: string, more: Partial<TracedStep> = {}): TracedStep => ({
  ...emptyStep,
  step,
  node,
  ...more,
});
const asks = { kind: 'ask', request: {}, by: 'waiting' as const, ms: 0 };
const state = (steps: TracedStep[], more: Partial<SimulationState> = {}): SimulationState => ({
  ...emptyState,
  steps,
  ...more,
});
const path = (of: SimulationState, flow = 'main') => pathOf(of, flow, (code) => `why ${code}`);

test('nodes carry the number of their last step, edges the exits taken', () => {
  const { visited, walkedEdges } = path(
    state([step(1, 'a', { exit: 'next' }), step(2, 'b', { exit: 'else' }), step(3, 'a', { effects: [asks] })]),
  );
  expect([...visited]).toEqual([['a', 3], ['b', 2]]); // prettier-ignore
  expect([...walkedEdges]).toEqual(['a:next', 'b:else']);
});
test('two flows with a node of one id are lit apart', () => {
  const both = state([step(1, 'start', { exit: 'next' }), step(2, 'start', { flow: 'hours', effects: [asks] })]);
  expect(path(both).current).toBeUndefined();
  expect(path(both).walkedEdges.has('start:next')).toBe(true);
  expect(path(both, 'hours')).toMatchObject({ current: 'start', waiting: true });
  expect(path(both, 'hours').walkedEdges.size).toBe(0);
});
test('after an aside the open question is current, not the last step of the trace', () => {
  const aside = state([step(1, 'question', { effects: [asks] }), step(2, 'tell', { flow: 'hours', exit: 'next' })]);
  expect(restingStep(aside)?.node).toBe('question');
  expect(path(aside).current).toBe('question');
});
test('when it is over the last step is current and nobody is waited for', () => {
  const over = state([step(1, 'a', { effects: [asks] }), step(2, 'bye', { end: 'done' })], { status: 'ended' });
  expect(path(over)).toMatchObject({ current: 'bye', waiting: false });
});
test('a hand-off rests at its node without waiting for the customer', () => {
  const person = state([step(1, 'person', { effects: [{ ...asks, kind: 'handoff' }] })], { status: 'handoff' });
  expect(path(person)).toMatchObject({ current: 'person', waiting: false });
});
test('a failure is shown until the node does better; silence is none', () => {
  const failed = step(1, 'call', { exit: 'error', failed: 'timeout' });
  const silent = step(2, 'ask', { exit: 'silent', failed: 'silence' });
  expect([...path(state([failed, silent])).failed]).toEqual([['call', 'why timeout']]);
  expect(path(state([failed, step(3, 'call', { exit: 'ok' })])).failed.size).toBe(0);
});
test('what is mocked is marked, whether it has been reached or not', () => {
  const mocked = step(1, 'call', { exit: 'ok', effects: [{ kind: 'http', request: {}, by: 'mocked', ms: 0 }] });
  const mocks = [
    { kind: 'llm' as const, node: 'answer', answer: { failed: 'timeout' } },
    { kind: 'http' as const, answer: { failed: 'timeout' } },
  ];
  expect([...path(state([mocked], { mocks })).mocked].toSorted()).toEqual(['answer', 'call']);
});
