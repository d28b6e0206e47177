// Where the frames of open groups lie, and which of them a wire has to leave alone.
import type { Flow } from '@dialoom/shared/document/document';
import { membersOf } from './fold.ts';
import type { Box } from './geometry.ts';

/** Around the cards of a group, and above them for its title. */
export const FRAME_PADDING = 16;
export const FRAME_TITLE = 30;

type Frames = ReadonlyMap<string, Box>;

export function framesOf(flow: Flow, boxes: ReadonlyMap<string, Box>): Frames {
  const frames = new Map<string, Box>();
  if (!flow.groups) return frames;
  for (const [group, ids] of membersOf(flow)) {
    const inside = ids.flatMap((id) => boxes.get(id) ?? []);
    const [left, top] = [Math.min(...inside.map(({ x }) => x)), Math.min(...inside.map(({ y }) => y))];
    const right = Math.max(...inside.map(({ x, width }) => x + width));
    const bottom = Math.max(...inside.map(({ y, height }) => y + height));
    if (inside.length > 0)
      frames.set(group, {
        x: left - FRAME_PADDING,
        y: top - FRAME_PADDING - FRAME_TITLE,
        width: right - left + 2 * FRAME_PADDING,
        height: bottom - top + 2 * FRAME_PADDING + FRAME_TITLE,
      });
  }
  return frames;
}

/** The frames that a wire from one group to another does not run through; nothing for one that stays inside its own, or among cards of none. */
export function framesBetween(
  frames: Frames,
  from: string | undefined,
  to: string | undefined,
): readonly Box[] | undefined {
  if (from === to) return undefined;
  return [...frames].flatMap(([group, box]) => (group === from || group === to ? [] : [box]));
}
