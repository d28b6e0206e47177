// delete-nodes — take nodes out of a flow with the edges at them; healing joins what came before to what came after
import type { Flow } from '@dialoom/shared/document/document';
import { withFlow, without, withoutEmptyGroups } from '../edit.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { restoring } from './restore.ts';

export type DeleteNodes = { flow: string; nodes: readonly string[]; heal?: boolean };

/** Where an edge into a deleted node goes on to: through nodes that have exactly one way out. */
function after(flow: Flow, start: string, gone: ReadonlySet<string>): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = start; at !== undefined && !seen.has(at);) {
    if (!gone.has(at)) return at;
    seen.add(at);
    const ways: string[] = [...new Set(Object.values(flow.nodes[at]?.next ?? {}))];
    at = ways.length === 1 ? ways[0] : undefined;
  }
  return undefined;
}

export const deleteNodes = defineOperation({
  type: 'delete-nodes',
  apply: (document, { flow, nodes, heal = false }: DeleteNodes) =>
    withFlow(document, flow, (inside) => {
      const gone = new Set(nodes.filter((id) => id in inside.nodes));
      if (gone.size === 0) return inside;
      const kept = Object.entries(without(inside.nodes, gone)).map(([id, node]) => {
        if (!Object.values(node.next).some((to) => gone.has(to))) return [id, node] as const;
        const next = Object.entries(node.next).flatMap(([exit, to]) => {
          const target = gone.has(to) ? (heal ? after(inside, to, gone) : undefined) : to;
          return target === undefined ? [] : [[exit, target] as const];
        });
        return [id, { ...node, next: Object.fromEntries(next) }] as const;
      });
      return withoutEmptyGroups({ ...inside, nodes: Object.fromEntries(kept) });
    }),
  inverse: (before, parts): Operation => restoring(deleteNodes.apply)(before, parts),
  label: (t, { nodes }, about) =>
    nodes.length === 1
      ? t('operation.delete-node', { name: about.node(nodes[0] ?? '') })
      : t('operation.delete-nodes', { n: nodes.length }),
  touches: ({ flow, nodes }) => ({ flow, nodes }),
});
