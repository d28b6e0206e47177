// Nodes that went to another flow, or got another id: who runs them as tools finds them there.
import type { BotDocument, DocNode } from '../document/document.ts';
import type { Definitions } from '../document/flow-parts.ts';
import { mapped } from '../lint/foreign.ts';
import { formOf } from '../node/fields.ts';
import type { FieldSchema } from '../node/form-leaves.ts';

/** @param to the new `flow/node` of an old one; nothing: it stayed */
export function pointedNode(node: DocNode, definitions: Definitions, to: (ref: string) => string | undefined): DocNode {
  const def = definitions[node.type];
  if (!def?.tools) return node;
  const config = mapped(formOf(def.config) as FieldSchema, node.config, (schema, value) =>
    schema.from === 'nodes' && typeof value === 'string' ? (to(value) ?? value) : value,
  );
  return { ...node, config: config as DocNode['config'] };
}
export const pointedBot = (document: BotDocument, definitions: Definitions, to: (ref: string) => string | undefined): BotDocument => ({
  ...document,
  flows: Object.fromEntries(
    Object.entries(document.flows).map(([id, flow]) => [
      id,
      { ...flow, nodes: Object.fromEntries(Object.entries(flow.nodes).map(([key, node]) => [key, pointedNode(node, definitions, to)])) },
    ]),
  ),
}); // prettier-ignore
