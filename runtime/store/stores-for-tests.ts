// Every store test runs on both databases: a fresh libSQL file, and a fresh schema on the Postgres of the test run.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type Store, type StoreUrl } from './open.ts';

const postgres = process.env['TEST_POSTGRES_URL'];
export const storeKinds: readonly ('libsql' | 'postgres')[] = postgres ? ['libsql', 'postgres'] : ['libsql'];

/** An empty database of that kind: its address, for a server or a second process. */
export async function emptyDatabase(kind: 'libsql' | 'postgres'): Promise<{ url: StoreUrl; drop(): Promise<void> }> {
  if (kind === 'libsql') {
    const folder = mkdtempSync(join(tmpdir(), 'dialoom-store-'));
    return {
      url: `file:${join(folder, 'test.db')}`,
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const name = `t${randomBytes(6).toString('hex')}`;
  const onServer = async (statement: string) => {
    const admin = new pg.Client({ connectionString: postgres });
    await admin.connect();
    await admin.query(statement);
    await admin.end();
  };
  await onServer(`create database ${name}`);
  return {
    url: (postgres ?? '').replace(/\/[^/?]*(\?|$)/, `/${name}$1`),
    drop: () => onServer(`drop database ${name} with (force)`),
  };
}

/** The same, opened and migrated. */
export async function emptyStore(
  kind: 'libsql' | 'postgres',
): Promise<{ store: Store; url: StoreUrl; drop(): Promise<void> }> {
  const { url, drop } = await emptyDatabase(kind);
  const store = await openStore(url);
  return {
    store,
    url,
    async drop() {
      await store.close();
      await drop();
    },
  };
}
