// Every store test runs on both databases: a fresh libSQL file, and a fresh schema on the Postgres of the test run.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openStore, type Store, type StoreUrl } from './open.ts';

const postgres = process.env['TEST_POSTGRES_URL'];
export const storeKinds: readonly ('libsql' | 'postgres')[] = postgres ? ['libsql', 'postgres'] : ['libsql'];

/** An empty, migrated database of that kind, and its address for a second process. */
export async function emptyStore(
  kind: 'libsql' | 'postgres',
): Promise<{ store: Store; url: StoreUrl; drop(): Promise<void> }> {
  if (kind === 'libsql') {
    const folder = mkdtempSync(join(tmpdir(), 'dialoom-store-'));
    const url = `file:${join(folder, 'test.db')}`;
    const store = await openStore(url);
    return {
      store,
      url,
      async drop() {
        await store.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  const name = `t${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: postgres });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = (postgres ?? '').replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  const store = await openStore(url);
  return { store, url, drop: () => store.close() };
}
