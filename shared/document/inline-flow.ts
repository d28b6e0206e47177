// A called flow is drawn where its call was: the way back from extract-flow. The conversation is the same before and after, or it is not
// done and the reason is given.
import { pointedBot } from '../tools/moved-nodes.ts';
import { nodeRef } from '../tools/node-ref.ts';
import type { BotDocument, DocNode } from './document.ts';
import { failures } from './skip.ts';
import {
  configOf,
  isCalled,
  leadingNowhere,
  openExits,
  outcomeOf,
  usesOfFlow,
  type Definitions,
} from './flow-parts.ts';

export type InlineFault = {
  why:
    | 'no-call'
    | 'not-plain'
    | 'missing-flow'
    | 'speaks'
    | 'jumps'
    | 'unknown'
    | 'no-start'
    | 'itself'
    | 'outcomes'
    | 'skipped';
  nodes: readonly string[];
};
/** `nodes`: those that came; `gone`: the flow was called from nowhere else and is no more. */
export type Inlined = { document: BotDocument; nodes: readonly string[]; gone: boolean };

export function inlineFlow(
  document: BotDocument,
  flow: string,
  callId: string,
  { definitions, newId }: { definitions: Definitions; newId(): string },
): Inlined | InlineFault {
  const outside = document.flows[flow]?.nodes ?? {};
  const call = outside[callId];
  const read = call && configOf(call, definitions);
  const calling = read?.def.calling?.read(read.config);
  if (!call || !read || !calling || call.skip) return { why: 'no-call', nodes: [] };
  if (!calling.plain) return { why: 'not-plain', nodes: [callId] };
  const called = read.def.enters?.(read.config)[0]?.flow;
  const inner = called === undefined ? undefined : document.flows[called];
  if (called === undefined || !inner) return { why: 'missing-flow', nodes: [callId] };
  if (called === flow) return { why: 'itself', nodes: [callId] };

  const nodes = Object.entries(inner.nodes);
  const unknown = nodes.filter(([, node]) => !definitions[node.type]);
  if (unknown.length > 0) return { why: 'unknown', nodes: [] };
  const entries = nodes.filter(([, node]) => definitions[node.type]?.entry);
  const firstId = Object.values(entries[0]?.[1].next ?? {})[0];
  if (entries.length !== 1 || firstId === undefined || !inner.nodes[firstId]) return { why: 'no-start', nodes: [] };
  const entryId = entries[0]?.[0] ?? '';
  const enters = (node: DocNode) => {
    const one = configOf(node, definitions);
    return one?.def.enters?.(one.config) ?? [];
  };
  if (nodes.some(([, node]) => enters(node).some(({ by }) => by === 'jump'))) return { why: 'jumps', nodes: [] };
  if (leadingNowhere(inner.nodes, definitions).length > 0) return { why: 'skipped', nodes: [] };
  const ends = new Map(nodes.flatMap(([id, node]) => {
    const outcome = outcomeOf(node, definitions);
    return outcome === undefined ? [] : [[id, outcome] as const];
  })); // prettier-ignore
  const speaking = [...ends.keys()].filter((id) => {
    const one = inner.nodes[id] && configOf(inner.nodes[id], definitions);
    return one?.def.ending?.read(one.config).speaks;
  });
  if (speaking.length > 0) return { why: 'speaks', nodes: [] };

  /** Where the call goes on when the flow ends under that name. */
  const after = (outcome: string) => call.next[calling.exits[outcome] ?? calling.otherwise];
  const opens = nodes.flatMap(([id, node]) => (id === entryId ? [] : openExits(node, definitions)));
  const loose = [...ends.values(), ...opens].filter((outcome) => after(outcome) === undefined);
  // a flow that is called itself would end under another name
  const lost = leadingNowhere(outside, definitions).includes(callId);
  if ((loose.length > 0 || lost) && isCalled(document, definitions, flow)) return { why: 'outcomes', nodes: [callId] };

  const uses = usesOfFlow(document, definitions, called);
  const isGlobal = Object.values(document.intents).some((intent) => intent.global === called);
  const gone = uses.length === 1 && called !== document.main && !isGlobal;
  const coming = nodes.filter(([id]) => id !== entryId && !ends.has(id));
  const ids = new Map(coming.map(([id]) => [id, gone && !outside[id] ? id : newId()]));
  const target = (to: string): string | undefined => {
    const outcome = ends.get(to);
    return outcome === undefined ? ids.get(to) : after(outcome);
  };
  const [dx, dy] = shiftTo(call, inner.nodes[firstId]);
  const made = coming.map(([id, { group: _left, ...node }]) => {
    const next: Record<string, string> = {};
    for (const [exit, to] of Object.entries(node.next)) {
      const led = target(to);
      if (led !== undefined) next[exit] = led;
    }
    for (const exit of openExits(node, definitions)) {
      const led = after(exit);
      if (led !== undefined) next[exit] = led;
    }
    const one = configOf(node, definitions);
    for (const exit of node.skip ? [] : (one?.def.exits(one.config) ?? []))
      if (failures.includes(exit) && node.next[exit] === undefined && call.next[exit] !== undefined)
        next[exit] = call.next[exit] ?? '';
    const at: [number, number] = [node.at[0] + dx, node.at[1] + dy];
    const grouped = call.group === undefined ? {} : { group: call.group };
    return [ids.get(id) ?? id, { ...node, at, next, ...grouped }] as const;
  });

  const entrance = target(firstId);
  const left = Object.entries(outside).flatMap(([id, node]): [string, DocNode][] => {
    if (id === callId) return [];
    if (!Object.values(node.next).includes(callId)) return [[id, node]];
    const next = Object.entries(node.next).flatMap(([exit, to]) => {
      const led = to === callId ? entrance : to;
      return led === undefined ? [] : [[exit, led] as const];
    });
    return [[id, { ...node, next: Object.fromEntries(next) }]];
  });
  const { [called]: _, ...others } = document.flows;
  const flows = gone ? others : document.flows;
  const here = { ...document.flows[flow], nodes: Object.fromEntries([...left, ...made]) };
  const movedTo = new Map(gone ? [...ids].map(([was, is]) => [nodeRef(called, was), nodeRef(flow, is)]) : []);
  const drawn = { ...document, flows: { ...flows, [flow]: here } as BotDocument['flows'] };
  return {
    document: pointedBot(drawn, definitions, (ref) => movedTo.get(ref)),
    nodes: made.map(([id]) => id),
    gone,
  };
}

const shiftTo = (call: DocNode, first: DocNode | undefined): [number, number] => [
  call.at[0] - (first?.at[0] ?? 0),
  call.at[1] - (first?.at[1] ?? 0),
];
