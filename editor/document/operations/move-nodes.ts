// move-nodes — put nodes somewhere else; a drag of many is one operation
import { withFlow } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';

export type MoveNodes = {
  flow: string;
  to: Readonly<Record<string, readonly [number, number]>>;
  /** Tidying up moved them, not a hand. */
  tidy?: boolean;
};

export const moveNodes = defineOperation({
  type: 'move-nodes',
  apply: (document, { flow, to }: MoveNodes) =>
    withFlow(document, flow, (inside) => {
      const moved = Object.entries(to).flatMap(([id, [x, y]]) => {
        const node = inside.nodes[id];
        return !node || (node.at[0] === x && node.at[1] === y)
          ? []
          : [[id, { ...node, at: [x, y] as [number, number] }] as const];
      });
      return moved.length === 0 ? inside : { ...inside, nodes: { ...inside.nodes, ...Object.fromEntries(moved) } };
    }),
  inverse: (before, { flow, to }): Operation => {
    const nodes = before.flows[flow]?.nodes ?? {};
    const back = Object.keys(to).flatMap((id) => (nodes[id] ? [[id, nodes[id].at] as const] : []));
    return moveNodes.of({ flow, to: Object.fromEntries(back) });
  },
  label: (t, { to, tidy = false }, about) => {
    if (tidy) return t('operation.tidy', { n: Object.keys(to).length });
    const [first = '', ...others] = Object.keys(to);
    return others.length === 0
      ? t('operation.move-node', { name: about.node(first) })
      : t('operation.move-nodes', { n: others.length + 1 });
  },
  touches: ({ flow, to }) => ({ flow, nodes: Object.keys(to) }),
});
