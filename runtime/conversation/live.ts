// A conversation as this process holds it: the row, its opened state, who listens, and the order of its turns. A bounded cache of the table.
import type { ChatEvent, WireEvent } from '@dialoom/shared/api/chat';
import { begin } from '../engine/walk.ts';
import type { ConversationRow } from '../store/conversations.ts';
import type { Parts, Published } from './parts.ts';
import type { LogBody, State } from './state.ts';

/** Hints of a running turn for the one who sent it: typing and deltas. Never stored. */
export type Hint = (event: WireEvent) => void;
export type Listener = (events: readonly WireEvent[]) => void;

export class Live {
  row: ConversationRow;
  state: State;
  bot: Published;
  /** Client id -> the turn it began, or the turn while it is being made. */
  readonly clients: Map<string, number>;
  readonly running = new Map<string, Promise<{ events: ChatEvent[]; seq: number }>>();
  readonly listeners = new Set<Listener>();
  /** The last event that those who listen here were told. */
  told: number;
  /** The call that is out. */
  abort: AbortController | undefined;
  /** The answer that the customer reads along with: ended when a person takes over or the customer says stop. Other calls go on. */
  speaking: AbortController | undefined;
  /** Who sent the last line of a burst reads along with its turn. */
  burst: { turn: number; hint: Hint } | undefined;
  #turns: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(row: ConversationRow, state: State, bot: Published, clients: Map<string, number>) {
    this.row = row;
    this.told = row.seq;
    this.state = state;
    this.bot = bot;
    this.clients = clients;
  }

  /** Turns of one conversation run one after another. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#waiting++ === 0 ? work() : this.#turns.then(work);
    const over = () => void this.#waiting--;
    this.#turns = done.then(over, over);
    return done;
  }
  get idle(): boolean {
    return this.#waiting === 0 && this.listeners.size === 0;
  }
  publish(events: readonly WireEvent[]): void {
    for (const event of events) if ('seq' in event && event.seq > this.told) this.told = event.seq;
    if (events.length > 0) for (const listener of this.listeners) listener(events);
  }
}

/** Encodes and opens what the database holds, bound to its conversation. */
export const codec = (seal: Parts['seal']) => ({
  state: (row: ConversationRow, state: State) => seal.seal(JSON.stringify(state), `state:${row.id}`),
  body: (row: ConversationRow, body: LogBody) => seal.seal(JSON.stringify(body), `log:${row.id}`),
  openState: (row: ConversationRow) => JSON.parse(seal.open(row.checkpoint, `state:${row.id}`)) as State,
  openBody: (id: string, body: Uint8Array) => JSON.parse(seal.open(body, `log:${id}`)) as LogBody,
});

export const freshState = (id: string): State => ({ now: begin(id), desk: {} });

/** The live conversations, the longest unused forgotten first; one that runs or is listened to stays. */
export class LiveCache {
  readonly #kept = new Map<string, Promise<Live | undefined>>();
  readonly #open = new Map<string, Live>();
  readonly #load: (id: string) => Promise<Live | undefined>;
  readonly #most: number;

  constructor(load: (id: string) => Promise<Live | undefined>, most = 10_000) {
    this.#load = load;
    this.#most = most;
  }
  /** Without a promise when it is here already: the hot path. */
  peek(id: string): Live | undefined {
    return this.#open.get(id);
  }
  get(id: string): Promise<Live | undefined> {
    const known = this.#kept.get(id);
    if (known) return known;
    const loading = this.#load(id).then(
      (live) => {
        if (live) this.put(live);
        else this.#kept.delete(id);
        return live;
      },
      (error: unknown) => {
        this.#kept.delete(id);
        throw error;
      },
    );
    this.#kept.set(id, loading);
    return loading;
  }
  put(live: Live): void {
    const { id } = live.row;
    this.#kept.set(id, Promise.resolve(live));
    this.#open.set(id, live);
    if (this.#open.size <= this.#most) return;
    for (const [old, one] of this.#open) {
      if (this.#open.size <= this.#most * 0.95) break;
      if (one.idle && old !== id) this.forget(old);
    }
  }
  forget(id: string): void {
    this.#kept.delete(id);
    this.#open.delete(id);
  }
  get all(): IterableIterator<Live> {
    return this.#open.values();
  }
}
