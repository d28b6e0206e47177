// One thing of another state of the bot, back in the draft. A node that was taken out gets its edges back where nothing leads elsewhere
// meanwhile; one that is taken out takes the edges to it along.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import type { Change } from './changes.ts';
import type { Difference } from './compare.ts';

/**
 * What has to change in the draft. `difference`: from the other state to the draft.
 * What it refers to and the draft lacks stays named as it was: lint says so at its place.
 */
export function restoreChanges(draft: BotDocument, from: BotDocument, { place, kind, back }: Difference): Change[] {
  if (place.in !== 'node') return back;
  const { flow, node } = place;
  const now = draft.flows[flow]?.nodes ?? {};
  const edge = (id: string, exit: string, to?: Json): Change => ({
    path: ['flows', flow, 'nodes', id, 'next', exit],
    ...(to !== undefined && { value: to }),
  });
  if (kind === 'added') {
    const edges = Object.entries(now).flatMap(([id, { next }]) =>
      Object.entries(next).flatMap(([exit, to]) => (to === node && id !== node ? [edge(id, exit)] : [])),
    );
    return [...edges, ...back];
  }
  if (kind !== 'removed') return back;
  const edges = Object.entries(from.flows[flow]?.nodes ?? {}).flatMap(([id, { next }]) =>
    Object.entries(next).flatMap(([exit, to]) =>
      to === node && id !== node && now[id] && !Object.hasOwn(now[id].next, exit) ? [edge(id, exit, node)] : [],
    ),
  );
  return [...back, ...edges];
}
