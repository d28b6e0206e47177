// What every rule looks at: the document with its configs parsed once, and the graph of each flow.
import type { BotDocument, DocNode } from '../document/document.ts';
import { formOf } from '../node/fields.ts';
import { nextPast, wayThrough } from '../document/skip.ts';
import type { AnyNode, Site, VarType } from '../node/define.ts';
import type { Json } from '../node/effects.ts';
import { recordsConnection } from '../node/records-connection.ts';
import type { FieldSchema } from '../node/form-leaves.ts';
import { configIssue, type ConfigIssue } from '../text/config-reasons.ts';
import { configValues, type ConfigValue } from './config-values.ts';

/** A node as lint sees it. `config` is absent while it does not parse; `issue` says why. */
export type LintNode = {
  flow: string;
  id: string;
  node: DocNode;
  def: AnyNode | undefined;
  config?: unknown;
  issue?: { path: string; why: ConfigIssue };
  exits: readonly string[];
  values: readonly ConfigValue[];
  /** Exits whose edges end at skipped nodes with nothing behind them. */
  lost: readonly string[];
};
/** The installation's part of a site; the rest comes from the document. What is not known (yet, or to this reader) is not judged. */
export type Surroundings = {
  connections: Readonly<Record<string, { kind: string; name: string }>> | undefined;
  /** Knowledge lists, their names by id. */
  knowledge?: Readonly<Record<string, string>> | undefined;
};
export type LintContext = {
  document: BotDocument;
  site: Site;
  /** Whether the site's connections are all there are. */
  knowsConnections: boolean;
  knowledge: Surroundings['knowledge'];
  definitions: Readonly<Record<string, AnyNode>>;
  /** Those that run: skipped nodes are not checked, and edges lead past them. */
  nodes: readonly LintNode[];
  byFlow: ReadonlyMap<string, ReadonlyMap<string, LintNode>>;
  /** Variables that something may set, with what it sets them to. */
  set: ReadonlyMap<string, VarType>;
};

const ownRecords = { kind: recordsConnection.kind, name: recordsConnection.name.en };

const forms = new WeakMap<AnyNode, FieldSchema>();
const formFor = (def: AnyNode): FieldSchema => {
  const known = forms.get(def);
  if (known) return known;
  const made = formOf(def.config) as FieldSchema;
  forms.set(def, made);
  return made;
};

export function contextOf(document: BotDocument, definitions: readonly AnyNode[], around: Surroundings): LintContext {
  const byType = new Map(definitions.map((def) => [def.type, def]));
  const byFlow = new Map<string, Map<string, LintNode>>();
  const nodes: LintNode[] = [];
  for (const [flow, { nodes: all }] of Object.entries(document.flows)) {
    const inFlow = new Map<string, LintNode>();
    for (const made of running(flow, all, byType)) {
      nodes.push(made);
      inFlow.set(made.id, made);
    }
    byFlow.set(flow, inFlow);
  }
  const set = new Map<string, VarType>(
    Object.entries(document.variables).flatMap(([name, variable]) =>
      variable.initial === undefined ? [] : [[name, variable.type]],
    ),
  );
  for (const { def, config } of nodes)
    if (def && config !== undefined) for (const [name, type] of Object.entries(def.sets(config))) set.set(name, type);
  const types: Record<string, VarType> = Object.fromEntries([
    ...set,
    ...Object.entries(document.variables).map(([name, { type }]) => [name, type] as const),
  ]);
  const site: Site = {
    intents: Object.fromEntries(Object.entries(document.intents).map(([id, { name }]) => [id, name])),
    flows: Object.fromEntries(Object.entries(document.flows).map(([id, { name }]) => [id, name])),
    variables: types,
    connections: { [recordsConnection.id]: ownRecords, ...around.connections },
    locales: document.languages,
  };
  return {
    document,
    site,
    knowsConnections: around.connections !== undefined,
    knowledge: around.knowledge,
    definitions: Object.fromEntries(byType),
    nodes,
    byFlow,
    set,
  };
}

/** The nodes of a flow that run, joined as they run. */
function running(
  flow: string,
  all: Readonly<Record<string, DocNode>>,
  byType: ReadonlyMap<string, AnyNode>,
): LintNode[] {
  const made = Object.entries(all).map(([id, node]) => lintNode(flow, id, node, byType.get(node.type)));
  const skipped = new Map(made.flatMap((one) => (one.node.skip && !one.def?.entry ? [[one.id, one]] : [])));
  if (skipped.size === 0) return made;
  const passes = (id: string) => {
    const one = skipped.get(id);
    return one !== undefined && wayThrough(one.node.next, one.config === undefined ? undefined : one.exits);
  };
  return made.flatMap((one) => {
    if (skipped.has(one.id)) return [];
    const next = nextPast(all, one.node.next, passes);
    if (next === one.node.next) return [one];
    return [
      {
        ...one,
        node: { ...one.node, next },
        lost: Object.keys(one.node.next).filter((exit) => !Object.hasOwn(next, exit)),
      },
    ];
  });
}

function lintNode(flow: string, id: string, node: DocNode, def: AnyNode | undefined): LintNode {
  const bare: LintNode = { flow, id, node, def, exits: [], values: [], lost: [] };
  if (!def || node.version > def.version) return bare;
  let raw: Record<string, Json> = node.config;
  for (let version = node.version + 1; version <= def.version; version++)
    raw = def.migrate?.[version]?.(structuredClone(raw)) ?? raw;
  const parsed = def.config.safeParse(raw);
  const values = [...configValues(formFor(def), parsed.success ? parsed.data : raw)];
  if (parsed.success) return { ...bare, config: parsed.data, exits: def.exits(parsed.data), values };
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  const isVariable = values.some((value) => value.path === path && value.schema.from === 'variables');
  return { ...bare, values, issue: { path, why: configIssue(issue, isVariable) } };
}

/** Where an exit leads; nothing when it is open or leads to a node that is not there. */
export const targetOf = (context: LintContext, { flow, node }: LintNode, exit: string): LintNode | undefined => {
  const next = Object.hasOwn(node.next, exit) ? node.next[exit] : undefined;
  return next === undefined ? undefined : context.byFlow.get(flow)?.get(next);
};
