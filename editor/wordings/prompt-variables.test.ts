import { expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { testDocument, testNode } from '../canvas/test-flow.ts';
import { emptyOf, givenFor, promptVariables, sentOf } from './prompt-variables.ts';

const definitions = Object.fromEntries(nodes.map((node) => [node.type, node]));
const at = { flow: 'main', node: 'answer' };
const shop = (before: Parameters<typeof testDocument>[0] = {}) =>
  testDocument({
    question: testNode('ask', [0, 0], { prompt: '?', variable: 'line' }, { answered: 'which' }),
    which: testNode('condition', [300, 0], {}, { else: 'answer' }),
    answer: testNode('llm', [600, 0], { prompt: '' }),
    ...before,
  });
const found = (document: ReturnType<typeof shop>, ...prompts: string[]) => promptVariables(document, definitions, at, prompts.map((prompt) => ({ prompt }))); // prettier-ignore

test('a variable of the question before holds what is typed; of both prompts, each once; the conversation’s own are not asked for', () => {
  const both = found(shop(), 'Answer: {{ line }}', '{{ order.no }}, {{ line }}, {{ conversation.message }}');
  expect(both.map(({ path, isSaid }) => [path, isSaid])).toEqual([['line', true], ['order.no', false]]); // prettier-ignore
  expect(sentOf(both, {})).toEqual({ holds: ['line'], variables: {} });
  expect(emptyOf(both, {})).toEqual(['order.no']);
  const given = { 'order.no': { by: 'value', text: ' A1 ' }, line: { by: 'value', text: '' } } as const;
  expect(sentOf(both, given)).toEqual({ holds: [], variables: { 'order.no': 'A1' } });
  expect(emptyOf(both, given)).toEqual(['line']);
  expect(both.map((one) => givenFor(one, {}).by)).toEqual(['question', 'value']);
});
test('an answer that is no text, several answers, or one from before the last question are not the question', () => {
  const number = shop({ question: testNode('ask', [0, 0], { prompt: '?', kind: 'number', variable: 'line' }, { answered: 'which' }) }); // prettier-ignore
  const [line] = found(number, '{{ line }}');
  expect(line).toMatchObject({ type: 'number', isSaid: false });
  expect(line && sentOf([line], { line: { by: 'value', text: '3' } }).variables).toEqual({ line: 3 });
  const earlier = shop({
    first: testNode('ask', [0, 300], { prompt: '?', variable: 'name' }, { answered: 'question' }),
    missed: testNode('ask', [0, 600], { prompt: '?', variable: 'other' }, { 'gave-up': 'answer' }),
  });
  expect(found(earlier, '{{ name }} {{ other }}').map(({ isSaid }) => isSaid)).toEqual([false, false]);
});
