// ungroup-nodes — take nodes out of their groups; a group that nothing is left in goes too
import { withFlow, withoutEmptyGroups } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type UngroupNodes = { flow: string; nodes: readonly string[] };

export const ungroupNodes = defineOperation({
  type: 'ungroup-nodes',
  apply: (document, { flow, nodes }: UngroupNodes) =>
    withFlow(document, flow, (inside) => {
      const leaving = nodes.flatMap((node) => {
        const before = inside.nodes[node];
        if (before?.group === undefined) return [];
        const { group: _, ...rest } = before;
        return [[node, rest] as const];
      });
      if (leaving.length === 0) return inside;
      return withoutEmptyGroups({ ...inside, nodes: { ...inside.nodes, ...Object.fromEntries(leaving) } });
    }),
  inverse: (before, parts): Operation => restoring(ungroupNodes.apply)(before, parts),
  label: (t, { nodes }) => t('operation.ungroup-nodes', { n: nodes.length }),
  touches: ({ flow, nodes }) => ({ flow, nodes }),
});
