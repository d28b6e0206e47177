// A database that goes away under a running server: what was asked fails, the process goes on.
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { emptyStore, storeKinds } from './stores-for-tests.ts';

describe.runIf(storeKinds.includes('postgres'))('a Postgres that drops its connections', () => {
  test('fails the transaction that held one, and the next one works', async () => {
    const { store, drop } = await emptyStore('postgres');
    try {
      const broken = store.transaction(async (trx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(store.db);
        await new Promise((done) => setTimeout(done, 200)); // the socket ends while nobody asks anything
        await sql`select 1`.execute(trx);
      });
      await expect(broken).rejects.toThrow(/terminat|connection|not queryable/i);
      await expect(store.ready()).resolves.toBeUndefined();
    } finally {
      await drop();
    }
  });
});
