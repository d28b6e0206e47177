// group-nodes — put nodes into a group: a new one, or one that is there; they leave the one they were in
import type { Group } from '@dialoom/shared/document/document';
import { withFlow, withoutEmptyGroups } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

/** `group`: what it is when it is not there yet. */
export type GroupNodes = { flow: string; id: string; nodes: readonly string[]; group: Group };

export const groupNodes = defineOperation({
  type: 'group-nodes',
  apply: (document, { flow, id, nodes, group }: GroupNodes) =>
    withFlow(document, flow, (inside) => {
      const joining = nodes.flatMap((node) => {
        const before = inside.nodes[node];
        return before && before.group !== id ? [[node, { ...before, group: id }] as const] : [];
      });
      if (joining.length === 0) return inside;
      return withoutEmptyGroups({
        ...inside,
        nodes: { ...inside.nodes, ...Object.fromEntries(joining) },
        groups: { ...inside.groups, [id]: inside.groups?.[id] ?? group },
      });
    }),
  inverse: (before, parts): Operation => restoring(groupNodes.apply)(before, parts),
  label: (t, { nodes }) => t('operation.group-nodes', { n: nodes.length }),
  touches: ({ flow, nodes }) => ({ flow, nodes }),
});
