// One simulation: the server's own engine over a log of what the tester did. Rewind is a shorter log walked again;
// results of calls are kept by the call's key, so going back repeats nothing that went out.
import type { z } from 'zod';
import type { AnyNode } from '@dialoom/shared/node/define';
import {
  asksCustomer,
  effects,
  Failed,
  takesFile,
  type By,
  type Json,
  type KindOf,
  type Performers,
  type Vars,
  type Result,
} from '@dialoom/shared/node/effects';
import type { Mock } from '@dialoom/shared/api/mocks';
import type {
  SimulatedMessage,
  SimulationInput,
  SimulationState,
  TracedEffect,
  TracedStep,
} from '@dialoom/shared/api/simulations';
import type { BotDocument } from '@dialoom/shared/document/document';
import { mockFor } from '@dialoom/shared/simulation/answering';
import { inLanguage } from '@dialoom/shared/template/words';
import { DialoomError } from '@dialoom/shared/text/errors';
import { compile, languageFor, type Bot } from '../engine/compile.ts';
import { promptOf } from '../engine/prompt.ts';
import { begin, walk } from '../engine/walk.ts';
import type { Event, Input, Need, Pending, Said, Step, Trace } from '../engine/types.ts';
import { botWords } from '../conversation/bot-words.ts';
import { closedWords } from '../conversation/closed.ts';
import { filledIn, shownForm } from '../conversation/filled.ts';
import { masked } from './masked.ts';

export type Understood = NonNullable<Extract<Input, { type: 'message' }>['understood']>;
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
  contact?: Vars | undefined;
  context?: Vars | undefined;
  mocks?: readonly Mock[] | undefined;
  at?: number | undefined;
};
type Told = z.output<typeof SimulationInput>;
/** A fact of the log: when it happened, and the step count before it, so that a rewind knows where to cut. */
type Fact = { told: Told; at: number; stepsBefore: number };
type Recorded = { is: unknown } | { failed: string };
type OpenStep = TracedStep & { effects: z.output<typeof TracedEffect>[] };

/** A tester cannot make more; a loop with waits would grow for ever. */
const MOST_STEPS = 5_000;

export class Session {
  readonly id: string;
  readonly #parts: SessionParts;
  readonly #start: SessionStart;
  #bot: Bot;
  #mocks: readonly Mock[];
  #log: Fact[] = [];
  readonly #recorded = new Map<string, Recorded>();
  #now: Step;
  #steps = new Map<number, OpenStep>();
  #messages: SimulatedMessage[] = [];
  #code: string | undefined;
  #at: number;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #startedAt: number;
  #slice: { step: number; since: number } | undefined;

  constructor(parts: SessionParts, start: SessionStart) {
    this.id = start.id;
    this.#parts = parts;
    this.#start = start;
    this.#bot = this.#compile(start.document);
    this.#mocks = start.mocks ?? [];
    this.#startedAt = start.at ?? parts.clock();
    this.#at = this.#startedAt;
    this.#now = fresh(this.id);
  }

  #compile(document: BotDocument): Bot {
    this.#parts.document?.(this.id, document);
    return this.#parts.compile?.(document) ?? compile(document, this.#parts.nodes);
  }
  #locale(): string {
    return String((this.#now.now.vars['conversation'] as Vars | undefined)?.['locale'] ?? '');
  }

  /** Says the greeting. */
  begin(): Promise<void> {
    return this.#inTurn(() => this.#begin());
  }
  /** One input of the tester; done when the turn rests. Inputs that arrive together wait for each other. */
  tell(told: Told): Promise<void> {
    return this.#inTurn(() => this.#tell({ told, at: this.#time(), stepsBefore: this.#now.now.steps }));
  }
  /** Back to the turn in which that step was entered, or to after so many inputs, and on from there with the newer document. */
  rewind(to: { step: number } | { inputs: number }, document?: BotDocument): Promise<void> {
    return this.#inTurn(async () => {
      if (document) this.#bot = this.#compile(document);
      if ('step' in to) this.#forgetFailures(to.step);
      const kept =
        'step' in to ? this.#log.filter((fact) => fact.stepsBefore < to.step) : this.#log.slice(0, to.inputs);
      this.#log = [];
      this.#now = fresh(this.id);
      this.#at = this.#startedAt;
      this.#steps = new Map();
      this.#messages = [];
      this.#code = undefined;
      await this.#begin();
      for (const fact of kept)
        try {
          await this.#tell({ ...fact, stepsBefore: this.#now.now.steps });
        } catch (error) {
          if (!(error instanceof DialoomError) || !error.code.startsWith('form.')) throw error;
          return; // the form has changed: what was typed into the old one does not fit, nor what followed
        }
    });
  }

  /** Who goes back to a call that failed wants to see it succeed: it is made again. Results, and failures before it, stay. */
  #forgetFailures(from: number): void {
    for (const [key, reply] of this.#recorded) if ('failed' in reply && stepOf(key) >= from) this.#recorded.delete(key);
  }

  state(): SimulationState {
    const { need, now } = this.#now;
    const hide = masked(this.#bot.document, now.vars);
    return {
      id: this.id,
      status: this.#code !== undefined ? 'stopped' : statusOf(need),
      ...(this.#code !== undefined && { code: this.#code }),
      messages: this.#messages,
      steps: [...this.#steps.values()].map((step) => hide(step)),
      variables: hide({ ...now.vars }),
      mocks: [...this.#mocks],
      inputs: this.#log.map(({ told }) => told),
      locale: this.#locale(),
    };
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined); // the caller hears of it; the next input still gets its turn
    return done;
  }
  /** The tester's clock stands where they set it; both clocks never run behind a sleep that is over. */
  #time(): number {
    return this.#start.at === undefined ? Math.max(this.#parts.clock(), this.#at) : this.#at;
  }

  async #begin(): Promise<void> {
    const { locale, contact, context } = this.#start;
    await this.#feed({
      type: 'started',
      channel: 'web',
      locale: languageFor(this.#bot.languages, locale),
      ...(contact && { contact }),
      ...(context && { context }),
    }, this.#startedAt); // prettier-ignore
  }

  async #tell(fact: Fact): Promise<void> {
    const { told, at } = fact;
    const pending = this.#now.need.do === 'end' ? undefined : this.#now.need.call;
    const form =
      told.type === 'message' && told.values ? filledIn(pending, told.values, at, this.#locale()) : undefined; // a refusal is no input
    if (told.type !== 'mocks') this.#log.push(fact);
    switch (told.type) {
      case 'mocks': // no fact of the conversation: a rewind keeps what the tester has set
        this.#mocks = told.mocks;
        return;
      case 'message': {
        const text = form?.text ?? told.text;
        const file = told.file && { id: `sim-${this.#log.length}`, name: told.text, ...told.file };
        const value = form?.values ?? file ?? told.value;
        const understood =
          form || file ? {} : await this.#parts.understand(this.#bot, pending, text, at, this.#locale());
        this.#messages.push({
          id: `in-${this.#log.length}`,
          from: 'customer',
          step: this.#now.now.steps,
          ...(file ? { file } : { text }),
          understood: {
            ...(understood.intent !== undefined && { intent: understood.intent }),
            ...(understood.found && { found: understood.found.map((found) => found.type) }),
          },
        });
        this.#code = undefined;
        if (file && !takesFile(pending)) return this.#keepFile(pending);
        return this.#feed(
          {
            type: 'message',
            text,
            understood,
            ...(value !== undefined && { value }),
            ...(file && { files: [file.id] }),
          },
          at,
        );
      }
      case 'handoff-ends': {
        if (pending?.kind !== 'handoff') return;
        const closed = closedWords(
          this.#bot.document.settings,
          at,
          this.#locale(),
          this.#bot.languages,
          pending.request['leaveMessage'] === true,
        );
        const offline = closed ?? String(pending.request['offline'] ?? '');
        if (told.outcome === 'offline' && offline) this.#note('bot', offline);
        return this.#feed(
          {
            type: 'performed',
            key: pending.key,
            result: { outcome: told.outcome, ...(told.note && { note: told.note }) },
          },
          at,
        );
      }
      case 'silence':
        if (!pending || effects[pending.kind].how !== 'wait') return;
        this.#remind(pending);
        return this.#feed(
          pending.kind === 'handoff'
            ? { type: 'performed', key: pending.key, result: { outcome: 'timeout' } }
            : { type: 'failed', key: pending.key, code: 'silence' },
          pending.kind === 'sleep' ? Math.max(at, Number(pending.request['until'])) : at, // it is that late then
        );
      default:
        return told satisfies never;
    }
  }

  /** All that the bot says before it gives up waiting. */
  #remind({ kind }: Pending): void {
    if (!asksCustomer(kind)) return;
    const { document, languages } = this.#bot;
    for (const { text } of document.settings.reminders ?? []) {
      const words = inLanguage(text, this.#locale(), languages[0]);
      if (words) this.#note('bot', words);
    }
  }

  /** As the drive loop does with a file that nothing asked for. */
  #keepFile(pending: Pending | undefined): void {
    this.#note('bot', inLanguage(botWords.fileKept, this.#locale(), 'en'));
    const open = pending && asksCustomer(pending.kind) ? promptOf(pending) : undefined;
    if (open) this.#say({ id: `note-${this.#messages.length}`, ...open }, this.#now.now.frames.at(-1)?.step ?? 0);
  }

  /** Walks, performs what is asked for, and goes on until the conversation rests. */
  async #feed(input: Omit<Input, 'at' | 'seed'> & Record<string, unknown>, at: number): Promise<void> {
    this.#at = Math.max(this.#at, at);
    this.#walk({ ...input, at, seed: this.#startedAt } as unknown as Input);
    while (this.#now.need.do === 'perform' && this.#now.now.steps < MOST_STEPS) {
      const { call } = this.#now.need;
      const began = performance.now();
      const { reply, by } = await this.#perform(call);
      const step = this.#steps.get(stepOf(call.key));
      const effect = step?.effects.at(-1);
      const ms = performance.now() - began;
      if (step && effect) {
        step.ms += ms;
        Object.assign(effect, { by, ms, reply });
      }
      this.#walk(
        'failed' in reply
          ? { type: 'failed', key: call.key, code: reply.failed, at, seed: this.#startedAt }
          : { type: 'performed', key: call.key, result: reply.is, at, seed: this.#startedAt },
      );
    }
    if (this.#now.need.do === 'wait' && this.#now.need.call.kind === 'handoff') {
      const announce = String(this.#now.need.call.request['announce'] ?? '');
      if (announce && this.#messages.at(-1)?.id !== `say-${this.#now.need.call.key}`)
        this.#note('bot', announce, `say-${this.#now.need.call.key}`);
    }
  }

  async #perform(call: Pending): Promise<{ reply: Recorded; by: 'real' | 'mocked' | 'recorded' }> {
    const { flow = '', node = '' } = this.#now.now.frames.at(-1) ?? {};
    const mock = mockFor(this.#mocks, { kind: call.kind, flow, node, request: call.request });
    if (mock) return { reply: fitting(call, mock.answer), by: 'mocked' };
    const known = this.#recorded.get(call.key);
    if (known) return { reply: known, by: 'recorded' };
    const reply = await this.#really(call);
    this.#recorded.set(call.key, reply);
    return { reply, by: 'real' };
  }

  async #really(call: Pending): Promise<Recorded> {
    const kind = call.kind as KindOf<'inside' | 'outside'>;
    const perform = this.#parts.performers[kind] as (request: unknown, by: By) => Promise<unknown>;
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), Number(call.request['within']));
    try {
      const past = this.#messages.flatMap(({ from, text }) => (from === 'system' || !text ? [] : [{ from, text }]));
      const { workspace, bot } = this.#start;
      const by: By = {
        key: call.key,
        signal: end.signal,
        delta() {},
        workspace,
        bot,
        version: 0,
        history: async (count) => past.slice(-count || past.length),
      };
      return { is: await perform(call.request, by) };
    } catch (error) {
      if (error instanceof Failed) return { failed: error.code };
      if (end.signal.aborted) return { failed: 'timeout' };
      throw error; // a bug of ours: the route says so
    } finally {
      clearTimeout(timer);
    }
  }

  #walk(input: Input): void {
    this.#slice = { step: this.#now.now.frames.at(-1)?.step ?? 0, since: performance.now() };
    const step = walk(this.#bot, this.#now.now, input, {
      trace: (seen) => this.#see(seen),
      entered: (place, vars) => {
        this.#spent(place.step);
        this.#steps.set(place.step, { ...place, at: input.at, ms: 0, before: { ...vars }, effects: [], set: {} });
      },
    });
    this.#spent(0);
    this.#now = step;
    for (const event of step.events) this.#take(event);
  }
  /** Books the time since the last mark on the step that was running. */
  #spent(next: number): void {
    const now = performance.now();
    const step = this.#slice && this.#steps.get(this.#slice.step);
    if (step && this.#slice) step.ms += now - this.#slice.since;
    this.#slice = { step: next, since: now };
  }

  #see({ step, entry, kind, request, reply, recorded }: Parameters<Trace>[0]): void {
    const list = this.#steps.get(step)?.effects;
    if (!list) return;
    const how = effects[kind].how;
    const old = list[entry];
    if (recorded && old?.reply) return; // seen when it was new
    const by =
      how === 'at-once' || how === 'frame'
        ? 'engine'
        : !reply
          ? 'waiting'
          : kind === 'handoff' ||
              (kind === 'sleep' && 'is' in reply && (reply.is as Result<'sleep'>).text === undefined)
            ? 'tester'
            : how === 'wait'
              ? 'customer'
              : (old?.by ?? 'real');
    list[entry] = { kind, request: request as Json, ms: old?.ms ?? 0, by, ...(reply && { reply: reply as never }) };
    list.length = Math.max(list.length, entry + 1);
    const ranked =
      kind === 'classify' && reply && 'is' in reply
        ? (reply.is as { ranked?: { intent: string; confidence: number }[] }).ranked
        : undefined;
    const line = this.#messages.findLast((message) => message.from === 'customer');
    const best = ranked?.[0];
    if (best && line) line.understood = { ...line.understood, intent: best.intent, confidence: best.confidence };
  }

  #take(event: Event): void {
    switch (event.type) {
      case 'said': {
        return this.#say(event.said, event.step);
      }
      case 'left': {
        const step = this.#steps.get(event.step);
        if (!step) return;
        Object.assign(step, {
          set: { ...event.set },
          ...(event.exit !== undefined && { exit: event.exit }),
          ...(event.to !== undefined && { to: event.to }),
          ...(event.end !== undefined && { end: event.end }),
          ...(event.code !== undefined && { failed: event.code }),
        });
        return;
      }
      case 'stopped':
        this.#code = event.code;
        return this.#note('system', undefined, undefined, `stopped:${event.code}`);
      case 'closed':
        return this.#note('system', undefined, undefined, `closed:${event.by}`);
      case 'detour':
        return this.#note('system', undefined, undefined, `detour:${event.intent}`);
      case 'returned':
        return this.#note('system', undefined, undefined, 'returned');
      case 'entered':
      case 'changed':
      case 'ignored':
        return;
      default:
        event satisfies never;
    }
  }
  #say({ choices, suggest, form, cards, ...said }: Said, step: number): void {
    this.#messages.push({
      ...said,
      from: 'bot',
      step,
      ...(choices && { choices: [...choices] }),
      ...(suggest && { suggest: [...suggest] }),
      ...(form && { form: shownForm(form) }),
      ...(cards && { cards: [...cards] }),
    });
  }
  #note(from: 'bot' | 'system', text?: string, id = `note-${this.#messages.length}`, key?: string): void {
    this.#messages.push({
      id,
      from,
      step: this.#now.now.steps,
      ...(text !== undefined && { text }),
      ...(key !== undefined && { key }),
    });
  }
}

const fresh = (id: string): Step => ({ now: begin(id), events: [], need: { do: 'end', outcome: 'new' } });
const statusOf = (need: Need): SimulationState['status'] =>
  need.do === 'end'
    ? 'ended'
    : need.do === 'perform'
      ? 'working'
      : need.call.kind === 'handoff'
        ? 'handoff'
        : 'waiting';
/** The activation's number is the second part of a call's key. */
const stepOf = (key: string): number => Number(key.split(':').at(-3));
/** A mock that is no legal result of its effect fails the call instead of reaching the node. */
function fitting(call: Pending, answer: Mock['answer']): Recorded {
  if ('failed' in answer) return answer;
  const parsed = effects[call.kind].result.safeParse(answer.is);
  return parsed.success ? { is: parsed.data } : { failed: 'bad-mock' };
}
