// Writes a case that leaves a node by an exit: searches the bot's own engine for what a customer must do and what must come back.
// Where it does not succeed it says so. What it finds is run as a test case before anybody sees it.
import { CASE_TIME, type Case, type CaseStep } from '@dialoom/shared/cases/case';
import type { Expectation } from '@dialoom/shared/cases/expectation';
import type { Mock, MockAnswer } from '@dialoom/shared/api/mocks';
import type { BotDocument } from '@dialoom/shared/document/document';
import { contextOf, type LintContext } from '@dialoom/shared/lint/context';
import { effects, Failed, type By, type Json, type Performers, type Vars } from '@dialoom/shared/node/effects';
import { digest } from '@dialoom/shared/node/pump';
import { languageFor } from '@dialoom/shared/text/language-for';
import { compile, type Bot } from '../engine/compile.ts';
import type { Event, Input, Pending, Step } from '../engine/types.ts';
import { begin, walk } from '../engine/walk.ts';
import { fillForm } from '../understanding/forms.ts';
import { literalsIn } from './literals.ts';
import { sayingsOf } from './sayings.ts';
import { allLearnt } from '../understanding/small-talk/small-talk.ts';
import { runCases, type CaseHouse } from './run-cases.ts';
import { strictPerformers } from './strict-performers.ts';
import { answersAt, intentsAt, isMockable, stepsAt } from './tries.ts';

export type Target = { flow: string; node: string; exit?: string | undefined };
/** Without a case: the node nearest to it that a conversation came to; of the node itself, by which exits it was left. */
export type Way =
  | { case: Case; tried: number }
  | { nearest?: { flow: string; node: string }; left?: string[]; tried: number };
type Start = { at: number; contact?: Vars; context?: Vars };
/** A conversation on its way: where it stands, and how it came there. */
type State = {
  step: Step;
  start: Start;
  steps: readonly CaseStep[];
  mocks: readonly Mock[];
  /** Places whose call the house itself has answered: in a case a place that is pretended once is pretended always. */
  real?: ReadonlySet<string>;
  turns: number;
  /** Of what is only pretended when nothing else leads there. */
  cost: number;
  /** It has been there, and the turn is not over: a case ends where a conversation rests. */
  reached?: true;
  /** What is likely was tried from here: now what conditions ask of words. */
  again?: true | undefined;
};

const MOST_TRIES = 20_000;
const MOST_MS = 10_000;
const MOST_TURNS = 14;
/** One place is looked at again with other variables, so many times. */
const MOST_VISITS = 12;
/** And a call from one place: each thing said there makes one. */
const MOST_CALLS = 300;
const SLICE_MS = 4;
/** What an intent that is pretended counts, in turns: saying it is tried first. */
const PRETENDED = 6;
/** How much later a place is looked at with the words of conditions. */
const LATER = 3;
/** What is tried at each call behind the goal, until the turn is over. */
const MOST_BEHIND = 4;
/** A Sunday night: what is closed then is closed. */
const NIGHT = CASE_TIME + 17 * 3_600_000;

type Asked = { document: BotDocument; target: Target; locale?: string | undefined; name: string; workspace?: string; bot?: string; signal?: AbortSignal }; // prettier-ignore

export async function wayTo(house: CaseHouse, asked: Asked): Promise<Way> {
  return new Search(house, asked).run();
}

class Search {
  readonly #house: CaseHouse;
  readonly #asked: Asked;
  readonly #bot: Bot;
  readonly #context: LintContext;
  readonly #locale: string;
  readonly #literals: ReturnType<typeof literalsIn>;
  readonly #far: ReadonlyMap<string, number>;
  readonly #sayings: ReadonlyMap<string, { global: boolean; text: string }>;
  /** What conditions ask of words: said as it stands, and with what fits a pattern. */
  readonly #literalSayings: readonly string[];
  readonly #performers: Performers;
  readonly #queue: { rank: number; state: State }[] = [];
  readonly #seen = new Set<string>();
  readonly #visits = new Map<string, number>();
  #tried = 0;
  #nearest: { flow: string; node: string; far: number } | undefined;
  readonly #left = new Set<string>();

  constructor(house: CaseHouse, asked: Asked) {
    const { document, locale } = asked;
    this.#house = house;
    this.#asked = asked;
    this.#bot = compile(document, house.nodes);
    this.#context = contextOf(document, house.nodes, { connections: undefined });
    this.#locale = languageFor(document.languages, locale);
    this.#literals = literalsIn(this.#context);
    this.#far = distances(this.#context, this.#bot, asked.target);
    this.#sayings = new Map(
      Object.entries(document.intents).flatMap(([intent, { examples, global }]) => {
        const [text] = examples[this.#locale] ?? Object.values(examples).flat();
        return text === undefined ? [] : [[intent, { global: global !== undefined, text }] as const];
      }),
    );
    const all = Object.values(document.intents).map(({ examples }) => examples[this.#locale] ?? []);
    this.#literalSayings = sayingsOf(this.#literals, all, this.#locale);
    const nobody = { case: { id: 'way', name: 'way', steps: [] }, tell: () => undefined };
    this.#performers = strictPerformers(document, house.models, house.real, () => nobody, house.nodes);
  }

  async run(): Promise<Way> {
    await allLearnt(this.#house.models, this.#bot.document); // what is understood below is asked at once
    const began = performance.now();
    let since = began;
    for (const [i, start] of this.#starts().entries()) {
      const step = walk(this.#bot, begin('case'), { ...start, seed: start.at, type: 'started', locale: this.#locale, channel: 'web' }); // prettier-ignore
      const found = await this.#take({ step, start, steps: [], mocks: [], turns: i === 0 ? 0 : 1, cost: 0 });
      if (found) return found;
    }
    while (this.#queue.length > 0 && this.#tried < MOST_TRIES && performance.now() - began < MOST_MS) {
      if (this.#asked.signal?.aborted) break;
      if (performance.now() - since > SLICE_MS) {
        await new Promise(setImmediate);
        since = performance.now();
      }
      const state = this.#next();
      if (!state) break;
      for await (const next of this.#from(state)) {
        const found = await this.#take(next);
        if (found) return found;
      }
      this.#lookAgain(state);
    }
    const { flow, node } = this.#nearest ?? {};
    const left = [...this.#left];
    return {
      tried: this.#tried,
      ...(left.length > 0 && { left }),
      ...(flow !== undefined && node !== undefined && { nearest: { flow, node } }),
    };
  }

  /** The usual beginning, then other dice, the night, and customers that conditions speak of. */
  #starts(): Start[] {
    const facts = this.#literals.flatMap(({ path, values }) => {
      const [about, name, ...deeper] = path.split('.');
      if ((about !== 'contact' && about !== 'context') || name === undefined || deeper.length > 0) return [];
      return values.map((value): Start => ({ at: CASE_TIME, [about]: { [name]: value } }));
    });
    return [{ at: CASE_TIME }, ...facts.slice(0, 20), { at: NIGHT }, ...[1, 2, 3, 4, 5].map((more) => ({ at: CASE_TIME + more }))];
  } // prettier-ignore

  /** Keeps a state to go on from; the case, when it is what was looked for. */
  async #take(state: State): Promise<Way | undefined> {
    this.#tried++;
    const { target } = this.#asked;
    for (const exit of exitsIn(state.step.events, target)) this.#left.add(exit);
    const { now, need } = state.step;
    if (state.reached || reaches(state.step.events, target)) {
      if (need.do === 'wait' || need.do === 'end') {
        const made = await this.#proven(state);
        if (made) return { case: made, tried: this.#tried };
      } else this.#queue.push({ rank: -1, state: { ...state, reached: true } });
      return undefined;
    }
    if (now.frames.length === 0 || state.turns > MOST_TURNS) return undefined;
    const key = digest(JSON.stringify([now.frames.map(({ flow, node, journal }) => [flow, node, journal.length]), now.vars, now.unread])); // prettier-ignore
    const place = now.frames
      .map(({ flow, node, pending, journal }) => `${flow}/${node}/${pending?.kind}/${journal.length}`)
      .join(' ');
    const visited = `${place} ${digest(JSON.stringify(state.mocks))}`; // another answer from outside is another world
    const visits = (this.#visits.get(visited) ?? 0) + 1;
    if (this.#seen.has(key) || visits > (state.step.need.do === 'wait' ? MOST_VISITS : MOST_CALLS)) return undefined;
    this.#seen.add(key);
    this.#visits.set(visited, visits);
    const far = this.#farOf(state);
    const top = now.frames.at(-1);
    if (top && far < (this.#nearest?.far ?? Infinity)) this.#nearest = { flow: top.flow, node: top.node, far };
    this.#queue.push({
      rank: Math.min(far, 50) + state.turns + state.cost + (state.step.need.do === 'wait' ? visits : 0),
      state,
    });
    return undefined;
  }
  /** Where words are free, what conditions ask of them comes later: each place would branch by dozens. */
  #lookAgain(state: State): void {
    const { need } = state.step;
    if (state.again || state.reached || need.do !== 'wait' || this.#literalSayings.length === 0) return;
    const { kind, request } = need.call;
    const isFree = kind === 'choose' || (kind === 'ask' && (request['wants'] === 'intent' || request['wants'] === 'text'));
    if (isFree) this.#queue.push({ rank: Math.min(this.#farOf(state), 50) + state.turns + state.cost + LATER, state: { ...state, again: true } });
  } // prettier-ignore
  #next(): State | undefined {
    let best = 0;
    for (let i = 1; i < this.#queue.length; i++)
      if ((this.#queue[i]?.rank ?? Infinity) < (this.#queue[best]?.rank ?? Infinity)) best = i;
    return this.#queue.splice(best, 1)[0]?.state;
  }
  #farOf({ step }: State): number {
    return Math.min(
      ...step.now.frames.map(({ flow, node }, i) => (this.#far.get(`${flow}/${node}`) ?? Infinity) + (step.now.frames.length - 1 - i)), // prettier-ignore
    );
  }

  /** Every way on from here. */
  async *#from(state: State): AsyncGenerator<State> {
    const { need, now } = state.step;
    if (need.do === 'end') return;
    const { call } = need;
    const frame = now.frames.at(-1);
    if (!frame) return;
    const { at } = state.start;
    const mocked = (answer: MockAnswer): Mock => ({ kind: call.kind as Mock['kind'], flow: frame.flow, node: frame.node, answer });
    const on = (input: Input, steps = state.steps, mocks = state.mocks, cost = 0): State => ({
      ...state,
      again: undefined,
      cost: state.cost + cost,
      step: walk(this.#bot, now, input),
      steps,
      mocks,
      turns: state.turns + (steps === state.steps ? 0 : 1),
    });
    if (need.do === 'wait') {
      const likely = () => stepsAt(call, this.#sayingsAt(call), this.#context.byFlow.get(frame.flow)?.get(frame.node), this.#bot.document);
      const said = () => this.#literalSayings.map((text): CaseStep => ({ do: 'say', text }));
      for (const step of state.again ? said() : likely()) {
        const input = this.#inputOf(step, call, at, now.vars);
        if (input) yield on(input, [...state.steps, step]);
      }
      if (!state.again && effects[call.kind].fails) {
        const answer = { failed: 'error' };
        yield on({ at, seed: at, type: 'failed', key: call.key, code: answer.failed }, state.steps, [...state.mocks, mocked(answer)], 2);
      }
      return;
    }
    if (!isMockable(call.kind)) return;
    const reply = (answer: MockAnswer): Input =>
      'failed' in answer
        ? { at, seed: at, type: 'failed', key: call.key, code: answer.failed }
        : { at, seed: at, type: 'performed', key: call.key, result: answer.is };
    const known = state.mocks.find((mock) => mock.kind === call.kind && mock.flow === frame.flow && mock.node === frame.node);
    if (known) return yield on(reply(known.answer)); // one node, one answer: so the case is easy to read
    const place = `${call.kind}/${frame.flow}/${frame.node}`;
    const real = await this.#really(call, state);
    if (real) yield { ...on(reply(real)), real: new Set([...(state.real ?? []), place]) };
    if (state.real?.has(place)) return;
    const node = this.#context.byFlow.get(frame.flow)?.get(frame.node);
    if (!node) return;
    const { target } = this.#asked;
    if (call.kind === 'classify') {
      if (state.reached) return;
      // an intent is said, not pretended, unless it is the question, or one that interrupts and so never comes this far
      const isTarget = frame.flow === target.flow && frame.node === target.node;
      const { globals } = this.#bot;
      for (const answer of intentsAt(call, isTarget ? undefined : (intent) => globals.has(intent))) yield on(reply(answer), state.steps, [...state.mocks, mocked(answer)], PRETENDED);
      return;
    }
    const answers = answersAt(call, node, this.#literals);
    for (const answer of state.reached ? answers.slice(0, MOST_BEHIND) : answers) yield on(reply(answer), state.steps, [...state.mocks, mocked(answer)]);
  } // prettier-ignore

  /** What happens in the house is done; what would go out is not. */
  async #really(call: Pending, { start }: State): Promise<MockAnswer | undefined> {
    if (!['classify', 'retrieve', 'guard', 'script', 'remember'].includes(call.kind)) return undefined;
    const { workspace = 'local', bot = 'local' } = this.#asked;
    const by: By = { key: call.key, signal: AbortSignal.timeout(2_000), delta: () => undefined, workspace, bot, version: 0, history: async () => [] };
    const perform = this.#performers[call.kind as 'classify'] as (request: unknown, by: By) => Promise<unknown>;
    try {
      return { is: (await perform(call.request, by)) as Json };
    } catch (error) {
      if (error instanceof Failed) return start.at === CASE_TIME && error.code === 'no-list' ? undefined : { failed: error.code };
      throw error;
    }
  } // prettier-ignore

  /** Any intent where the bot may listen for one: an open question, or buttons, beside which customers write; else what interrupts. */
  #sayingsAt({ kind, request }: Pending): string[] {
    const open = kind === 'choose' || (kind === 'ask' && request['wants'] === 'intent');
    return [...this.#sayings.values()].flatMap(({ global, text }) => (open || global ? [text] : []));
  }

  #inputOf(step: CaseStep, call: Pending, at: number, vars: Vars): Input | undefined {
    const time = { at, seed: at };
    const locale = String((vars['conversation'] as Vars | undefined)?.['locale'] ?? this.#locale);
    switch (step.do) {
      case 'say':
      case 'press': {
        const understood = this.#house.understand(this.#bot.document, this.#bot.globals, call, step.text, at, locale); // prettier-ignore
        const choices = step.do === 'press' ? (call.request['choices'] as { id: string; label: string }[] | undefined) : undefined; // prettier-ignore
        const value = choices?.find(({ label }) => label === step.text)?.id;
        return { ...time, type: 'message', text: step.text, understood, ...(value !== undefined && { value }) };
      }
      case 'fill': {
        const filled = fillForm(call.request['fields'] as Parameters<typeof fillForm>[0], step.values, this.#bot.document, { at, locale }); // prettier-ignore
        return 'values' in filled ? { ...time, type: 'message', text: '—', value: filled.values } : undefined;
      }
      case 'file': {
        const file = { id: 'file-1', name: step.name, type: step.type ?? '', size: step.size ?? 0 };
        return { ...time, type: 'message', text: step.name, value: file, files: [file.id] };
      }
      case 'silence':
        return { ...time, ...(call.kind === 'sleep' && { at: Math.max(at, Number(call.request['until'])) }), type: 'failed', key: call.key, code: 'silence' }; // prettier-ignore
      case 'person':
        return { ...time, type: 'performed', key: call.key, result: { outcome: step.outcome } };
      default:
        return undefined; // nothing that the search tries
    }
  }

  /** The way as a case, if it is green when it runs as one. */
  async #proven({ start, steps, mocks }: State): Promise<Case | undefined> {
    const { target, document, name, locale } = this.#asked;
    const { flow, node, exit } = target;
    const goal: Expectation = exit === undefined ? { is: 'visits', flow, node } : { is: 'exit', flow, node, exit };
    const last = steps.length - 1;
    const made: Case = {
      id: `way-${digest(`${flow}/${node}/${exit}`).slice(0, 8)}`,
      name,
      ...(locale !== undefined && { locale: this.#locale }),
      ...(start.at !== CASE_TIME && { at: start.at }),
      ...(start.contact && { contact: start.contact as NonNullable<Case['contact']> }),
      ...(start.context && { context: start.context as NonNullable<Case['context']> }),
      ...(mocks.length > 0 && { mocks: [...mocks] }),
      ...(last < 0 && { greeting: [goal] }),
      steps: steps.map((step, i) => (i === last ? { ...step, expect: [goal] } : step)),
    };
    const { results } = await runCases(this.#house, { document, cases: [made] });
    return results[0]?.status === 'passed' ? made : undefined;
  }
}

const reaches = (events: readonly Event[], { flow, node, exit }: Target): boolean =>
  events.some(
    (event) =>
      (exit === undefined ? event.type === 'entered' : event.type === 'left' && event.exit === exit) &&
      'node' in event &&
      event.flow === flow &&
      event.node === node,
  );

/** The exits by which the node was left. */
const exitsIn = (events: readonly Event[], { flow, node }: Target): string[] =>
  events.flatMap((event) => (event.type === 'left' && event.flow === flow && event.node === node && event.exit !== undefined ? [event.exit] : [])); // prettier-ignore

/** The flow may be over after it. */
const isLast = ({ node, exits }: LintContext['nodes'][number]) => exits.some((exit) => exit !== 'error' && exit !== 'silent' && !Object.hasOwn(node.next, exit)) || exits.length === 0; // prettier-ignore

/** How many edges lie between a node and the target, going along what is drawn, into sub-flows, and by intents that interrupt. */
function distances({ nodes }: LintContext, bot: Bot, { flow, node }: Target): Map<string, number> {
  const back = new Map<string, string[]>();
  const edge = (from: string, to: string) => void back.set(to, [...(back.get(to) ?? []), from]);
  const entries = new Set(bot.globals.values());
  for (const one of nodes) {
    const from = `${one.flow}/${one.id}`;
    for (const next of Object.values(one.node.next)) edge(from, `${one.flow}/${next}`);
    for (const { flow: other } of one.config === undefined ? [] : (one.def?.enters?.(one.config) ?? []))
      edge(from, `${other}/${bot.entry(other)}`);
    for (const { flow: other, by } of one.config === undefined ? [] : (one.def?.enters?.(one.config) ?? []))
      if (by === 'call')
        for (const last of nodes) if (last.flow === other && isLast(last)) edge(`${other}/${last.id}`, from);
    if (one.def?.waits) for (const other of entries) edge(from, `${other}/${bot.entry(other)}`);
  }
  const far = new Map([[`${flow}/${node}`, 0]]);
  for (let edges = 1, at = [`${flow}/${node}`]; at.length > 0; edges++) {
    const next = at.flatMap((to) => back.get(to) ?? []).filter((from) => !far.has(from));
    for (const from of next) far.set(from, edges);
    at = [...new Set(next)];
  }
  return far;
}
