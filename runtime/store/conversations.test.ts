import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conversationStore, type Commit, type ConversationRow, type ConversationStore } from './conversations.ts';
import { emptyStore, storeKinds } from './stores-for-tests.ts';

const bytes = (text: string) => Buffer.from(text);
const fresh = (id: string): Omit<ConversationRow, 'key'> => ({
  id, workspace: 'w', bot: 'b', version: 1, channel: 'web', rev: 1, seq: 2, owner: 'bot', epoch: 0, agent: null, checkpoint: bytes('c1'),
  queued_at: null, left_at: null, closed_by: null, lease_by: null, lease_until: null, created_at: 1_795_000_000_000, updated_at: 1_795_000_000_000,
}); // prettier-ignore
const first = { turn: 1, at: 1_795_000_000_000, seq_from: 1, seq_to: 2, client: null, body: bytes('one') };

describe.each(storeKinds)('conversations on %s', (kind) => {
  let held: Awaited<ReturnType<typeof emptyStore>>;
  let store: ConversationStore;
  beforeAll(async () => {
    held = await emptyStore(kind);
    store = conversationStore(held.store);
  });
  afterAll(() => held.drop());
  const made = async (id: string) => {
    const key = await store.create(fresh(id), first, []);
    if (key === 'exists') throw new Error('exists');
    return { ...fresh(id), key };
  };
  const next = (row: ConversationRow, more: Partial<ConversationRow> = {}, timers?: Commit['timers']): Commit => ({
    row: { ...row, rev: row.rev + 1, seq: row.seq + 1, checkpoint: bytes(`c${row.rev + 1}`), ...more },
    log: {
      turn: row.rev + 1,
      at: row.updated_at + 1,
      seq_from: row.seq + 1,
      seq_to: row.seq + 1,
      client: `m${row.rev + 1}`,
      body: bytes(`body${row.rev + 1}`),
    },
    ...(timers && { timers }),
  });

  test('a conversation is created once; the second with its id is told so', async () => {
    await made('once');
    expect(await store.create(fresh('once'), first, [])).toBe('exists');
    const row = await store.find('once');
    expect(row).toMatchObject({ id: 'once', rev: 1, seq: 2, created_at: 1_795_000_000_000 });
    expect(Buffer.from(row?.checkpoint ?? []).toString()).toBe('c1');
  });
  test('a commit is taken once; a stale one writes nothing', async () => {
    const row = await made('race');
    const [a, b] = await Promise.all([store.commit(next(row)), store.commit(next(row, { owner: 'closed' }))]);
    expect([a, b].toSorted()).toEqual(['conflict', 'done']);
    expect(await store.find('race')).toMatchObject({ rev: 2, seq: 3, owner: a === 'done' ? 'bot' : 'closed' });
    expect(await store.logAfter(row.key, 0)).toHaveLength(2);
  });
  test('many commits at once all arrive, those that lose their race alone left out', async () => {
    const rows = await Promise.all(Array.from({ length: 100 }, (_, i) => made(`many-${i}`)));
    const outs = await Promise.all(rows.flatMap((row) => [store.commit(next(row)), store.commit(next(row))]));
    expect(outs.filter((out) => out === 'done')).toHaveLength(100);
    const logs = await Promise.all(rows.map((row) => store.logAfter(row.key, 2)));
    expect(logs.map((log) => log.length)).toEqual(Array.from({ length: 100 }, () => 1));
  });
  test('the log is read from a place, by its tail, and by turn; clients are known', async () => {
    const row = await made('log');
    const second = next(row);
    await store.commit(second);
    const third = { ...next(second.row), log: { ...next(second.row).log, turn: 2, client: null } };
    await store.commit(third);
    expect((await store.logAfter(row.key, 3)).map((log) => Buffer.from(log.body).toString())).toEqual(['body3']);
    expect((await store.logTail(row.key, 2)).map((log) => log.rev)).toEqual([2, 3]);
    expect((await store.logOfTurn(row.key, 2)).map((log) => log.rev)).toEqual([2, 3]);
    expect(await store.clients(row.key)).toEqual([{ client: 'm2', turn: 2 }]);
  });
  test('timers are replaced by a commit that names them, and claimed by one process', async () => {
    const row = await made('timers');
    const asked = next(row, {}, [{ kind: 'silence', due: 100, call: 'k1' }]);
    await store.commit(asked);
    await store.commit(next(asked.row)); // says nothing of timers: they stay
    const mine = await Promise.all([store.claimTimers(100, 'p1', 1_000, 10), store.claimTimers(100, 'p2', 1_000, 10)]);
    expect(mine.flat().filter((timer) => timer.id === 'timers')).toEqual([
      { conversation: row.key, id: 'timers', kind: 'silence', call: 'k1' },
    ]);
    expect((await store.claimTimers(2_000, 'p2', 1_000, 10)).map((timer) => timer.id)).toContain('timers');
    await store.commit(next(next(asked.row).row, {}, []));
    expect((await store.claimTimers(9_000, 'p2', 1_000, 10)).map((timer) => timer.id)).not.toContain('timers');
  });
  test('a call left behind by a process that is gone is found when its lease is over', async () => {
    const row = await made('left');
    await store.commit(next(row, { lease_by: 'dead', lease_until: 500 }));
    expect(await store.abandoned(499, 10)).not.toContain('left');
    expect(await store.abandoned(500, 10)).toContain('left');
  });
});
