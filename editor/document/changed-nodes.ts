// Which nodes of a draft are not what another state of the bot has: for `is:changed` and marks on the canvas. Removed ones are not there.
import type { BotDocument } from '@dialoom/shared/document/document';
import { sameJson } from './path.ts';

/**
 * Node ids by flow: new ones and those that say, lead or are set differently. A node that only stands elsewhere is not among them.
 * Parts that are the same object in both cost nothing.
 */
export function changedNodes(live: BotDocument, draft: BotDocument): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [flow, { nodes }] of Object.entries(draft.flows)) {
    const before = live.flows[flow]?.nodes ?? {};
    const changed = Object.entries(nodes).flatMap(([id, node]) => {
      const old = Object.hasOwn(before, id) ? before[id] : undefined;
      if (!old) return [id];
      return old === node || sameJson({ ...old, at: 0 }, { ...node, at: 0 }) ? [] : [id];
    });
    if (changed.length > 0) found.set(flow, new Set(changed));
  }
  return found;
}
