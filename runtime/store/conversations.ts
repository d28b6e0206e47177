// Conversations in the database: what a turn commits, and what is read back. One interface, a batch writer per database.
import { sql } from 'kysely';
import type { Store } from './open.ts';
import { libsqlWriter } from './conversations-libsql.ts';
import { postgresWriter } from './conversations-postgres.ts';

export type OwnerKind = 'bot' | 'queue' | 'agent' | 'closed';
/** The row of a conversation; the checkpoint is sealed. */
export type ConversationRow = {
  key: number;
  id: string;
  workspace: string;
  bot: string;
  version: number;
  channel: string;
  rev: number;
  seq: number;
  owner: OwnerKind;
  epoch: number;
  agent: string | null;
  checkpoint: Uint8Array;
  queued_at: number | null;
  left_at: number | null;
  closed_by: string | null;
  lease_by: string | null;
  lease_until: number | null;
  created_at: number;
  updated_at: number;
};
export type LogRow = {
  rev: number;
  turn: number;
  at: number;
  seq_from: number;
  seq_to: number;
  client: string | null;
  body: Uint8Array;
};
export type TimerKind = 'silence' | 'handoff' | 'gather';
export type Timer = { kind: TimerKind; due: number; call: string };
/** One commit: a log row and the conversation's new state, if its `rev` is still the expected one. */
export type Commit = {
  row: ConversationRow; // the new state; row.rev is the rev of the log row below
  log: Omit<LogRow, 'rev'>;
  /** Nothing but checkpoint, seq and time has changed in the row: what the desk looks at and what is indexed stays. */
  plain?: boolean;
  /** Timers of the conversation from now on: all others are gone. Absent: as they are. */
  timers?: readonly Timer[];
};
export type DueTimer = { conversation: number; id: string; kind: TimerKind; call: string };

export type Writer = {
  /** 'conflict': somebody else committed first; nothing was written. */
  commit(commit: Commit): Promise<'done' | 'conflict'>;
  /** The key, or 'exists' when the id is taken. The first log row is written with it. */
  create(
    row: Omit<ConversationRow, 'key'>,
    log: Omit<LogRow, 'rev'>,
    timers: readonly Timer[],
  ): Promise<number | 'exists'>;
  /** Hears which conversations other processes have just committed; absent where there can be none. Returns what ends it. */
  listen?(hear: (ids: readonly string[]) => void): () => Promise<void>;
};
export type ConversationStore = Writer & {
  find(id: string): Promise<ConversationRow | undefined>;
  /** Log rows that hold public events after `seq`, oldest first; at most 500. */
  logAfter(key: number, seq: number): Promise<LogRow[]>;
  /** The last rows, oldest first. */
  logTail(key: number, count: number): Promise<LogRow[]>;
  logOfTurn(key: number, turn: number): Promise<LogRow[]>;
  /**
   * Commits and, in the same transaction, writes these emptied rows over the log; whose it was, its files' names and its timers go.
   * 'conflict': somebody else committed first; nothing was written.
   */
  erase(commit: Commit, emptied: readonly LogRow[]): Promise<'done' | 'conflict'>;
  /** How far each of these has come. */
  seqsOf(keys: readonly number[]): Promise<{ key: number; seq: number }[]>;
  clients(key: number): Promise<{ client: string; turn: number }[]>;
  /** Timers that are due, claimed for `lease` ms so that two processes do not both take them. */
  claimTimers(now: number, by: string, leaseMs: number, most: number): Promise<DueTimer[]>;
  /** Sets a claimed timer to a later time, unless a commit has replaced it meanwhile. */
  moveTimer(timer: DueTimer, to: { due: number; call: string }): Promise<void>;
  /** Conversations whose pending call was left behind by a process that is gone. */
  abandoned(now: number, most: number): Promise<string[]>;
};

/** Rows of a log in one statement: both databases take so many values. */
const ERASED_AT_ONCE = 100;

export function conversationStore(store: Store): ConversationStore {
  const writer = store.kind === 'libsql' ? libsqlWriter(store) : postgresWriter(store);
  const { db } = store;
  const logColumns = ['rev', 'turn', 'at', 'seq_from', 'seq_to', 'client', 'body'] as const;
  return {
    ...writer,
    async find(id) {
      return (await db.selectFrom('conversation').selectAll().where('id', '=', id).executeTakeFirst()) as
        | ConversationRow
        | undefined;
    },
    logAfter: (key, seq) =>
      db
        .selectFrom('log')
        .select(logColumns)
        .where('conversation', '=', key)
        .where('seq_to', '>', seq)
        .orderBy('rev')
        .limit(500)
        .execute(),
    async logTail(key, count) {
      const rows = await db
        .selectFrom('log')
        .select(logColumns)
        .where('conversation', '=', key)
        .orderBy('rev', 'desc')
        .limit(count)
        .execute();
      return rows.toReversed();
    },
    logOfTurn: (key, turn) =>
      db
        .selectFrom('log')
        .select(logColumns)
        .where('conversation', '=', key)
        .where('rev', '>=', turn)
        .where('turn', '=', turn)
        .orderBy('rev')
        .execute(),
    erase: ({ row, log }, emptied) =>
      store.transaction(async (trx) => {
        const { key, id, ...now } = row;
        const { numUpdatedRows } = await trx.updateTable('conversation').set(now).where('key', '=', key).where('rev', '=', row.rev - 1).executeTakeFirst();
        if (numUpdatedRows !== 1n) return 'conflict';
        const rows = [...emptied, { ...log, rev: row.rev }].map((one) => ({ ...one, conversation: key }));
        for (let from = 0; from < rows.length; from += ERASED_AT_ONCE)
          await trx.insertInto('log').values(rows.slice(from, from + ERASED_AT_ONCE))
            .onConflict((on) => on.columns(['conversation', 'rev']).doUpdateSet((e) => ({ body: e.ref('excluded.body') }))).execute();
        await trx.deleteFrom('timer').where('conversation', '=', key).execute();
        await trx.deleteFrom('conversation_contact').where('conversation', '=', id).execute();
        await trx.deleteFrom('file').where('conversation', '=', key).execute();
        // what calls answered, by keys that begin with the conversation's id
        await trx.deleteFrom('record_call').where(sql`substr(key, 1, ${id.length + 1})`, '=', `${id}:`).execute();
        return 'done';
      }), // prettier-ignore
    seqsOf: (keys) => db.selectFrom('conversation').select(['key', 'seq']).where('key', 'in', keys).execute(),
    async clients(key) {
      const rows = await db
        .selectFrom('log')
        .select(['client', 'turn'])
        .where('conversation', '=', key)
        .where('client', 'is not', null)
        .execute();
      return rows.map(({ client, turn }) => ({ client: client ?? '', turn }));
    },
    async claimTimers(now, by, leaseMs, most) {
      const due = await db
        .selectFrom('timer')
        .innerJoin('conversation', 'conversation.key', 'timer.conversation')
        .select(['timer.conversation', 'conversation.id', 'timer.kind', 'timer.call'])
        .where('timer.due', '<=', now)
        .where((e) => e.or([e('timer.lease_until', 'is', null), e('timer.lease_until', '<=', now)]))
        .orderBy('timer.due')
        .limit(most)
        .execute();
      const claimed: DueTimer[] = [];
      for (const timer of due) {
        const { numUpdatedRows } = await db
          .updateTable('timer')
          .set({ lease_by: by, lease_until: now + leaseMs })
          .where('conversation', '=', timer.conversation)
          .where('kind', '=', timer.kind)
          .where('call', '=', timer.call)
          .where((e) => e.or([e('lease_until', 'is', null), e('lease_until', '<=', now)]))
          .executeTakeFirst();
        if (numUpdatedRows === 1n) claimed.push({ ...timer, kind: timer.kind as TimerKind });
      }
      return claimed;
    },
    async moveTimer({ conversation, kind, call }, to) {
      await db
        .updateTable('timer')
        .set({ ...to, lease_by: null, lease_until: null })
        .where('conversation', '=', conversation)
        .where('kind', '=', kind)
        .where('call', '=', call)
        .execute();
    },
    async abandoned(now, most) {
      const rows = await db
        .selectFrom('conversation')
        .select('id')
        .where('lease_until', '<=', now)
        .limit(most)
        .execute();
      return rows.map((row) => row.id);
    },
  };
}
