// A case against the bot as it is: what it speaks of must be there. A case whose node is gone says so and is kept.
import { contextOf } from '../lint/context.ts';
import type { BotDocument } from '../document/document.ts';
import type { AnyNode } from '../node/define.ts';
import { reserved } from '../node/fields.ts';
import { patternFault } from '../pattern/pattern.ts';
import { mockFault } from '../simulation/answering.ts';
import type { Case } from './case.ts';
import type { SingleExpectation } from './expectation.ts';
import type { Failure } from './result.ts';
import { holesOf } from './rows.ts';

/** What a case may speak of. Made once for a document, asked for every case. */
export type Known = {
  document: BotDocument;
  /** exits by `flow/node`; nothing for a node that cannot run: its exits are not known */
  exits: ReadonlyMap<string, readonly string[] | undefined>;
  variables: ReadonlySet<string>;
};

export function knownIn(document: BotDocument, nodes: readonly AnyNode[]): Known {
  const context = contextOf(document, nodes, { connections: undefined });
  return {
    document,
    exits: new Map(context.nodes.map(({ flow, id, exits, config }) => [`${flow}/${id}`, config === undefined ? undefined : exits])),
    variables: new Set([...Object.keys(document.variables), ...context.set.keys(), ...reserved, 'error']),
  };
} // prettier-ignore

/** Every sentence there is to say about the case itself; none: it can be run. */
export function faultsOf(one: Case, known: Known): Failure[] {
  const { document, exits, variables } = known;
  const faults: Failure[] = [];
  const say = (code: string, params: Failure['params'], turn?: number) =>
    void faults.push({ code, params, ...(turn !== undefined && { turn }) });

  if (one.locale !== undefined && !document.languages.includes(one.locale))
    say('gone-language', { language: one.locale, languages: document.languages.join(', ') });
  for (const [i, mock] of (one.mocks ?? []).entries()) {
    const number = i + 1;
    const { flow, node } = mock;
    if (flow !== undefined && !Object.hasOwn(document.flows, flow)) say('mock-gone', { number, place: flow });
    else if (node !== undefined && !hasNode(known, flow, node)) say('mock-gone', { number, place: flow === undefined ? node : `${flow}/${node}` });
    const fault = mockFault(mock);
    if (fault) say('bad-mock', { number, kind: mock.kind, field: fault.field, wanted: fault.wanted });
    for (const rule of mock.when ?? []) if (rule.is === 'matches') pattern(rule.value);
  }
  const holes = one.table ? holesOf(one) : new Set<string>();
  for (const hole of holes) if (!one.table?.columns.includes(hole)) say('gone-column', { column: hole });
  if (one.table) for (const [row, cells] of one.table.rows.entries()) if (cells.length > one.table.columns.length) say('long-row', { row: row + 1 });

  /** A text that a row will fill in is judged when it is filled. */
  const isOpen = (text: string) => one.table !== undefined && text.includes('{{');
  function pattern(source: string, turn?: number): void {
    const reason = isOpen(source) ? undefined : patternFault(source);
    if (reason !== undefined) say('bad-pattern', { expected: source, reason }, turn);
  }
  function expectation(given: SingleExpectation, turn: number): void {
    switch (given.is) {
      case 'says':
        if (given.how === 'matches') pattern(given.text, turn);
        return;
      case 'intent':
        if (given.intent !== '' && !isOpen(given.intent) && !Object.hasOwn(document.intents, given.intent)) say('gone-intent', { intent: given.intent }, turn);
        return;
      case 'visits':
      case 'exit': {
        if (isOpen(given.node)) return;
        const place = `${given.flow}/${given.node}`;
        if (!exits.has(place)) return say(Object.hasOwn(document.flows, given.flow) ? 'gone-node' : 'gone-flow', { flow: given.flow, node: given.node }, turn);
        const there = exits.get(place);
        if (given.is === 'exit' && there && !there.includes(given.exit)) say('gone-exit', { flow: given.flow, node: given.node, exit: given.exit }, turn);
        return;
      }
      case 'variable': {
        const name = given.variable.split(/[.[]/, 1)[0] ?? '';
        if (!variables.has(name)) say('gone-variable', { variable: name }, turn);
        return;
      }
      case 'length':
      case 'offers':
      case 'person':
      case 'ends':
        return;
      default:
        given satisfies never;
    }
  }
  for (const [turn, expected] of [one.greeting, ...one.steps.map(({ expect }) => expect)].entries())
    for (const given of expected ?? []) for (const single of given.is === 'any' ? given.of : [given]) expectation(single, turn);
  return faults;
} // prettier-ignore

const hasNode = ({ document, exits }: Known, flow: string | undefined, node: string): boolean =>
  flow === undefined
    ? Object.values(document.flows).some(({ nodes }) => Object.hasOwn(nodes, node))
    : exits.has(`${flow}/${node}`);
