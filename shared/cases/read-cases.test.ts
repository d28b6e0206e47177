import { expect, test } from 'vitest';
import { readCases, splitCases, unboundCases } from './read-cases.ts';

const good = { id: 'a', name: 'A', steps: [], real: ['http'] };

test('a list, or a file with a list in it; anything else is none', () => {
  expect(readCases([good])?.cases).toHaveLength(1);
  expect(readCases({ cases: [good] })?.cases).toHaveLength(1);
  for (const odd of [undefined, null, 3, 'x', {}, { cases: {} }]) expect(readCases(odd)).toBeUndefined();
});
test('one that cannot be read is named, with the place, and kept whole', () => {
  const odd = { id: 'b', name: 'B', steps: [{ do: 'dance' }], colour: 'red' };
  const read = readCases([good, odd, 7]);
  expect(read?.unread.map(({ id, name }) => [id, name])).toEqual([['b', 'B'], ['case-3', 'case-3']]); // prettier-ignore
  expect(read?.unread[0]).toMatchObject({ path: 'steps.0.do', raw: odd });
});
test('no two have one id, and who has none gets one', () => {
  const read = readCases([good, good, { name: 'No id', steps: [] }]);
  expect(read?.cases.map(({ id }) => id)).toEqual(['a', 'a-2', 'case-3']);
});
test('a bot file is split; one without cases stays the same object', () => {
  const bare = { name: 'Bot', main: 'main', flows: {} } as never;
  expect(splitCases(bare)).toEqual({ document: bare, cases: undefined });
  const { document, cases } = splitCases({ ...(bare as object), cases: [good] } as never);
  expect([document, cases?.cases.length]).toEqual([bare, 1]);
});
test('cases from elsewhere call nobody', () => {
  expect(unboundCases({ cases: [good as never], unread: [] }).cases).toEqual([{ id: 'a', name: 'A', steps: [] }]);
});
