import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mock } from '../api/mocks.ts';
import type { TracedStep } from '../api/simulations.ts';
import { mockFor, type Asking } from './answering.ts';
import { answersForCase, askedBefore, keptAnswers } from './kept-answers.ts';

const http = (node: string, status: number): Mock => ({ kind: 'http', node, answer: { is: { status, body: null } } });

test('keeps the answers of a run, each for its own request; the same one asked again is answered each time as it was', () => {
  const effect = (path: string, by: 'real' | 'mocked', status: number) => ({ kind: 'http', request: { path }, by, ms: 1, reply: { is: { status, body: null } } }); // prettier-ignore
  const step = (node: string, ...effects: ReturnType<typeof effect>[]) => ({ step: 1, turn: 1, flow: 'main', node, at: 0, ms: 1, before: {}, set: {}, effects }); // prettier-ignore
  const run = [
    step('a', effect('/1', 'real', 200)),
    step('b', effect('/2', 'real', 500), effect('/2', 'real', 200), effect('/3', 'real', 404)),
    step('c', effect('/4', 'mocked', 200)),
  ];
  const at = (value: string) => [{ at: 'path', is: 'equals' as const, value }];
  expect(keptAnswers([http('c', 200)], run)).toEqual([
    http('c', 200),
    { ...http('a', 200), flow: 'main', when: at('/1') },
    { ...http('b', 500), flow: 'main', when: at('/2'), nth: 1 },
    { ...http('b', 200), flow: 'main', when: at('/2') },
    { ...http('b', 404), flow: 'main', when: at('/3') },
  ]);
  const kept = keptAnswers([], run);
  expect(keptAnswers(kept, run)).toEqual(kept);
});
const llm = (prompt: string, text: string, by: 'real' | 'recorded' | 'mocked' = 'real') => ({ kind: 'llm', request: { prompt }, by, ms: 1, reply: { is: { text } } }); // prettier-ignore
const step = (node: string, ...effects: ReturnType<typeof llm>[]): TracedStep => ({ step: 1, turn: 1, flow: 'main', node, at: 0, ms: 1, before: {}, set: {}, effects }); // prettier-ignore

test('a case gets the answers of a model by their place, counting what a mock has answered', () => {
  const written: Mock = { kind: 'llm', node: 'a', when: [{ at: 'prompt', is: 'contains', value: 'q2' }], answer: { is: { text: 'w' } } }; // prettier-ignore
  const run = [step('a', llm('q1', '1'), llm('q2', 'w', 'mocked')), step('b', llm('q1', 'x')), step('a', llm('q3', '3', 'recorded'))]; // prettier-ignore
  const at = (node: string, nth: number, text: string) => ({ kind: 'llm', flow: 'main', node, nth, answer: { is: { text } } }); // prettier-ignore
  expect(answersForCase([written], run)).toEqual([written, at('a', 1, '1'), at('b', 1, 'x'), at('a', 3, '3')]);
});
test('what was kept for one prompt before is in the case by its place only', () => {
  const run = [step('a', llm('q', '1'), llm('q', '2'), llm('q', '1'))];
  expect(answersForCase(keptAnswers([], run), run)).toEqual(answersForCase([], run));
});
test('a run answered by what was kept of it is the same run', () => {
  const one = fc.record({ node: fc.constantFrom('a', 'b'), prompt: fc.constantFrom('p', 'q', 'x'.repeat(2_001)), text: fc.constantFrom('1', '2', '3') }); // prettier-ignore
  fc.assert(
    fc.property(fc.array(one, { maxLength: 20 }), fc.constantFrom(keptAnswers, answersForCase), (asked, keep) => {
      const run = asked.map(({ node, prompt, text }) => step(node, llm(prompt, text)));
      const mocks = keep([], run);
      const earlier: Asking[] = [];
      for (const [i, { node, prompt, text }] of asked.entries()) {
        const asking = { kind: 'llm', flow: 'main', node, request: { prompt } };
        expect(mockFor(mocks, asking, earlier)?.answer).toEqual({ is: { text } });
        expect(run[i]?.effects[0] && askedBefore(run, run[i].effects[0])).toEqual(earlier);
        earlier.push(asking);
      }
      expect(keep(mocks, run)).toEqual(mocks);
    }),
  );
});
