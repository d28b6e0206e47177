import { expect, test } from 'vitest';
import { Case } from './case.ts';
import { countRuns, holesOf, runsOf } from './rows.ts';

const one = Case.parse({
  id: 'a',
  name: 'Many ways to ask',
  steps: [{ do: 'say', text: '{{ words }}!', expect: [{ is: 'intent', intent: '{{intent}}' }, { is: 'any', of: [{ is: 'says', text: '{{ words }}' }] }] }],
  mocks: [{ kind: 'llm', answer: { is: { text: '{{ words }}' } } }],
  table: { columns: ['words', 'intent'], rows: [['where is it', 'track'], ['hello']] },
}); // prettier-ignore

test('one run a row, with its cells in the texts; mocks stay as they are', () => {
  const [first, second] = runsOf(one);
  expect(first).toMatchObject({ row: 0, case: { steps: [{ text: 'where is it!', expect: [{ intent: 'track' }, { of: [{ text: 'where is it' }] }] }] } }); // prettier-ignore
  expect(second).toMatchObject({ row: 1, case: { steps: [{ text: 'hello!', expect: [{ intent: '' }, {}] }] } });
  expect(first?.case.mocks).toEqual(one.mocks);
});
test('runs are counted without those that are off', () => {
  expect(countRuns([one, { ...one, off: true }, { id: 'b', name: 'b', steps: [] }])).toBe(3);
});
test('the columns that are named', () => expect([...holesOf(one)].toSorted()).toEqual(['intent', 'words']));
