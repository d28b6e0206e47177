// set-skip — leave nodes out of the conversation, or take them in again; edges pass through those that are skipped
import type { BotDocument } from '@dialoom/shared/document/document';
import { withFlow } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';

/** Node id → whether it is skipped. */
export type SetSkip = { flow: string; skips: Readonly<Record<string, boolean>> };

export const setSkip = defineOperation({
  type: 'set-skip',
  apply: (document: BotDocument, { flow, skips }: SetSkip) =>
    withFlow(document, flow, (inside) => {
      const changed = Object.entries(skips).flatMap(([id, skip]) => {
        const node = inside.nodes[id];
        if (!node || (node.skip ?? false) === skip) return [];
        const { skip: _, ...rest } = node;
        return [[id, skip ? { ...rest, skip: true as const } : rest] as const];
      });
      return changed.length === 0 ? inside : { ...inside, nodes: { ...inside.nodes, ...Object.fromEntries(changed) } };
    }),
  inverse: (before, { flow, skips }): Operation =>
    setSkip.of({
      flow,
      skips: Object.fromEntries(Object.keys(skips).map((id) => [id, before.flows[flow]?.nodes[id]?.skip ?? false])),
    }),
  label: (t, { skips }, about) => {
    const [first = ''] = Object.keys(skips);
    const n = Object.keys(skips).length;
    const on = Object.values(skips).some(Boolean);
    if (n > 1) return t(on ? 'operation.skip-nodes' : 'operation.unskip-nodes', { n });
    return t(on ? 'operation.skip-node' : 'operation.unskip-node', { name: about.node(first) });
  },
  touches: ({ flow, skips }) => ({ flow, nodes: Object.keys(skips) }),
});
