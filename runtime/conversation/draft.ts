// A draft collects what one commit of a conversation will hold: events, inputs, the new owner, timers. Nothing is sent from here.
import type { ChatEvent, MessageEvent } from '@dialoom/shared/api/chat';
import type { Event, Input, Said } from '../engine/types.ts';
import type { Commit, ConversationRow, OwnerKind, Timer } from '../store/conversations.ts';
import { shownForm } from './filled.ts';
import type { DeskState, GuardedLine, LogBody, State, ToolTold, Vote } from './state.ts';

/** An event before its commit gives it a sequence number. */
export type Unnumbered<E = ChatEvent> = E extends ChatEvent ? Omit<E, 'seq'> : never;

const LINE = 120;
/** What the desk looks at and what is indexed: a turn of the bot's seldom changes any of it. */
const SELDOM = ['version', 'owner', 'epoch', 'agent', 'queued_at', 'left_at', 'closed_by', 'lease_by', 'lease_until'] as const; // prettier-ignore

/** What a list shows of a message. */
const lineOf = ({ text, card, cards, image, file }: Unnumbered<MessageEvent>): string | undefined =>
  text ?? card?.title ?? cards?.[0]?.title ?? image?.alt ?? file?.name;

export class Draft {
  readonly at: number;
  readonly row: ConversationRow;
  readonly #before: ConversationRow;
  state: State;
  readonly inputs: Input[] = [];
  readonly path: string[] = [];
  readonly notes: NonNullable<LogBody['notes']>[number][] = [];
  readonly marks: string[] = [];
  readonly votes: Vote[] = [];
  readonly guarded: GuardedLine[] = [];
  readonly tools: ToolTold[] = [];
  /** Messages with something to agree to, by id. */
  readonly agrees = new Set<string>();
  timers: readonly Timer[] | undefined;
  /** The bot cannot go on and a person shall: decided when it is committed. */
  toPerson: false | 'onStop' | 'button' = false;
  /** How many events the guard has looked at. */
  #looked = 0;
  #events: Unnumbered[] = [];

  constructor(row: ConversationRow, state: State, at: number) {
    this.at = at;
    this.row = { ...row };
    this.#before = row;
    this.state = { ...state, desk: { ...state.desk } };
  }

  /** Takes what a walk has made. Returns the code of a stop, if the walk stopped. */
  take(events: readonly Event[]): { stopped?: string; closed?: 'end' | 'timed-out' } {
    const out: { stopped?: string; closed?: 'end' | 'timed-out' } = {};
    for (const event of events) {
      if (event.type === 'said') this.bot(event.said);
      else if (event.type === 'entered') this.path.push(`${event.flow}/${event.node}`);
      else if (event.type === 'stopped') {
        out.stopped = event.code;
        this.marks.push(`stopped:${event.code}${event.node ? `:${event.flow}/${event.node}` : ''}`);
      } else if (event.type === 'closed') out.closed = event.by;
      else if (event.type === 'left' && event.code) this.marks.push(`failed:${event.code}:${event.flow}/${event.node}`);
      else if (event.type === 'tool') {
        const { flow, node, told, ms } = event;
        this.tools.push({ at: this.at, flow, node, told, ...(ms !== undefined && { ms }) });
      } else if (event.type === 'changed') this.marks.push(`changed:${event.flow}/${event.node}`);
    }
    return out;
  }

  /** The bot speaks. */
  bot(said: Said): void {
    const message: Unnumbered<MessageEvent> = { type: 'message', at: this.at, id: said.id, from: 'bot' };
    if (said.text) message.text = said.text;
    if (said.image) message.image = said.image;
    if (said.card) message.card = said.card;
    if (said.cards) message.cards = [...said.cards];
    if (said.choices) message.choices = said.choices.map(({ id, label }) => ({ id, label }));
    if (said.agrees) {
      this.agrees.add(said.id);
      delete this.state.unasked;
    }
    if (said.suggest) message.suggest = [...said.suggest];
    if (said.form) message.form = shownForm(said.form);
    if (said.generated) message.generated = true;
    if (said.answer !== undefined) message.answer = said.answer;
    if (said.sources) message.sources = [...said.sources];
    if (this.state.language !== undefined) message.language = this.state.language;
    this.add(message);
  }

  add(event: Unnumbered): void {
    this.#events.push(event);
    if (event.type !== 'message') return;
    const { desk } = this.state;
    const line = lineOf(event);
    if (line && event.from !== 'system') {
      desk.lastLine = line.slice(0, LINE);
      desk.lastFrom = event.from;
      desk.lastAt = event.at;
    }
    if (event.from === 'customer') {
      desk.unread = (desk.unread ?? 0) + 1;
      if (line) desk.said = line.slice(0, LINE);
    }
    if (event.from === 'agent') desk.unread = 0;
  }

  /** Messages to the customer that `look` has not seen yet, as it words them. */
  reword(look: (message: Unnumbered<MessageEvent>) => Unnumbered<MessageEvent>): void {
    for (; this.#looked < this.#events.length; this.#looked++) {
      const event = this.#events[this.#looked];
      if (event?.type !== 'message' || (event.from !== 'bot' && event.from !== 'agent')) continue;
      const made = look(event);
      this.#events[this.#looked] = made;
      if (this.state.desk.lastLine === lineOf(event)?.slice(0, LINE)) this.state.desk.lastLine = (lineOf(made) ?? '').slice(0, LINE); // prettier-ignore
    }
  }

  /** A line that a client words itself. */
  system(key: string, name?: string): void {
    this.add({
      type: 'message',
      at: this.at,
      id: `sys-${this.row.rev + 1}-${this.#events.length}`,
      from: 'system',
      key,
      ...(name && { name }),
    });
  }

  /** Changes hands: the epoch moves, and everyone is told. */
  owner(owner: OwnerKind, more: { agent?: { id: string; name: string }; leaveMessage?: boolean } = {}): void {
    this.row.owner = owner;
    this.row.epoch++;
    this.row.agent = more.agent?.id ?? null;
    this.row.queued_at = owner === 'queue' ? (this.row.queued_at ?? this.at) : null;
    if (owner !== 'closed') this.row.closed_by = null;
    if (owner !== 'bot') {
      delete this.state.closing; // a person has it again: it is not over
      delete this.state.held; // they read the lines themselves
    }
    if (more.agent) this.state.desk.agentName = more.agent.name;
    this.add({
      type: 'owner',
      at: this.at,
      owner,
      ...(more.agent && { agent: { name: more.agent.name } }),
      ...(more.leaveMessage !== undefined && { leaveMessage: more.leaveMessage }),
    });
  }

  close(by: 'agent' | 'end' | 'timed-out'): void {
    this.owner('closed');
    this.row.closed_by = by;
    this.timers = [];
    this.add({ type: 'closed', at: this.at, by });
    delete this.state.closing;
    delete this.state.late;
  }

  desk(change: Partial<DeskState>): void {
    Object.assign(this.state.desk, change);
  }

  get hasEvents(): boolean {
    return this.#events.length > 0;
  }
  /** What the customer would have heard is not said: somebody else owns the conversation now. */
  drop(): void {
    for (const event of this.#events) if (event.type === 'message' && event.from === 'bot') this.marks.push('dropped');
    this.#events = [];
    this.#looked = 0;
  }

  /** Numbers the events and moves the row on; `encode` seals. */
  finish(
    client: string | null,
    turn: number | undefined,
    encode: { state(row: ConversationRow, state: State): Buffer; body(row: ConversationRow, body: LogBody): Buffer },
  ): { commit: Commit; events: ChatEvent[] } {
    const { row } = this;
    const from = row.seq + 1;
    const events = this.#events.map((event, i) => ({ ...event, seq: from + i }));
    row.rev++;
    row.seq += events.length;
    row.updated_at = this.at;
    row.checkpoint = encode.state(row, this.state);
    const body: LogBody = {};
    if (this.inputs.length) body.in = this.inputs;
    if (events.length) body.ev = events;
    if (this.notes.length) body.notes = this.notes;
    if (this.path.length) body.path = this.path;
    if (this.marks.length) body.marks = this.marks;
    if (this.votes.length) body.votes = this.votes;
    if (this.guarded.length) body.guarded = this.guarded;
    if (this.tools.length) body.tools = this.tools;
    return {
      commit: {
        row,
        log: {
          turn: turn ?? row.rev,
          at: this.at,
          seq_from: from,
          seq_to: row.seq,
          client,
          body: encode.body(row, body),
        },
        ...(this.timers && { timers: this.timers }),
        plain: SELDOM.every((column) => row[column] === this.#before[column]),
      },
      events,
    };
  }
}
