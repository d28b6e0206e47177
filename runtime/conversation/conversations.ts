// What a customer does in a conversation: begin, write, press, act. The routes and channels speak to this.
import { randomUUID } from 'node:crypto';
import type { ChatEvent, ConversationState } from '@dialoom/shared/api/chat';
import { asksCustomer, Failed, takesFile, type Json, type Vars } from '@dialoom/shared/node/effects';
import type { Choice, SentFile } from '@dialoom/shared/node/content';
import { DialoomError } from '@dialoom/shared/text/errors';
import { promptOf } from '../engine/prompt.ts';
import type { About, Pending } from '../engine/types.ts';
import { Drive } from '../drive.ts';
import { Desk } from '../people/desk.ts';
import { lastOf } from '../guard/guarding.ts';
import { stops } from '../guard/policy.ts';
import { Draft } from './draft.ts';
import { guardIn, maskedValue } from './guarding.ts';
import type { Hint, Live } from './live.ts';
import { filledIn } from './filled.ts';
import type { Parts, Understood } from './parts.ts';
import type { State } from './state.ts';
import type { Vote } from './state.ts';
import type { Answer, Turn } from './turn.ts';
import type { Typed } from '../understanding/forms.ts';

type DeskContact = NonNullable<State['desk']['contact']>;
export type Message =
  | { id: string; type: 'text'; text: string }
  | { id: string; type: 'choice'; value: string }
  | { id: string; type: 'form'; values: Typed }
  | { id: string; type: 'file'; file: SentFile };

/** How far back the button of a late press is looked for, in commits. */
const LATE_ROWS = 100;
/** Every so many looks at the clock, what a lost hint missed is looked for. */
const POLL_TICKS = 5;

export class Conversations {
  readonly drive: Drive;
  readonly desk: Desk;
  readonly parts: Parts;
  #timers: NodeJS.Timeout | undefined;
  #deaf: (() => Promise<void>) | undefined;
  #ticks = 0;

  constructor(parts: Parts) {
    this.parts = parts;
    this.drive = new Drive(parts);
    this.desk = new Desk(this.drive);
  }

  /** Begins, or answers the same again for an id that is there. @throws bot.unpublished */
  async begin(
    bot: string,
    { id, channel = 'web', about }: { id?: string | undefined; channel?: string; about: About },
  ) {
    const published = await this.parts.bots.live(bot);
    if (!published) throw new DialoomError('not-found', 404);
    return this.drive.begin(published, { id, channel, about });
  }

  async get(id: string): Promise<Live> {
    const live = await this.drive.find(id);
    if (!live) throw new DialoomError('not-found', 404);
    return live;
  }

  /** One message of the customer's. The same id again, at once or later, gets the same events; the first text counts. */
  message(live: Live, message: Message, hint?: Hint): Promise<Answer> {
    return this.drive.once(live, message.id, hint, async (turn) => {
      const inBurst = message.type === 'text' && live.bot.compiled.document.settings.gatherSeconds > 0;
      if (live.state.held && !inBurst) {
        await this.drive.bursts.hear(live); // a button is pressed after what was written, and waits for nothing
        turn.epoch = live.row.epoch;
      }
      const { row } = live;
      const locale = this.drive.localeOf(live);
      const spoken = await this.#spoken(live, message, locale);
      const { guard } = this.parts;
      const guarded = guard && guardIn(guard, live, spoken.text, (one, key, own) => this.drive.words(one, key, own), this.parts.clock()); // prettier-ignore
      const text = guarded?.text ?? spoken.text;
      const value = guard && guarded && spoken.value !== undefined && typeof spoken.value !== 'string' ? maskedValue(guard, live, spoken.value) : spoken.value; // prettier-ignore
      const isRefused = guarded !== undefined && stops(guarded.action);
      const mine = (draft: Draft) => {
        draft.add({
          type: 'message',
          at: draft.at,
          id: message.id,
          from: 'customer',
          ...(message.type === 'file' ? { file: message.file } : { text }),
          ...(typeof value === 'string' && { chosen: value }),
        });
        delete draft.state.gone;
        const last = guard?.of(live.bot.id) ? lastOf(draft.state.last, spoken.text, draft.at) : undefined;
        if (last) draft.state.last = last;
        else delete draft.state.last;
        if (!guarded) return;
        const { action, category = '' } = guarded;
        draft.state.guarded = (draft.state.guarded ?? 0) + 1;
        draft.marks.push(`guard:in:${action}:${category}`);
        draft.guarded.push({ message: message.id, direction: 'in', action, category, text: spoken.text });
      };
      if (row.owner === 'queue' || row.owner === 'agent') {
        // a person's: the transcript takes it, the bot does not hear it
        const draft = new Draft(row, live.state, this.parts.clock());
        mine(draft);
        return this.drive.commit(live, turn, draft);
      }
      if (inBurst && isRefused && live.state.held) {
        await this.drive.bursts.hear(live); // what came before is heard for itself
        turn.epoch = live.row.epoch;
      }
      if (inBurst && !isRefused)
        return this.drive.bursts.hold(live, turn, text, (draft) => {
          if (draft.row.owner === 'closed') draft.owner('bot');
          mine(draft);
        });
      const at = this.parts.clock();
      const pending = live.state.now.frames.at(-1)?.pending;
      if (message.type === 'file' && !takesFile(pending)) return this.#keepFile(live, turn, mine, pending);
      const understood: Understood =
        'values' in message || message.type === 'file' || isRefused
          ? {}
          : await this.parts.understand(live.bot, pending, text, at, locale); // a form is read field by field
      await this.drive.advance(
        live,
        turn,
        {
          type: 'message',
          text,
          understood,
          ...(guarded && { guarded }),
          ...(value !== undefined && { value }),
          ...(message.type === 'file' && { files: [message.file.id] }),
        },
        (draft) => {
          if (draft.row.owner === 'closed') {
            draft.owner('bot'); // who writes again begins again
            turn.epoch = live.row.epoch;
          }
          mine(draft);
          if (understood.intent !== undefined) draft.desk({ intent: understood.intent });
        },
      );
    });
  }
  /** A file that nothing asked for: people will see it, the bot says that it cannot, and its question stays open. */
  #keepFile(live: Live, turn: Turn, mine: (draft: Draft) => void, pending: Pending | undefined): Promise<void> {
    const draft = new Draft(live.row, live.state, this.parts.clock());
    if (draft.row.owner === 'closed') draft.owner('bot');
    mine(draft);
    const id = `file-${draft.row.rev + 1}`;
    draft.bot({ id, text: this.drive.words(live, 'fileKept') });
    const open = pending && asksCustomer(pending.kind) ? promptOf(pending) : undefined;
    if (open) draft.bot({ id: `${id}-again`, ...open });
    return this.drive.commit(live, turn, draft);
  }
  /** A pressed button reads as its label, whatever question it stood under; a form as its fields, a line each. */
  async #spoken(live: Live, message: Message, locale: string): Promise<{ text: string; value?: Json }> {
    if (message.type === 'text') return { text: message.text };
    if (message.type === 'file') {
      const { id, name, type, size } = message.file;
      return { text: name, value: { id, name, type, size } };
    }
    const pending = live.state.now.frames.at(-1)?.pending;
    if ('values' in message) {
      const { text, values } = filledIn(
        pending,
        message.values,
        this.parts.clock(),
        locale,
        live.bot.compiled.document,
      );
      return { text, value: values };
    }
    const choices = pending?.request['choices'] as readonly Choice[] | undefined;
    const chosen = choices?.find((choice) => choice.id === message.value);
    if (chosen) return { text: chosen.label, value: chosen.id };
    // a late press on an older question's button: no answer any more, yet what it said
    const older = (await this.drive.tail(live, LATE_ROWS)).flatMap((event) =>
      event.type === 'message' && event.choices ? event.choices : [],
    );
    return { text: older.findLast((choice) => choice.id === message.value)?.label ?? message.value };
  }

  /** The page tells where it is now, or the customer which of the bot's languages they want. */
  context(live: Live, id: string, about: { context?: Vars | undefined; locale?: string | undefined }): Promise<Answer> {
    const { context, locale } = about;
    const fact = { type: 'context' as const, ...(context && { context }), ...(locale !== undefined && { locale }) };
    return this.drive.once(live, id, undefined, (turn) =>
      live.row.owner === 'bot'
        ? this.drive.advance(live, turn, fact)
        : this.drive.aside(live, turn, { ...fact, quietly: true }),
    );
  }
  /** The site has vouched for who this is: bots and the desk see it from now on. */
  identified(live: Live, id: string, { vars, desk }: { vars: Vars; desk: DeskContact }): Promise<Answer> {
    const fact = { type: 'context' as const, contact: vars, quietly: true as const };
    return this.drive.once(live, id, undefined, (turn) =>
      this.drive.aside(live, turn, fact, (draft) => draft.desk({ contact: desk })),
    );
  }
  /** The customer has left the page for good: they are not reminded of anything. A further line of theirs undoes it. */
  gone(live: Live, id: string): Promise<Answer> {
    return this.drive.once(live, id, undefined, (turn) => {
      const draft = new Draft(live.row, live.state, this.parts.clock());
      draft.state.gone = true;
      return this.drive.commit(live, turn, draft);
    });
  }
  /** Helpful or not: kept beside the message; who changes their mind is right the second time. @returns what the message was taken from @throws not-found for no message of the bot's */
  async vote(live: Live, { message, helpful, comment }: Omit<Vote, 'at' | 'answer'>): Promise<string | undefined> {
    const about = (await this.events(live, 0)).find(
      (event) => event.type === 'message' && event.from === 'bot' && event.id === message,
    );
    if (about?.type !== 'message') throw new DialoomError('not-found', 404);
    await this.drive.once(live, `vote-${randomUUID()}`, undefined, (turn) => {
      const draft = new Draft(live.row, live.state, this.parts.clock());
      draft.votes.push({
        at: draft.at,
        message,
        helpful,
        ...(about.answer !== undefined && { answer: about.answer }),
        ...(comment !== undefined && { comment }),
      });
      return this.drive.commit(live, turn, draft);
    });
    return about.answer;
  }
  /** Ends a streamed answer; what was shown stays as far as it got to the model's own end. */
  stop(live: Live): void {
    live.speaking?.abort(new Failed('stopped'));
  }
  /** Typing is a hint to the desk, and nothing else. */
  rate(live: Live, id: string, rating: number, comment?: string): Promise<Answer> {
    return this.drive.once(live, id, undefined, async (turn) => {
      const draft = new Draft(live.row, live.state, this.parts.clock());
      draft.marks.push(`rated:${rating}${comment ? `:${comment}` : ''}`);
      draft.system('rated');
      await this.drive.commit(live, turn, draft);
    });
  }

  async state(live: Live, position: (live: Live) => Promise<number>): Promise<ConversationState> {
    if (!this.parts.alone) await this.drive.reload(live);
    const { owner, closed_by, seq } = live.row;
    return {
      owner,
      seq,
      ...(owner === 'queue' && { queue: { position: await position(live) } }),
      ...(owner === 'agent' && { agent: { name: live.state.desk.agentName ?? '' } }),
      ...(owner === 'closed' && { closed: { by: (closed_by ?? 'agent') as 'agent' | 'end' | 'timed-out' } }),
    };
  }

  /** All committed public events after `seq`. */
  async events(live: Live, seq: number): Promise<ChatEvent[]> {
    const all: ChatEvent[] = [];
    for (let from = seq; ;) {
      const some = await this.drive.eventsAfter(live, from);
      all.push(...some);
      const last = some.at(-1);
      if (!last || last.seq >= live.row.seq) return all;
      from = last.seq;
    }
  }

  /** Starts the clock of deadlines and the look for what a crash left behind. */
  start(everyMs = 1_000): void {
    let busy = false;
    this.#timers = setInterval(() => {
      if (busy) return;
      busy = true;
      this.tick()
        .catch((error: unknown) => this.parts.log.error(error, 'timers'))
        .finally(() => (busy = false));
    }, everyMs);
    this.#timers.unref();
    this.listen();
  }
  /** Hears what other processes commit, so that who listens here hears it too. */
  listen(): void {
    this.#deaf = this.parts.store.listen?.((ids) => {
      for (const id of ids) {
        const live = this.drive.cache.peek(id);
        if (live && live.listeners.size > 0)
          this.drive.catchUp(live).catch((error: unknown) => this.parts.log.error(error, 'event stream'));
      }
    });
  }
  /** One look at the clock: due timers, and calls of dead processes. */
  async tick(): Promise<void> {
    const due = await this.parts.store.claimTimers(this.parts.clock(), this.parts.process, 30_000, 100);
    await Promise.all(due.map((timer) => this.drive.ring(timer, (live, one) => this.desk.timeout(live, one))));
    await this.drive.recover();
    if (!this.parts.alone && this.#ticks++ % POLL_TICKS === 0) await this.drive.catchUpAll();
  }
  async stopClock(): Promise<void> {
    clearInterval(this.#timers);
    await this.#deaf?.();
  }
}
