import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardGrid } from './card-grid.ts';

const CLEAR = 4;
const place = fc.integer({ min: -1_500, max: 1_500 });
const box = fc.record({ x: place, y: place, width: fc.integer({ min: 1, max: 700 }), height: fc.integer({ min: 1, max: 700 }) }); // prettier-ignore

test('every card a stretch comes close to is among those near it', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 20 }), place, place, place, fc.boolean(), (boxes, x, y, to, level) => {
      const cards = boxes.map((one, i) => ({ id: String(i), box: one }));
      const end = level ? ([to, y] as const) : ([x, to] as const);
      const near = new Set(cardGrid(cards, CLEAR)([x, y], end).map(({ id }) => id));
      for (const card of cards) {
        const touches =
          Math.min(x, end[0]) < card.box.x + card.box.width + CLEAR &&
          Math.max(x, end[0]) > card.box.x - CLEAR &&
          Math.min(y, end[1]) < card.box.y + card.box.height + CLEAR &&
          Math.max(y, end[1]) > card.box.y - CLEAR;
        if (touches) expect(near).toContain(card.id);
      }
    }),
  );
});

test('cards at the other end of the plane are not looked at', () => {
  const far = { id: 'far', box: { x: 5_000, y: 5_000, width: 200, height: 100 } };
  expect(cardGrid([far], CLEAR)([0, 0], [300, 0])).toEqual([]);
});
