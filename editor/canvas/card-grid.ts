// Cards by place: which lie near a stretch of wire is asked thousands of times per edit, and of five hundred cards only a few do.
import type { Box } from './geometry.ts';

type Placed = { id: string; box: Box };
const CELL = 256;
const cellOf = (at: number) => Math.floor(at / CELL);

/** @returns what gives the cards near a stretch (some more than once): at least all within `clear` of it */
export function cardGrid(
  cards: readonly Placed[],
  clear: number,
): (from: readonly [number, number], to: readonly [number, number]) => Placed[] {
  // prettier-ignore
  const cells = new Map<string, Placed[]>();
  for (const card of cards) {
    const { x, y, width, height } = card.box;
    for (let column = cellOf(x - clear); column <= cellOf(x + width + clear); column++)
      for (let row = cellOf(y - clear); row <= cellOf(y + height + clear); row++) {
        const key = `${column} ${row}`;
        const cell = cells.get(key);
        if (cell) cell.push(card);
        else cells.set(key, [card]);
      }
  }
  return ([ax, ay], [bx, by]) => {
    const found: Placed[] = [];
    for (let column = cellOf(Math.min(ax, bx)); column <= cellOf(Math.max(ax, bx)); column++)
      for (let row = cellOf(Math.min(ay, by)); row <= cellOf(Math.max(ay, by)); row++)
        found.push(...(cells.get(`${column} ${row}`) ?? []));
    return found;
  };
}
