// compile: every config parsed once, every flow's entry found. Pure; the result is kept per published version.
import type { AnyNode } from '@dialoom/shared/node/define';
import type { Json, Vars } from '@dialoom/shared/node/effects';
import type { BotDocument, DocNode } from '@dialoom/shared/document/document';
import { nextPast, wayThrough } from '@dialoom/shared/document/skip';
import { freeze } from '@dialoom/shared/node/pump';

/** A node as the walk uses it. `fault`: it cannot run (a draft may hold such nodes); entering it stops the conversation with that code. */
export type Instance = {
  def: AnyNode;
  config: unknown;
  exits: readonly string[];
  next: Readonly<Record<string, string>>;
};
export type Fault = { fault: 'unknown-type' | 'newer-version' | 'bad-config' };
export type Bot = {
  document: BotDocument;
  languages: readonly string[];
  /** Initial values of variables. */
  initial: Vars;
  /** intent -> flow */
  globals: ReadonlyMap<string, string>;
  entry(flow: string): string | undefined;
  has(flow: string): boolean;
  node(flow: string, id: string): Instance | Fault | undefined;
};

/** Never throws: what is wrong with a node is found again when the conversation gets there, and by lint long before. */
export function compile(document: BotDocument, known: readonly AnyNode[]): Bot {
  const byType = new Map(known.map((node) => [node.type, node]));
  const flows = new Map<string, { entry?: string; nodes: Map<string, Instance | Fault> }>();
  for (const [id, flow] of Object.entries(document.flows)) {
    const nodes = new Map<string, Instance | Fault>();
    let entry: string | undefined;
    for (const [nodeId, node] of Object.entries(flow.nodes)) {
      const def = byType.get(node.type);
      nodes.set(nodeId, def ? instanceOf(def, node) : { fault: 'unknown-type' });
      if (def?.entry) entry ??= nodeId;
    }
    passSkipped(flow.nodes, nodes);
    flows.set(id, { nodes, ...(entry !== undefined && { entry }) });
  }
  const initial: Record<string, Json> = {};
  for (const [name, variable] of Object.entries(document.variables))
    if (variable.initial !== undefined) initial[name] = variable.initial;
  const globals = new Map<string, string>();
  for (const [id, intent] of Object.entries(document.intents))
    if (intent.global !== undefined && flows.has(intent.global)) globals.set(id, intent.global);
  return {
    document,
    languages: document.languages,
    initial: freeze(initial),
    globals,
    entry: (flow) => flows.get(flow)?.entry,
    has: (flow) => flows.get(flow)?.entry !== undefined,
    node: (flow, id) => flows.get(flow)?.nodes.get(id),
  };
}

/** Edges lead past the nodes that are skipped: the walk never meets them. Where a flow begins is never skipped. */
function passSkipped(all: Readonly<Record<string, DocNode>>, made: Map<string, Instance | Fault>): void {
  if (!Object.values(all).some(({ skip }) => skip)) return;
  const passes = (id: string) => {
    const [node, instance] = [all[id], made.get(id)];
    if (!node?.skip || !instance) return false;
    if ('fault' in instance) return wayThrough(node.next);
    return !instance.def.entry && wayThrough(node.next, instance.exits);
  };
  for (const [id, instance] of made)
    if (!('fault' in instance)) made.set(id, { ...instance, next: nextPast(all, instance.next, passes) });
}

/** An older config is migrated on a copy; the stored one changes only when the user edits that node. */
function instanceOf(def: AnyNode, node: DocNode): Instance | Fault {
  if (node.version > def.version) return { fault: 'newer-version' };
  let config: Record<string, Json> = node.config;
  for (let version = node.version + 1; version <= def.version; version++) {
    const migrate = def.migrate?.[version];
    if (migrate) config = migrate(structuredClone(config));
  }
  const parsed = def.config.safeParse(config);
  if (!parsed.success) return { fault: 'bad-config' };
  return { def, config: freeze(parsed.data), exits: def.exits(parsed.data), next: node.next };
}
