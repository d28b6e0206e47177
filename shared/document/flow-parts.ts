// What taking nodes into a flow of their own, and drawing a flow in place of its call, both ask of a flow and its nodes.
import type { AnyNode } from '../node/define.ts';
import type { Json } from '../node/effects.ts';
import type { BotDocument, DocNode } from './document.ts';
import { failures, nextPast, wayThrough } from './skip.ts';

export type Definitions = Readonly<Record<string, AnyNode | undefined>>;
/** The config as the definition of today reads it; nothing when it does not fit, or the type is unknown. */
export function configOf(node: DocNode, definitions: Definitions): { def: AnyNode; config: unknown } | undefined {
  const def = definitions[node.type];
  if (!def || node.version > def.version) return undefined;
  let raw: Record<string, Json> = node.config;
  for (let version = node.version + 1; version <= def.version; version++)
    raw = def.migrate?.[version]?.(structuredClone(raw)) ?? raw;
  const parsed = def.config.safeParse(raw);
  return parsed.success ? { def, config: parsed.data } : undefined;
}

/** Exits that nothing is connected to, failures aside: a flow that leaves by one is over, under its name. */
export function openExits(node: DocNode, definitions: Definitions): string[] {
  const read = node.skip ? undefined : configOf(node, definitions); // a skipped node is passed, not left
  const exits = read?.def.exits(read.config) ?? [];
  return exits.filter((exit) => !failures.includes(exit) && !Object.hasOwn(node.next, exit));
}

/** The name a node ends its flow under; nothing when it does not end it, or ends the conversation. */
export function outcomeOf(node: DocNode, definitions: Definitions): string | undefined {
  const read = node.skip ? undefined : configOf(node, definitions);
  const ending = read?.def.ending?.read(read.config);
  return ending && !ending.closes ? ending.outcome : undefined;
}

/** The nodes that go to a flow. */
export const usesOfFlow = (
  document: BotDocument,
  definitions: Definitions,
  flow: string,
): { flow: string; node: string; by: 'call' | 'jump' }[] =>
  Object.entries(document.flows).flatMap(([at, { nodes }]) =>
    Object.entries(nodes).flatMap(([node, one]) => {
      const read = configOf(one, definitions);
      const by = read?.def.enters?.(read.config).find((entering) => entering.flow === flow)?.by;
      return by === undefined ? [] : [{ flow: at, node, by }];
    }),
  );
export const isCalled = (document: BotDocument, definitions: Definitions, flow: string): boolean =>
  usesOfFlow(document, definitions, flow).some(({ by }) => by === 'call');

/** A node as it is put on the canvas: whatever its config leaves out is the schema's default. */
export const fresh = (def: AnyNode, config: Record<string, Json>, at: readonly [number, number]): DocNode => ({
  type: def.type,
  version: def.version,
  at: [at[0], at[1]],
  config,
  next: {},
});
export const definitionWhere = (definitions: Definitions, is: (def: AnyNode) => boolean): AnyNode | undefined =>
  Object.values(definitions).find((def) => def !== undefined && is(def));

/** Nodes with an exit that leads to skipped nodes with nothing behind them: it counts as open, though it is drawn. */
export function leadingNowhere(nodes: Readonly<Record<string, DocNode>>, definitions: Definitions): string[] {
  const passes = (id: string) => {
    const node = nodes[id];
    if (!node?.skip || definitions[node.type]?.entry) return false;
    const read = configOf(node, definitions);
    return wayThrough(node.next, read?.def.exits(read.config));
  };
  return Object.entries(nodes).flatMap(([id, { next }]) =>
    Object.keys(nextPast(nodes, next, passes)).length < Object.keys(next).length ? [id] : [],
  );
}
