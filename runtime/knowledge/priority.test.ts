import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPriority } from './priority.ts';

const found = (id: string, score: number, confidence: number, how: 'same' | 'near' | 'words' = 'words') => ({ id, question: id, score, confidence, how, shared: [] }); // prettier-ignore
const order = (...all: ReturnType<typeof found>[]) => byPriority(all, (id) => (id.startsWith('h') ? 'high' : id.startsWith('l') ? 'low' : 'normal')); // prettier-ignore
test('of those that fit about as well the higher one goes first, as sure as the first was', () => {
  expect(order(found('n', 10, 0.6), found('h', 9, 0.4), found('l', 8.9, 0.3)).map(({ id, confidence }) => [id, confidence])).toEqual([['h', 0.6], ['n', 0.4], ['l', 0.3]]); // prettier-ignore
  expect(order(found('n', 10, 0.6), found('h', 5, 0.4))[0]?.id).toBe('n'); // it fits better
  expect(order(found('n', 10, 1, 'same'), found('h', 10, 0.4))[0]?.id).toBe('n'); // word for word
});
test('nothing is lost, and without priorities nothing moves', () => {
  const hits = fc.array(fc.record({ id: fc.constantFrom('n1', 'n2', 'h1', 'h2', 'l1'), score: fc.integer({ min: 1, max: 9 }) }), { maxLength: 6 }); // prettier-ignore
  fc.assert(
    fc.property(hits, (some) => {
      const all = some.toSorted((a, b) => b.score - a.score).map(({ id, score }, i) => found(id, score, 1 - i / 10));
      expect(order(...all).map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted()); // prettier-ignore
      expect(byPriority(all, () => 'normal')).toEqual(all);
    }),
  );
});
