// Copies of nodes, and what becomes of them where they are pasted: another flow, bot, tab or installation.
import type { BotDocument, DocNode } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import { fieldsOf } from '../document/config-fields.ts';
import { pointedNode } from '@dialoom/shared/tools/moved-nodes';
import { nodeRef, readNodeRef } from '@dialoom/shared/tools/node-ref';
import { newId } from '../document/edit.ts';
import { formFor } from '../document/form.ts';
import type { PasteNodes } from '../document/operations/paste-nodes.ts';
import { setIn } from '../document/path.ts';
import { variablesIn, type Definitions } from '../document/variable-uses.ts';
import { KIND, nothingOutside, SCHEMA_VERSION, type Envelope, type Outside } from './envelope.ts';

/** The nodes with the edges among them, and the declarations they use. Nodes a flow begins with are left out. */
export function copyNodes(
  document: BotDocument,
  flow: string,
  ids: Iterable<string>,
  definitions: Definitions,
  outside: Outside = nothingOutside,
): Envelope {
  const inside = document.flows[flow]?.nodes ?? {};
  const taken = [...ids].flatMap((id) => {
    const node = inside[id];
    return node && !definitions[node.type]?.entry ? [[id, node] as const] : [];
  });
  const set = new Set(taken.map(([id]) => id));
  const nodes = taken.map(
    ([id, node]) => [id, { ...node, next: innerEdges(node, (to) => (set.has(to) ? to : undefined)) }] as const,
  );
  const used = {
    variables: new Set<string>(),
    intents: new Set<string>(),
    entities: new Set<string>(),
    connections: new Set<string>(),
    knowledge: new Set<string>(),
  };
  for (const [, node] of taken) {
    const definition = definitions[node.type];
    if (!definition) continue;
    for (const field of fieldsOf(formFor(definition), node.config)) {
      for (const path of variablesIn(field)) used.variables.add(path.split('.')[0] ?? path);
      const { from } = field.schema;
      if (
        (from === 'intents' || from === 'entities' || from === 'connections' || from === 'knowledge') &&
        typeof field.value === 'string'
      )
        used[from].add(field.value);
    }
  }
  // a composite takes along what it is made of
  for (const id of used.entities)
    for (const { kind, entity } of document.entities[id]?.parts ?? [])
      if (kind === 'entity' && entity !== undefined) used.entities.add(entity);
  const pick = <V>(map: Readonly<Record<string, V>>, keys: Set<string>) =>
    Object.fromEntries(Object.entries(map).filter(([key]) => keys.has(key)));
  const lists = Object.entries(pick(outside.knowledge, used.knowledge)).map(([id, name]) => [id, { name }] as const);
  return {
    kind: KIND,
    schemaVersion: SCHEMA_VERSION,
    nodes: Object.fromEntries(nodes),
    variables: pick(document.variables, used.variables),
    intents: pick(document.intents, used.intents),
    entities: pick(document.entities, used.entities),
    groups: pick(document.flows[flow]?.groups ?? {}, wholeGroups(inside, set)),
    connections: pick(outside.connections, used.connections),
    knowledge: Object.fromEntries(lists),
  };
}

/** Groups all of whose nodes are copied: they come along. */
function wholeGroups(nodes: Readonly<Record<string, DocNode>>, taken: ReadonlySet<string>): Set<string> {
  const groups = Map.groupBy(Object.entries(nodes), ([, { group }]) => group);
  const whole = [...groups].filter(([id, members]) => id !== undefined && members.every(([node]) => taken.has(node)));
  return new Set(whole.flatMap(([id]) => id ?? []));
}

/** The paste: new ids, names made unique, shape kept around `at` (the upper left of what is pasted), entry nodes refused. */
export function pasteOf(
  envelope: Envelope,
  document: BotDocument,
  flow: string,
  at: readonly [number, number],
  definitions: Definitions,
  outside: Outside = nothingOutside,
): PasteNodes {
  const nodes = Object.entries(envelope.nodes).filter(([, node]) => !definitions[node.type]?.entry);
  const ids = new Map(nodes.map(([id]) => [id, newId()]));
  const [left, top] = [
    Math.min(...nodes.map(([, node]) => node.at[0])),
    Math.min(...nodes.map(([, node]) => node.at[1])),
  ];
  const inside = document.flows[flow];
  const taken = new Set(Object.values(inside?.nodes ?? {}).flatMap((node) => node.name ?? []));
  const groups = new Map(Object.keys(envelope.groups).map((id) => [id, newId()]));
  const titles = new Set(Object.values(inside?.groups ?? {}).map((group) => group.name));
  const known = knownHere(envelope, document, outside);
  /** A group that was copied whole is a new one here; of another, its nodes stay in it where it is, and leave it elsewhere. */
  const groupHere = (group: string | undefined): { group?: string } => {
    if (group === undefined) return {};
    const made = groups.get(group);
    return made === undefined ? (inside?.groups?.[group] ? { group } : {}) : { group: made };
  };
  const pasted = nodes.map(([id, node]): [string, DocNode] => {
    const { name, group, ...rest } = pointedNode(
      pointedHere(node, definitions[node.type], known),
      definitions,
      (ref) => {
        const copied = ids.get(readNodeRef(ref).node);
        return copied === undefined ? undefined : nodeRef(flow, copied); // what it runs was copied along
      },
    );
    return [
      ids.get(id) ?? id,
      {
        ...rest,
        ...(name === undefined ? {} : { name: uniqueName(name, taken) }),
        ...groupHere(group),
        at: [Math.round(at[0] + node.at[0] - left), Math.round(at[1] + node.at[1] - top)],
        next: innerEdges(node, (to) => ids.get(to)),
      },
    ];
  });
  const intents = Object.entries(envelope.intents).flatMap(([id, { global, ...intent }]) =>
    known.intents.has(id)
      ? []
      : [[id, global !== undefined && document.flows[global] ? { ...intent, global } : intent] as const],
  );
  return {
    flow,
    nodes: Object.fromEntries(pasted),
    variables: envelope.variables,
    intents: Object.fromEntries(intents),
    entities: Object.fromEntries(Object.entries(envelope.entities).filter(([id]) => !known.entities.has(id))),
    groups: Object.fromEntries(
      Object.entries(envelope.groups).map(([id, group]) => [
        groups.get(id) ?? id,
        { ...group, name: uniqueName(group.name, titles) },
      ]),
    ),
  };
}

type Named = Readonly<Record<string, { name: string; kind?: string }>>;
type Known = Record<'connections' | 'knowledge' | 'intents' | 'entities', ReadonlyMap<string, string>>;
/** Ids of where it was copied → those of ours with the same name (and kind). Ids that are here too stay. */
function knownHere(
  { connections, knowledge, intents, entities }: Envelope,
  document: BotDocument,
  outside: Outside,
): Known {
  const same = (theirs: Named, ours: Named) =>
    new Map(
      Object.entries(theirs).flatMap(([id, { name, kind }]) => {
        if (Object.hasOwn(ours, id)) return [];
        const [found] = Object.entries(ours).find(([, one]) => one.name === name && one.kind === kind) ?? [];
        return found === undefined ? [] : [[id, found] as const];
      }),
    );
  const lists = Object.fromEntries(Object.entries(outside.knowledge).map(([id, name]) => [id, { name }]));
  const names = (map: Named) => Object.fromEntries(Object.entries(map).map(([id, { name }]) => [id, { name }]));
  return {
    connections: same(connections, outside.connections),
    knowledge: same(knowledge, lists),
    intents: same(names(intents), names(document.intents)),
    entities: same(names(entities), names(document.entities)),
  };
}

function pointedHere(node: DocNode, definition: AnyNode | undefined, known: Known): DocNode {
  if (!definition) return node;
  let { config } = node;
  for (const { schema, path, value } of fieldsOf(formFor(definition), node.config)) {
    const { from } = schema;
    if (
      (from !== 'connections' && from !== 'knowledge' && from !== 'intents' && from !== 'entities') ||
      typeof value !== 'string'
    )
      continue;
    const to = known[from].get(value);
    if (to !== undefined) config = setIn(config, path, to);
  }
  return config === node.config ? node : { ...node, config };
}

const innerEdges = (node: DocNode, target: (to: string) => string | undefined): DocNode['next'] =>
  Object.fromEntries(
    Object.entries(node.next).flatMap(([exit, to]) => (target(to) === undefined ? [] : [[exit, target(to) ?? to]])),
  );

/** `Name`, `Name 2`, `Name 3` …; the name found is taken from then on. */
export function uniqueName(name: string, taken: Set<string>): string {
  const stem = name.replace(/ \d+$/, '');
  let made = name;
  for (let n = 2; taken.has(made); n++) made = `${stem} ${n}`;
  taken.add(made);
  return made;
}
