// The one impure loop: load a checkpoint, walk, perform, journal, commit, send. A turn commits when it is about to leave the house and
// when it comes to rest, and nowhere else; what was made is sent after the commit.
import { randomInt, randomUUID } from 'node:crypto';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { effects, type Vars } from '@dialoom/shared/node/effects';
import { inLanguage } from '@dialoom/shared/template/words';
import type { Words } from '@dialoom/shared/document/document';
import { DialoomError } from '@dialoom/shared/text/errors';
import { languageFor } from '@dialoom/shared/text/language-for';
import { limits } from './engine/limits.ts';
import type { About, Guarded, Input, Pending, Step } from './engine/types.ts';
import { TO_PERSON, walk } from './engine/walk.ts';
import { botWords } from './conversation/bot-words.ts';
import { Bursts } from './conversation/bursts.ts';
import { Draft } from './conversation/draft.ts';
import { closedWords } from './conversation/closed.ts';
import { guardOut } from './conversation/guarding.ts';
import type { Held } from './conversation/gather.ts';
import { codec, freshState, Live, LiveCache, type Hint } from './conversation/live.ts';
import type { Parts, Published } from './conversation/parts.ts';
import { Performing } from './conversation/performing.ts';
import type { State } from './conversation/state.ts';
import { afterReminder, reminderDue, untilSilence, type Quiet } from './conversation/reminders.ts';
import { timersToWrite } from './conversation/timers.ts';
import { Conflict, isUncommitted, type Answer, type Fact, type Turn } from './conversation/turn.ts';
import type { Told } from './guard/house.ts';
import type { ConversationRow, DueTimer } from './store/conversations.ts';

/** A call's lease outlives its deadline by this much. */
const LEASE_GRACE_MS = 5_000;
/** How long a lost answer to `begin` may be asked for again. */
const RETRY_MS = 10 * 60_000;

export class Drive {
  readonly parts: Parts;
  readonly cache: LiveCache;
  readonly bursts: Bursts;
  readonly #calls: Performing;
  readonly code: ReturnType<typeof codec>;
  /** Told after every commit, for the desk: a hint. */
  readonly watchers = new Set<(live: Live, events: readonly ChatEvent[]) => void>();

  constructor(parts: Parts) {
    this.parts = parts;
    this.code = codec(parts.seal);
    this.bursts = new Bursts(this);
    this.#calls = new Performing(this);
    this.cache = new LiveCache((id) => this.#load(id));
  }

  // ── beginning and finding ─────────────────────────────────────────────────────────────────────────────────

  /** Begins a conversation and says the greeting. With the id of one that is there, nothing begins: the same answer again. */
  async begin(
    bot: Published,
    { id = `c_${randomUUID()}`, channel, about }: { id?: string | undefined; channel: string; about: About },
  ): Promise<{ live: Live; answer: Answer }> {
    const known = await this.cache.get(id);
    if (known) return { live: known, answer: await this.#again(known, bot) };
    const at = this.parts.clock();
    const row: ConversationRow = {
      key: 0, id, workspace: bot.workspace, bot: bot.id, version: bot.version, channel, rev: 0, seq: 0, owner: 'bot', epoch: 0, agent: null,
      checkpoint: new Uint8Array(), queued_at: null, left_at: null, closed_by: null, lease_by: null, lease_until: null, created_at: at, updated_at: at,
    }; // prettier-ignore
    const live = new Live(row, freshState(id), bot, new Map());
    if (about.contact) live.state.desk.contact = deskContact(about.contact);
    const turn: Turn = { epoch: 0, client: null, made: [], outsideMs: 0 };
    try {
      await live.inTurn(() =>
        this.advance(live, turn, {
          type: 'started',
          channel,
          ...about,
          locale: languageFor(bot.compiled.languages, about.locale),
        }),
      );
    } catch (error) {
      if (!(error instanceof Conflict)) throw error; // the same id twice at the same moment: the other one began it
      this.cache.forget(id);
      const other = await this.cache.get(id);
      if (!other) throw error;
      return { live: other, answer: await this.#again(other, bot) };
    }
    return { live, answer: { events: turn.made, seq: live.row.seq } };
  }
  async #again(live: Live, bot: Published): Promise<Answer> {
    if (live.row.bot !== bot.id) throw new DialoomError('not-found', 404); // somebody else's id
    // a retry comes soon and before anything was said; later the id alone must not open what was said since
    if (live.row.rev > 3 || live.clients.size > 0 || this.parts.clock() - live.row.created_at > RETRY_MS)
      throw new DialoomError('conversation.exists', 409);
    return live.inTurn(() => this.eventsOfTurn(live, 1));
  }

  async #load(id: string): Promise<Live | undefined> {
    const row = await this.parts.store.find(id);
    if (!row) return undefined;
    const bot = await this.parts.bots.version(row.bot, row.version);
    if (!bot) return undefined;
    const clients = new Map((await this.parts.store.clients(row.key)).map(({ client, turn }) => [client, turn]));
    return new Live(row, this.code.openState(row), bot, clients);
  }
  async find(id: string): Promise<Live | undefined> {
    return this.cache.peek(id) ?? this.cache.get(id);
  }
  /** Reads the row again: another process was first. */
  async reload(live: Live): Promise<void> {
    const row = await this.parts.store.find(live.row.id);
    if (!row) throw new DialoomError('not-found', 404);
    live.row = row;
    live.state = this.code.openState(row);
    for (const { client, turn } of await this.parts.store.clients(row.key)) live.clients.set(client, turn);
  }

  async eventsOfTurn(live: Live, turn: number): Promise<Answer> {
    const rows = await this.parts.store.logOfTurn(live.row.key, turn);
    const events = rows.flatMap((row) => this.code.openBody(live.row.id, row.body).ev ?? []);
    return { events, seq: events.at(-1)?.seq ?? rows.at(-1)?.seq_to ?? 0 };
  }
  /** Committed public events after a sequence number, oldest first; call again for more. */
  async eventsAfter(live: Live, seq: number): Promise<ChatEvent[]> {
    if (seq >= live.row.seq && this.parts.alone) return [];
    const rows = await this.parts.store.logAfter(live.row.key, seq);
    return rows.flatMap((row) => this.code.openBody(live.row.id, row.body).ev ?? []).filter((event) => event.seq > seq);
  }

  // ── a turn ────────────────────────────────────────────────────────────────────────────────────────────────

  /** Runs `work` once for a client id, whatever comes at the same moment or again later: all get the same events. */
  once(
    live: Live,
    client: string,
    hint: Hint | undefined,
    work: (turn: Turn) => Promise<Held | void>,
  ): Promise<Answer> {
    const running = live.running.get(client);
    if (running) return running;
    const answer = this.#once(live, client, hint, work);
    live.running.set(client, answer);
    return answer;
  }
  async #once(
    live: Live,
    client: string,
    hint: Hint | undefined,
    work: (turn: Turn) => Promise<Held | void>,
  ): Promise<Answer> {
    try {
      const out = await live.inTurn(async (): Promise<Answer | Held> => {
        const known = live.clients.get(client);
        if (known !== undefined) return live.state.held?.turn === known ? live.state.held : this.rested(live, known);
        for (let tries = 0; ; tries++) {
          await this.#untilFree(live);
          const turn: Turn = { epoch: live.row.epoch, client, made: [], outsideMs: 0, hint };
          try {
            const held = await work(turn);
            return held ?? { events: turn.made, seq: turn.made.at(-1)?.seq ?? live.row.seq };
          } catch (error) {
            if (!(error instanceof Conflict) || tries >= 5) throw error;
            await this.reload(live);
            const taken = live.clients.get(client); // the other process may have had the same message
            if (taken !== undefined) return this.rested(live, taken);
          }
        }
      });
      return 'events' in out ? out : await this.bursts.gathered(live, out); // outside of the turn: the next line must get in
    } finally {
      live.running.delete(client);
    }
  }

  /**
   * As `once`, but a turn that runs is waited for so long only, then it is done beside it: the first commit wins, the other looks again.
   * What the running turn's call answers is kept if the conversation has changed hands.
   */
  beside(live: Live, client: string, patienceMs: number, work: (turn: Turn) => Promise<void>): Promise<Answer> {
    const running = live.running.get(client);
    if (running) return running;
    const answer = this.#beside(live, client, patienceMs, work).finally(() => live.running.delete(client));
    live.running.set(client, answer);
    return answer;
  }
  async #beside(live: Live, client: string, patienceMs: number, work: (turn: Turn) => Promise<void>): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const tired = new Promise<void>((done) => (timer = setTimeout(done, patienceMs)));
    await Promise.race([live.inTurn(async () => undefined), tired]);
    clearTimeout(timer);
    if (!this.parts.alone) await this.reload(live);
    for (let tries = 0; ; tries++) {
      const known = live.clients.get(client);
      if (known !== undefined) return this.eventsOfTurn(live, known);
      const turn: Turn = { epoch: live.row.epoch, client, made: [], outsideMs: 0 };
      try {
        await work(turn);
        return { events: turn.made, seq: turn.made.at(-1)?.seq ?? live.row.seq };
      } catch (error) {
        if (!(error instanceof Conflict) || tries >= 5) throw error;
        await this.reload(live);
      }
    }
  }

  /** The events of a turn that was begun before: by another process, which may still be at it, or by one that died over it. */
  async rested(live: Live, turn: number): Promise<Answer> {
    if (!this.parts.alone) await this.reload(live);
    if (live.state.turn === turn) await this.orAgain(live, () => this.#untilFree(live));
    return this.eventsOfTurn(live, turn);
  }
  /** A pending call that another process has out is waited for, or taken over when its lease is over. */
  async #untilFree(live: Live): Promise<void> {
    for (let waited = 0; ; waited += 250) {
      if (live.state.late) await this.#resume(live);
      const pending = live.state.now.frames.at(-1)?.pending;
      if (
        !pending ||
        live.row.owner !== 'bot' ||
        live.state.late ||
        effects[pending.kind].how === 'wait' ||
        effects[pending.kind].how === 'frame'
      )
        return;
      const { lease_by, lease_until } = live.row;
      if (this.parts.alone || lease_by === this.parts.process || (lease_until ?? 0) <= this.parts.clock()) {
        await this.#takeOver(live, pending);
        return;
      }
      if (waited > 200_000) throw new DialoomError('busy', 503);
      await new Promise((done) => setTimeout(done, 250));
      await this.reload(live);
    }
  }
  /** After a crash: what is safe to repeat is repeated with the same key, the rest fails as `uncertain`. */
  async #takeOver(live: Live, pending: Pending): Promise<void> {
    const turn: Turn = {
      epoch: live.row.epoch,
      client: null,
      made: [],
      outsideMs: 0,
      ...(live.state.turn !== undefined && { rev: live.state.turn }),
    };
    const reply: Fact = isSafe(pending)
      ? await this.#calls.perform(live, turn, pending)
      : { type: 'failed', key: pending.key, code: 'uncertain' };
    await this.advance(live, turn, reply);
  }

  /**
   * Walks on with one input until the conversation rests. Every loop ends in a commit; between two there is one call outside.
   * @param prepare puts the customer's own events in front of what the bot will say, in the same commit
   */
  async advance(live: Live, turn: Turn, first: Fact, prepare?: (draft: Draft) => void): Promise<void> {
    let fact: Fact | undefined = first;
    while (fact) {
      const current: Fact = fact;
      try {
        fact = await this.#stretch(live, turn, current, isUncommitted(turn) ? prepare : undefined);
      } catch (error) {
        // before the first commit the whole message begins again; after it, only what was not committed
        if (!(error instanceof Conflict) || isUncommitted(turn)) throw error;
        await this.reload(live);
        if (live.row.epoch !== turn.epoch) {
          await this.#late(live, turn, current);
          return;
        }
      }
    }
  }
  /** Takes a fact in without going on: somebody else has the conversation, or a call of its turn is out. */
  aside(live: Live, turn: Turn, fact: Fact, prepare?: (draft: Draft) => void): Promise<void> {
    const draft = new Draft(live.row, live.state, this.parts.clock());
    prepare?.(draft);
    this.#walk(live, draft, fact);
    return this.commit(live, turn, draft);
  }
  /** From one fact to the next commit; the fact to go on with, if it does not rest there. */
  async #stretch(live: Live, turn: Turn, fact: Fact, prepare?: (draft: Draft) => void): Promise<Fact | undefined> {
    const draft = new Draft(live.row, live.state, this.parts.clock());
    prepare?.(draft);
    let step = this.#walk(live, draft, fact);
    while (step.need.do === 'perform' && effects[step.need.call.kind].how === 'inside')
      step = this.#walk(live, draft, await this.#calls.perform(live, turn, step.need.call), step);
    if (live.row.epoch !== turn.epoch) return this.#late(live, turn, fact);
    const { need } = step;
    if (need.do === 'perform') {
      draft.row.lease_by = this.parts.process;
      draft.row.lease_until = draft.at + Number(need.call.request['within']) + LEASE_GRACE_MS;
      draft.state.turn = turn.rev ?? draft.row.rev + 1;
      draft.timers ??= [];
      await this.commit(live, turn, draft);
      turn.hint?.({ type: 'typing', from: 'bot' });
      return this.#calls.perform(live, turn, need.call);
    }
    draft.row.lease_by = null;
    draft.row.lease_until = null;
    delete draft.state.turn;
    if (need.do === 'wait' && need.call.kind === 'handoff') {
      const outcome = await this.#handOver(live, draft, need.call);
      if (live.row.epoch !== turn.epoch) return this.#late(live, turn, fact);
      await this.commit(live, turn, draft); // its own hand-off: what it said before stays said
      return outcome && { type: 'performed', key: need.call.key, result: { outcome } };
    }
    if (need.do === 'wait' && draft.row.owner === 'bot')
      draft.timers = untilSilence(draft.state, need.call, draft.at, this.#reminders(live));
    else if (draft.row.owner === 'bot') draft.timers = [];
    if (need.do === 'end' && draft.state.closing) {
      draft.close('agent');
      draft.add({ type: 'feedback-request', at: draft.at });
    }
    await this.commit(live, turn, draft);
    return undefined;
  }

  /** One walk into the draft, with the bot's own policy where the walk stopped. */
  #walk(live: Live, draft: Draft, fact: Fact, from?: Step): Step {
    const isUnasked = fact.type === 'message' && draft.state.unasked;
    const input = { ...fact, ...(isUnasked && { unasked: true as const }), at: draft.at, seed: randomInt(2 ** 31) };
    const began = performance.now();
    const step = walk(live.bot.compiled, from?.now ?? draft.state.now, input, {
      connections: this.parts.connections(live.bot.workspace),
      expired: () => performance.now() - began > limits.computingMs,
    });
    draft.inputs.push(input);
    const locale = localeIn(step.now.vars);
    if (locale !== undefined && input.type !== 'started' && locale !== localeIn(draft.state.now.vars))
      draft.state.language = locale;
    draft.state.now = step.now;
    const { stopped, closed } = draft.take(step.events);
    if (closed) draft.close(closed);
    if (input.type === 'message' && input.guarded) this.#onGuarded(draft, input.guarded);
    if (stopped !== undefined) this.#onStop(live, draft, stopped);
    return step;
  }

  /** What the guard decided about the customer's message, beside what is answered. */
  #onGuarded(draft: Draft, { action }: Guarded): void {
    if (action === 'handoff') {
      draft.desk({ reason: 'guard' });
      draft.toPerson = 'button';
    }
    if (action === 'end') draft.close('end');
  }
  /** The conversation cannot go on: a person, or an apology. */
  #onStop(live: Live, draft: Draft, code: string): void {
    const { onStop, handoff } = live.bot.compiled.document.settings;
    if (code === TO_PERSON) {
      draft.desk({ reason: 'budget' });
      draft.toPerson = 'button'; // nothing is broken: the house has said that a person goes on
    } else if (onStop === 'handoff') {
      draft.desk({ reason: 'stopped' });
      draft.toPerson = 'onStop';
    } else draft.bot({ id: `stop-${draft.row.rev + 1}`, text: this.words(live, 'apology', handoff.apology) });
  }

  /** The bot's own words for what no node says, else ours, in the conversation's language. */
  words(live: Live, key: keyof typeof botWords, own?: Words): string {
    const { languages } = live.bot.compiled;
    const locale = this.localeOf(live);
    return (own && inLanguage(own, locale, languages[0])) || inLanguage(botWords[key], locale, 'en');
  }

  /** The language it is held in now. */
  localeOf(live: Live): string {
    return localeIn(live.state.now.vars) ?? live.bot.compiled.languages[0] ?? 'en';
  }
  #reminders(live: Live) {
    return live.bot.compiled.document.settings.reminders;
  }
  /** What is said outside of business hours; nothing while people can be had. */
  #closed(live: Live, now: number, leave: boolean): string | undefined {
    const { document, languages } = live.bot.compiled;
    return closedWords(document.settings, now, this.localeOf(live), languages, leave);
  }

  /** Puts the conversation in the queue, or says that nobody is there; the outcome when it is known at once. */
  async #handOver(live: Live, draft: Draft, call: Pending): Promise<'offline' | undefined> {
    const { announce, offline, reason, priority, leaveMessage, within } = call.request as {
      announce: string; offline: string; reason: string; priority: number; leaveMessage: boolean; within: number;
    }; // prettier-ignore
    draft.desk({ ...(reason && { reason }), priority });
    const closed = this.#closed(live, draft.at, leaveMessage);
    if (closed === undefined && (await this.parts.presence.anyone(draft.row.workspace))) {
      if (announce) draft.bot({ id: `queue-${call.key}`, text: announce });
      this.enqueue(draft, [{ kind: 'handoff', due: draft.at + within, call: call.key }], leaveMessage);
      return undefined;
    }
    const instead = closed ?? offline;
    if (instead) draft.bot({ id: `offline-${call.key}`, text: instead });
    if (leaveMessage) draft.add({ type: 'owner', at: draft.at, owner: 'bot', leaveMessage: true });
    return 'offline';
  }
  enqueue(draft: Draft, timers: Draft['timers'], leaveMessage = true): void {
    draft.owner('queue', { leaveMessage });
    draft.timers = timers;
  }

  /** Somebody else owns the conversation now. What the call answered is kept for when the bot is back; nothing is said. */
  async #late(live: Live, turn: Turn, fact: Fact): Promise<undefined> {
    if (isUncommitted(turn)) throw new Conflict(); // nothing is committed yet: the message is heard again, by whoever owns it now
    const draft = new Draft(live.row, live.state, this.parts.clock());
    draft.marks.push('late');
    if ((fact.type === 'performed' || fact.type === 'failed') && draft.state.erased === undefined)
      draft.state.late = { ...fact, at: draft.at, seed: 0 } as Input;
    draft.row.lease_by = null;
    draft.row.lease_until = null;
    await this.commit(live, turn, draft);
    // handed back meanwhile by another process, which found nothing to go on with
    if (live.row.owner === 'bot')
      void live.inTurn(() => this.#resume(live)).catch((error: unknown) => this.parts.log.error(error, 'late reply'));
  }
  /** A reply that came while a person had the conversation goes in when the bot has it again. */
  async #resume(live: Live): Promise<void> {
    const { late } = live.state;
    if (live.row.owner !== 'bot' || (late?.type !== 'performed' && late?.type !== 'failed')) return;
    const turn: Turn = { epoch: live.row.epoch, client: null, made: [], outsideMs: 0 };
    await this.orAgain(live, () => this.advance(live, turn, late, (draft) => void delete draft.state.late));
  }

  /** Writes a draft and tells everyone. @throws Conflict when another process was first */
  async commit(live: Live, turn: Turn, draft: Draft): Promise<void> {
    const told = this.parts.guard ? this.#guardOut(live, draft) : [];
    if (draft.toPerson) {
      const why = draft.toPerson;
      draft.toPerson = false;
      await this.queueOrOffline(live, draft, why);
      if (this.parts.guard) told.push(...this.#guardOut(live, draft));
      draft.toPerson = false;
    }
    // lines that are held are heard in a moment: no other timer takes the place of theirs
    if (draft.state.held && draft.timers?.every(({ kind }) => kind !== 'gather')) draft.timers = undefined;
    draft.timers = timersToWrite(draft.state, draft.timers, draft.at);
    const { commit, events } = draft.finish(turn.noted ? null : turn.client, turn.rev, this.code);
    if (commit.row.checkpoint.length > limits.checkpoint)
      throw new DialoomError('too-large', 413, { params: { most: '512 KB' } });
    if (live.row.key === 0) {
      const { key: _, ...row } = commit.row;
      const key = await this.parts.store.create(row, commit.log, commit.timers ?? []);
      if (key === 'exists') throw new Conflict();
      commit.row.key = key;
      live.row = commit.row;
      this.cache.put(live);
    } else {
      if ((await this.parts.store.commit(commit)) === 'conflict') throw new Conflict();
      live.row = commit.row;
    }
    live.state = draft.state;
    turn.rev ??= commit.row.rev;
    turn.noted = true;
    delete turn.burst;
    turn.epoch = commit.row.epoch; // a change of hands of its own is no fence
    if (turn.client !== null) live.clients.set(turn.client, turn.rev);
    turn.made.push(...events);
    this.#tell(live, events);
    for (const watcher of this.watchers) watcher(live, events);
    for (const one of told) this.parts.guard?.told(one);
  }
  #guardOut(live: Live, draft: Draft): Told[] {
    return guardOut(this.parts.guard, live, draft, (one, key, own) => this.words(one, key, own));
  }

  /** Tells who listens here; what other processes have committed in between comes first. */
  #tell(live: Live, events: readonly ChatEvent[]): void {
    const [first] = events;
    if (first && live.listeners.size > 0 && first.seq > live.told + 1)
      void this.catchUp(live).catch((error: unknown) => this.parts.log.error(error, 'event stream'));
    else live.publish(events);
  }
  /** Tells who listens here what is in the table and was not told yet. */
  async catchUp(live: Live): Promise<void> {
    for (let rows = 500; rows >= 500;) {
      const from = live.told;
      const some = await this.parts.store.logAfter(live.row.key, from);
      rows = some.length;
      live.publish(some.flatMap((row) => this.code.openBody(live.row.id, row.body).ev ?? []).filter((one) => one.seq > from)); // prettier-ignore
    }
  }
  /** Looks after all that are listened to here: a hint may have been lost. */
  async catchUpAll(): Promise<void> {
    const heard = new Map(
      [...this.cache.all].flatMap((live) => (live.listeners.size > 0 ? [[live.row.key, live]] : [])),
    );
    if (heard.size === 0) return;
    for (const { key, seq } of await this.parts.store.seqsOf([...heard.keys()])) {
      const live = heard.get(key);
      if (live && seq > live.told) await this.catchUp(live);
    }
  }

  /** A hand-off that no node began: the bot's own texts, and afterwards back to what was waiting. */
  async queueOrOffline(live: Live, draft: Draft, why: 'onStop' | 'button'): Promise<void> {
    const { handoff } = live.bot.compiled.document.settings;
    const closed = this.#closed(live, draft.at, true);
    if (closed === undefined && (await this.parts.presence.anyone(draft.row.workspace))) {
      draft.bot({
        id: `${why}-${draft.row.rev + 1}`,
        text: this.words(live, why === 'onStop' ? 'stoppedToPerson' : 'announce', handoff.announce),
      });
      this.enqueue(draft, [{ kind: 'handoff', due: draft.at + 300_000, call: '' }]);
    } else {
      draft.bot({
        id: `${why}-${draft.row.rev + 1}`,
        text:
          why === 'onStop'
            ? this.words(live, 'apology', handoff.apology)
            : (closed ?? this.words(live, 'offline', handoff.offline)),
      });
      if (why === 'onStop' && closed !== undefined) draft.bot({ id: `closed-${draft.row.rev + 1}`, text: closed });
      draft.add({ type: 'owner', at: draft.at, owner: draft.row.owner, leaveMessage: true });
    }
  }

  // ── performing ────────────────────────────────────────────────────────────────────────────────────────────

  /** The public events of the last commits, oldest first. */
  async tail(live: Live, commits: number): Promise<ChatEvent[]> {
    const rows = await this.parts.store.logTail(live.row.key, commits);
    return rows.flatMap((row) => this.code.openBody(live.row.id, row.body).ev ?? []);
  }
  /** The last messages of both sides, oldest first: what a model may remember. */
  async history(live: Live, count: number): Promise<{ from: 'bot' | 'customer' | 'agent'; text: string }[]> {
    if (count <= 0) return [];
    const lines = (await this.tail(live, Math.min(200, count * 2 + 4))).flatMap((event) =>
      event.type === 'message' && event.from !== 'system' && event.text ? [{ from: event.from, text: event.text }] : [],
    );
    return lines.slice(-count);
  }

  // ── timers and what a crash left ──────────────────────────────────────────────────────────────────────────

  /** One timer that is due. A late one (its call is no longer pending) does nothing; one that an answer has outdated is moved. */
  async ring(timer: DueTimer, onHandoff: (live: Live, timer: DueTimer) => Promise<void>): Promise<void> {
    const live = await this.find(timer.id);
    if (!live) return;
    await live.inTurn(async () => {
      if (!this.parts.alone) await this.reload(live);
      if (timer.kind === 'handoff') return this.orAgain(live, () => onHandoff(live, timer));
      if (timer.kind === 'gather') return this.bursts.ring(live, timer);
      const pending = live.state.now.frames.at(-1)?.pending;
      const { wait = { call: timer.call, due: 0 } } = live.state;
      if (live.row.owner !== 'bot' || pending?.key !== wait.call) return;
      if (wait.due > this.parts.clock()) {
        await this.parts.store.moveTimer(timer, wait);
        live.state.rings = [{ kind: timer.kind, due: wait.due }];
        return;
      }
      const turn: Turn = { epoch: live.row.epoch, client: null, made: [], outsideMs: 0 };
      const quiet = reminderDue(live.state, pending.key, this.parts.clock());
      if (quiet) return this.orAgain(live, () => this.#remind(live, turn, quiet));
      await this.orAgain(live, () => this.advance(live, turn, { type: 'failed', key: pending.key, code: 'silence' }));
    });
  }
  /** Nobody has answered yet: one reminder, and the timer goes on to the next or to silence. */
  async #remind(live: Live, turn: Turn, quiet: Quiet): Promise<void> {
    const isNobody = live.state.gone || live.row.left_at !== null; // they are away, or have left a message instead of waiting
    const reminders = isNobody ? [] : (this.#reminders(live) ?? []);
    const draft = new Draft(live.row, live.state, this.parts.clock());
    const words = reminders[quiet.said]?.text;
    const text = words && inLanguage(words, this.localeOf(live), live.bot.compiled.languages[0]);
    if (text) draft.bot({ id: `remind-${draft.row.rev + 1}`, text });
    const now = { ...quiet, said: quiet.said + 1 };
    draft.state.quiet = now;
    draft.timers = afterReminder(now, draft.at, reminders);
    await this.commit(live, turn, draft);
  }
  async orAgain(live: Live, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      await this.reload(live); // somebody was first; the timer row is theirs now
    }
  }

  /** Goes on with conversations whose call a dead process left behind. */
  async recover(): Promise<number> {
    const now = this.parts.clock();
    const ids = await this.parts.store.abandoned(this.parts.alone ? now + 3_600_000 : now, 100);
    let taken = 0;
    for (const id of ids) {
      const live = await this.find(id);
      if (!live || live.abort) continue; // ours, and still out
      taken++;
      await live
        .inTurn(() => this.orAgain(live, () => this.#untilFree(live)))
        .catch((error: unknown) => this.parts.log.error(error, 'recover'));
    }
    return taken;
  }
}

/** What the desk lists of a contact. */
const deskContact = (contact: Vars): NonNullable<State['desk']['contact']> =>
  Object.fromEntries(
    (['name', 'email', 'phone'] as const).flatMap((part) => {
      const value = contact[part];
      return typeof value === 'string' && value !== '' ? [[part, value]] : [];
    }),
  );
/** GET, HEAD, PUT, DELETE, a model, or what a key is honoured for. */
const isSafe = (call: Pending): boolean =>
  call.kind === 'llm' ||
  call.kind === 'records' || // done once by its key
  call.kind === 'remember' ||
  (call.kind === 'http' &&
    (call.request['idempotent'] === true || ['GET', 'HEAD', 'PUT', 'DELETE'].includes(String(call.request['method']))));

const localeIn = (vars: Vars): string | undefined => (vars['conversation'] as { locale?: string } | undefined)?.locale;
