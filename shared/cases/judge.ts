// Whether a turn is as expected, and if not, what was there instead. Pure: the runner, and whoever shows a difference, ask this.
import { holds } from '../node/holds.ts';
import { valueless } from '../node/conditions.ts';
import { atPath } from '../node/paths.ts';
import type { Vars } from '../node/effects.ts';
import { findPattern, patternFault } from '../pattern/pattern.ts';
import type { Expectation, SingleExpectation } from './expectation.ts';
import type { Failure } from './result.ts';

/** All that can be said of a turn. */
export type Seen = {
  messages: readonly { text: string; generated: boolean }[];
  offers: readonly string[];
  intents: readonly string[];
  path: readonly { flow: string; node: string; exit?: string | undefined }[];
  vars: Vars;
  status: 'waiting' | 'handoff' | 'ended' | 'stopped';
};
export type Difference = Omit<Failure, 'turn'>;

/** Nothing when it is so. */
export function judge(expectation: Expectation, seen: Seen): Difference | undefined {
  if (expectation.is !== 'any') return one(expectation, seen);
  const of = expectation.of.map((inner) => one(inner, seen));
  if (of.includes(undefined)) return undefined;
  return { code: 'none-of', params: { count: of.length }, of: of.flatMap((difference) => (difference ? [difference] : [])) };
} // prettier-ignore

function one(expectation: SingleExpectation, seen: Seen): Difference | undefined {
  switch (expectation.is) {
    case 'says':
      return says(expectation, seen);
    case 'length':
      return length(expectation, seen);
    case 'offers':
      return seen.offers.some((offer) => fold(offer) === fold(expectation.text))
        ? undefined
        : { code: 'offers', params: { expected: expectation.text, actual: listed(seen.offers) } };
    case 'intent': {
      const actual = seen.intents.at(-1) ?? '';
      const right = expectation.intent === '' ? seen.intents.length === 0 : seen.intents.includes(expectation.intent);
      return right ? undefined : { code: 'intent', params: { expected: expectation.intent, actual } };
    }
    case 'visits': {
      const was = seen.path.some(({ flow, node }) => flow === expectation.flow && node === expectation.node);
      const params = { flow: expectation.flow, node: expectation.node, actual: way(seen) };
      if (expectation.not) return was ? { code: 'visits-not', params } : undefined;
      return was ? undefined : { code: 'visits', params };
    }
    case 'exit': {
      const here = seen.path.filter(({ flow, node }) => flow === expectation.flow && node === expectation.node);
      if (here.some(({ exit }) => exit === expectation.exit)) return undefined;
      const { flow, node, exit } = expectation;
      const taken = here.at(-1)?.exit;
      if (here.length === 0) return { code: 'exit-not-there', params: { flow, node, exit, actual: way(seen) } };
      return { code: taken === undefined ? 'exit-waits' : 'exit', params: { flow, node, exit, actual: taken ?? '' } };
    }
    case 'variable': {
      const { variable, op, value } = expectation;
      if (holds({ match: 'all', rows: [{ variable, op, value }] }, seen.vars, (text) => text)) return undefined;
      const actual = atPath(seen.vars, variable);
      return {
        code: valueless.has(op) ? 'variable-state' : 'variable',
        params: { variable, op, expected: value, actual: actual === undefined ? '' : shown(actual) },
      };
    }
    case 'person':
      return seen.status === 'handoff' ? undefined : { code: 'person', params: { status: seen.status } };
    case 'ends':
      return seen.status === 'ended' ? undefined : { code: 'ends', params: { status: seen.status } };
    default:
      return expectation satisfies never;
  }
}

function says({ how, text, generated }: Extract<SingleExpectation, { is: 'says' }>, seen: Seen): Difference | undefined {
  const messages = textsOf(seen, generated);
  const actual = cut(messages.join('\n'));
  const params = { expected: text, actual };
  switch (how) {
    case 'exact':
      return messages.some((message) => message.trim() === text.trim()) ? undefined : { code: 'says-exact', params };
    case 'contains':
      return messages.some((message) => fold(message).includes(fold(text))) ? undefined : { code: 'says-contains', params };
    case 'not-contains':
      return messages.some((message) => fold(message).includes(fold(text))) ? { code: 'says-not-contains', params } : undefined;
    case 'matches': {
      const reason = patternFault(text);
      if (reason !== undefined) return { code: 'bad-pattern', params: { expected: text, reason } };
      return messages.some((message) => findPattern(text, message)) ? undefined : { code: 'says-matches', params };
    }
    default:
      return how satisfies never;
  }
} // prettier-ignore

function length({ least, most, generated }: Extract<SingleExpectation, { is: 'length' }>, seen: Seen): Difference | undefined {
  const actual = textsOf(seen, generated).reduce((sum, text) => sum + Array.from(text).length, 0);
  if (least !== undefined && actual < least) return { code: 'length-least', params: { expected: least, actual } };
  if (most !== undefined && actual > most) return { code: 'length-most', params: { expected: most, actual } };
  return undefined;
} // prettier-ignore

const textsOf = ({ messages }: Seen, generated: true | undefined): string[] =>
  messages.flatMap((message) => (generated && !message.generated ? [] : [message.text]));
/** Case, width and runs of spaces do not make a difference to a reader. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
const listed = (texts: readonly string[]) => cut(texts.join(' · '));
const way = ({ path }: Seen) => path.map(({ flow, node }) => `${flow}/${node}`).join(' → ');
const shown = (value: unknown) => cut(typeof value === 'string' ? value : JSON.stringify(value));
/** Long enough to see what is different, short enough to be read. */
const MOST_SHOWN = 1_000;
const cut = (text: string) => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);
