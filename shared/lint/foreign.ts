// A bot that comes from elsewhere: what of it a person should have read before it runs, and the same bot without anybody's connections.
import type { BotDocument, DocNode } from '../document/document.ts';
import type { AnyNode } from '../node/define.ts';
import type { Json } from '../node/effects.ts';
import { formOf } from '../node/fields.ts';
import type { FieldSchema } from '../node/form-leaves.ts';
import { recordsConnection } from '../node/records-connection.ts';

export type Brought = {
  scripts: { flow: string; node: string; code: string }[];
  /** Ids of connections it names, which may be others' here. */
  connections: string[];
};
type Each = (schema: FieldSchema, value: Json) => Json;

/**
 * Without its connections: an id from elsewhere must not find a connection of this installation, now or later. They are chosen again, and
 * lint says where.
 */
export function unboundBot(document: BotDocument, definitions: readonly AnyNode[]): { document: BotDocument; brought: Brought } {
  const brought: Brought = { scripts: [], connections: [] };
  const byType = new Map(definitions.map((def) => [def.type, def]));
  const unbound = (flow: string, id: string, node: DocNode): DocNode => {
    const def = byType.get(node.type);
    if (!def) return node; // nobody here runs it
    const config = mapped(formOf(def.config) as FieldSchema, node.config, (schema, value) => {
      if (typeof value !== 'string' || value.trim() === '') return value;
      if (schema.as === 'code') brought.scripts.push({ flow, node: id, code: value });
      if (schema.from !== 'connections' || value === recordsConnection.id) return value; // every house has those
      brought.connections.push(value);
      return '';
    });
    return { ...node, config: config as DocNode['config'] };
  };
  const flows = Object.fromEntries(
    Object.entries(document.flows).map(([flow, { nodes, ...rest }]) => [
      flow,
      { ...rest, nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, unbound(flow, id, node)])) },
    ]),
  );
  brought.connections = [...new Set(brought.connections)].toSorted();
  return { document: { ...document, flows }, brought };
} // prettier-ignore

/** Every field of a config, hidden ones and all branches too. */
export function mapped(schema: FieldSchema, value: Json, each: Each): Json {
  if (schema.oneOf) return schema.oneOf.reduce((now, branch) => mapped(branch, now, each), value);
  if (schema.as === undefined && schema.items && Array.isArray(value))
    return value.map((item) => mapped(schema.items ?? {}, item, each));
  if (schema.as === undefined && schema.properties && value !== null && typeof value === 'object' && !Array.isArray(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const field = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
        return [key, field ? mapped(field, inner, each) : inner];
      }),
    );
  return each(schema, value);
} // prettier-ignore
