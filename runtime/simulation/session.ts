// One simulation: the server's own engine over a log of what the tester did. Rewind is a shorter log walked again;
// results of calls are kept, so going back repeats nothing that went out. What it is made of stands beside it, one idea a file.
import type { z } from 'zod';
import type { Mock, Network } from '@dialoom/shared/api/mocks';
import type {
  Breakpoint,
  IntentEvidence,
  People,
  SimulationInput,
  SimulationState,
  TracedStep,
} from '@dialoom/shared/api/simulations';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { AnyNode, Connection } from '@dialoom/shared/node/define';
import { asksCustomer, effects, takesFile, type Json, type Performers, type Vars } from '@dialoom/shared/node/effects';
import { sortBreakpoints } from '@dialoom/shared/simulation/breakpoints';
import { inLanguage } from '@dialoom/shared/template/words';
import { DialoomError } from '@dialoom/shared/text/errors';
import { botWords } from '../conversation/bot-words.ts';
import { closedWords } from '../conversation/closed.ts';
import { filledIn } from '../conversation/filled.ts';
import { heardTogether } from '../conversation/gather.ts';
import type { Understood } from '../conversation/parts.ts';
import { compile, languageFor, type Bot } from '../engine/compile.ts';
import { promptOf } from '../engine/prompt.ts';
import type { About, Event, Input, Need, Pending, Step } from '../engine/types.ts';
import { begin, resume, walk, type WalkOptions } from '../engine/walk.ts';
import { atNode, withVariables } from './by-hand.ts';
import { Calls, mocked } from './calls.ts';
import { SimulationClock } from './clock.ts';
import { masked } from './masked.ts';
import { overdue } from './overdue.ts';
import { Pausing, type Why } from './pausing.ts';
import { Recordings, shownReply, stepOf, type FromLog } from './recordings.ts';
import { testedConditions } from './tested.ts';
import { TraceLog, type OpenStep } from './traced.ts';
import { Transcript } from './transcript.ts';

export type SessionParts = {
  nodes: readonly AnyNode[];
  performers: Performers;
  /** What is understood of a text before the walk: the same function that the drive loop calls. */
  understand(
    bot: Bot,
    pending: Pending | undefined,
    text: string,
    at: number,
    locale: string,
  ): Understood | Promise<Understood>;
  /** Why a text was taken for these intents, the best first. */
  evidence?(document: BotDocument, text: string, intents: readonly string[]): IntentEvidence[];
  /** Kinds and settings of connections, never their secrets. */
  connections?(workspace: string): Readonly<Record<string, Connection>>;
  /** Keeps what is compiled, for who runs one document many times; absent: compiled anew. */
  compile?(document: BotDocument): Bot;
  /** Says which document the session runs on now: performers that need it look it up by the session's id. */
  document?(id: string, document: BotDocument): void;
  clock(): number;
};
export type SessionStart = {
  id: string;
  workspace: string;
  bot: string;
  document: BotDocument;
  locale?: string | undefined;
  channel?: string | undefined;
  contact?: Vars | undefined;
  context?: Vars | undefined;
  mocks?: readonly Mock[] | undefined;
  network?: Network | undefined;
  people?: People | undefined;
  breakpoints?: readonly Breakpoint[] | undefined;
  at?: number | undefined;
  from?: { flow: string; node: string; variables?: Vars | undefined; alone?: boolean | undefined } | undefined;
  /** A real conversation: what was done in it, and what its calls were answered. */
  real?: RealTalk | undefined;
};
export type RealTalk = {
  conversation: string;
  version: number;
  began: { at: number; seed: number };
  facts: readonly RealFact[];
  replies: FromLog;
  /** What was said to and by a person at the end. */
  after: NonNullable<RealFact['lines']>;
};
export type RealFact = {
  told: Told;
  at: number;
  seed: number;
  understood?: Understood;
  /** What was pressed or filled in, as the bot took it. */
  value?: Json;
  /** What a person and the customer said to each other before it. */
  lines?: { from: 'agent' | 'customer'; text: string }[];
};
type Told = z.output<typeof SimulationInput>;
type ToldOf<T extends Told['type']> = Extract<Told, { type: T }>;
/** A fact of the log: when it happened, and the step count before it, so that a rewind knows where to cut. */
type Fact = Pick<RealFact, 'told' | 'at' | 'understood' | 'value' | 'lines'> & { seed?: number; stepsBefore: number };

/** A tester cannot make more; a loop with waits would grow for ever. */
const MOST_STEPS = 5_000;
/** Live, the customer hears that a call takes its time after so long. */
const STILL_MS = 8_000;
/** What is made by hand while the walk stands before a step. */
const BY_HAND: ReadonlySet<Told['type']> = new Set(['set', 'clock']);

export class Session {
  readonly id: string;
  readonly #parts: SessionParts;
  readonly #start: SessionStart;
  readonly #calls: Calls;
  readonly #recordings: Recordings;
  readonly #pausing = new Pausing();
  readonly #trace = new TraceLog();
  readonly #transcript = new Transcript();
  #bot: Bot;
  #people: People;
  #gone: readonly Breakpoint[] = [];
  #log: Fact[] = [];
  #clock: SimulationClock;
  #now: Step;
  #code: string | undefined;
  #paused: SimulationState['paused'];
  /** Facts made by hand before a step, while the log is gone through again. */
  #byHand = new Map<number, Fact[]>();
  /** The open wait: when it began, and how many reminders were said. */
  #wait = { key: '', since: 0, said: 0 };
  #seed: number;
  #pinned = new Set<string>();
  #isAgain = false;
  #saidStill = false;
  #told = new WeakMap<OpenStep, Pick<TracedStep, 'tested' | 'evidence'>>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: SessionParts, start: SessionStart) {
    this.id = start.id;
    this.#parts = parts;
    this.#start = start;
    this.#bot = this.#compile(start.document);
    const { workspace, bot } = start;
    this.#calls = new Calls(parts.performers, { workspace, bot, past: () => this.#transcript.past() });
    this.#calls.mocks = start.mocks ?? [];
    this.#calls.network = start.network ?? {};
    this.#people = start.people ?? 'ask';
    this.#recordings = new Recordings(start.real?.replies);
    this.#setBreakpoints(start.breakpoints ?? []);
    this.#pausing.alone = start.from?.alone ?? false;
    this.#startedAt = start.real?.began.at ?? start.at ?? parts.clock();
    this.#clock = this.#freshClock();
    this.#seed = this.#firstSeed;
    this.#now = fresh(this.id);
  }
  readonly #startedAt: number;

  get #firstSeed(): number {
    return this.#start.real?.began.seed ?? this.#startedAt;
  }
  #freshClock(): SimulationClock {
    const clock = new SimulationClock(this.#parts.clock, this.#start.at);
    clock.reach(this.#startedAt);
    return clock;
  }
  #compile(document: BotDocument): Bot {
    this.#parts.document?.(this.id, document);
    return this.#parts.compile?.(document) ?? compile(document, this.#parts.nodes);
  }
  #locale(): string {
    return String((this.#now.now.vars['conversation'] as Vars | undefined)?.['locale'] ?? '');
  }
  get #pending(): Pending | undefined {
    return this.#now.need.do === 'end' ? undefined : this.#now.need.call;
  }
  /** Where a line is written to that no node says. */
  get #line() {
    return { step: this.#now.now.steps, turn: this.#log.length };
  }

  // ── what a tester does ────────────────────────────────────────────────────────────────────────────────────

  /** Says the greeting; of a real conversation, goes through all of it. */
  begin(): Promise<void> {
    return this.#inTurn(async () => {
      const { real } = this.#start;
      if (!real) return this.#begin();
      await this.#goThrough(
        real.facts.map((fact) => ({ ...fact, stepsBefore: 0 })),
        Infinity,
      );
      this.#overheard(real.after);
    });
  }
  /** The same inputs on the same document lead to the same place: a simulation that was lost begins again there. */
  bringBack(inputs: readonly Told[]): Promise<void> {
    return this.#inTurn(() =>
      this.#goThrough(
        inputs.map((told) => ({ told, at: this.#clock.now(), stepsBefore: 0 })),
        Infinity,
      ),
    );
  }
  /** One input of the tester; done when the turn rests. Inputs that arrive together wait for each other. */
  tell(told: Told): Promise<void> {
    return this.#inTurn(async () => {
      this.#pausing.from = 0;
      const at = told.type === 'clock' && told.at === null ? this.#parts.clock() : this.#clock.now();
      await this.#take({ told: this.#placed(told), at, stepsBefore: this.#now.now.steps });
    });
  }
  /**
   * Back to the turn in which that step was entered, or to after so many inputs, and on from there with the newer document.
   * With `pause` it stops before the step.
   */
  rewind(
    to: { step: number; pause?: boolean | undefined } | { inputs: number },
    document?: BotDocument,
  ): Promise<void> {
    return this.#inTurn(async () => {
      if (document) {
        this.#bot = this.#compile(document);
        this.#setBreakpoints(this.#pausing.breakpoints);
      }
      if ('inputs' in to) return this.#goThrough(this.#log.slice(0, to.inputs), Infinity);
      this.#recordings.forgetFailures(to.step);
      const kept = this.#log.filter(({ stepsBefore }) => stepsBefore < to.step);
      await this.#goThrough(kept, to.step, to.pause ? to.step : undefined);
    });
  }

  state(): SimulationState {
    const { need, now } = this.#now;
    const hide = masked(this.#bot.document, now.vars);
    const { real } = this.#start;
    return {
      id: this.id,
      status: this.#code !== undefined ? 'stopped' : this.#paused ? 'paused' : statusOf(need),
      ...(this.#paused && { paused: this.#paused }),
      ...(this.#code !== undefined && { code: this.#code }),
      messages: this.#transcript.messages,
      steps: [...this.#trace.steps].map((step) => hide({ ...step, ...this.#explained(step) })),
      variables: hide({ ...now.vars }),
      mocks: [...this.#calls.mocks],
      network: this.#calls.network,
      people: this.#people,
      breakpoints: [...this.#pausing.breakpoints],
      gone: [...this.#gone],
      at: this.#clock.now(),
      clockSet: this.#clock.stands,
      ...(real && { real: { conversation: real.conversation, version: real.version } }),
      inputs: this.#log.map(({ told }) => told),
      locale: this.#locale(),
    };
  }
  /** Why a step went its way, looked into once. */
  #explained(step: OpenStep): Pick<TracedStep, 'tested' | 'evidence'> {
    const known = this.#told.get(step);
    if (known) return known;
    const { document } = this.#bot;
    const instance = this.#bot.node(step.flow, step.node);
    const tested =
      instance && 'def' in instance
        ? testedConditions(
            instance.def,
            instance.config,
            step.before,
            (name) => document.variables[name]?.secret === true,
          )
        : [];
    const asked = step.effects.find(
      ({ kind, reply, by }) => kind === 'classify' && reply && 'is' in reply && by !== 'mocked',
    );
    const { text = '' } = (asked?.request ?? {}) as { text?: string };
    const { ranked = [] } = ((asked?.reply as { is?: object } | undefined)?.is ?? {}) as {
      ranked?: { intent: string }[];
    };
    const evidence =
      ranked.length > 0
        ? this.#parts.evidence?.(
            document,
            text,
            ranked.slice(0, 3).map(({ intent }) => intent),
          )
        : undefined;
    const told = { ...(tested.length > 0 && { tested }), ...(evidence && { evidence }) };
    const isOver =
      step.exit !== undefined || step.end !== undefined || step.to !== undefined || step.failed !== undefined;
    if (isOver) this.#told.set(step, told);
    return told;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined); // the caller hears of it; the next input still gets its turn
    return done;
  }
  #setBreakpoints(breakpoints: readonly Breakpoint[]): void {
    const { kept, gone } = sortBreakpoints(breakpoints, this.#bot.document);
    this.#pausing.breakpoints = kept;
    this.#gone = gone;
  }

  // ── the log ───────────────────────────────────────────────────────────────────────────────────────────────

  async #begin(): Promise<void> {
    const { locale, contact, context, channel = 'web', from } = this.#start;
    const about: About = {
      channel,
      locale: languageFor(this.#bot.languages, locale),
      ...(contact && { contact }),
      ...(context && { context }),
    };
    if (!from) return this.#feed({ type: 'started', ...about }, this.#startedAt);
    const now = atNode(this.#bot, this.id, from, about);
    this.#now = { ...fresh(this.id), now };
    this.#trace.entered({ flow: from.flow, node: from.node, step: 1 }, this.#startedAt, 0, now.vars);
    this.#clock.reach(this.#startedAt);
    this.#resume(this.#startedAt);
    await this.#settle();
  }

  /** Everything from the beginning, up to the end of these facts. @param armed the step from which breakpoints count */
  async #goThrough(facts: readonly Fact[], armed: number, before?: number): Promise<void> {
    this.#log = [];
    this.#now = fresh(this.id);
    this.#clock = this.#freshClock();
    this.#seed = this.#firstSeed;
    this.#trace.clear();
    this.#transcript.messages = [];
    this.#code = undefined;
    this.#paused = undefined;
    this.#wait = { key: '', since: 0, said: 0 };
    this.#pinned = new Set();
    this.#pausing.again(armed, before);
    this.#byHand = new Map();
    for (const fact of facts) {
      const step = stepIn(fact.told);
      if (step !== undefined) this.#byHand.set(step, [...(this.#byHand.get(step) ?? []), fact]);
    }
    this.#isAgain = true;
    try {
      await this.#begin();
      for (const fact of facts) {
        if (this.#paused) return;
        if (stepIn(fact.told) !== undefined) continue; // was put in on the way
        await this.#take({ ...fact, stepsBefore: this.#now.now.steps });
      }
    } catch (error) {
      // the form has changed: what was typed into the old one does not fit, nor what followed
      if (!(error instanceof DialoomError) || !error.code.startsWith('form.')) throw error;
    } finally {
      this.#isAgain = false;
      if (!this.#paused) this.#pausing.again(0); // `before` was never reached
    }
  }

  /** Between a person and the customer: the bot heard none of it. */
  #overheard(lines: NonNullable<RealFact['lines']>): void {
    for (const { from, text } of lines)
      if (from === 'agent') this.#transcript.agent(text, this.#line);
      else this.#transcript.customer(this.#transcript.nextNote, { text }, this.#line);
  }

  /** What is made by hand while it stands before a step belongs there, also when it is gone through again. */
  #placed(told: Told): Told {
    return this.#paused && (told.type === 'set' || told.type === 'clock') ? { ...told, step: this.#paused.step } : told;
  }

  async #take(fact: Fact): Promise<void> {
    const { told, at } = fact;
    this.#saidStill = false;
    switch (told.type) {
      // no facts of the conversation: a rewind keeps what the tester has set
      case 'mocks':
        this.#calls.mocks = told.mocks;
        return;
      case 'network':
        this.#calls.network = told.network;
        return;
      case 'people':
        this.#people = told.people;
        return;
      case 'breakpoints':
        this.#setBreakpoints(told.breakpoints);
        this.#pausing.every = told.every ?? false;
        return;
      case 'go':
        return this.#goOn(told.how === 'step');
      case 'go-to':
        this.#pausing.here = { flow: told.flow, node: told.node };
        return this.#goOn(false);
      default:
        break;
    }
    if (this.#paused && !BY_HAND.has(told.type)) throw new DialoomError('simulation.paused', 409);
    this.#seed = fact.seed ?? this.#firstSeed;
    const form =
      told.type === 'message' && told.values ? filledIn(this.#pending, told.values, at, this.#locale()) : undefined; // a refusal is no input
    if (told.type === 'set') withVariables(this.#now.now, told.variables); // so is what cannot be set
    this.#overheard(fact.lines ?? []);
    this.#log.push(fact);
    this.#clock.reach(at);
    switch (told.type) {
      case 'message':
        return this.#heard(told, fact, form);
      case 'burst':
        return this.#heardAll(told.lines, at);
      case 'language':
        return this.#feed({ type: 'context', locale: told.locale }, at);
      case 'customer':
        return this.#feed({ type: 'context', ...(told.contact && { contact: told.contact }), ...(told.context && { context: told.context }) }, at); // prettier-ignore
      case 'clock':
        this.#clock.put(told.at, at);
        return this.#catchUp();
      case 'set':
        return this.#put(told.variables);
      case 'handoff-ends':
        return this.#handoffEnds(told, at);
      case 'silence':
        return this.#catchUp(Infinity);
      default:
        return told satisfies never;
    }
  }

  // ── facts of the conversation ─────────────────────────────────────────────────────────────────────────────

  async #heard(
    told: ToldOf<'message'>,
    { at, ...known }: Fact,
    form: { text: string; values: Json } | undefined,
  ): Promise<void> {
    const text = form?.text ?? told.text;
    const file = told.file && { id: `sim-${this.#log.length}`, name: told.text, ...told.file };
    const value = form?.values ?? file ?? known.value ?? told.value;
    const pending = this.#pending;
    const understood =
      known.understood ??
      (form || file ? {} : await this.#parts.understand(this.#bot, pending, text, at, this.#locale()));
    this.#transcript.customer(`in-${this.#log.length}`, file ? { file } : { text }, this.#line, understood);
    this.#code = undefined;
    if (file && !takesFile(pending)) return this.#keepFile(pending);
    return this.#feed({ type: 'message', text, understood, ...(value !== undefined && { value }), ...(file && { files: [file.id] }) }, at); // prettier-ignore
  }
  /** Lines that belong together: as a bot that gathers hears them. */
  async #heardAll(lines: readonly string[], at: number): Promise<void> {
    const read = (line: string) => this.#parts.understand(this.#bot, this.#pending, line, at, this.#locale());
    const greetings = new Set<string>();
    if (lines.length > 1) for (const line of lines) if ((await read(line)).greeting) greetings.add(line);
    const text = heardTogether(lines, (line) => greetings.has(line));
    const understood = await read(text);
    for (const [i, line] of lines.entries())
      this.#transcript.customer(
        `in-${this.#log.length}-${i}`,
        { text: line },
        this.#line,
        i === lines.length - 1 ? understood : undefined,
      );
    this.#code = undefined;
    return this.#feed({ type: 'message', text, understood }, at);
  }
  /** As the drive loop does with a file that nothing asked for. */
  #keepFile(pending: Pending | undefined): void {
    this.#transcript.note(inLanguage(botWords.fileKept, this.#locale(), 'en'), this.#line);
    const open = pending && asksCustomer(pending.kind) ? promptOf(pending) : undefined;
    if (open) this.#transcript.said({ id: this.#transcript.nextNote, ...open }, { step: this.#now.now.frames.at(-1)?.step ?? 0, turn: this.#log.length }); // prettier-ignore
  }
  #handoffEnds({ outcome, note }: ToldOf<'handoff-ends'>, at: number): Promise<void> | undefined {
    const pending = this.#pending;
    if (pending?.kind !== 'handoff') return undefined;
    if (outcome === 'offline') this.#sayOffline(pending);
    return this.#feed({ type: 'performed', key: pending.key, result: { outcome, ...(note && { note }) } }, at);
  }
  /** Outside of business hours, as it is live: when they begin again; else the node's own words. */
  #closed(pending: Pending): string | undefined {
    const { document, languages } = this.#bot;
    return closedWords(
      document.settings,
      this.#clock.now(),
      this.#locale(),
      languages,
      pending.request['leaveMessage'] === true,
    );
  }
  #sayOffline(pending: Pending): void {
    const words = this.#closed(pending) ?? String(pending.request['offline'] ?? '');
    if (words) this.#transcript.note(words, this.#line);
  }

  /** Variables as the tester wants them from here on. */
  #put(variables: Vars): void {
    this.#now = { ...this.#now, now: withVariables(this.#now.now, variables) };
    const open = this.#paused && this.#trace.at(this.#paused.step);
    if (open) open.before = { ...this.#now.now.vars };
  }

  /** Time has passed: reminders and silence, as far as they are due. @param until when the tester does not wait for the clock */
  async #catchUp(until = this.#clock.now()): Promise<void> {
    const call = this.#pending;
    if (this.#paused || !call || effects[call.kind].how !== 'wait') return;
    const { document, languages } = this.#bot;
    const reminders = document.settings.reminders ?? [];
    const { since, said } = this.#wait;
    for (const due of overdue(call, since, said, reminders, until)) {
      this.#clock.reach(due.at);
      if (due.what === 'silence') {
        const at = Math.max(due.at, this.#clock.now());
        return this.#feed(
          call.kind === 'handoff'
            ? { type: 'performed', key: call.key, result: { outcome: 'timeout' } }
            : { type: 'failed', key: call.key, code: 'silence' },
          call.kind === 'sleep' ? Math.max(Number(call.request['until']), this.#log.at(-1)?.at ?? 0) : at,
        );
      }
      this.#wait = { ...this.#wait, said: due.number + 1 };
      const text = reminders[due.number]?.text;
      const words = text && inLanguage(text, this.#locale(), languages[0]);
      if (words) this.#transcript.note(words, this.#line);
    }
  }

  // ── walking ───────────────────────────────────────────────────────────────────────────────────────────────

  /** Walks, performs what is asked for, and goes on until the conversation rests. */
  async #feed(input: Omit<Input, 'at' | 'seed'> & Record<string, unknown>, at: number): Promise<void> {
    this.#clock.reach(at);
    this.#walk({ ...input, at, seed: this.#seed } as unknown as Input);
    await this.#settle();
  }
  async #settle(): Promise<void> {
    while (this.#now.now.steps < MOST_STEPS) {
      const { need, now } = this.#now;
      if (isStanding(this.#now)) {
        if (this.#paused) return;
        this.#resume(); // something was put in by hand here
        continue;
      }
      const at = now.frames.at(-1);
      if (need.do === 'perform' && at) {
        await this.#perform(need.call, at);
        continue;
      }
      if (need.do !== 'wait') break;
      if (this.#wait.key !== need.call.key) this.#wait = { key: need.call.key, since: this.#clock.now(), said: 0 };
      if (!at || !this.#answersItself(need.call, at)) break;
    }
    this.#pausing.one = false;
  }

  async #perform(call: Pending, at: { flow: string; node: string; step: number }): Promise<void> {
    const began = performance.now();
    const { reply, late, ...how } = await this.#calls.answer(call, at, this.#recordings, this.#isAgain);
    const log = this.#isAgain && how.by === 'recorded' ? this.#recordings.timeOf(call) : undefined;
    const time = log?.at ?? this.#clock.now() + late;
    this.#clock.reach(time);
    if (late >= STILL_MS && effects[call.kind].how === 'outside' && !this.#saidStill) {
      this.#saidStill = true;
      const own = this.#bot.document.settings.says?.stillLooking;
      const words = (own && inLanguage(own, this.#locale(), this.#bot.languages[0])) || inLanguage(botWords.stillLooking, this.#locale(), 'en'); // prettier-ignore
      this.#transcript.note(words, this.#line);
    }
    this.#trace.answered(stepOf(call.key), { ...how, ms: performance.now() - began + late, reply: shownReply(reply) });
    this.#walk({ ...factOf(call.key, reply), at: time, seed: log?.seed ?? this.#seed } as Input);
  }

  /** A hand-off or a wait that nobody need answer: it is mocked, or nobody is there. True when the walk goes on. */
  #answersItself(call: Pending, at: { flow: string; node: string }): boolean {
    if (call.kind !== 'handoff' && call.kind !== 'sleep') return false;
    const mock = mocked(this.#calls.mocks, call, at);
    const isOffline =
      !mock &&
      call.kind === 'handoff' &&
      this.#people !== 'ask' &&
      (this.#people === 'away' || this.#closed(call) !== undefined);
    const reply = mock?.reply ?? (isOffline ? { is: { outcome: 'offline' } } : undefined);
    if (call.kind === 'handoff') {
      if (reply && 'is' in reply && (reply.is as { outcome: string }).outcome === 'offline') this.#sayOffline(call);
      else this.#announce(call);
    }
    if (!reply) return false;
    this.#trace.answered(stepOf(call.key), { by: mock ? 'mocked' : 'tester', ms: 0, reply: shownReply(reply), ...(mock?.wrong !== undefined && { wrong: mock.wrong }) }); // prettier-ignore
    const until = call.kind === 'sleep' && 'is' in reply ? Number(call.request['until']) : 0;
    this.#clock.reach(until);
    this.#walk({ ...factOf(call.key, reply), at: this.#clock.now(), seed: this.#seed } as Input);
    return true;
  }
  #announce(call: Pending): void {
    const announce = String(call.request['announce'] ?? '');
    const id = `say-${call.key}`;
    if (announce && this.#transcript.messages.at(-1)?.id !== id) this.#transcript.note(announce, this.#line, id);
  }

  #options(at: number): WalkOptions {
    const connections = this.#parts.connections?.(this.#start.workspace);
    return {
      ...(connections && { connections }),
      trace: (seen) => {
        const isPinned = this.#pinned.has(`${seen.step}:${seen.entry}`);
        this.#trace.saw(seen, isPinned);
        if (seen.kind !== 'classify' || !seen.reply || !('is' in seen.reply)) return;
        const [best] = (seen.reply.is as { ranked?: { intent: string; confidence: number }[] }).ranked ?? [];
        if (best) this.#transcript.recognised(best);
      },
      entered: (place, vars) => this.#trace.entered(place, at, this.#log.length, vars),
      pauses: (frame, events) => this.#stands(frame, events),
      pinned: (frame, call, entry) => {
        if (call.kind !== 'now' && call.kind !== 'random') return undefined;
        const mock = mocked(this.#calls.mocks, call, frame);
        if (!mock || 'failed' in mock.reply) return undefined; // these cannot fail: the real one stands
        this.#pinned.add(`${frame.step}:${entry}`);
        return mock.reply;
      },
    };
  }
  #stands(frame: { flow: string; node: string; step: number }, events: readonly Event[]): boolean {
    if (this.#byHand.has(frame.step)) return true;
    const why = this.#pausing.asks(frame, events);
    if (!why) return false;
    const { flow, node, step } = frame;
    this.#paused = { flow, node, step, ...why };
    return true;
  }
  #walk(input: Input): void {
    this.#trace.spent(this.#now.now.frames.at(-1)?.step ?? 0);
    this.#rested(walk(this.#bot, this.#now.now, input, this.#options(input.at)));
  }
  /** On from where it stands, with what was made by hand there. */
  #resume(at = this.#clock.now()): void {
    const step = this.#now.now.frames.at(-1)?.step ?? 0;
    const facts = this.#byHand.get(step) ?? [];
    this.#byHand.delete(step);
    for (const fact of facts) {
      this.#log.push({ ...fact, stepsBefore: this.#now.now.steps });
      if (fact.told.type === 'clock') this.#clock.put(fact.told.at, fact.at);
      if (fact.told.type !== 'set') continue;
      this.#put(fact.told.variables);
      const open = this.#trace.at(step);
      if (open) open.before = { ...this.#now.now.vars };
    }
    this.#trace.spent(step);
    this.#rested(resume(this.#bot, this.#now.now, { at: facts.length > 0 ? this.#clock.now() : at, seed: this.#seed }, this.#options(at))); // prettier-ignore
  }
  #rested(step: Step): void {
    this.#trace.spent(0);
    this.#now = step;
    for (const event of step.events) this.#tellOf(event);
  }
  async #goOn(isOne: boolean): Promise<void> {
    this.#pausing.one = isOne;
    if (!this.#paused) return;
    const { step, why } = this.#paused;
    this.#pausing.pass(step, why satisfies Why);
    this.#paused = undefined;
    this.#resume();
    await this.#settle();
  }

  #tellOf(event: Event): void {
    switch (event.type) {
      case 'said':
        return this.#transcript.said(event.said, { step: event.step, turn: this.#log.length });
      case 'left':
        return this.#trace.left(event);
      case 'stopped':
        this.#code = event.code;
        return this.#transcript.system(`stopped:${event.code}`, this.#line);
      case 'closed':
        return this.#transcript.system(`closed:${event.by}`, this.#line);
      case 'detour':
        return this.#transcript.system(`detour:${event.intent}`, this.#line);
      case 'returned':
        return this.#transcript.system('returned', this.#line);
      case 'entered':
      case 'changed':
      case 'ignored':
        return;
      default:
        event satisfies never;
    }
  }
}

const fresh = (id: string): Step => ({ now: begin(id), events: [], need: { do: 'end', outcome: 'new' } });
/** Before a node runs: only a pause leaves a frame that waits for nothing. */
const isStanding = ({ now }: Step): boolean => now.frames.length > 0 && now.frames.at(-1)?.pending === undefined;
const stepIn = (told: Told): number | undefined =>
  told.type === 'set' || told.type === 'clock' ? told.step : undefined;
const factOf = (key: string, reply: { is: unknown } | { failed: string }) =>
  'failed' in reply ? { type: 'failed', key, code: reply.failed } : { type: 'performed', key, result: reply.is };
const statusOf = (need: Need): SimulationState['status'] =>
  need.do === 'end'
    ? 'ended'
    : need.do === 'perform'
      ? 'working'
      : need.call.kind === 'handoff'
        ? 'handoff'
        : 'waiting';
