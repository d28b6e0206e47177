// One run of a simulated conversation, from its beginning on: what goes in is walked by the engine of production, calls are answered,
// and it goes on until it rests or stands at a breakpoint. A rewind is another run.
import type { SimulationState } from '@dialoom/shared/api/simulations';
import { asksCustomer, effects, type Vars } from '@dialoom/shared/node/effects';
import { DialoomError } from '@dialoom/shared/text/errors';
import { languageFor } from '@dialoom/shared/text/language-for';
import { filledIn } from '../conversation/filled.ts';
import type { Bot } from '../engine/compile.ts';
import { promptOf } from '../engine/prompt.ts';
import type { About, Event, Input, Pending, Step } from '../engine/types.ts';
import { begin, resume, walk, type WalkOptions } from '../engine/walk.ts';
import { atNode, withVariables } from './by-hand.ts';
import { Asked } from './asked.ts';
import { mocked } from './calls.ts';
import type { SimulationClock } from './clock.ts';
import { answeredAtDesk, sayOffline } from './desk.ts';
import { isByHand, stepIn, type Fact, type ToldOf } from './facts.ts';
import { heardBurst, heardLine, type Filled, type Heard } from './hearing.ts';
import { OpenWait } from './open-wait.ts';
import { shownReply, stepOf, type Recorded } from './recordings.ts';
import { GuardedTalk } from './guarded.ts';
import { TraceLog } from './traced.ts';
import { Transcript, type Line } from './transcript.ts';
import { botWord } from './words.ts';
import type { Stage, World } from './world.ts';

/** A tester cannot make more; a loop with waits would grow for ever. */
const MOST_STEPS = 5_000;
/** Live, the customer hears that a call takes its time after so long. */
const STILL_MS = 8_000;

export class Talk implements Stage {
  readonly world: World;
  readonly bot: Bot;
  readonly clock: SimulationClock;
  readonly trace = new TraceLog();
  readonly asked = new Asked();
  readonly guarded: GuardedTalk;
  readonly transcript: Transcript;
  held: Stage['held'];
  /** What went in, in order. */
  readonly log: Fact[] = [];
  now: Step;
  /** Why it stopped. */
  code: string | undefined;
  paused: SimulationState['paused'];
  /** What was done before is gone through again: answers of then are taken. */
  isAgain = false;
  /** Facts made by hand before a step, that belong there again. */
  readonly #byHand = new Map<number, Fact[]>();
  readonly #wait = new OpenWait();
  #seed: number;
  readonly #pinned = new Set<string>();
  #saidStill = false;

  constructor(world: World, bot: Bot, clock: SimulationClock) {
    this.world = world;
    this.bot = bot;
    this.clock = clock;
    this.#seed = world.seed;
    this.now = fresh(world.start.id);
    this.guarded = new GuardedTalk(bot, () => world.parts.guard?.of(world.start.bot), () => this.locale); // prettier-ignore
    this.transcript = new Transcript(this.guarded);
  }

  get locale(): string {
    return String((this.now.now.vars['conversation'] as Vars | undefined)?.['locale'] ?? '');
  }
  get pending(): Pending | undefined {
    return this.now.need.do === 'end' ? undefined : this.now.need.call;
  }
  get line(): Line {
    return { step: this.now.now.steps, turn: this.log.length, ...(this.locale && { lang: this.locale }) };
  }

  async begin(): Promise<void> {
    const { start, startedAt } = this.world;
    const { id, locale, contact, context, channel = 'web', from } = start;
    const about: About = {
      channel,
      locale: languageFor(this.bot.languages, locale),
      ...(contact && { contact }),
      ...(context && { context }),
    };
    if (!from) return this.#feed({ type: 'started', ...about }, startedAt);
    const now = atNode(this.bot, id, from, about);
    this.now = { ...fresh(id), now };
    if (from.message !== undefined)
      this.transcript.customer(this.transcript.nextNote, { text: from.message }, this.line);
    this.trace.entered({ flow: from.flow, node: from.node, step: 1 }, startedAt, 0, now.vars);
    this.#resume(startedAt);
    await this.#settle();
  }

  /** It will stand before that step, and the fact goes in there. */
  expect(fact: Fact): void {
    const step = stepIn(fact.told);
    if (step !== undefined) this.#byHand.set(step, [...(this.#byHand.get(step) ?? []), fact]);
  }

  /** A fact of the conversation goes in. @throws simulation.paused while it stands; what a form refuses is no fact */
  async take(fact: Fact): Promise<void> {
    const { told, at } = fact;
    if (this.paused && !isByHand(told)) throw new DialoomError('simulation.paused', 409);
    const form =
      told.type === 'message' && told.values
        ? filledIn(this.pending, told.values, at, this.locale, this.bot.document)
        : undefined;
    if (told.type === 'set-variables') withVariables(this.now.now, told.variables); // what cannot be set is refused here
    this.#saidStill = false;
    this.#seed = fact.seed ?? this.world.seed;
    this.overheard(fact.lines);
    this.log.push(fact);
    this.clock.reach(at);
    switch (told.type) {
      case 'message':
        return this.#heard(told, fact, form);
      case 'burst':
        return this.#heardBurst(told.lines, at);
      case 'language':
        return this.#feed({ type: 'context', locale: told.locale }, at);
      case 'customer':
        return this.#feed({ type: 'context', ...(told.contact && { contact: told.contact }), ...(told.context && { context: told.context }) }, at); // prettier-ignore
      case 'clock':
        this.clock.put(told.at, at);
        return this.#catchUp();
      case 'set-variables':
        return this.#put(told.variables, this.paused?.step);
      case 'handoff-ends':
        return this.#handoffEnds(told, at);
      case 'silence':
        return this.#catchUp(Infinity);
      case 'mocks':
      case 'network':
      case 'people':
      case 'breakpoints':
      case 'go':
      case 'go-to':
        return; // no facts: the session keeps them
      default:
        return told satisfies never;
    }
  }
  /** Between a person and the customer: the bot heard none of it. */
  overheard(lines: Fact['lines'] = []): void {
    for (const { from, text } of lines)
      if (from === 'agent') this.transcript.agent(text, this.line);
      else this.transcript.customer(this.transcript.nextNote, { text }, this.line);
  }
  /** On from where it stands: one node, or to where it shall stop next. */
  async goOn(isOne: boolean): Promise<void> {
    const { pausing } = this.world;
    pausing.one = isOne;
    if (!this.paused) return;
    pausing.pass(this.paused.step, this.paused.why);
    this.paused = undefined;
    this.#resume();
    await this.#settle();
  }

  // ── facts of the conversation ─────────────────────────────────────────────────────────────────────────────

  async #heard(told: ToldOf<'message'>, fact: Fact, form: Filled | undefined): Promise<void> {
    const step = this.now.now.frames.at(-1)?.step ?? 0;
    const heard = await heardLine(this, told, fact, form, this.log.length, step);
    if (heard) return this.#hear(heard, fact.at);
    this.code = undefined;
  }
  async #heardBurst(lines: readonly string[], at: number): Promise<void> {
    const { heard, refused } = await heardBurst(this, lines, at, this.log.length);
    if (heard) await this.#hear(heard, at);
    if (refused && this.held !== 'person') await this.#hear({ type: 'message', text: refused.text, guarded: refused }, at);
  } // prettier-ignore
  async #hear(heard: Heard, at: number): Promise<void> {
    this.code = undefined;
    this.held = undefined; // who writes again after the end begins again
    await this.#feed({ ...heard, ...(this.guarded.unasked && { unasked: true as const }) }, at);
    if (heard.guarded?.action === 'handoff') this.#toPerson();
    if (heard.guarded?.action === 'end' && this.held === undefined) {
      this.held = 'end';
      this.transcript.system('closed:end', this.line);
    }
  }
  /** The guard fetches somebody: the bot's own words for it, as live. */
  #toPerson(): void {
    if (this.held === 'person') return;
    const { handoff } = this.bot.document.settings;
    const isThere = this.world.people() !== 'away';
    this.transcript.note(botWord(this, isThere ? 'announce' : 'offline', isThere ? handoff.announce : handoff.offline), this.line); // prettier-ignore
    if (isThere) this.held = 'person';
  }
  /** Whoever the guard has fetched is done: the bot asks again, or it is over. */
  #personEnds(outcome: ToldOf<'handoff-ends'>['outcome']): void {
    this.held = outcome === 'returned' ? undefined : 'end';
    if (this.held === 'end') return this.transcript.system('closed:agent', this.line);
    const pending = this.pending;
    const open = pending && asksCustomer(pending.kind) ? promptOf(pending) : undefined;
    if (open) this.transcript.said({ id: this.transcript.nextNote, ...open }, this.line);
  }
  #handoffEnds({ outcome, note }: ToldOf<'handoff-ends'>, at: number): Promise<void> | undefined {
    if (this.held === 'person') {
      this.#personEnds(outcome);
      return undefined;
    }
    const pending = this.pending;
    if (pending?.kind !== 'handoff') return undefined;
    if (outcome === 'offline') sayOffline(this, pending);
    return this.#feed({ type: 'performed', key: pending.key, result: { outcome, ...(note && { note }) } }, at);
  }

  /** Variables as the tester wants them from here on. @param step it stands before that one, which will see them */
  #put(variables: Vars, step: number | undefined): void {
    this.now = { ...this.now, now: withVariables(this.now.now, variables) };
    const open = step === undefined ? undefined : this.trace.at(step);
    if (open) open.before = { ...this.now.now.vars };
  }

  /** Time has passed: reminders and silence, as far as they are due. @param until when the tester does not wait for the clock */
  async #catchUp(until?: number): Promise<void> {
    const call = this.pending;
    if (this.paused || !call || !this.#wait.passed(this, until)) return;
    const reply: Recorded = call.kind === 'handoff' ? { is: { outcome: 'timeout' } } : { failed: 'silence' };
    const woken = Math.max(Number(call.request['until']), this.log.at(-1)?.at ?? 0);
    return this.#feed(factOf(call.key, reply), call.kind === 'sleep' ? woken : this.clock.now());
  }

  /** A hand-off or a wait that nobody need answer: it is mocked, or nobody is there. True when the walk goes on. */
  #answersItself(call: Pending, at: { flow: string; node: string }): boolean {
    const answered = answeredAtDesk(this, call, at);
    if (!answered) return false;
    const { reply, ...how } = answered;
    this.trace.answered(stepOf(call.key), { ...how, ms: 0, reply: shownReply(reply) });
    if (call.kind === 'sleep' && 'is' in reply) this.clock.reach(Number(call.request['until']));
    this.#walk({ ...factOf(call.key, reply), at: this.clock.now(), seed: this.#seed });
    return true;
  }

  // ── walking ───────────────────────────────────────────────────────────────────────────────────────────────

  /** Walks, performs what is asked for, and goes on until the conversation rests. */
  async #feed(input: Omit<Input, 'at' | 'seed'> & Record<string, unknown>, at: number): Promise<void> {
    this.clock.reach(at);
    this.#walk({ ...input, at, seed: this.#seed } as unknown as Input);
    await this.#settle();
  }
  async #settle(): Promise<void> {
    while (this.now.now.steps < MOST_STEPS) {
      const { need, now } = this.now;
      if (isStanding(this.now)) {
        if (this.paused) return;
        this.#resume(); // something was put in by hand here
        continue;
      }
      const at = now.frames.at(-1);
      if (need.do === 'perform' && at) {
        await this.#perform(need.call, at);
        continue;
      }
      if (need.do !== 'wait') break;
      this.#wait.is(need.call.key, this.clock.now());
      if (!at || !this.#answersItself(need.call, at)) break;
    }
    this.world.pausing.one = false;
  }

  async #perform(call: Pending, at: { flow: string; node: string; step: number }): Promise<void> {
    const { calls, recordings } = this.world;
    const began = performance.now();
    const { reply, late, ...how } = await calls.answer(
      call,
      { ...at, earlier: this.asked.before(call, at) },
      recordings,
      this.isAgain,
    );
    const log = this.isAgain && how.by === 'recorded' ? recordings.timeOf(call) : undefined;
    const time = log?.at ?? this.clock.now() + late;
    this.clock.reach(time);
    if (late >= STILL_MS && effects[call.kind].how === 'outside' && !this.#saidStill) {
      this.#saidStill = true;
      this.transcript.note(botWord(this, 'stillLooking', this.bot.document.settings.says?.stillLooking), this.line);
    }
    this.trace.answered(stepOf(call.key), { ...how, ms: performance.now() - began + late, reply: shownReply(reply) });
    this.#walk({ ...factOf(call.key, reply), at: time, seed: log?.seed ?? this.#seed });
  }

  #walk(input: Input): void {
    this.trace.spent(this.now.now.frames.at(-1)?.step ?? 0);
    this.#rested(walk(this.bot, this.now.now, input, this.#options(input.at)));
  }
  /** On from where it stands, with what was made by hand there. */
  #resume(at = this.clock.now()): void {
    const step = this.now.now.frames.at(-1)?.step ?? 0;
    const facts = this.#byHand.get(step) ?? [];
    this.#byHand.delete(step);
    for (const fact of facts) {
      this.log.push({ ...fact, stepsBefore: this.now.now.steps });
      if (fact.told.type === 'clock') this.clock.put(fact.told.at, fact.at);
      if (fact.told.type === 'set-variables') this.#put(fact.told.variables, step);
    }
    this.trace.spent(step);
    const time = { at: facts.length > 0 ? this.clock.now() : at, seed: this.#seed };
    this.#rested(resume(this.bot, this.now.now, time, this.#options(time.at)));
  }
  #rested(step: Step): void {
    this.trace.spent(0);
    this.now = step;
    for (const event of step.events) this.#tellOf(event);
    if (this.guarded.asksPerson) {
      this.guarded.asksPerson = false;
      this.#toPerson();
    }
  }
  #options(at: number): WalkOptions {
    const { parts, start, calls } = this.world;
    const connections = parts.connections?.(start.workspace);
    return {
      ...(connections && { connections }),
      trace: (seen) => {
        this.trace.saw(seen, this.#pinned.has(`${seen.step}:${seen.entry}`));
        if (seen.kind !== 'classify' || !seen.reply || !('is' in seen.reply)) return;
        const [best] = (seen.reply.is as { ranked?: { intent: string; confidence: number }[] }).ranked ?? [];
        if (best) this.transcript.recognised(best);
      },
      entered: (place, vars) => this.trace.entered(place, at, this.log.length, vars),
      pauses: (frame, events) => this.#stands(frame, events),
      pinned: (frame, call, entry) => {
        if (call.kind !== 'now' && call.kind !== 'random') return undefined;
        const { flow, node, step } = frame;
        const earlier = this.asked.before({ ...call, key: `${step}:${entry}:${call.kind}` }, frame);
        const mock = mocked(calls.mocks, call, { flow, node, earlier });
        if (!mock || 'failed' in mock.reply) return undefined; // these cannot fail: the real one stands
        this.#pinned.add(`${frame.step}:${entry}`);
        return mock.reply;
      },
    };
  }
  #stands(frame: { flow: string; node: string; step: number }, events: readonly Event[]): boolean {
    if (this.#byHand.has(frame.step)) return true;
    const why = this.world.pausing.asks(frame, events);
    if (!why) return false;
    const { flow, node, step } = frame;
    this.paused = { flow, node, step, ...why };
    return true;
  }

  #tellOf(event: Event): void {
    if (event.type === 'left') this.trace.left(event);
    if (event.type === 'stopped') this.code = event.code;
    this.transcript.happened(event, this.line);
  }
}

const fresh = (id: string): Step => ({ now: begin(id), events: [], need: { do: 'end', outcome: 'new' } });
/** Before a node runs: only a pause leaves a frame that waits for nothing. */
const isStanding = ({ now }: Step): boolean => now.frames.length > 0 && now.frames.at(-1)?.pending === undefined;
const factOf = (key: string, reply: Recorded) =>
  'failed' in reply
    ? ({ type: 'failed', key, code: reply.failed, ...(reply.shown && { shown: reply.shown }) } as const)
    : ({ type: 'performed', key, result: reply.is } as const);
