import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mock } from '../api/mocks.ts';
import { mockFor } from '../simulation/answering.ts';
import { mocksOf, withPlaces } from './mocks.ts';

const answer = (text: string) => ({ is: { text } });
const pinned = (prompt: string, text: string, node = 'ask'): Mock => ({ kind: 'llm', flow: 'main', node, when: [{ at: 'prompt', is: 'equals', value: prompt }], answer: answer(text) }); // prettier-ignore
const asking = (prompt: string, node = 'ask') => ({ kind: 'llm', flow: 'main', node, request: { prompt } });
const old = [pinned('Say: one', '1'), pinned('Other', 'x', 'other'), pinned('Say: two', '2')];

test('answers that were kept for one prompt still answer it, whenever it comes', () => {
  for (const [prompt, text] of [['Say: one', '1'], ['Say: two', '2']] as const)
    for (const earlier of [[], [asking('Say: one')], [asking('a'), asking('b'), asking('c')]])
      expect(mockFor(withPlaces(old), asking(prompt), earlier)?.answer).toEqual(answer(text));
}); // prettier-ignore
test('another prompt is answered in the order in which they were kept, each once', () => {
  const mocks = withPlaces(old);
  expect(mockFor(mocks, asking('Tell: one'))?.answer).toEqual(answer('1'));
  expect(mockFor(mocks, asking('Tell: two'), [asking('Tell: one')])?.answer).toEqual(answer('2'));
  expect(mockFor(mocks, asking('Tell: three'), [asking('Tell: one'), asking('Tell: two')])).toBeUndefined();
});
test('what a person has written for some requests is for those only, and a model that may really be asked is', () => {
  const written: Mock[] = [
    { ...pinned('', 'x'), when: [{ at: 'prompt', is: 'contains', value: 'one' }] },
    { ...pinned('Say', 'x'), when: [{ at: 'prompt', is: 'equals', value: 'Say' }, { at: 'system', is: 'equals', value: '' }] },
    { ...pinned('Say', 'x'), flow: undefined, node: undefined },
    { ...pinned('Say', 'x'), kind: 'http' },
  ];
  expect(withPlaces(written)).toEqual(written);
  expect(mocksOf({ mocks: old, real: ['llm'] })).toEqual(old);
  expect(mocksOf({ mocks: old, real: ['http'] })).toEqual(withPlaces(old));
}); // prettier-ignore
test('what has its place gets no second one', () => {
  const some = fc.record({ prompt: fc.constantFrom('a', 'b'), text: fc.constantFrom('1', '2', '3'), node: fc.constantFrom('ask', 'other'), nth: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }) });
  const mock = some.map(({ prompt, text, node, nth }): Mock => (nth === undefined ? pinned(prompt, text, node) : { kind: 'llm', flow: 'main', node, nth, answer: answer(text) }));
  fc.assert(
    fc.property(fc.array(mock, { maxLength: 12 }), (mocks) => {
      const once = withPlaces(mocks);
      expect(once.slice(0, mocks.length)).toEqual(mocks);
      expect(withPlaces(once)).toEqual(once);
    }),
  );
}); // prettier-ignore
