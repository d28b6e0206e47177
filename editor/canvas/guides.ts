// Lines that show where a dragged card stands level with another: same edge, same middle. Let go near one and it sits on it.
import type { Box } from './geometry.ts';

/** Where a line runs, from where to where along the other axis, and how far the dragged box is from it. */
export type Guide = { at: number; from: number; to: number; shift: number };
export type Guides = { x?: Guide; y?: Guide };

/** How near counts, in the canvas's own pixels: half of a step of the grid. */
export const NEAR = 8;

/** The nearest line on each axis, the one of the nearest card when several are as near. */
export function guidesFor(moving: Box, others: readonly Box[]): Guides {
  const x = nearest(moving, others, { at: 'x', size: 'width', along: 'y', length: 'height' });
  const y = nearest(moving, others, { at: 'y', size: 'height', along: 'x', length: 'width' });
  return { ...(x && { x }), ...(y && { y }) };
}

type Axis =
  | { at: 'x'; size: 'width'; along: 'y'; length: 'height' }
  | { at: 'y'; size: 'height'; along: 'x'; length: 'width' };

function nearest(moving: Box, others: readonly Box[], { at, size, along, length }: Axis): Guide | undefined {
  let best: (Guide & { far: number }) | undefined;
  for (const other of others) {
    const far = Math.abs(other[along] - moving[along]);
    for (const share of [0, 0.5, 1]) {
      const line = other[at] + other[size] * share;
      const shift = line - (moving[at] + moving[size] * share);
      const gap = Math.abs(shift);
      if (gap > NEAR || (best && (gap > Math.abs(best.shift) || (gap === Math.abs(best.shift) && far >= best.far))))
        continue;
      const from = Math.min(other[along], moving[along]);
      const to = Math.max(other[along] + other[length], moving[along] + moving[length]);
      best = { at: line, from, to, shift, far };
    }
  }
  if (!best) return undefined;
  const { far: _, ...guide } = best;
  return guide;
}
