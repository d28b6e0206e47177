// One run of a simulated conversation, from its beginning on: what goes in is walked by the engine of production, calls are answered,
// and it goes on until it rests or stands at a breakpoint. A rewind is another run.
import type { IntentEvidence, People, SimulationState } from '@dialoom/shared/api/simulations';
import { asksCustomer, effects, takesFile, type Json, type Vars } from '@dialoom/shared/node/effects';
import { inLanguage } from '@dialoom/shared/template/words';
import { DialoomError } from '@dialoom/shared/text/errors';
import { botWords } from '../conversation/bot-words.ts';
import { closedWords } from '../conversation/closed.ts';
import { filledIn } from '../conversation/filled.ts';
import { heardTogether } from '../conversation/gather.ts';
import type { Understood } from '../conversation/parts.ts';
import { languageFor, type Bot } from '../engine/compile.ts';
import { promptOf } from '../engine/prompt.ts';
import type { About, Event, Input, Pending, Step } from '../engine/types.ts';
import { begin, resume, walk, type WalkOptions } from '../engine/walk.ts';
import { atNode, withVariables } from './by-hand.ts';
import { mocked, type Calls } from './calls.ts';
import type { SimulationClock } from './clock.ts';
import { isByHand, stepIn, type Fact, type ToldOf } from './facts.ts';
import { overdue } from './overdue.ts';
import type { Pausing } from './pausing.ts';
import { shownReply, stepOf, type Recorded, type Recordings } from './recordings.ts';
import type { SessionParts, SessionStart } from './session.ts';
import { TraceLog } from './traced.ts';
import { Transcript } from './transcript.ts';

/** A tester cannot make more; a loop with waits would grow for ever. */
const MOST_STEPS = 5_000;
/** Live, the customer hears that a call takes its time after so long. */
const STILL_MS = 8_000;

/** What stays the same through every rewind. */
export type World = {
  parts: Pick<SessionParts, 'understand' | 'connections' | 'evidence'>;
  start: SessionStart;
  calls: Calls;
  recordings: Recordings;
  pausing: Pausing;
  people(): People;
  startedAt: number;
};

export class Talk {
  readonly #world: World;
  readonly #bot: Bot;
  readonly clock: SimulationClock;
  readonly trace = new TraceLog();
  readonly transcript = new Transcript();
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
  /** The open wait: when it began, and how many reminders were said. */
  #wait = { key: '', since: 0, said: 0 };
  #seed: number;
  readonly #pinned = new Set<string>();
  #saidStill = false;

  constructor(world: World, bot: Bot, clock: SimulationClock) {
    this.#world = world;
    this.#bot = bot;
    this.clock = clock;
    this.#seed = this.#firstSeed;
    this.now = fresh(world.start.id);
  }

  get #firstSeed(): number {
    return this.#world.start.real?.began.seed ?? this.#world.startedAt;
  }
  get locale(): string {
    return String((this.now.now.vars['conversation'] as Vars | undefined)?.['locale'] ?? '');
  }
  get #pending(): Pending | undefined {
    return this.now.need.do === 'end' ? undefined : this.now.need.call;
  }
  /** Where a line is written to that no node says. */
  get #line() {
    return { step: this.now.now.steps, turn: this.log.length };
  }
  /** Words of the bot's own, else ours, in the language of the conversation. */
  #words(key: keyof typeof botWords, own?: Parameters<typeof inLanguage>[0]): string {
    return (
      (own && inLanguage(own, this.locale, this.#bot.languages[0])) || inLanguage(botWords[key], this.locale, 'en')
    );
  }

  async begin(): Promise<void> {
    const { start, startedAt } = this.#world;
    const { id, locale, contact, context, channel = 'web', from } = start;
    const about: About = {
      channel,
      locale: languageFor(this.#bot.languages, locale),
      ...(contact && { contact }),
      ...(context && { context }),
    };
    if (!from) return this.#feed({ type: 'started', ...about }, startedAt);
    const now = atNode(this.#bot, id, from, about);
    this.now = { ...fresh(id), now };
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
      told.type === 'message' && told.values ? filledIn(this.#pending, told.values, at, this.locale) : undefined;
    if (told.type === 'set-variables') withVariables(this.now.now, told.variables); // what cannot be set is refused here
    this.#saidStill = false;
    this.#seed = fact.seed ?? this.#firstSeed;
    this.overheard(fact.lines);
    this.log.push(fact);
    this.clock.reach(at);
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
      if (from === 'agent') this.transcript.agent(text, this.#line);
      else this.transcript.customer(this.transcript.nextNote, { text }, this.#line);
  }
  /** On from where it stands: one node, or to where it shall stop next. */
  async goOn(isOne: boolean): Promise<void> {
    const { pausing } = this.#world;
    pausing.one = isOne;
    if (!this.paused) return;
    pausing.pass(this.paused.step, this.paused.why);
    this.paused = undefined;
    this.#resume();
    await this.#settle();
  }

  // ── facts of the conversation ─────────────────────────────────────────────────────────────────────────────

  async #heard(
    told: ToldOf<'message'>,
    { at, ...known }: Fact,
    form: { text: string; values: Json } | undefined,
  ): Promise<void> {
    const text = form?.text ?? told.text;
    const file = told.file && { id: `sim-${this.log.length}`, name: told.text, ...told.file };
    const value = form?.values ?? file ?? known.value ?? told.value;
    const pending = this.#pending;
    const understood = known.understood ?? (form || file ? {} : await this.#understand(text, at));
    const what = file ? { file } : { text };
    this.transcript.customer(`in-${this.log.length}`, what, this.#line, understood, this.#evidence(text, understood));
    this.code = undefined;
    if (file && !takesFile(pending)) return this.#keepFile(pending);
    return this.#feed({ type: 'message', text, understood, ...(value !== undefined && { value }), ...(file && { files: [file.id] }) }, at); // prettier-ignore
  }
  #understand(text: string, at: number) {
    return this.#world.parts.understand(this.#bot, this.#pending, text, at, this.locale);
  }
  /** Why it was taken for an intent that works everywhere. */
  #evidence(text: string, { intent }: Understood): IntentEvidence | undefined {
    return intent === undefined ? undefined : this.#world.parts.evidence?.(this.#bot.document, text, [intent])[0];
  }
  /** Lines that belong together: as a bot that gathers hears them. */
  async #heardAll(lines: readonly string[], at: number): Promise<void> {
    const greetings = new Set<string>();
    if (lines.length > 1)
      for (const line of lines) if ((await this.#understand(line, at)).greeting) greetings.add(line);
    const text = heardTogether(lines, (line) => greetings.has(line));
    const understood = await this.#understand(text, at);
    for (const [i, line] of lines.entries()) {
      const isLast = i === lines.length - 1;
      this.transcript.customer(
        `in-${this.log.length}-${i}`,
        { text: line },
        this.#line,
        isLast ? understood : undefined,
        isLast ? this.#evidence(text, understood) : undefined,
      );
    }
    this.code = undefined;
    return this.#feed({ type: 'message', text, understood }, at);
  }
  /** As the drive loop does with a file that nothing asked for. */
  #keepFile(pending: Pending | undefined): void {
    this.transcript.note(this.#words('fileKept'), this.#line);
    const open = pending && asksCustomer(pending.kind) ? promptOf(pending) : undefined;
    const at = { ...this.#line, step: this.now.now.frames.at(-1)?.step ?? 0 };
    if (open) this.transcript.said({ id: this.transcript.nextNote, ...open }, at);
  }
  #handoffEnds({ outcome, note }: ToldOf<'handoff-ends'>, at: number): Promise<void> | undefined {
    const pending = this.#pending;
    if (pending?.kind !== 'handoff') return undefined;
    if (outcome === 'offline') this.#sayOffline(pending);
    return this.#feed({ type: 'performed', key: pending.key, result: { outcome, ...(note && { note }) } }, at);
  }

  /** Variables as the tester wants them from here on. @param step it stands before that one, which will see them */
  #put(variables: Vars, step: number | undefined): void {
    this.now = { ...this.now, now: withVariables(this.now.now, variables) };
    const open = step === undefined ? undefined : this.trace.at(step);
    if (open) open.before = { ...this.now.now.vars };
  }

  /** Time has passed: reminders and silence, as far as they are due. @param until when the tester does not wait for the clock */
  async #catchUp(until = this.clock.now()): Promise<void> {
    const call = this.#pending;
    if (this.paused || !call || effects[call.kind].how !== 'wait') return;
    const reminders = this.#bot.document.settings.reminders ?? [];
    const { since, said } = this.#wait;
    for (const due of overdue(call, since, said, reminders, until)) {
      this.clock.reach(due.at);
      if (due.what === 'silence') {
        const reply: Recorded = call.kind === 'handoff' ? { is: { outcome: 'timeout' } } : { failed: 'silence' };
        const woken = Math.max(Number(call.request['until']), this.log.at(-1)?.at ?? 0);
        return this.#feed(factOf(call.key, reply), call.kind === 'sleep' ? woken : this.clock.now());
      }
      this.#wait = { ...this.#wait, said: due.number + 1 };
      const text = reminders[due.number]?.text;
      const words = text && inLanguage(text, this.locale, this.#bot.languages[0]);
      if (words) this.transcript.note(words, this.#line);
    }
  }

  // ── people ────────────────────────────────────────────────────────────────────────────────────────────────

  /** Outside of business hours, as it is live: when they begin again. */
  #closed({ request }: Pending): string | undefined {
    const { document, languages } = this.#bot;
    const leave = request['leaveMessage'] === true;
    return closedWords(document.settings, this.clock.now(), this.locale, languages, leave);
  }
  #sayOffline(pending: Pending): void {
    const words = this.#closed(pending) ?? String(pending.request['offline'] ?? '');
    if (words) this.transcript.note(words, this.#line);
  }
  #announce(call: Pending): void {
    const announce = String(call.request['announce'] ?? '');
    const id = `say-${call.key}`;
    if (announce && this.transcript.messages.at(-1)?.id !== id) this.transcript.note(announce, this.#line, id);
  }
  /** Nobody can come: known without asking the tester. */
  #isOffline(call: Pending): boolean {
    const people = this.#world.people();
    return people !== 'ask' && (people === 'away' || this.#closed(call) !== undefined);
  }
  /** A hand-off or a wait that nobody need answer: it is mocked, or nobody is there. True when the walk goes on. */
  #answersItself(call: Pending, at: { flow: string; node: string }): boolean {
    if (call.kind !== 'handoff' && call.kind !== 'sleep') return false;
    const mock = mocked(this.#world.calls.mocks, call, at);
    const offline: Recorded | undefined =
      !mock && call.kind === 'handoff' && this.#isOffline(call) ? { is: { outcome: 'offline' } } : undefined;
    const reply = mock?.reply ?? offline;
    if (call.kind === 'handoff') {
      if (reply && 'is' in reply && (reply.is as { outcome: string }).outcome === 'offline') this.#sayOffline(call);
      else this.#announce(call);
    }
    if (!reply) return false;
    const wrong = mock?.wrong !== undefined && { wrong: mock.wrong };
    this.trace.answered(stepOf(call.key), {
      by: mock ? 'mocked' : 'tester',
      ms: 0,
      reply: shownReply(reply),
      ...wrong,
    });
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
      if (this.#wait.key !== need.call.key) this.#wait = { key: need.call.key, since: this.clock.now(), said: 0 };
      if (!at || !this.#answersItself(need.call, at)) break;
    }
    this.#world.pausing.one = false;
  }

  async #perform(call: Pending, at: { flow: string; node: string; step: number }): Promise<void> {
    const { calls, recordings } = this.#world;
    const began = performance.now();
    const { reply, late, ...how } = await calls.answer(call, at, recordings, this.isAgain);
    const log = this.isAgain && how.by === 'recorded' ? recordings.timeOf(call) : undefined;
    const time = log?.at ?? this.clock.now() + late;
    this.clock.reach(time);
    if (late >= STILL_MS && effects[call.kind].how === 'outside' && !this.#saidStill) {
      this.#saidStill = true;
      this.transcript.note(this.#words('stillLooking', this.#bot.document.settings.says?.stillLooking), this.#line);
    }
    this.trace.answered(stepOf(call.key), { ...how, ms: performance.now() - began + late, reply: shownReply(reply) });
    this.#walk({ ...factOf(call.key, reply), at: time, seed: log?.seed ?? this.#seed });
  }

  #walk(input: Input): void {
    this.trace.spent(this.now.now.frames.at(-1)?.step ?? 0);
    this.#rested(walk(this.#bot, this.now.now, input, this.#options(input.at)));
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
    this.#rested(resume(this.#bot, this.now.now, time, this.#options(time.at)));
  }
  #rested(step: Step): void {
    this.trace.spent(0);
    this.now = step;
    for (const event of step.events) this.#tellOf(event);
  }
  #options(at: number): WalkOptions {
    const { parts, start, calls } = this.#world;
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
        const mock = mocked(calls.mocks, call, frame);
        if (!mock || 'failed' in mock.reply) return undefined; // these cannot fail: the real one stands
        this.#pinned.add(`${frame.step}:${entry}`);
        return mock.reply;
      },
    };
  }
  #stands(frame: { flow: string; node: string; step: number }, events: readonly Event[]): boolean {
    if (this.#byHand.has(frame.step)) return true;
    const why = this.#world.pausing.asks(frame, events);
    if (!why) return false;
    const { flow, node, step } = frame;
    this.paused = { flow, node, step, ...why };
    return true;
  }

  #tellOf(event: Event): void {
    switch (event.type) {
      case 'said':
        return this.transcript.said(event.said, { step: event.step, turn: this.log.length });
      case 'left':
        return this.trace.left(event);
      case 'stopped':
        this.code = event.code;
        return this.transcript.system(`stopped:${event.code}`, this.#line);
      case 'closed':
        return this.transcript.system(`closed:${event.by}`, this.#line);
      case 'detour':
        return this.transcript.system(`detour:${event.intent}`, this.#line);
      case 'returned':
        return this.transcript.system('returned', this.#line);
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
const factOf = (key: string, reply: Recorded) =>
  'failed' in reply
    ? ({ type: 'failed', key, code: reply.failed } as const)
    : ({ type: 'performed', key, result: reply.is } as const);
