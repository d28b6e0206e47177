// A node's type is changed in its place.
import { replaceNode } from '../document/operations/replace-node.ts';
import { takesEdges } from './card.ts';
import { replacement } from './replacement.ts';
import type { Studio } from './studio.ts';

/** The one selected node, unless a flow begins with it or it is paper: these have no equals. */
export function replaceable(studio: Studio): string | undefined {
  const [id, ...others] = studio.selection;
  const card = id === undefined || others.length > 0 ? undefined : studio.scene().nodes.get(id)?.card;
  return card && !card.entry && !card.note ? id : undefined;
}

export function replaceWith(studio: Studio, id: string, type: string): void {
  const old = studio.node(id);
  const definition = studio.definitions[type];
  const fresh = old && studio.freshNode(type, old.at);
  if (!old || !definition || !fresh || !takesEdges(definition)) return;
  studio.commit(replaceNode.of({ flow: studio.flow, node: id, with: replacement(old, fresh, definition) }));
  studio.say(studio.t('canvas.live.replaced', { name: studio.titleOf(id) }));
}
