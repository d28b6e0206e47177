// walk: state in, input in; state, events and the next need out. Pure: no clock, die, network or disk.
// The rules are those of docs/decisions/0001-engine.md; each has a test beside this file.
import { asksCustomer, effects, type Json, type Request, type Result, type Vars } from '@dialoom/shared/node/effects';
import type { Connection, Leave } from '@dialoom/shared/node/define';
import { atPath } from '@dialoom/shared/node/paths';
import { digest, exitFor, fractionOf, freeze, pump, type Call, type Reply } from '@dialoom/shared/node/pump';
import { scopeOf } from '@dialoom/shared/node/scope';
import { isLastWord, opens, type SmallTalkKind } from '@dialoom/shared/small-talk/kinds';
import { inLanguage } from '@dialoom/shared/template/words';
import { languageFor } from '@dialoom/shared/text/language-for';
import { botWords } from '../conversation/bot-words.ts';
import { answerTo, byField, chain, givenIn, MOST_BACK, OPEN, revisedAnswer, type Answered, type Understood } from './answers.ts'; // prettier-ignore
import type { Bot, Instance } from './compile.ts';
import { heardOf, readSlots } from '../understanding/read-slots.ts';
import { limits } from './limits.ts';
import { promptOf } from './prompt.ts';
import { smallTalkAnswer } from './small-talk.ts';
import { holdsMade, madeByModel } from './made.ts';
import type { About, Checkpoint, Earlier, Event, Frame, Input, Need, Pending, Said, Step, Trace } from './types.ts';
import { asBefore, settable, tooLarge } from './variables.ts';

export type WalkOptions = {
  connections?: Readonly<Record<string, Connection>>;
  trace?: Trace;
  /** Sees every node entered, with the variables it will see. */
  entered?: (place: { flow: string; node: string; step: number }, vars: Vars) => void;
  /** Says when this turn's own computing has used up its time. */
  expired?: () => boolean;
  /** The debugger stops before this frame's node runs: `resume` goes on from there. */
  pauses?: (frame: Frame, events: readonly Event[]) => boolean;
  /** What a tester has pinned in place of the time or a draw. */
  pinned?: (frame: Frame, call: Call, entry: number) => Reply | undefined;
};

export const begin = (id: string): Checkpoint => ({ id, vars: {}, frames: [], steps: 0, turnBegan: 0 });

/** Feeds one input to a conversation and goes on until something must happen outside, or it ends. Never throws. */
export function walk(bot: Bot, from: Checkpoint, input: Input, options: WalkOptions = {}): Step {
  const turn = new Turn(bot, from, input, options);
  if (turn.takeIn()) turn.goOn();
  return turn.rest();
}

/** Goes on from where `pauses` stopped a walk, or from a checkpoint that a tester has made: nothing goes in. */
export function resume(bot: Bot, from: Checkpoint, time: { at: number; seed: number }, options: WalkOptions): Step {
  const turn = new Turn(bot, from, { ...time, type: 'context' }, options);
  turn.goOn();
  return turn.rest();
}

/** One turn's state while it is being made. Lives for one call of walk. */
class Turn {
  readonly #bot: Bot;
  readonly #from: Checkpoint;
  readonly #input: Input;
  readonly #options: WalkOptions;
  readonly #events: Event[] = [];
  #vars: Vars;
  #frames: readonly Frame[];
  #steps: number;
  #turnBegan: number;
  #unread: string | undefined;
  #opening: string | undefined;
  #answered: Checkpoint['answered'];
  #missed: Checkpoint['missed'];
  #made: readonly string[];
  /** What the customer said that the tool was not asked about. */
  #said: string | undefined;
  /** How long the tool took that has just come back, in ms. */
  #took: number | undefined;
  /** The customer has answered in this walk. */
  #replied = false;
  #outcome = 'ended';

  constructor(bot: Bot, from: Checkpoint, input: Input, options: WalkOptions) {
    this.#bot = bot;
    this.#from = from;
    this.#input = input;
    this.#options = options;
    this.#vars = from.vars;
    this.#frames = from.frames;
    this.#steps = from.steps;
    this.#turnBegan = from.turnBegan;
    this.#unread = from.unread;
    this.#opening = from.opening;
    this.#answered = from.answered;
    this.#missed = from.missed;
    this.#made = from.made ?? [];
  }

  // ── the input goes in; one that fits nothing (late, doubled) changes nothing ──────────────────────────────

  /** True when the walk must go on. */
  takeIn(): boolean {
    const input = this.#input;
    switch (input.type) {
      case 'context':
        this.#about({
          ...(input.contact && { contact: input.contact }),
          ...(input.context && { context: input.context }),
        });
        return (
          (this.#speak(input.locale) || isOutdated(this.#frames.at(-1)?.pending)) &&
          input.quietly !== true &&
          this.#askAnew()
        );
      case 'started':
        this.#about(input);
        if (this.#frames.length > 0) return this.#ignore();
        this.#beginAgain(this.#bot.document.main);
        return true;
      case 'message':
        return this.#hear(input);
      case 'performed':
      case 'failed':
        return this.#reply(input);
      default:
        return input satisfies never;
    }
  }

  #about({
    locale,
    channel,
    contact,
    context,
    message,
    feelings,
  }: About & { message?: string; feelings?: Feelings }): void {
    const was = this.#vars['conversation'] as Vars | undefined;
    this.#put({
      ...(contact && { contact }),
      ...(context && { context }),
      conversation: {
        ...was,
        id: this.#from.id,
        ...((locale !== undefined || was?.['locale'] === undefined) && {
          locale: languageFor(this.#bot.languages, locale),
        }),
        ...(channel !== undefined && { channel }),
        ...(message !== undefined && { message }), // the customer's last words
        ...feelings,
      },
    });
  }

  /**
   * Goes on in another of the bot's languages, also in the nodes that wait. What they have done is not done again: of their journals only
   * the kinds must still fit. True when it is another one.
   */
  #speak(wanted: string | undefined): boolean {
    const was = this.#vars['conversation'] as Vars | undefined;
    const locale = wanted === undefined ? undefined : languageFor(this.#bot.languages, wanted);
    if (locale === undefined || was?.['locale'] === locale) return false;
    this.#vars = { ...this.#vars, conversation: { ...was, locale } };
    this.#frames = this.#frames.map(({ pending, ...frame }) => ({
      ...frame,
      ...(pending && { pending: { ...pending, hash: anyOf(pending.hash) } }),
      journal: frame.journal.map(({ hash, reply }) => ({ hash: anyOf(hash), reply })),
      shadow: Object.fromEntries(
        Object.entries(frame.shadow).map(([name, was]) =>
          name === 'conversation' ? [name, was.map((old) => ({ ...(old as Vars), locale }))] : [name, was],
        ),
      ),
    }));
    return true;
  }
  /** The open question comes again, as its node words it now. */
  #askAnew(): boolean {
    const frame = this.#frames.at(-1);
    if (!frame?.pending || !asksCustomer(frame.pending.kind)) return false;
    const { pending: _, ...bare } = frame;
    this.#swap(bare);
    return true;
  }

  #hear(input: Extract<Input, { type: 'message' }>): boolean {
    const { guarded, understood } = input;
    if (guarded && (guarded.action === 'block' || guarded.action === 'handoff' || guarded.action === 'end')) {
      // it answers and moves nothing; a hand-off is a command after the commit
      if (guarded.reply) this.#say({ id: `${this.#steps}:guard`, text: guarded.reply });
      return false;
    }
    const heard = guarded?.text ?? input.text; // as masked
    const switched = this.#speak(understood?.language);
    const { smallTalk, feelings } = understood ?? {};
    const said = { message: heard, ...(feelings && { feelings }) };
    const flow = understood?.intent === undefined ? undefined : this.#bot.globals.get(understood.intent);
    const pending = this.#frames.at(-1)?.pending;
    if (this.#missed) this.#missed = { count: this.#missed.count };
    if (!pending) {
      if (this.#frames.length > 0) return this.#ignore();
      this.#about(said);
      if (flow === undefined && smallTalk && !opens.has(smallTalk)) return this.#chat(smallTalk); // a last thank-you begins nothing
      this.#beginAgain(flow ?? this.#bot.document.main);
      const says = flow === undefined && !understood?.greeting && !understood?.asksLanguage && !smallTalk;
      if (says) this.#unread = heard; // what began the conversation is not lost
      if (says || flow !== undefined) this.#opening = heard;
      return true;
    }
    const takes = asksCustomer(pending.kind) || pending.kind === 'sleep'; // only these take a message
    if (effects[pending.kind].how !== 'wait' || pending.kind === 'handoff') return this.#ignore();
    this.#turnBegan = this.#steps;
    const wanted = pending.kind === 'choose' ? 'choice' : String(pending.request['wants'] ?? 'text');
    const { found = [], refused = [] } = understood ?? {};
    const several = pending.kind === 'form' || pending.request['slots'] !== undefined;
    const fit = found.find(({ type }) => type === (several ? pending.request['slot'] : wanted));
    const unfit = several ? undefined : refused.find(({ type }) => type === wanted);
    const filled =
      (several && found.length + refused.length > 0) || unfit !== undefined || understood?.agreed !== undefined || understood?.revised !== undefined; // prettier-ignore
    const answersIt = input.value !== undefined || filled || (wanted !== 'text' && fit !== undefined); // an answer to the question wins over an intent
    if (
      flow !== undefined &&
      !answersIt &&
      this.#frames.length < limits.depth &&
      !this.#frames.some((frame) => frame.flow === flow)
    )
      return this.#interrupt(understood?.intent ?? '', flow, said);
    if (!takes) return this.#ignore();
    if (understood?.asksLanguage && !answersIt && pending.kind !== 'sleep') {
      if (!switched || !this.#askAnew()) this.#promptAgain(this.#frames.at(-1));
      return switched;
    }
    if (smallTalk && !answersIt && pending.kind !== 'sleep') return this.#chat(smallTalk);
    if (understood?.greeting && !answersIt && pending.kind !== 'sleep') {
      if (switched && this.#askAnew()) return true;
      this.#promptAgain(this.#frames.at(-1)); // 「在吗」 is no order number
      return false;
    }
    this.#about(said);
    if (understood?.revised !== undefined) {
      let earlier = pending.earlier;
      for (let back = understood.back ?? 0; back > 0; back--) earlier = earlier?.before;
      if (earlier && this.#goBack(earlier, heard, understood)) return true;
    }
    if (wanted === 'intent') this.#opening = heard;
    else if (pending.kind !== 'ask' && pending.kind !== 'form') this.#opening = undefined; // it was about something else
    const heardToo = several && found.length + refused.length > 0 && { heard: heardOf({ found, refused }) };
    if (pending.kind === 'form')
      this.#answer({ is: { text: heard, values: input.value ?? byField(found), ...heardToo } });
    else {
      const words = understood?.greeting && !answersIt ? '' : heard;
      const { doubtful, either, lacks } = fit ?? {};
      this.#answer({
        is: {
          ...answerTo(
            pending,
            words,
            input.unasked && pending.request['exact'] === true ? undefined : (input.value ?? fit?.value),
            input.files,
          ),
          ...heardToo,
          ...(pending.kind === 'ask' && {
            ...(lacks !== undefined && !several && { lacks }),
            ...(doubtful && !several && { doubtful, ...(either && { either: either.slice(0, 4) }) }),
            ...(unfit && {
              refused: { reason: unfit.reason, ...(unfit.value !== undefined && { value: unfit.value }) },
            }),
            ...(understood?.agreed !== undefined && { agreed: understood.agreed }),
          }),
        },
      });
    }
    return true;
  }

  /**
   * "No, Thursday": the question before is answered anew, and all that followed from it. What its node had done until that question is not
   * done again. False when the node is gone.
   */
  #goBack(earlier: Earlier, text: string, understood: Understood): boolean {
    const { flow, node, request, hash = 'ask-', journal = [] } = earlier;
    const top = this.#frames.at(-1);
    const there = this.#bot.node(flow, node);
    if (!top || top.flow !== flow || !there || 'fault' in there) return false;
    const reply = { is: revisedAnswer(earlier, text, understood) };
    const frame = this.#enter(flow, node);
    const bare = journal.map((entry) => ({ ...entry, hash: anyOf(entry.hash) }));
    this.#swap({ ...frame, journal: [...bare, { hash: anyOf(hash), reply }], ...(top.detour && { detour: true }) });
    const value = request['slots'] === undefined ? (understood.revised ?? null) : reply.is.heard?.values;
    this.#answered =
      value === undefined || (understood.refused?.length ?? 0) > 0
        ? undefined
        : { ...earlier, value, step: frame.step, depth: this.#frames.length };
    return true;
  }

  /** An intent that works everywhere: its flow comes in between and the open question afterwards, or (`startsOver`) in its place. */
  #interrupt(intent: string, flow: string, said: { message: string; feelings?: Feelings }): boolean {
    const inBetween = this.#frames.filter((frame) => frame.detour).length;
    const startsOver = this.#bot.document.intents[intent]?.startsOver === true;
    this.#about(said);
    this.#opening = said.message;
    this.#missed = undefined;
    if (startsOver) this.#frames = [];
    const frame = this.#enter(flow, this.#bot.entry(flow) ?? '');
    this.#events.push({ type: startsOver ? 'started-over' : 'detour', intent, ...placeOf(frame) });
    // too deep: the last digression gives way to this one, and what waits below it comes back after
    const kept = inBetween < limits.detours ? this.#frames : this.#frames.slice(0, this.#frames.findLastIndex((one) => one.detour)); // prettier-ignore
    this.#frames = startsOver ? [frame] : [...kept, { ...frame, detour: true }];
    return true;
  }
  /** Small talk is answered beside the matter: the question stays open and is asked again. */
  #chat(kind: SmallTalkKind): boolean {
    const seed = `${this.#input.at}:${this.#input.seed}:${this.#steps}`;
    const text = smallTalkAnswer(this.#bot.document, kind, this.#locale(), fractionOf(seed));
    this.#events.push({ type: 'small-talk', kind });
    this.#say({ id: `${this.#steps}:chat:${digest(seed)}`, text });
    const frame = this.#frames.at(-1);
    const isOver = isLastWord.has(kind) && frame?.pending?.request['wants'] === 'intent';
    if (!isOver) this.#promptAgain(frame);
    return false;
  }
  #locale(): string {
    const conversation = this.#vars['conversation'] as { locale?: string } | undefined;
    return conversation?.locale ?? this.#bot.languages[0] ?? 'en';
  }

  #reply(input: Extract<Input, { type: 'performed' | 'failed' }>): boolean {
    const pending = this.#frames.at(-1)?.pending;
    if (pending?.key !== input.key) return this.#ignore();
    // a person's or a timer's answer is a new turn; a performer's goes on with the one that asked
    if (effects[pending.kind].how === 'wait') this.#turnBegan = this.#steps;
    if (effects[pending.kind].how === 'outside' || pending.kind === 'handoff') this.#answered = undefined; // it may have been told to others
    if (input.type === 'failed') {
      if (input.shown?.trim()) this.#say({ id: pending.key, text: `${input.shown.trimEnd()}…`, generated: true }); // it stands there, and broke off
      if (input.code === TO_PERSON) {
        const { flow, node } = this.#frames.at(-1) ?? {};
        this.#stop(input.code, flow, node); // the house has said so: not the node's own exit
        return false;
      }
      // the end of a sleep is what it waited for
      this.#answer(pending.kind === 'sleep' && input.code === 'silence' ? { is: {} } : { failed: input.code });
      return true;
    }
    if (pending.kind === 'llm' && pending.request['speak'] === true) {
      const { text } = input.result as Result<'llm'>;
      if (text) this.#say({ id: pending.key, text, generated: true }); // its deltas went out already
    }
    this.#answer({ is: input.result });
    return true;
  }

  #ignore(): boolean {
    this.#events.push({ type: 'ignored', input: this.#input.type });
    return false;
  }

  #beginAgain(flow: string): void {
    this.#turnBegan = this.#steps;
    this.#unread = undefined;
    if (this.#vars['conversation'] === undefined) this.#about({});
    if (Object.keys(this.#bot.initial).length > 0) this.#put(this.#bot.initial);
    const entry = this.#bot.entry(flow);
    if (entry === undefined) this.#stop('missing-flow', flow);
    else this.#frames = [this.#enter(flow, entry)];
  }

  // ── then on, until something must happen outside ──────────────────────────────────────────────────────────

  goOn(): void {
    for (let frame = this.#frames.at(-1); frame && !frame.pending; frame = this.#frames.at(-1)) {
      const node = this.#bot.node(frame.flow, frame.node);
      if (!node) return this.#stop('missing-node', frame.flow, frame.node);
      if ('fault' in node) return this.#stop(node.fault, frame.flow, frame.node);
      // not the node's `error` exit: that edge is often part of the loop
      if (this.#steps - this.#turnBegan > limits.activations) return this.#stop('loop', frame.flow, frame.node);
      if (this.#options.expired?.()) return this.#stop('too-slow', frame.flow, frame.node);
      if (this.#options.pauses?.(frame, this.#events)) return;
      this.#run(frame, node);
    }
  }

  #run(frame: Frame, node: Instance): void {
    const { trace, pinned } = this.#options;
    const journal = [...frame.journal];
    const vars = Object.keys(frame.shadow).length > 0 ? asBefore(this.#vars, frame.shadow) : this.#vars;
    const conversation = vars['conversation'] as { locale?: string } | undefined;
    const scope = scopeOf(node.def, {
      vars,
      locale: conversation?.locale ?? this.#bot.languages[0] ?? 'en',
      firstLanguage: this.#bot.languages[0],
      here: `${frame.flow}/${frame.node}`,
      ...(this.#options.connections && { connections: this.#options.connections }),
    });
    const stop = pump(node.def, node.config, scope, (call, index) => {
      const fitting = this.#fromJournal(frame, journal, call, index);
      const reply = fitting ?? pinned?.(frame, call, index) ?? this.#atOnce(frame, call, index);
      if (!fitting && reply) journal[index] = { hash: call.hash, reply };
      trace?.({
        ...placeOf(frame),
        entry: index,
        kind: call.kind,
        request: call.request,
        reply,
        recorded: fitting !== undefined,
      });
      return reply;
    });
    if (stop.at === 'call') this.#wait(frame, journal, stop.call);
    else if (stop.at === 'left') this.#leave(frame, node, stop.leave);
    else this.#fail(frame, node, stop.code);
  }

  /**
   * The journal's reply while it fits. Of the reply that has just arrived only the kind must: a customer who answered yesterday's wording has
   * answered. Not so where something is done upon it: a yes is a yes to what was asked.
   */
  #fromJournal(frame: Frame, journal: Frame['journal'][number][], call: Call, index: number): Reply | undefined {
    const old = journal[index];
    if (!old) return undefined;
    if (old.hash === call.hash) return old.reply;
    const arrived =
      index === frame.journal.length - 1 && effects[call.kind].how !== 'at-once' && call.request['exact'] !== true;
    if ((arrived && old.hash.startsWith(`${call.kind}-`)) || old.hash === anyOf(call.hash))
      return (journal[index] = { ...old, hash: call.hash }).reply;
    this.#events.push({ type: 'changed', entry: index, ...placeOf(frame) });
    journal.length = index; // the longest prefix that fits is kept, and the run goes on live from here
    return undefined;
  }

  #atOnce(frame: Frame, call: Call, index: number): Reply | undefined {
    switch (call.kind) {
      case 'say': {
        const { text, image, card, cards, suggest, answer, sources, generated } = call.request as Request<'say'>;
        const said: Said = { id: `${frame.step}:${index}`, text };
        if (image) said.image = image;
        if (card) said.card = card;
        if (cards) said.cards = cards;
        if (suggest?.length) said.suggest = suggest;
        if (answer !== undefined) said.answer = answer;
        if (sources) said.sources = sources;
        if (generated) said.generated = true;
        if (text || image || card || cards) this.#say(said, frame);
        return { is: null };
      }
      case 'read':
        return { is: this.#read(call.request as Request<'read'>) };
      case 'now':
        return { is: this.#input.at };
      case 'tool': {
        const ms = this.#took;
        this.#took = undefined;
        this.#events.push({ type: 'tool', told: call.request as Request<'tool'>, ...(ms !== undefined && { ms }), ...placeOf(frame) }); // prettier-ignore
        return { is: null };
      }
      case 'random':
        return { is: fractionOf(`${this.#input.seed}:${frame.step}:${index}`) };
      default:
        return undefined;
    }
  }

  /** What the sentence that brought the customer here holds. What is taken from it is not found again. */
  #read({ slots }: Request<'read'>): Result<'read'> {
    const text = this.#opening;
    if (text === undefined) return heardOf({ found: [], refused: [] });
    const locale =
      (this.#vars['conversation'] as { locale?: string } | undefined)?.locale ?? this.#bot.languages[0] ?? 'en';
    const read = readSlots(slots, text, this.#bot.document, { at: this.#input.at, locale });
    for (const { start, end } of [...read.found, ...read.refused])
      this.#opening =
        (this.#opening ?? '').slice(0, start) + ' '.repeat(end - start) + (this.#opening ?? '').slice(end);
    return heardOf(read);
  }

  #wait(frame: Frame, journal: Frame['journal'], call: Call): void {
    const key = `${this.#from.id}:${frame.step}:${journal.length}:${call.hash}`;
    const { pending: _, ...bare } = frame;
    const since = call.request['tool'] === true && { since: this.#input.at };
    this.#swap({ ...bare, journal, pending: { ...call, key, ...this.#earlierThan(frame), ...since } });
    if (call.kind === 'ask' && call.request['wants'] === 'intent' && this.#unread !== undefined) {
      const text = this.#unread;
      this.#unread = undefined;
      this.#answer({ is: { text } });
      return;
    }
    const channel = (this.#vars['conversation'] as { channel?: string } | undefined)?.channel ?? 'web';
    if (asksCustomer(call.kind) && this.#givesUp(call)) return;
    if (call.kind === 'form' && !SHOW_FORMS.has(channel)) return this.#answer({ is: { text: '', values: {} } }); // one question at a time there
    if (asksCustomer(call.kind)) this.#prompt(call, `${frame.step}:${journal.length}`, frame);
    if (call.kind === 'call') this.#call(call.request as Request<'call'>);
  }

  /** The question before this one, if one can still go back to it. */
  #earlierThan({ flow, step }: Frame): { earlier?: Earlier } {
    const was = this.#answered;
    if (!was || was.step === step || was.flow !== flow || was.depth !== this.#frames.length) return {};
    const { step: _, depth: __, ...earlier } = was;
    return { earlier };
  }
  /** Counts what is not understood, over the whole conversation: the last one was, or was not. */
  #judge(understood: boolean): void {
    if (understood) this.#missed = undefined;
    else if (!this.#missed?.now) this.#missed = { count: (this.#missed?.count ?? 0) + 1, now: true };
  }
  /** Before the customer is asked once more: enough is enough, when the bot says so. True when it went another way. */
  #givesUp(call: Call): boolean {
    // what was said may have been looked up in between; a question that comes again in another language was not answered
    const heard = this.#replied || this.#input.type === 'performed';
    const again = call.request['again'] === true && heard;
    if (again) this.#judge(false);
    const { fallback } = this.#bot.document.settings;
    if (!fallback || !this.#missed?.now || this.#missed.count < fallback.after) return false;
    const { flow } = fallback;
    const entry =
      flow === undefined || this.#frames.some((frame) => frame.flow === flow) ? undefined : this.#bot.entry(flow);
    if (entry === undefined && !again) return false; // its node has left by its exit for that already
    const { count } = this.#missed;
    this.#missed = undefined;
    this.#events.push({ type: 'gave-up', count, ...(entry !== undefined && flow !== undefined && { to: flow }) });
    if (entry === undefined || flow === undefined) this.#answer({ failed: 'not-understood' });
    else this.#frames = [this.#enter(flow, entry)]; // the open question is given up
    return true;
  }

  /** Enters a sub-flow with its inputs set, or fails the caller. */
  #call({ flow, node, inputs }: Request<'call'>): void {
    const entry = node ?? this.#bot.entry(flow);
    const set = settable(inputs);
    if (entry === undefined) return this.#answer({ failed: 'missing-flow' });
    const fault = node === undefined ? undefined : this.#unfit(flow, node, set);
    if (fault !== undefined) return this.#answer({ failed: fault });
    if (node === undefined && this.#callers().includes(flow)) return this.#answer({ failed: 'recursion' });
    if (this.#frames.length >= limits.depth) return this.#answer({ failed: 'too-deep' });
    if (tooLarge(this.#vars, set)) return this.#answer({ failed: 'variables-too-large' });
    this.#put(set);
    this.#frames = [...this.#frames, { ...this.#enter(flow, entry), ...(node !== undefined && { tool: true as const }) }]; // prettier-ignore
  }
  /** Why a node cannot be run by itself with these values: only some may be, and nobody but the bot says where they go. */
  #unfit(flow: string, node: string, set: Vars): string | undefined {
    const there = this.#bot.node(flow, node);
    if (!there || this.#bot.document.flows[flow]?.nodes[node]?.skip) return 'missing-node';
    if ('fault' in there) return there.fault;
    if (!there.def.asTool) return 'no-tool';
    const own = there.def.asTool.ownOnly?.(there.config) ?? [];
    return own.some((name) => Object.hasOwn(set, name)) ? 'own-only' : undefined;
  }

  /** The flows that wait for a sub-flow of theirs, as far down as the last detour: a detour is a conversation of its own. */
  #callers(): readonly string[] {
    const from = this.#frames.findLastIndex((frame) => frame.detour);
    return this.#frames
      .slice(Math.max(from, 0))
      .flatMap(({ flow, pending }) => (pending?.kind === 'call' ? [flow] : []));
  }

  /** What a sub-flow's caller asked to get back. */
  #outputsFor({ pending }: Frame): Vars {
    const { outputs = [] }: Partial<Request<'call'>> = pending?.request ?? {};
    return Object.fromEntries(
      outputs.flatMap((path) => {
        const value = atPath(this.#vars, path);
        return value === undefined ? [] : [[path, value]];
      }),
    );
  }

  #leave(frame: Frame, node: Instance, leave: Leave<string>): void {
    const set = settable(leave.set ?? {});
    if (tooLarge(this.#vars, set)) return this.#fail(frame, node, 'variables-too-large');
    this.#put(set, this.#frames.length - 1);
    this.#made = madeByModel(this.#made, set, frame.journal);
    const { set: _, ...by } = leave;
    this.#events.push({ type: 'left', ...by, set, ...placeOf(frame) });
    if ('exit' in leave) {
      if (node.def.misses && !NEUTRAL.has(leave.exit)) this.#judge(!node.def.misses.includes(leave.exit));
      if (leave.unread && frame.tool) this.#said = leave.unread; // the model goes on with it
      else if (leave.unread) this.#unread = this.#opening = leave.unread;
      // an error or a silence nobody connected fails the caller, whether thrown or returned
      const failure = leave.exit === 'error' ? 'error' : leave.exit === 'silent' ? 'silence' : undefined;
      this.#followExit(frame, node, leave.exit, failure);
    } else if ('to' in leave) {
      const entry = this.#bot.entry(leave.to);
      if (entry === undefined) this.#pop('stopped', 'missing-flow');
      else if (this.#callers().includes(leave.to)) this.#pop('stopped', 'recursion');
      else this.#swap({ ...this.#enter(leave.to, entry), ...(frame.detour && { detour: true }) }); // the other flow replaces this frame
    } else if (leave.close) {
      this.#frames = [];
      this.#outcome = leave.end;
      this.#events.push({ type: 'closed', by: 'end' });
    } else this.#pop(leave.end);
  }

  #fail(frame: Frame, node: Instance, code: string): void {
    const exit = exitFor(code, node.exits, node.def.misses);
    this.#put({ error: code }, this.#frames.length - 1);
    this.#events.push({ type: 'left', ...(exit && { exit }), code, set: { error: code }, ...placeOf(frame) });
    // an error exit nobody connected fails the caller, like any throw
    if (exit !== undefined && node.next[exit] !== undefined && !frame.tool) this.#followExit(frame, node, exit, code);
    else this.#pop('stopped', code);
  }

  #followExit(frame: Frame, node: Instance, exit: string, failed: string | undefined): void {
    const next = frame.tool ? undefined : node.next[exit];
    if (next === undefined) this.#pop(exit, failed);
    else this.#swap({ ...this.#enter(frame.flow, next), ...(frame.detour && { detour: true }) }); // the old journal is gone here
  }

  /** The top flow is over, or has failed. Its caller is told; a detour gives way to what waited below. */
  #pop(outcome: string, failed?: string): void {
    const top = this.#frames.at(-1);
    this.#frames = this.#frames.slice(0, -1);
    this.#outcome = outcome;
    const below = this.#frames.at(-1);
    if (failed !== undefined && (top?.detour || !below)) {
      // nobody on the way up takes it
      if (failed === 'silence') {
        this.#frames = [];
        this.#outcome = 'timed-out';
        this.#events.push({ type: 'closed', by: 'timed-out' }); // silence never reaches onStop
        return;
      }
      this.#events.push({ type: 'stopped', code: failed, ...(top && { flow: top.flow, node: top.node }) });
    }
    if (!below) return;
    if (!top?.detour) {
      const said = this.#said;
      this.#said = undefined;
      if (below.pending?.since !== undefined) this.#took = Math.max(0, this.#input.at - below.pending.since);
      return this.#answer(failed === undefined ? { is: { outcome, values: this.#outputsFor(below), ...(said !== undefined && { said }) } } : { failed }); // prettier-ignore
    }
    this.#events.push({ type: 'returned', ...placeOf(below) });
    if (isOutdated(below.pending) && this.#askAnew()) return;
    this.#promptAgain(below, this.#returningTo(below)); // the open question comes back
  }

  /** "How can I help?" needs no word of return. */
  #returningTo({ pending }: Frame): string {
    if (pending?.request['wants'] === 'intent') return '';
    const { languages, settings } = this.#bot.document;
    const own = settings.says?.returning;
    const locale = this.#locale();
    return (own && inLanguage(own, locale, languages[0])) || inLanguage(botWords.returning, locale, 'en');
  }

  #stop(code: string, flow?: string, node?: string): void {
    this.#frames = [];
    this.#outcome = 'stopped';
    this.#events.push({
      type: 'stopped',
      code,
      ...(flow !== undefined && { flow }),
      ...(node !== undefined && { node }),
    });
  }

  // ── small moves ───────────────────────────────────────────────────────────────────────────────────────────

  #enter(flow: string, node: string): Frame {
    const frame: Frame = { flow, node, step: ++this.#steps, journal: [], shadow: {} };
    this.#events.push({ type: 'entered', ...placeOf(frame) });
    this.#options.entered?.(placeOf(frame), this.#vars);
    return frame;
  }

  #swap(frame: Frame): void {
    this.#frames = [...this.#frames.slice(0, -1), frame];
  }

  #answer(reply: Reply): void {
    const frame = this.#frames.at(-1);
    if (!frame?.pending) return;
    const { pending, ...bare } = frame;
    if (pending.kind === 'ask' || pending.kind === 'choose' || pending.kind === 'form')
      this.#remember(frame, pending, reply);
    this.#replied ||= asksCustomer(pending.kind);
    this.#swap({ ...bare, journal: [...frame.journal, { hash: pending.hash, reply }] });
  }

  /** What a correction right after would be about. */
  #remember({ flow, node, step, journal }: Frame, { kind, request, hash }: Pending, reply: Reply): void {
    const { prompt: _, suggest: __, within: ___, confirms, again: ____, held: _____, fields, ...rest } = request;
    const asked = { ...rest, ...(kind === 'form' && rest['slots'] === undefined && { slots: fields }) };
    const value = 'is' in reply && request['wants'] !== 'file' ? givenIn(reply.is as Answered, request) : undefined;
    const was = this.#answered;
    // yes or no to what was proposed: it was said before
    if (confirms !== undefined && asked['slots'] === undefined && was?.step === step && value === undefined) return;
    // what was asked for and not understood closes nothing
    if (value === undefined && 'is' in reply && (kind === 'choose' || !OPEN.has(String(request['wants'] ?? 'text')))) return; // prettier-ignore
    const depth = this.#frames.length;
    const before = was?.step === step ? was.before : was?.flow === flow && was.depth === depth ? was : undefined;
    this.#answered =
      value === undefined
        ? undefined
        : { flow, node, step, depth, request: asked, value, hash, journal, ...chain(before, MOST_BACK) };
  }

  /** Sets variables. Frames that wait (all but `keep`) go on seeing the old values: a node's view does not change under it. */
  #put(set: Vars, keep = -1): void {
    const names = Object.keys(set);
    if (names.length === 0) return;
    if (this.#frames.length > (keep < 0 ? 0 : 1)) {
      const old = Object.fromEntries(
        names.map((name) => [name, Object.hasOwn(this.#vars, name) ? [this.#vars[name] as Json] : []]),
      );
      this.#frames = this.#frames.map((frame, i) =>
        i === keep ? frame : { ...frame, shadow: { ...old, ...frame.shadow } },
      );
    }
    this.#vars = { ...this.#vars, ...freeze(set) };
  }

  #say(said: Said, frame = this.#frames.at(-1)): void {
    if (said.text && holdsMade(said.text, this.#made, this.#vars)) said.generated = true;
    this.#events.push({ type: 'said', said, ...(frame ? placeOf(frame) : { flow: '', node: '', step: this.#steps }) });
  }

  #prompt(call: Call, id: string, frame: Frame, line?: string): void {
    const said = promptOf(call);
    if (said) this.#say({ id, ...said, ...(line && { text: [line, said.text].filter(Boolean).join('\n\n') }) }, frame);
  }

  /** @param line said in front of the question */
  #promptAgain(frame: Frame | undefined, line?: string): void {
    const open = frame?.pending;
    if (!open || !asksCustomer(open.kind)) return;
    this.#prompt(
      open,
      `${frame.step}:${frame.journal.length}:${digest(`${this.#input.at}:${this.#input.seed}:${this.#steps}`)}`,
      frame,
      line,
    );
  }

  rest(): Step {
    const frames = this.#frames;
    const call = frames.at(-1)?.pending;
    const now: Checkpoint = {
      id: this.#from.id,
      vars: this.#vars,
      frames,
      steps: this.#steps,
      turnBegan: this.#turnBegan,
      ...(this.#unread !== undefined && frames.length > 0 && { unread: this.#unread }),
      ...(this.#opening !== undefined && frames.length > 0 && { opening: this.#opening }),
      ...(this.#answered !== undefined && frames.length > 0 && { answered: this.#answered }),
      ...(this.#missed && { missed: this.#missed }),
      ...(this.#made.length > 0 && { made: this.#made }),
    };
    const need: Need = call
      ? { do: effects[call.kind].how === 'wait' ? 'wait' : 'perform', call }
      : { do: 'end', outcome: this.#outcome };
    return { now, events: this.#events, need };
  }
}

/** A call that failed with this ends in the hands of a person: the day's budget for models is used up, and that is what is set then. */
export const TO_PERSON = 'budget-person';

type Feelings = { negative: boolean; urgent: boolean };
/** Leaving by these says nothing of what was understood. */
const NEUTRAL: ReadonlySet<string> = new Set(['silent', 'error', 'cancelled']);
/** Channels whose clients can draw a card with fields. Elsewhere the node asks its questions one by one. */
const SHOW_FORMS: ReadonlySet<string> = new Set(['web']);
/** The hash of a call of that kind, whatever it asked: used once the language has changed. */
const anyOf = (hash: string): string => `${hash.slice(0, hash.indexOf('-'))}-*`;
/** It was asked in the language before. */
export const isOutdated = (pending: Pending | undefined): boolean =>
  pending !== undefined && pending.hash === anyOf(pending.hash);
const placeOf = ({ flow, node, step }: Frame) => ({ flow, node, step });
