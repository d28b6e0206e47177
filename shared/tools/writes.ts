// Whether a tool changes something elsewhere: the node itself, or anything its flow may come to.
import type { BotDocument } from '../document/document.ts';
import { configOf, type Definitions } from '../document/flow-parts.ts';

/** @param tool a flow, or one node of it */
export function writesIn(
  { flows }: Pick<BotDocument, 'flows'>,
  definitions: Definitions,
  tool: { flow: string; node?: string },
): boolean {
  if (tool.node !== undefined) {
    const node = flows[tool.flow]?.nodes[tool.node];
    const read = node && configOf(node, definitions);
    return read?.def.writes?.(read.config) ?? false;
  }
  const met = new Set([tool.flow]);
  // a set visits what is added on the way
  for (const flow of met)
    for (const node of Object.values(flows[flow]?.nodes ?? {})) {
      const read = node.skip ? undefined : configOf(node, definitions);
      if (!read) continue;
      if (read.def.writes?.(read.config)) return true;
      for (const entering of read.def.enters?.(read.config) ?? []) met.add(entering.flow);
      // what a model in it does by itself, it asks for by itself
    }
  return false;
}
