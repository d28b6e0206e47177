// The small steps operations are made of: change one flow or one node, and leave the rest the same object.
import type { BotDocument, DocNode, Flow } from '@dialoom/shared/document/document';

/** The flow changed; the same document when it is not there (any more). */
export function withFlow(document: BotDocument, flow: string, change: (flow: Flow) => Flow): BotDocument {
  const before = document.flows[flow];
  if (!before) return document;
  const after = change(before);
  return after === before ? document : { ...document, flows: { ...document.flows, [flow]: after } };
}

/** The node changed; the same document when it is not there (any more). */
export const withNode = (document: BotDocument, flow: string, node: string, change: (node: DocNode) => DocNode) =>
  withFlow(document, flow, (inside) => {
    const before = inside.nodes[node];
    if (!before) return inside;
    const after = change(before);
    return after === before ? inside : { ...inside, nodes: { ...inside.nodes, [node]: after } };
  });

/** The edge of one exit drawn, moved, or (without a target) taken away. */
export function withEdge(node: DocNode, exit: string, to: string | undefined): DocNode {
  if (node.next[exit] === to) return node;
  const { [exit]: _, ...others } = node.next;
  return { ...node, next: to === undefined ? others : { ...others, [exit]: to } };
}

/** A map without some of its keys; the same map when none is in it. */
export const without = <V>(map: Readonly<Record<string, V>>, keys: Iterable<string>): Record<string, V> => {
  const gone = new Set(keys);
  if (!Object.keys(map).some((key) => gone.has(key))) return map;
  return Object.fromEntries(Object.entries(map).filter(([key]) => !gone.has(key)));
};

/** The flow without groups that nothing lies in; the same flow when there are none. */
export function withoutEmptyGroups(flow: Flow): Flow {
  const held = new Set(Object.values(flow.nodes).flatMap(({ group }) => group ?? []));
  const empty = Object.keys(flow.groups ?? {}).filter((id) => !held.has(id));
  if (empty.length === 0) return flow;
  const { groups = {}, ...rest } = flow;
  const left = without(groups, empty);
  return Object.keys(left).length === 0 ? rest : { ...flow, groups: left };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const signs = `${letters}0123456789`;
/** Eight random characters, the first a letter. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte, i) => (i === 0 ? letters[byte % letters.length] : signs[byte % signs.length])).join(
    '',
  );
}
