// A flow as a small drawing: the first cards in reading order, on a coarse grid that keeps who is left of and above whom.
import type { Flow } from '@dialoom/shared/document/document';

export const THUMB_WIDTH = 250;
export const THUMB_HEIGHT = 64;
const CARD = { width: 46, height: 13 };
const COLUMNS = 4;
const ROWS = 3;

export type Thumb = {
  cards: { id: string; x: number; y: number; width: number; height: number; category: string }[];
  /** SVG paths. */
  wires: string[];
};

/** Ranks of values that lie at least `apart` from each other: columns and rows however far they stand. */
function ranks(values: readonly number[], apart: number): (value: number) => number {
  const starts: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = starts.at(-1);
    if (last === undefined || value - last >= apart) starts.push(value);
  }
  return (value) => starts.findLastIndex((start) => start <= value);
}

export function thumbOf(flow: Flow | undefined, categoryOf: (type: string) => string | undefined): Thumb {
  if (!flow) return { cards: [], wires: [] };
  const nodes = Object.entries(flow.nodes);
  const column = ranks(
    nodes.map(([, { at }]) => at[0]),
    120,
  );
  const row = ranks(
    nodes.map(([, { at }]) => at[1]),
    60,
  );
  const taken = new Set<string>();
  const cards: Thumb['cards'] = [];
  for (const [id, { at, type }] of nodes.toSorted(([, a], [, b]) => a.at[1] - b.at[1])) {
    const [across, down] = [column(at[0]), Math.min(row(at[1]), ROWS - 1)];
    const place = `${across}:${down}`;
    if (across >= COLUMNS || taken.has(place)) continue;
    taken.add(place);
    cards.push({ id, x: 14 + across * 66, y: 8 + down * 18, ...CARD, category: categoryOf(type) ?? 'session' });
  }
  const placed = new Map(cards.map((card) => [card.id, card]));
  const wires = nodes.flatMap(([id, { next }]) =>
    Object.values(next).flatMap((to) => {
      const [from, target] = [placed.get(id), placed.get(to)];
      return from && target && target.x > from.x ? [wire(from.x + CARD.width, from.y, target.x, target.y)] : [];
    }),
  );
  return { cards, wires: [...new Set(wires)] };
}

/** Out, along the gutter, in: with the rounded right angles of the canvas. */
function wire(fromX: number, fromTop: number, toX: number, toTop: number): string {
  const [from, to] = [fromTop + CARD.height / 2, toTop + CARD.height / 2];
  if (from === to) return `M${fromX} ${from}H${toX}`;
  const turn = toX - 9;
  const bend = 3 * Math.sign(to - from);
  return `M${fromX} ${from}H${turn - 3}Q${turn} ${from} ${turn} ${from + bend}V${to - bend}Q${turn} ${to} ${turn + 3} ${to}H${toX}`;
}
