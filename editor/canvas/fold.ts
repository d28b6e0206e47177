// Collapsed groups: their nodes are drawn as one card that edges lead into and out of. Only the drawing changes; the flow stays as it is.
import type { DocNode, Flow } from '@dialoom/shared/document/document';
import type { Card, CardExit } from './card.ts';

export type Folded = { flow: Flow; cards: Map<string, Card> };

/** The nodes of each group that is there, by group. */
export function membersOf(flow: Flow): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const [id, { group }] of Object.entries(flow.nodes)) {
    if (group === undefined || !flow.groups?.[group]) continue;
    members.set(group, [...(members.get(group) ?? []), id]);
  }
  return members;
}

/** The flow with one node for each collapsed group; the same flow when there is none. */
export function fold(flow: Flow, cards: Map<string, Card>, collapsed: ReadonlySet<string>): Folded {
  const folded = new Map([...membersOf(flow)].filter(([group]) => collapsed.has(group)));
  if (folded.size === 0) return { flow, cards };
  const groupOf = new Map([...folded].flatMap(([group, ids]) => ids.map((id) => [id, group] as const)));
  const shownOf = (to: string | undefined) => (to === undefined ? undefined : (groupOf.get(to) ?? to));
  const nodes: Record<string, DocNode> = {};
  const made = new Map<string, Card>();
  for (const [id, node] of Object.entries(flow.nodes)) {
    const card = cards.get(id);
    if (groupOf.has(id) || !card) continue;
    nodes[id] = node;
    const moved = card.exits.some(({ to }) => to !== undefined && groupOf.has(to));
    made.set(id, moved ? { ...card, exits: card.exits.map((exit) => ({ ...exit, to: shownOf(exit.to) })) } : card);
  }
  for (const [group, ids] of folded) {
    nodes[group] = { type: 'group', version: 1, at: cornerOf(flow, ids), config: {}, next: {} };
    made.set(
      group,
      groupCard(flow, group, ids, cards, (to) => groupOf.get(to) === group, shownOf),
    );
  }
  return { flow: { ...flow, nodes }, cards: made };
}

/** The upper left corner of some nodes. */
export function cornerOf(flow: Flow, ids: readonly string[]): [number, number] {
  const places = ids.flatMap((id) => (flow.nodes[id] ? [flow.nodes[id].at] : []));
  return [Math.min(...places.map(([x]) => x)), Math.min(...places.map(([, y]) => y))];
}

function groupCard(
  flow: Flow,
  group: string,
  ids: readonly string[],
  cards: ReadonlyMap<string, Card>,
  isInside: (to: string) => boolean,
  shownOf: (to: string | undefined) => string | undefined,
): Card {
  const { name = '', colour = 'grey' } = flow.groups?.[group] ?? {};
  const inside = ids.flatMap((id) => {
    const card = cards.get(id);
    return card ? [{ id, card }] : [];
  });
  // an exit of the group is an exit of one of its nodes that leads out; its id is that of the edge
  const exits = inside.flatMap(({ id, card }) =>
    card.exits.flatMap((exit): CardExit[] =>
      exit.to === undefined || isInside(exit.to)
        ? []
        : [
            {
              ...exit,
              id: `${id}:${exit.id}`,
              to: shownOf(exit.to),
              label: card.exits.length > 1 ? `${card.title} · ${exit.label}` : card.title,
            },
          ],
    ),
  );
  const titles = inside.map(({ card }) => card.title).join(' · ');
  return {
    title: name,
    type: name,
    icon: 'group',
    category: 'logic',
    waits: false,
    entry: false,
    takes: true,
    note: false,
    lines: titles === '' ? [] : [{ quote: true, parts: [{ text: titles }], rows: 1 }],
    exits,
    pill: false,
    skipped: false,
    group: { colour, count: ids.length },
  };
}
