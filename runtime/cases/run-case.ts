// Runs one case: the session of the simulator, told what the case says, and looked at after every turn.
import { CASE_TIME, type Case, type CaseStep } from '@dialoom/shared/cases/case';
import type { Expectation } from '@dialoom/shared/cases/expectation';
import { inputOf, stepWords } from '@dialoom/shared/cases/inputs';
import { judge, type Seen } from '@dialoom/shared/cases/judge';
import { mocksOf } from '@dialoom/shared/cases/mocks';
import type { CaseResult, Failure, Turn } from '@dialoom/shared/cases/result';
import type { SimulatedMessage, SimulationInput, SimulationState, TracedStep } from '@dialoom/shared/api/simulations';
import { isThere } from '@dialoom/shared/simulation/answering';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Session } from '../simulation/session.ts';
import type { NotDone } from './strict-performers.ts';

/** How long one case may take: only a real call can take long. */
const MOST_MS = 60_000;

/** What the run of a case leaves behind for coverage, by key. */
export type Been = { nodes: Set<string>; exits: Set<string>; intents: Set<string>; faq: Set<string> };
export type RanCase = { result: Omit<CaseResult, 'id' | 'row'>; been: Been };
type Opened = { session: Session; notDone: readonly NotDone[] };

/** `open` begins a session of that case. Never throws: what goes wrong is a failure of the case. */
export async function runCase(one: Case, open: (one: Case) => Opened, signal: AbortSignal): Promise<RanCase> {
  const began = performance.now();
  const turns: Turn[] = [];
  const failures: Failure[] = [];
  const been: Been = { nodes: new Set(), exits: new Set(), intents: new Set(), faq: new Set() };
  const { session, notDone } = open(one);
  const watch = new Watch();
  let told = 0;
  const look = (did: string | undefined, expect: readonly Expectation[] = []): Seen => {
    const state = session.state();
    const { seen, turn } = watch.turn(state, did, been);
    turns.push(turn);
    const at = turns.length - 1;
    for (const { code, kind, step, list } of notDone.slice(told)) {
      const { flow = '', node = '' } = state.steps.find((traced) => traced.step === step) ?? {};
      const isOther = code === 'unmocked' && one.mocks?.some((mock) => isThere(mock, { kind, flow, node }));
      failures.push({
        turn: at,
        code: isOther ? 'mocked-otherwise' : code,
        params: { flow, node, ...(list === undefined ? { kind } : { list }) },
      });
    }
    told = notDone.length;
    for (const expectation of expect) {
      const difference = judge(expectation, seen);
      if (difference) failures.push({ turn: at, ...difference });
    }
    if (seen.status === 'stopped') failures.push({ turn: at, code: 'over', params: { code: state.code ?? '' } });
    return seen;
  };
  try {
    await session.begin();
    let seen = look(undefined, one.greeting);
    for (const [i, step] of one.steps.entries()) {
      if (signal.aborted || seen.status === 'stopped') break;
      if (performance.now() - began > MOST_MS) {
        failures.push({ turn: i + 1, code: 'too-slow', params: { seconds: MOST_MS / 1_000 } });
        break;
      }
      const doing = doingOf(step, watch, seen.status);
      if ('failure' in doing) {
        failures.push({ turn: i + 1, ...doing.failure });
        break;
      }
      const refused = await tell(session, doing.input);
      if (refused) {
        failures.push({ turn: i + 1, ...refused });
        break;
      }
      seen = look(doing.did, step.expect);
    }
  } catch (error) {
    failures.push({ turn: turns.length, code: 'crashed', params: { reason: error instanceof Error ? error.message : String(error) } }); // prettier-ignore
  }
  const status = failures.length === 0 ? 'passed' : 'failed';
  return { result: { status, ms: performance.now() - began, failures, turns }, been };
}

/** The session that a case begins: its mocks, facts and time. */
export const startOf = ({ locale, channel, contact, context, at = CASE_TIME, ...one }: Case) => ({ locale, channel, contact, context, mocks: mocksOf(one), at }); // prettier-ignore

async function tell(session: Session, input: SimulationInput): Promise<Omit<Failure, 'turn'> | undefined> {
  try {
    await session.tell(input);
    return undefined;
  } catch (error) {
    if (!(error instanceof DialoomError)) throw error;
    if (error.code === 'form.over') return { code: 'no-form', params: {} };
    if (error.code === 'form.invalid') return { code: 'form-refused', params: { fields: JSON.stringify(error.fields ?? {}) } };
    throw error;
  }
} // prettier-ignore

type Doing = { input: SimulationInput; did: string } | { failure: Omit<Failure, 'turn'> };
function doingOf(step: CaseStep, watch: Watch, status: Seen['status']): Doing {
  const did = stepWords(step);
  if (step.do === 'person' && status !== 'handoff') return { failure: { code: 'no-person', params: {} } };
  if (step.do !== 'press') return { input: inputOf(step), did };
  const button = watch.button(step.text);
  if (button === undefined) return { failure: { code: 'button-gone', params: { text: step.text, actual: watch.offers().join(' · ') } } }; // prettier-ignore
  return { input: { type: 'message', text: step.text, ...(button !== '' && { value: button }) }, did };
}

/** Remembers what was there before, so that a turn is what is new. */
class Watch {
  #messages = 0;
  readonly #left = new Set<number>();
  #steps = 0;
  #all: readonly SimulatedMessage[] = [];

  turn(state: SimulationState, did: string | undefined, been: Been): { seen: Seen; turn: Turn } {
    this.#all = state.messages;
    const fresh = state.messages.slice(this.#messages);
    this.#messages = state.messages.length;
    const bot = fresh.filter(({ from }) => from === 'bot');
    const steps = state.steps.filter(({ step, exit, end, failed }) => {
      const isNew = step > this.#steps;
      const left = exit !== undefined || end !== undefined || failed !== undefined;
      if (!left) return isNew;
      if (this.#left.has(step)) return false;
      this.#left.add(step);
      return true;
    });
    this.#steps = Math.max(this.#steps, ...state.steps.slice(-1).map(({ step }) => step));
    const intents = [
      ...fresh.flatMap(({ key }) => (key?.startsWith('detour:') ? [key.slice('detour:'.length)] : [])),
      ...steps.flatMap(takenIntents),
    ];
    for (const step of steps) {
      been.nodes.add(`${step.flow}/${step.node}`);
      if (step.exit !== undefined) been.exits.add(`${step.flow}/${step.node}/${step.exit}`);
      for (const id of answersOf(step)) been.faq.add(id);
    }
    for (const intent of intents) been.intents.add(intent);
    const path = steps.map(({ flow, node, exit, failed }) => ({ flow, node, ...(exit !== undefined && { exit }), ...(failed !== undefined && { failed }) })); // prettier-ignore
    const messages = bot.map((message) => ({ text: wordsOf(message), generated: message.generated === true }));
    const seen: Seen = {
      messages,
      offers: bot.flatMap(offersOf).map(({ label }) => label),
      intents,
      path,
      vars: state.variables,
      status: state.status === 'working' || state.status === 'paused' ? 'waiting' : state.status,
    };
    const intent = intents.at(-1);
    const turn = { ...(did !== undefined && { did }), said: messages.map(({ text }) => text), path, ...(intent !== undefined && { intent }) }; // prettier-ignore
    return { seen, turn };
  }
  offers(): string[] {
    return offersOf(this.#all.findLast((message) => message.from === 'bot' && offersOf(message).length > 0)).map(({ label }) => label); // prettier-ignore
  }
  /** The id of a button, nothing when there is none; empty for a suggestion, which is words only. */
  button(label: string): string | undefined {
    const wanted = label.trim().toLowerCase();
    for (const message of this.#all.toReversed()) {
      const found = offersOf(message).find((offer) => offer.label.trim().toLowerCase() === wanted);
      if (found) return found.id;
      if (message.choices) return undefined; // an older question is over
    }
    return undefined;
  }
}

const offersOf = (message: SimulatedMessage | undefined): { id: string; label: string }[] => [
  ...(message?.choices ?? []).map(({ id, label }) => ({ id, label })),
  ...(message?.suggest ?? []).map((label) => ({ id: '', label })),
];
/** All that a customer reads of a message. */
const wordsOf = ({ text = '', card, cards = [], image }: SimulatedMessage): string =>
  [
    text,
    ...(image?.alt ? [image.alt] : []),
    ...[...(card ? [card] : []), ...cards].flatMap(({ title, subtitle, rows }) => [
      title,
      subtitle,
      ...rows.map(({ label, value }) => `${label}: ${value}`),
    ]),
  ]
    .filter(Boolean)
    .join('\n');
const takenIntents = ({ effects }: TracedStep): string[] =>
  effects.flatMap(({ kind, reply }) => {
    const intent = kind === 'classify' && reply && 'is' in reply ? (reply.is as { intent?: string }).intent : undefined;
    return intent === undefined ? [] : [intent];
  });
const answersOf = ({ effects }: TracedStep): string[] =>
  effects.flatMap(({ kind, request }) => {
    const answer = kind === 'say' ? (request as { answer?: string }).answer : undefined;
    return answer === undefined ? [] : [answer];
  });
