// The one impure loop: load a checkpoint, walk, perform, journal, commit, send. A turn commits when it is about to leave the house and
// when it comes to rest, and nowhere else; what was made is sent after the commit.
import { randomInt, randomUUID } from 'node:crypto';
import type { ChatEvent, WireEvent } from '@dialoom/shared/api/chat';
import { effects, Failed, type By, type KindOf } from '@dialoom/shared/node/effects';
import { inLanguage } from '@dialoom/shared/template/words';
import type { Words } from '@dialoom/shared/document/document';
import { DialoomError } from '@dialoom/shared/text/errors';
import { languageFor } from './engine/compile.ts';
import { limits } from './engine/limits.ts';
import type { About, Input, Pending, Step } from './engine/types.ts';
import { walk } from './engine/walk.ts';
import { botWords } from './conversation/bot-words.ts';
import { Draft } from './conversation/draft.ts';
import { codec, freshState, Live, LiveCache } from './conversation/live.ts';
import type { Parts, Published } from './conversation/parts.ts';
import { dueOf, timersToWrite } from './conversation/timers.ts';
import type { ConversationRow, DueTimer } from './store/conversations.ts';

/** Outside calls of one turn, together. */
const OUTSIDE_MS = 180_000;
/** A call's lease outlives its deadline by this much. */
const LEASE_GRACE_MS = 5_000;
const DELTA_MS = 25;
/** How long a lost answer to `begin` may be asked for again. */
const RETRY_MS = 10 * 60_000;

export type Answer = { events: ChatEvent[]; seq: number };
/** Hints of a running turn for the one who sent it: typing and deltas. Never stored. */
export type Hint = (event: WireEvent) => void;
/** One turn: its epoch at the start is the fence; `rev` is its first log row. */
export type Turn = {
  epoch: number;
  client: string | null;
  rev?: number;
  made: ChatEvent[];
  outsideMs: number;
  hint?: Hint | undefined;
};
type Fact = Input extends infer I ? (I extends Input ? Omit<I, 'at' | 'seed'> : never) : never;

class Conflict extends Error {}

export class Drive {
  readonly parts: Parts;
  readonly cache: LiveCache;
  readonly code: ReturnType<typeof codec>;
  /** Told after every commit, for the desk: a hint. */
  readonly watchers = new Set<(live: Live) => void>();

  constructor(parts: Parts) {
    this.parts = parts;
    this.code = codec(parts.seal);
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
    if (about.contact) live.state.desk.contact = about.contact;
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
  once(live: Live, client: string, hint: Hint | undefined, work: (turn: Turn) => Promise<void>): Promise<Answer> {
    const running = live.running.get(client);
    if (running) return running;
    const answer = live
      .inTurn(async () => {
        const known = live.clients.get(client);
        if (known !== undefined) return this.#rested(live, known);
        for (let tries = 0; ; tries++) {
          await this.#untilFree(live);
          const turn: Turn = { epoch: live.row.epoch, client, made: [], outsideMs: 0, hint };
          try {
            await work(turn);
            return { events: turn.made, seq: turn.made.at(-1)?.seq ?? live.row.seq };
          } catch (error) {
            if (!(error instanceof Conflict) || tries >= 5) throw error;
            await this.reload(live);
            const taken = live.clients.get(client); // the other process may have had the same message
            if (taken !== undefined) return this.#rested(live, taken);
          }
        }
      })
      .finally(() => live.running.delete(client));
    live.running.set(client, answer);
    return answer;
  }

  /** The events of a turn that was begun before: by another process, which may still be at it, or by one that died over it. */
  async #rested(live: Live, turn: number): Promise<Answer> {
    if (!this.parts.alone) await this.reload(live);
    if (live.state.turn === turn) await this.#orAgain(live, () => this.#untilFree(live));
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
      ? await this.#perform(live, turn, pending)
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
        fact = await this.#stretch(live, turn, current, turn.rev === undefined ? prepare : undefined);
      } catch (error) {
        // before the first commit the whole message begins again; after it, only what was not committed
        if (!(error instanceof Conflict) || turn.rev === undefined) throw error;
        await this.reload(live);
        if (live.row.epoch !== turn.epoch) {
          await this.#late(live, turn, current);
          return;
        }
      }
    }
  }
  /** From one fact to the next commit; the fact to go on with, if it does not rest there. */
  async #stretch(live: Live, turn: Turn, fact: Fact, prepare?: (draft: Draft) => void): Promise<Fact | undefined> {
    const draft = new Draft(live.row, live.state, this.parts.clock());
    prepare?.(draft);
    let step = this.#walk(live, draft, fact);
    while (step.need.do === 'perform' && effects[step.need.call.kind].how === 'inside')
      step = this.#walk(live, draft, await this.#perform(live, turn, step.need.call), step);
    if (live.row.epoch !== turn.epoch) return this.#late(live, turn, fact);
    const { need } = step;
    if (need.do === 'perform') {
      draft.row.lease_by = this.parts.process;
      draft.row.lease_until = draft.at + Number(need.call.request['within']) + LEASE_GRACE_MS;
      draft.state.turn = turn.rev ?? draft.row.rev + 1;
      draft.timers ??= [];
      await this.commit(live, turn, draft);
      turn.hint?.({ type: 'typing', from: 'bot' });
      return this.#perform(live, turn, need.call);
    }
    draft.row.lease_by = null;
    draft.row.lease_until = null;
    delete draft.state.turn;
    if (need.do === 'wait' && need.call.kind === 'handoff') {
      const outcome = await this.#handOver(draft, need.call);
      if (live.row.epoch !== turn.epoch) return this.#late(live, turn, fact);
      await this.commit(live, turn, draft); // its own hand-off: what it said before stays said
      return outcome && { type: 'performed', key: need.call.key, result: { outcome } };
    }
    if (need.do === 'wait' && draft.row.owner === 'bot')
      draft.timers = [
        {
          kind: 'silence',
          due: Math.min(dueOf(need.call, draft.at), draft.state.closing ? draft.at + 600_000 : Infinity),
          call: need.call.key,
        },
      ];
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
    const input = { ...fact, at: draft.at, seed: randomInt(2 ** 31) };
    const began = performance.now();
    const step = walk(live.bot.compiled, from?.now ?? draft.state.now, input, {
      connections: this.parts.connections(live.bot.workspace),
      expired: () => performance.now() - began > limits.computingMs,
    });
    draft.inputs.push(input);
    draft.state.now = step.now;
    const { stopped, closed } = draft.take(step.events);
    if (closed) draft.close(closed);
    if (stopped !== undefined) this.#onStop(live, draft);
    return step;
  }

  /** The conversation cannot go on: a person, or an apology. */
  #onStop(live: Live, draft: Draft): void {
    const { onStop, handoff } = live.bot.compiled.document.settings;
    if (onStop === 'handoff') {
      draft.desk({ reason: 'stopped' });
      draft.toPerson = true;
    } else draft.bot({ id: `stop-${draft.row.rev + 1}`, text: this.words(live, 'apology', handoff.apology) });
  }

  /** The bot's own words for what no node says, else ours, in the conversation's language. */
  words(live: Live, key: keyof typeof botWords, own?: Words): string {
    const { languages } = live.bot.compiled;
    const locale = String(
      (live.state.now.vars['conversation'] as { locale?: string } | undefined)?.locale ?? languages[0] ?? 'en',
    );
    return (own && inLanguage(own, locale, languages[0])) || inLanguage(botWords[key], locale, 'en');
  }

  /** Puts the conversation in the queue, or says that nobody is there; the outcome when it is known at once. */
  async #handOver(draft: Draft, call: Pending): Promise<'offline' | undefined> {
    const { announce, offline, reason, priority, leaveMessage, within } = call.request as {
      announce: string; offline: string; reason: string; priority: number; leaveMessage: boolean; within: number;
    }; // prettier-ignore
    draft.desk({ ...(reason && { reason }), priority });
    if (await this.parts.presence.anyone(draft.row.workspace)) {
      if (announce) draft.bot({ id: `queue-${call.key}`, text: announce });
      this.enqueue(draft, [{ kind: 'handoff', due: draft.at + within, call: call.key }], leaveMessage);
      return undefined;
    }
    if (offline) draft.bot({ id: `offline-${call.key}`, text: offline });
    if (leaveMessage) draft.add({ type: 'owner', at: draft.at, owner: 'bot', leaveMessage: true });
    return 'offline';
  }
  enqueue(draft: Draft, timers: Draft['timers'], leaveMessage = true): void {
    draft.owner('queue', { leaveMessage });
    draft.timers = timers;
  }

  /** Somebody else owns the conversation now. What the call answered is kept for when the bot is back; nothing is said. */
  async #late(live: Live, turn: Turn, fact: Fact): Promise<undefined> {
    if (turn.rev === undefined) throw new Conflict(); // nothing is committed yet: the message is heard again, by whoever owns it now
    const draft = new Draft(live.row, live.state, this.parts.clock());
    draft.marks.push('late');
    if (fact.type === 'performed' || fact.type === 'failed')
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
    await this.#orAgain(live, () => this.advance(live, turn, late, (draft) => void delete draft.state.late));
  }

  /** Writes a draft and tells everyone. @throws Conflict when another process was first */
  async commit(live: Live, turn: Turn, draft: Draft): Promise<void> {
    if (draft.toPerson) {
      draft.toPerson = false;
      await this.queueOrOffline(live, draft, 'onStop');
    }
    draft.timers = timersToWrite(draft.state, draft.timers, draft.at);
    const { commit, events } = draft.finish(turn.rev === undefined ? turn.client : null, turn.rev, this.code);
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
    turn.epoch = commit.row.epoch; // a change of hands of its own is no fence
    if (turn.client !== null) live.clients.set(turn.client, turn.rev);
    turn.made.push(...events);
    this.#tell(live, events);
    for (const watcher of this.watchers) watcher(live);
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
    if (await this.parts.presence.anyone(draft.row.workspace)) {
      draft.bot({
        id: `${why}-${draft.row.rev + 1}`,
        text: this.words(live, why === 'onStop' ? 'stoppedToPerson' : 'announce', handoff.announce),
      });
      this.enqueue(draft, [{ kind: 'handoff', due: draft.at + 300_000, call: '' }]);
    } else {
      draft.bot({
        id: `${why}-${draft.row.rev + 1}`,
        text: this.words(
          live,
          why === 'onStop' ? 'apology' : 'offline',
          why === 'onStop' ? handoff.apology : handoff.offline,
        ),
      });
      draft.add({ type: 'owner', at: draft.at, owner: draft.row.owner, leaveMessage: true });
    }
  }

  // ── performing ────────────────────────────────────────────────────────────────────────────────────────────

  /** Performs one call within its deadline. Never throws: a failure is a fact like a result. */
  async #perform(live: Live, turn: Turn, call: Pending): Promise<Extract<Fact, { type: 'performed' | 'failed' }>> {
    const outside = effects[call.kind].how === 'outside';
    const allowed = outside
      ? Math.min(Number(call.request['within']), OUTSIDE_MS - turn.outsideMs)
      : Number(call.request['within']);
    if (allowed <= 0) return { type: 'failed', key: call.key, code: 'timeout' };
    const abort = new AbortController();
    if (outside) live.abort = abort;
    if (call.request['speak'] === true) live.speaking = abort;
    const timer = setTimeout(() => abort.abort(new Failed('timeout')), allowed);
    const began = performance.now();
    const deltas = this.#deltas(live, turn, call);
    try {
      const perform = this.parts.performers[call.kind as KindOf<'inside' | 'outside'>] as (
        request: unknown,
        by: By,
      ) => Promise<unknown>;
      const result = await Promise.race([
        perform(call.request, {
          key: call.key,
          signal: abort.signal,
          delta: deltas.take,
          workspace: live.bot.workspace,
          bot: live.bot.id,
          version: live.bot.version,
          history: (count) => this.history(live, count),
        }),
        new Promise<never>((_, reject) =>
          abort.signal.addEventListener('abort', () => reject(abort.signal.reason), { once: true }),
        ),
      ]);
      const parsed = effects[call.kind].result.safeParse(result);
      if (!parsed.success) return { type: 'failed', key: call.key, code: 'bad-result' };
      return { type: 'performed', key: call.key, result: parsed.data };
    } catch (error) {
      // what the customer has read before saying stop stays said
      if (error instanceof Failed && error.code === 'stopped' && deltas.shown().trim() !== '')
        return { type: 'performed', key: call.key, result: { text: deltas.shown() } };
      if (error instanceof Failed) return { type: 'failed', key: call.key, code: error.code };
      this.parts.log.error(error, `perform ${call.kind}`);
      return { type: 'failed', key: call.key, code: 'bug' };
    } finally {
      clearTimeout(timer);
      deltas.end();
      if (live.abort === abort) live.abort = undefined;
      if (live.speaking === abort) live.speaking = undefined;
      if (outside) turn.outsideMs += performance.now() - began;
    }
  }

  /** Streamed text on its way to the one who sent this turn: gathered for 25 ms, and held once somebody else owns the conversation. */
  #deltas(live: Live, turn: Turn, call: Pending) {
    let text = '';
    let shown = '';
    let timer: NodeJS.Timeout | undefined;
    const { hint } = turn;
    const flush = () => {
      timer = undefined;
      if (text && live.row.epoch === turn.epoch) hint?.({ type: 'delta', messageId: call.key, attempt: 0, text });
      text = '';
    };
    return {
      take: (piece: string) => {
        if (!hint || call.request['speak'] !== true) return;
        text += piece;
        shown += piece;
        timer ??= setTimeout(flush, DELTA_MS);
      },
      end: () => {
        clearTimeout(timer);
        flush();
      },
      shown: () => shown,
    };
  }

  /** The last messages of both sides, oldest first: what a model may remember. */
  async history(live: Live, count: number): Promise<{ from: 'bot' | 'customer' | 'agent'; text: string }[]> {
    if (count <= 0) return [];
    const rows = await this.parts.store.logTail(live.row.key, Math.min(200, count * 2 + 4));
    const lines = rows
      .flatMap((row) => this.code.openBody(live.row.id, row.body).ev ?? [])
      .flatMap((event) =>
        event.type === 'message' && event.from !== 'system' && event.text
          ? [{ from: event.from, text: event.text }]
          : [],
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
      if (timer.kind === 'handoff') return this.#orAgain(live, () => onHandoff(live, timer));
      const pending = live.state.now.frames.at(-1)?.pending;
      const { wait = { call: timer.call, due: 0 } } = live.state;
      if (live.row.owner !== 'bot' || pending?.key !== wait.call) return;
      if (wait.due > this.parts.clock()) {
        await this.parts.store.moveTimer(timer, wait);
        live.state.rings = [{ kind: timer.kind, due: wait.due }];
        return;
      }
      const turn: Turn = { epoch: live.row.epoch, client: null, made: [], outsideMs: 0 };
      await this.#orAgain(live, () => this.advance(live, turn, { type: 'failed', key: pending.key, code: 'silence' }));
    });
  }
  async #orAgain(live: Live, work: () => Promise<void>): Promise<void> {
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
        .inTurn(() => this.#orAgain(live, () => this.#untilFree(live)))
        .catch((error: unknown) => this.parts.log.error(error, 'recover'));
    }
    return taken;
  }
}

/** GET, HEAD, PUT, DELETE, a model, or what the backend honours a key for. */
const isSafe = (call: Pending): boolean =>
  call.kind === 'llm' ||
  (call.kind === 'http' &&
    (call.request['idempotent'] === true || ['GET', 'HEAD', 'PUT', 'DELETE'].includes(String(call.request['method']))));

export { Conflict };
