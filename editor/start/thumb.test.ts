import { expect, test } from 'vitest';
import fc from 'fast-check';
import { thumbOf, THUMB_HEIGHT, THUMB_WIDTH } from './thumb.ts';

const place = fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 }));
const flow = fc.array(place, { maxLength: 40 }).map((places) => ({
  name: 'f',
  nodes: Object.fromEntries(
    places.map((at, i) => [
      `n${i}`,
      { type: 't', version: 1, at, config: {}, next: { next: `n${(i + 1) % places.length}`, gone: 'nobody' } },
    ]),
  ),
}));

test('cards lie inside the picture, never on each other', () => {
  fc.assert(
    fc.property(flow, (drawn) => {
      const { cards } = thumbOf(drawn, () => 'talk');
      expect(cards.length > 0).toBe(Object.keys(drawn.nodes).length > 0);
      for (const [at, card] of cards.entries()) {
        expect(card.x).toBeGreaterThanOrEqual(0);
        expect(card.y + card.height).toBeLessThanOrEqual(THUMB_HEIGHT);
        expect(card.x).toBeLessThan(THUMB_WIDTH);
        for (const other of cards.slice(at + 1))
          expect(Math.abs(card.x - other.x) >= card.width || Math.abs(card.y - other.y) >= card.height).toBe(true);
      }
    }),
  );
});
test('what is right of another stays right of it', () => {
  const node = (x: number, y: number, next = {}) => ({
    type: 't',
    version: 1,
    at: [x, y] as [number, number],
    config: {},
    next,
  });
  const { cards, wires } = thumbOf(
    { name: 'f', nodes: { a: node(0, 0, { next: 'b' }), b: node(400, 300) } },
    () => undefined,
  );
  const [a, b] = [cards.find(({ id }) => id === 'a'), cards.find(({ id }) => id === 'b')];
  expect(b?.x).toBeGreaterThan(a?.x ?? Infinity);
  expect(b?.y).toBeGreaterThan(a?.y ?? Infinity);
  expect(a?.category).toBe('session');
  expect(wires).toHaveLength(1);
});
test('no flow, no picture', () => {
  expect(thumbOf(undefined, () => 'talk')).toEqual({ cards: [], wires: [] });
});
