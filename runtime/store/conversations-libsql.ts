// Commits of conversations on libSQL: prepared statements inside the group commit. What arrives together shares one transaction.
import { bindable } from './libsql.ts';
import type { Commit, Timer, Writer } from './conversations.ts';
import type { LibsqlStore } from './open.ts';

export function libsqlWriter({ handle, durable }: LibsqlStore): Writer {
  const update =
    handle.prepare(`update conversation set version = ?, rev = ?, seq = ?, owner = ?, epoch = ?, agent = ?, checkpoint = ?,
    queued_at = ?, left_at = ?, closed_by = ?, lease_by = ?, lease_until = ?, updated_at = ? where key = ? and rev = ?`);
  // most turns: fewer values to bind, and no index to look at
  const advance = handle.prepare(
    'update conversation set rev = ?, seq = ?, checkpoint = ?, updated_at = ? where key = ? and rev = ?',
  );
  const insert = handle.prepare(
    `insert into log (conversation, rev, turn, at, seq_from, seq_to, client, body) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const create =
    handle.prepare(`insert into conversation (id, workspace, bot, version, channel, rev, seq, owner, epoch, agent, checkpoint,
    queued_at, left_at, closed_by, lease_by, lease_until, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    on conflict (id) do nothing`);
  const clear = handle.prepare('delete from timer where conversation = ?');
  const remind = handle.prepare('insert into timer (conversation, kind, due, call) values (?, ?, ?, ?)');
  const run = (statement: typeof update, ...values: unknown[]) => statement.run(values.map(bindable));
  const timers = (key: number, list: readonly Timer[], fresh: boolean) => {
    if (!fresh) run(clear, key);
    for (const timer of list) run(remind, key, timer.kind, timer.due, timer.call);
  };
  return {
    commit: (commit: Commit) =>
      durable(() => {
        const { row, log } = commit;
        // the row first: a lost race writes nothing, and its neighbours in the batch are not harmed
        const { changes } = commit.plain ? run(advance, row.rev, row.seq, row.checkpoint, row.updated_at, row.key, row.rev - 1) : run(
          update, row.version, row.rev, row.seq, row.owner, row.epoch, row.agent, row.checkpoint, 
          row.queued_at, row.left_at, row.closed_by, row.lease_by, row.lease_until, row.updated_at, row.key, row.rev - 1,
        ); // prettier-ignore
        if (changes !== 1) return 'conflict';
        run(insert, row.key, row.rev, log.turn, log.at, log.seq_from, log.seq_to, log.client, log.body);
        if (commit.timers) timers(row.key, commit.timers, false);
        return 'done';
      }),
    create: (row, log, list) =>
      durable(() => {
        const { changes, lastInsertRowid } = run(
          create, row.id, row.workspace, row.bot, row.version, row.channel, row.rev, row.seq, row.owner, row.epoch, row.agent,
          row.checkpoint, row.queued_at, row.left_at, row.closed_by, row.lease_by, row.lease_until, row.created_at, row.updated_at,
        ); // prettier-ignore
        if (changes !== 1) return 'exists';
        const key = Number(lastInsertRowid);
        run(insert, key, row.rev, log.turn, log.at, log.seq_from, log.seq_to, log.client, log.body);
        timers(key, list, true);
        return key;
      }),
  };
}
