// Nodes become a flow of their own, called from where they were. The conversation is the same before and after, or it is not done and the
// reason is given. Variables belong to the whole conversation, so nothing has to be handed in or out.
import { pointedBot } from '../tools/moved-nodes.ts';
import { nodeRef } from '../tools/node-ref.ts';
import type { Json } from '../node/effects.ts';
import type { BotDocument, DocNode } from './document.ts';
import {
  configOf,
  definitionWhere,
  fresh,
  isCalled,
  leadingNowhere,
  openExits,
  outcomeOf,
  type Definitions,
} from './flow-parts.ts';

/** `nodes`: those that stand in the way. */
export type ExtractFault = {
  why: 'empty' | 'no-entrance' | 'entrances' | 'jumps' | 'unknown' | 'too-many' | 'skipped' | 'no-nodes';
  nodes: readonly string[];
};
export type Extracted = { document: BotDocument; flow: string; node: string };
type Parts = {
  definitions: Definitions;
  newId(): string;
  /** What the new flow is called; what a node is called. */
  name: string;
  titleOf(node: string): string;
};
const MOST_OUTCOMES = 20;
const MOST_NAME = 40;
const COLUMN = 260;
const ROW = 96;

/** What of a selection can move: not what a flow begins with, nor notes. */
export const movable = (nodes: Readonly<Record<string, DocNode>>, ids: readonly string[], definitions: Definitions) =>
  ids.filter((id) => {
    const node = nodes[id];
    const def = node && definitions[node.type];
    return node && !def?.entry && def?.category !== 'note';
  });

export function extractFlow(
  document: BotDocument,
  flow: string,
  ids: readonly string[],
  { definitions, newId, name, titleOf }: Parts,
): Extracted | ExtractFault {
  const all = document.flows[flow]?.nodes ?? {};
  const inside = new Set(movable(all, ids, definitions));
  const moving = Object.entries(all).filter(([id]) => inside.has(id));
  const entryDef = definitionWhere(definitions, (def) => def.entry === true);
  const callDef = definitionWhere(definitions, (def) => def.calling !== undefined);
  const endDef = definitionWhere(definitions, (def) => def.ending !== undefined);
  if (!entryDef || !callDef?.calling || !endDef?.ending) return { why: 'no-nodes', nodes: [] };
  if (moving.length === 0) return { why: 'empty', nodes: [] };
  const unknown = moving.filter(([, node]) => !definitions[node.type]);
  if (unknown.length > 0) return { why: 'unknown', nodes: unknown.map(([id]) => id) };
  // a jump never comes back; from a called flow it would
  const jumps = moving.filter(([, node]) => {
    const read = configOf(node, definitions);
    return read?.def.enters?.(read.config).some(({ by }) => by === 'jump');
  });
  if (jumps.length > 0) return { why: 'jumps', nodes: jumps.map(([id]) => id) };

  const first = entranceOf(all, inside);
  if ('why' in first) return first;

  const called = isCalled(document, definitions, flow);
  // where skipped nodes lead nowhere the flow is over under the name of the exit before them: a call would change that name
  const lost = called ? leadingNowhere(all, definitions).filter((id) => inside.has(id) || Object.values(all[id]?.next ?? {}).includes(first.node)) : []; // prettier-ignore
  if (lost.length > 0) return { why: 'skipped', nodes: lost };

  // every way out is an outcome of the new flow, under a name no other way out has
  const open = moving.flatMap(([, node]) => openExits(node, definitions));
  const endings = new Set(moving.flatMap(([, node]) => outcomeOf(node, definitions) ?? []));
  // how the old flow ends matters to a flow that calls it; the name of an end, also to the figures
  if (called) for (const exit of open) endings.add(exit);
  const taken = new Set([...open, ...endings]);
  const targets = new Set(
    moving.flatMap(([, node]) => Object.values(node.next).filter((to) => !inside.has(to) && all[to])),
  );
  const leaving = [...targets].map((to) => ({ id: newId(), name: unique(titleOf(to), taken), to }));
  const over = [...endings].map((outcome) => ({ id: newId(), name: outcome, to: newId() }));
  // the first way out needs no name when nothing else leaves unnamed
  const [main] = called || open.length === 0 ? leaving : [];
  const outcomes = [...leaving, ...over].filter((one) => one !== main);
  if (outcomes.length > MOST_OUTCOMES) return { why: 'too-many', nodes: [...targets] };

  const place = (node: string) => all[node]?.at ?? [0, 0];
  const right = Math.max(...moving.map(([, { at }]) => at[0])) + COLUMN;
  const [, firstY] = place(first.node);
  const ends = new Map(leaving.map(({ to, name: outcome }, i) => [to, { id: newId(), outcome, y: firstY + i * ROW }]));
  const startId = newId();
  const [startExit = 'next'] = entryDef.exits(entryDef.config.parse({}));
  const start = fresh(entryDef, {}, [Math.min(...moving.map(([, { at }]) => at[0])) - COLUMN, firstY]);
  const made: Record<string, DocNode> = { [startId]: { ...start, next: { [startExit]: first.node } } };
  const groupsInside = wholeGroups(all, inside);
  for (const [id, node] of moving) {
    const next = Object.entries(node.next).map(([exit, to]) => [exit, ends.get(to)?.id ?? to] as const);
    const { group, ...rest } = node;
    const kept = group !== undefined && groupsInside.has(group) ? { group } : {};
    made[id] = { ...rest, ...kept, next: Object.fromEntries(next) };
  }
  for (const { id, outcome, y } of ends.values()) made[id] = fresh(endDef, json(endDef.ending.of(outcome)), [right, y]);

  const newFlow = newId();
  const callId = newId();
  const config = json(callDef.calling.of(newFlow, outcomes.map(({ id, name: outcome }) => ({ id, name: outcome })))); // prettier-ignore
  const { exits, otherwise } = callDef.calling.read(callDef.config.parse(config));
  const call: DocNode = {
    ...fresh(callDef, config, place(first.node)),
    name: name.slice(0, 120),
    ...sharedGroup(moving.map(([, node]) => node), groupsInside),
    next: {
      ...(main && { [otherwise]: main.to }),
      ...Object.fromEntries(outcomes.map(({ name: outcome, to }) => [exits[outcome] ?? outcome, to])),
    },
  }; // prettier-ignore
  const left: Record<string, DocNode> = { [callId]: call };
  for (const [id, node] of Object.entries(all)) {
    if (inside.has(id)) continue;
    const leads = Object.values(node.next).includes(first.node);
    const next = Object.entries(node.next).map(([exit, to]) => [exit, to === first.node ? callId : to] as const);
    left[id] = leads ? { ...node, next: Object.fromEntries(next) } : node;
  }
  const [callX, callY] = call.at;
  for (const [i, { name: outcome, to }] of over.entries())
    left[to] = fresh(endDef, json(endDef.ending.of(outcome)), [callX + COLUMN, callY + (leaving.length + i) * ROW]);

  const before = document.flows[flow] ?? { name: '', nodes: {} };
  const { groups = {}, ...bare } = before;
  const groupsOf = (is: boolean) => Object.entries(groups).filter(([id]) => groupsInside.has(id) === is);
  const withGroups = (list: [string, unknown][]) => (list.length > 0 ? { groups: Object.fromEntries(list) } : {});
  const movedTo = new Map(moving.map(([id]) => [nodeRef(flow, id), nodeRef(newFlow, id)]));
  return {
    flow: newFlow,
    node: callId,
    document: pointedBot({
      ...document,
      flows: {
        ...document.flows,
        [flow]: { ...bare, nodes: left, ...withGroups(groupsOf(false)) },
        [newFlow]: { name: name.slice(0, 120), nodes: made, ...withGroups(groupsOf(true)) },
      } as BotDocument['flows'],
    }, definitions, (ref) => movedTo.get(ref)),
  }; // prettier-ignore
}

/** The one node that everything from outside leads to. */
function entranceOf(
  all: Readonly<Record<string, DocNode>>,
  inside: ReadonlySet<string>,
): { node: string } | ExtractFault {
  const into = (from: boolean) =>
    new Set(
      Object.entries(all).flatMap(([id, { next }]) =>
        inside.has(id) === from ? Object.values(next).filter((to) => inside.has(to)) : [],
      ),
    );
  const entrances = [...into(false)];
  if (entrances.length > 1) return { why: 'entrances', nodes: entrances };
  // nothing leads there yet: it begins where nothing inside leads either
  const within = into(true);
  const firsts = entrances.length === 1 ? entrances : [...inside].filter((id) => !within.has(id));
  const [node, ...others] = firsts;
  return node === undefined || others.length > 0 ? { why: 'no-entrance', nodes: firsts } : { node };
}

/** Groups all of whose nodes move. */
function wholeGroups(all: Readonly<Record<string, DocNode>>, inside: ReadonlySet<string>): Set<string> {
  const groups = Map.groupBy(Object.entries(all), ([, { group }]) => group);
  return new Set(
    [...groups].flatMap(([id, members]) =>
      id !== undefined && members.every(([node]) => inside.has(node)) ? [id] : [],
    ),
  );
}
/** The group that all of them lie in, with others that stay: the call takes their place in it. */
function sharedGroup(nodes: readonly DocNode[], whole: ReadonlySet<string>): { group?: string } {
  const group = nodes[0]?.group;
  return group !== undefined && !whole.has(group) && nodes.every((node) => node.group === group) ? { group } : {};
}

function unique(title: string, taken: Set<string>): string {
  const stem =
    title
      .trim()
      .slice(0, MOST_NAME - 3)
      .trim() || 'out';
  let name = stem;
  for (let n = 2; taken.has(name); n++) name = `${stem} ${n}`;
  taken.add(name);
  return name;
}
const json = (value: unknown) => value as Record<string, Json>;
