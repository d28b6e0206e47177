// move-nodes — put nodes somewhere else; a drag of many is one operation
import { withFlow } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';

export type MoveNodes = { flow: string; to: Readonly<Record<string, readonly [number, number]>> };

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
  label: (t, { to }) => t('operation.move-nodes', { n: Object.keys(to).length }),
});
