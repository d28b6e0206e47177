// Commits of conversations on Postgres: one statement a batch, with the check of `rev` inside. A row that does not come back lost its race.
import type { Commit, ConversationRow, LogRow, Timer, Writer } from './conversations.ts';
import { hintsOn } from './hints.ts';
import type { PostgresStore } from './open.ts';

/** At most this many commits in one statement, and this many statements in flight. */
const BATCH = 256;
const IN_FLIGHT = 2;

type Job = { commit: Commit; resolve: (out: 'done' | 'conflict') => void; reject: (error: unknown) => void };

const COMMIT = {
  name: 'dialoom-commit',
  text: `with b as (
      select * from unnest($1::bigint[], $2::int[], $3::int[], $4::int[], $5::text[], $6::int[], $7::text[], $8::bytea[], $9::bigint[],
        $10::bigint[], $11::text[], $12::text[], $13::bigint[], $14::bigint[])
        as t(key, version, rev, seq, owner, epoch, agent, checkpoint, queued_at, left_at, closed_by, lease_by, lease_until, updated_at)),
    done as (
      update conversation c set version = b.version, rev = b.rev, seq = b.seq, owner = b.owner, epoch = b.epoch, agent = b.agent,
        checkpoint = b.checkpoint, queued_at = b.queued_at, left_at = b.left_at, closed_by = b.closed_by, lease_by = b.lease_by,
        lease_until = b.lease_until, updated_at = b.updated_at
      from b where c.key = b.key and c.rev = b.rev - 1 returning c.key, c.id),
    logged as (
      insert into log (conversation, rev, turn, at, seq_from, seq_to, client, body)
      select l.* from unnest($1::bigint[], $3::int[], $15::int[], $16::bigint[], $17::int[], $18::int[], $19::text[], $20::bytea[])
        as l(conversation, rev, turn, at, seq_from, seq_to, client, body) join done on done.key = l.conversation),
    cleared as (
      delete from timer t using done, unnest($21::bigint[]) as x(key)
      where x.key = done.key and t.conversation = done.key and not exists (
        select 1 from unnest($22::bigint[], $23::text[]) as keep(key, kind) where keep.key = t.conversation and keep.kind = t.kind)),
    reminded as (
      insert into timer (conversation, kind, due, call)
      select n.* from unnest($22::bigint[], $23::text[], $24::bigint[], $25::text[]) as n(conversation, kind, due, call)
        join done on done.key = n.conversation
      on conflict (conversation, kind) do update set due = excluded.due, call = excluded.call, lease_by = null, lease_until = null)
    select key, id from done`,
};

export function postgresWriter({ pool, url }: PostgresStore): Writer {
  const hints = hintsOn({ pool, url });
  let waiting: Job[] = [];
  let flying = 0;
  const flush = () => {
    while (waiting.length > 0 && flying < IN_FLIGHT) {
      // a conversation stands once in a batch; a second commit of it waits for the next
      const taken = new Set<number>();
      const batch: Job[] = [];
      const rest: Job[] = [];
      for (const job of waiting) {
        if (batch.length < BATCH && !taken.has(job.commit.row.key)) {
          taken.add(job.commit.row.key);
          batch.push(job);
        } else rest.push(job);
      }
      waiting = rest;
      flying++;
      void send(batch).finally(() => {
        flying--;
        flush();
      });
    }
  };
  const send = async (batch: Job[]) => {
    batch.sort((a, b) => a.commit.row.key - b.commit.row.key); // two processes lock in the same order
    try {
      const { rows } = await pool.query<{ key: number; id: string }>({
        ...COMMIT,
        values: columns(batch.map((job) => job.commit)),
      });
      const done = new Set(rows.map((row) => row.key));
      for (const job of batch) job.resolve(done.has(job.commit.row.key) ? 'done' : 'conflict');
      if (rows.length > 0) hints.say(rows.map((row) => row.id));
    } catch (error) {
      for (const job of batch) job.reject(error);
    }
  };
  return {
    listen: hints.listen,
    commit: (commit) =>
      new Promise((resolve, reject) => {
        if (waiting.push({ commit, resolve, reject }) === 1) setImmediate(flush);
      }),
    async create(row, log, timers) {
      const { rows } = await pool.query<{ key: number }>({
        name: 'dialoom-create',
        text: CREATE,
        values: createValues(row, log, timers),
      });
      return rows[0]?.key ?? 'exists';
    },
  };
}

const CREATE = `with c as (
    insert into conversation (id, workspace, bot, version, channel, rev, seq, owner, epoch, agent, checkpoint, queued_at, left_at, closed_by,
      lease_by, lease_until, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict (id) do nothing returning key),
  logged as (
    insert into log (conversation, rev, turn, at, seq_from, seq_to, client, body)
    select key, $6, $19, $20, $21, $22, $23, $24 from c),
  reminded as (
    insert into timer (conversation, kind, due, call)
    select c.key, n.* from c, unnest($25::text[], $26::bigint[], $27::text[]) as n(kind, due, call))
  select key from c`;

function createValues(
  row: Omit<ConversationRow, 'key'>,
  log: Omit<LogRow, 'rev'>,
  timers: readonly Timer[],
): unknown[] {
  return [
    row.id, row.workspace, row.bot, row.version, row.channel, row.rev, row.seq, row.owner, row.epoch, row.agent, row.checkpoint,
    row.queued_at, row.left_at, row.closed_by, row.lease_by, row.lease_until, row.created_at, row.updated_at,
    log.turn, log.at, log.seq_from, log.seq_to, log.client, log.body,
    timers.map((t) => t.kind), timers.map((t) => t.due), timers.map((t) => t.call),
  ]; // prettier-ignore
}

/** Arrays by column, in the order of the statement. */
function columns(commits: readonly Commit[]): unknown[] {
  const rows = commits.map((commit) => commit.row);
  const logs = commits.map((commit) => commit.log);
  const reminders = commits.flatMap(({ row, timers }) => (timers ?? []).map((timer) => ({ key: row.key, ...timer })));
  return [
    rows.map((r) => r.key), rows.map((r) => r.version), rows.map((r) => r.rev), rows.map((r) => r.seq), rows.map((r) => r.owner),
    rows.map((r) => r.epoch), rows.map((r) => r.agent), rows.map((r) => r.checkpoint), rows.map((r) => r.queued_at), rows.map((r) => r.left_at),
    rows.map((r) => r.closed_by), rows.map((r) => r.lease_by), rows.map((r) => r.lease_until), rows.map((r) => r.updated_at),
    logs.map((l) => l.turn), logs.map((l) => l.at), logs.map((l) => l.seq_from), logs.map((l) => l.seq_to), logs.map((l) => l.client),
    logs.map((l) => l.body),
    commits.filter((commit) => commit.timers).map((commit) => commit.row.key),
    reminders.map((t) => t.key), reminders.map((t) => t.kind), reminders.map((t) => t.due), reminders.map((t) => t.call),
  ]; // prettier-ignore
}
