import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped } from './groups.ts';

const named = async (questions: string[]) => (await grouped(questions)).map((places) => places.map((place) => questions[place])); // prettier-ignore
test('the same in other words is together, something else is not, in either language', async () => {
  expect(
    await named(['可以花呗分期吗', '能刻字吗', '花呗可以分期吗', '支持花呗分期吗？', '可以刻字吗', 'Do you do engraving?', 'can you do engraving', 'gift wrapping?']),
  ).toEqual([['可以花呗分期吗', '花呗可以分期吗', '支持花呗分期吗？'], ['能刻字吗', '可以刻字吗'], ['Do you do engraving?', 'can you do engraving'], ['gift wrapping?']]); // prettier-ignore
}); // prettier-ignore
test('every question is in one group, the first of its group before the others', async () => {
  const word = fc.constantFrom('退货', '发货', '怎么', '运费', 'refund', 'ship', '吗', '!', '');
  const question = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(question, { maxLength: 20 }), async (questions) => {
      const groups = await grouped(questions);
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual(questions.map((_, i) => i));
      for (const places of groups) expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});
