// Skip: nodes stay where they are and are left out of the conversation; edges pass through them.
import { setSkip } from '../document/operations/set-skip.ts';
import type { Studio } from './studio.ts';

/** Those of the selection that can be skipped: not where a flow begins, and not paper. */
export const skippable = (studio: Studio): readonly string[] =>
  studio.selection.filter((id) => {
    const card = studio.scene().nodes.get(id)?.card;
    return card !== undefined && !card.entry && !card.note;
  });

/** Skips the selection, or takes it in again when all of it is skipped. */
export function toggleSkip(studio: Studio): void {
  const ids = skippable(studio);
  if (ids.length === 0) return;
  const on = ids.some((id) => !studio.node(id)?.skip);
  studio.commit(setSkip.of({ flow: studio.flow, skips: Object.fromEntries(ids.map((id) => [id, on])) }));
  studio.say(studio.t(on ? 'canvas.live.skipped' : 'canvas.live.unskipped', { n: ids.length }));
}
