// Moves where an exit leads to the exit above or below it; what that one led to comes here. One gesture.
import { connect } from '../document/operations/connect.ts';
import { disconnect } from '../document/operations/disconnect.ts';
import type { Studio } from '../canvas/studio.ts';

export function swapExits(studio: Studio, node: string, exit: string, by: -1 | 1): void {
  const exits = studio.openScene().nodes.get(node)?.card.exits ?? [];
  const at = exits.findIndex((one) => one.id === exit);
  const [here, there] = [exits[at], exits[at + by]];
  if (!here || !there || here.to === there.to) return;
  const { flow } = studio;
  const leads = (from: string, to: string | undefined) =>
    to === undefined ? disconnect.of({ flow, node, exit: from }) : connect.of({ flow, node, exit: from, to });
  studio.commit([leads(here.id, there.to), leads(there.id, here.to)]);
  studio.say(studio.t('outline.live.swapped', { exit: there.label }));
}
