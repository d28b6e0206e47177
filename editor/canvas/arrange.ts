// What the selection is lined up, spaced and widened by.
import { aligned, distributed, type Alignment, type Axis } from './align.ts';
import { reachOf, type Way } from './reach.ts';
import type { Studio } from './studio.ts';

const boxesOf = (studio: Studio) => {
  const { nodes } = studio.scene();
  return new Map(
    studio.selection.flatMap((id) => {
      const box = nodes.get(id)?.box;
      return box ? [[id, box] as const] : [];
    }),
  );
};

export function align(studio: Studio, how: Alignment): void {
  studio.move(aligned(boxesOf(studio), how));
  studio.say(studio.t('canvas.live.aligned', { n: studio.selection.length }));
}
export function distribute(studio: Studio, axis: Axis): void {
  studio.move(distributed(boxesOf(studio), axis));
  studio.say(studio.t('canvas.live.spaced', { n: studio.selection.length }));
}
/** Adds to the selection what leads to it, what it leads to, or both. */
export function selectReach(studio: Studio, way: Way): void {
  studio.select([...reachOf(studio.scene(), studio.selection, way)]);
  studio.say(studio.t('canvas.live.selected', { n: studio.selection.length }));
}
