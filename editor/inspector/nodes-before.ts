// Which nodes a conversation may have been through when it comes to one.
import type { DocNode } from '@dialoom/shared/document/document';

/** Every node of the flow from which a way leads to `to`; itself only when a way leads back to it. */
export function nodesBefore(nodes: Readonly<Record<string, Pick<DocNode, 'next'>>>, to: string): ReadonlySet<string> {
  const into = new Map<string, string[]>();
  for (const [id, { next }] of Object.entries(nodes))
    for (const target of Object.values(next)) into.set(target, [...(into.get(target) ?? []), id]);
  const before = new Set<string>();
  const todo = [...(into.get(to) ?? [])];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (before.has(id)) continue;
    before.add(id);
    todo.push(...(into.get(id) ?? []));
  }
  return before;
}
