// Lining cards up and spacing them evenly: places from boxes.
import type { Box } from './geometry.ts';

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];
export type Axis = 'across' | 'down';
type Places = Record<string, readonly [number, number]>;
type Boxes = ReadonlyMap<string, Box>;

/** Where each card goes so that its named line is the outermost (or, for centre and middle, the middle) of them all. */
export function aligned(boxes: Boxes, how: Alignment): Places {
  const all = [...boxes.values()];
  const left = Math.min(...all.map(({ x }) => x));
  const right = Math.max(...all.map(({ x, width }) => x + width));
  const top = Math.min(...all.map(({ y }) => y));
  const bottom = Math.max(...all.map(({ y, height }) => y + height));
  const place = ({ x, y, width, height }: Box): [number, number] => {
    switch (how) {
      case 'left':
        return [left, y];
      case 'centre':
        return [(left + right - width) / 2, y];
      case 'right':
        return [right - width, y];
      case 'top':
        return [x, top];
      case 'middle':
        return [x, (top + bottom - height) / 2];
      case 'bottom':
        return [x, bottom - height];
    }
  };
  return Object.fromEntries([...boxes].map(([id, box]) => [id, rounded(place(box))]));
}

/** Where each card goes so that the gaps between neighbours are the same; the first and the last stay. */
export function distributed(boxes: Boxes, axis: Axis): Places {
  const at = (box: Box) => (axis === 'across' ? box.x : box.y);
  const size = (box: Box) => (axis === 'across' ? box.width : box.height);
  const row = [...boxes].toSorted(([, a], [, b]) => at(a) - at(b) || size(a) - size(b));
  const [first, last] = [row[0]?.[1], row.at(-1)?.[1]];
  if (!first || !last || row.length < 3) return {};
  const filled = row.reduce((sum, [, box]) => sum + size(box), 0);
  const gap = (at(last) + size(last) - at(first) - filled) / (row.length - 1);
  let next = at(first);
  return Object.fromEntries(
    row.map(([id, box]) => {
      const here = next;
      next += size(box) + gap;
      return [id, rounded(axis === 'across' ? [here, box.y] : [box.x, here])];
    }),
  );
}

const rounded = ([x, y]: readonly [number, number]): [number, number] => [Math.round(x), Math.round(y)];
