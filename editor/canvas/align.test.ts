import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aligned, alignments, distributed, type Alignment } from './align.ts';
import type { Box } from './geometry.ts';

const box = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.constant(200),
  height: fc.integer({ min: 40, max: 160 }),
});
const boxes = fc
  .array(box, { minLength: 3, maxLength: 8 })
  .map((all) => new Map(all.map((one, i) => [`n${i}`, one] as const)));
const moved = (before: ReadonlyMap<string, Box>, to: Record<string, readonly [number, number]>) =>
  [...before].map(([id, one]) => {
    const [x, y] = to[id] ?? [one.x, one.y];
    return { ...one, x, y };
  });
const line: Record<Alignment, (box: Box) => number> = {
  left: ({ x }) => x, centre: ({ x, width }) => x + width / 2, right: ({ x, width }) => x + width,
  top: ({ y }) => y, middle: ({ y, height }) => y + height / 2, bottom: ({ y, height }) => y + height,
}; // prettier-ignore

test.each(alignments)('%s: every card stands on one line, and none leaves its row or column', (how) => {
  fc.assert(
    fc.property(boxes, (before) => {
      const after = moved(before, aligned(before, how));
      const lines = after.map(line[how]);
      expect(Math.max(...lines) - Math.min(...lines)).toBeLessThanOrEqual(1); // whole pixels
      const kept = (['left', 'centre', 'right'] as string[]).includes(how) ? 'y' : 'x';
      expect(after.map((one) => one[kept])).toEqual([...before.values()].map((one) => one[kept]));
    }),
  );
});

test.each(['across', 'down'] as const)('spacing %s: equal gaps between the first and the last, which stay', (axis) => {
  fc.assert(
    fc.property(boxes, (before) => {
      const [at, size] = axis === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
      const sorted = (all: Box[]) => all.toSorted((a, b) => a[at] - b[at] || a[size] - b[size]);
      const [was, now] = [sorted([...before.values()]), moved(before, distributed(before, axis))];
      // in the order they stood in: gaps may be negative, where there is no room
      const row = [...before]
        .toSorted(([, a], [, b]) => a[at] - b[at] || a[size] - b[size])
        .map(([id]) => now[[...before.keys()].indexOf(id)] as Box);
      const gaps = row.slice(1).map((one, i) => one[at] - ((row[i]?.[at] ?? 0) + (row[i]?.[size] ?? 0)));
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(2);
      expect(row[0]?.[at]).toBe(was[0]?.[at]);
      expect(Math.abs((row.at(-1)?.[at] ?? 0) - (was.at(-1)?.[at] ?? 0))).toBeLessThanOrEqual(1);
    }),
  );
});
