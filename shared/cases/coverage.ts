// Coverage: what of a bot the cases that ran have been through, and what not. Pure.
import { contextOf } from '../lint/context.ts';
import type { BotDocument } from '../document/document.ts';
import type { AnyNode } from '../node/define.ts';
import type { Hits } from './result.ts';

export type Place = { flow: string; node: string; exit?: string };
export type Share<T> = { all: number; missing: readonly T[] };
export type Coverage = {
  nodes: Share<Place>;
  exits: Share<Place>;
  intents: Share<string>;
  /** Nodes, exits and intents together, 0–100, rounded down: 100 means all. The knowledge is told apart: it is not the bot's own. */
  percent: number;
};

/** Exits that nobody has to draw: unconnected, a failure travels up, and silence closes. */
const FAILURES: ReadonlySet<string> = new Set(['error', 'silent']);

/** What there is to cover: nodes that run, exits that are drawn or should be, intents. */
export function coverable(document: BotDocument, nodes: readonly AnyNode[]): { nodes: Place[]; exits: Place[]; intents: string[] } {
  const { nodes: all } = contextOf(document, nodes, { connections: undefined });
  const run = all.filter(({ def, node }) => def !== undefined && def.category !== 'note' && node.skip !== true);
  return {
    nodes: run.map(({ flow, id }) => ({ flow, node: id })),
    exits: run.flatMap(({ flow, id, node, exits }) =>
      exits.filter((exit) => Object.hasOwn(node.next, exit) || !FAILURES.has(exit)).map((exit) => ({ flow, node: id, exit })),
    ),
    intents: Object.keys(document.intents),
  };
} // prettier-ignore

export function coverageOf(document: BotDocument, nodes: readonly AnyNode[], hits: Hits): Coverage {
  const there = coverable(document, nodes);
  const share = <T>(all: readonly T[], key: (one: T) => string, hit: Readonly<Record<string, number>>): Share<T> => ({
    all: all.length,
    missing: all.filter((one) => !Object.hasOwn(hit, key(one))),
  });
  const found = {
    nodes: share(there.nodes, placeKey, hits.nodes),
    exits: share(there.exits, placeKey, hits.exits),
    intents: share(there.intents, (intent) => intent, hits.intents),
  };
  const all = found.nodes.all + found.exits.all + found.intents.all;
  const missing = found.nodes.missing.length + found.exits.missing.length + found.intents.missing.length;
  return { ...found, percent: all === 0 ? 100 : Math.floor((100 * (all - missing)) / all) };
}

export const placeKey = ({ flow, node, exit }: Place): string =>
  exit === undefined ? `${flow}/${node}` : `${flow}/${node}/${exit}`;
export const noHits = (): Hits => ({ nodes: {}, exits: {}, intents: {}, faq: {} });
