// Two states of a flow in one picture: what is there now, and as ghosts what was taken out.
import type { DocNode, Flow, Group } from '@dialoom/shared/document/document';
import { NODE_WIDTH } from '../canvas/geometry.ts';

export type EdgeMark = 'added' | 'removed' | 'changed';
export type Union = {
  flow: Flow;
  /** Nodes that are no longer there. */
  ghosts: ReadonlySet<string>;
  /** By `node:exit`; edges that did not change are not among them. */
  edges: ReadonlyMap<string, EdgeMark>;
  /** By id; a group whose title and colour stayed is not among them. */
  groups: ReadonlyMap<string, EdgeMark>;
};
/** A ghost that would lie under a card moves aside by so much. */
const ASIDE = 48;
const NEAR = 40;

export function unionOf(before: Flow | undefined, after: Flow | undefined): Union {
  const [old, now] = [before?.nodes ?? {}, after?.nodes ?? {}];
  const ghosts = new Set(Object.keys(old).filter((id) => !Object.hasOwn(now, id)));
  const nodes: Record<string, DocNode> = {};
  const edges = new Map<string, EdgeMark>();
  for (const [id, node] of Object.entries(now)) {
    const was = Object.hasOwn(old, id) ? old[id]?.next : undefined;
    // an edge that was taken out is drawn where its exit is open now
    nodes[id] = was ? { ...node, next: { ...was, ...node.next } } : node;
    for (const exit of new Set([...Object.keys(was ?? {}), ...Object.keys(node.next)])) {
      const [from, to] = [was?.[exit], node.next[exit]];
      if (from !== to) edges.set(`${id}:${exit}`, from === undefined ? 'added' : to === undefined ? 'removed' : 'changed');
    }
  }
  const places = Object.values(now).map(({ at }) => at);
  for (const id of ghosts) {
    const node = old[id];
    if (!node) continue;
    let [x, y] = node.at;
    while (places.some((at) => Math.abs(at[0] - x) < NODE_WIDTH / 2 && Math.abs(at[1] - y) < NEAR)) {
      x += ASIDE;
      y += ASIDE;
    }
    places.push([x, y]);
    nodes[id] = { ...node, at: [x, y] };
    for (const exit of Object.keys(node.next)) edges.set(`${id}:${exit}`, 'removed');
  }
  const [oldGroups, newGroups] = [before?.groups ?? {}, after?.groups ?? {}];
  const groups = new Map<string, EdgeMark>();
  for (const id of new Set([...Object.keys(oldGroups), ...Object.keys(newGroups)])) {
    const [from, to] = [groupIn(oldGroups, id), groupIn(newGroups, id)];
    if (!from || !to) groups.set(id, to ? 'added' : 'removed');
    else if (from.name !== to.name || from.colour !== to.colour) groups.set(id, 'changed');
  }
  return { flow: { name: after?.name ?? before?.name ?? '-', nodes, groups: { ...oldGroups, ...newGroups } }, ghosts, edges, groups };
} // prettier-ignore

const groupIn = (groups: Readonly<Record<string, Group>>, id: string): Group | undefined =>
  Object.hasOwn(groups, id) ? groups[id] : undefined;
