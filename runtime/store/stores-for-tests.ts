// Every store test runs on both databases: a fresh libSQL file, and a fresh schema on the Postgres of the test run.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { StoreKind } from './migrate.ts';
import { openStore, type Store, type StoreUrl } from './open.ts';

const postgres = process.env['TEST_POSTGRES_URL'];
export const storeKinds: readonly StoreKind[] = postgres ? ['libsql', 'postgres'] : ['libsql'];

type TestDatabase = { url: StoreUrl; drop(): Promise<void> };

/** An empty database of that kind, without a table: its address, for a server or a second process. */
export const emptyDatabase = (kind: StoreKind): Promise<TestDatabase> => newDatabase(kind);

/** `from`: the bytes of a file, the name of a database on the server. */
async function newDatabase(kind: StoreKind, from?: Buffer | string): Promise<TestDatabase> {
  if (kind === 'libsql') {
    const folder = mkdtempSync(join(tmpdir(), 'dialoom-store-'));
    const file = join(folder, 'test.db');
    if (from !== undefined) writeFileSync(file, from);
    return { url: `file:${file}`, drop: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const name = `t${randomBytes(6).toString('hex')}`;
  const onServer = async (statement: string) => {
    const admin = new pg.Client({ connectionString: postgres });
    await admin.connect();
    await admin.query(statement);
    await admin.end();
  };
  await onServer(`create database ${name}${from === undefined ? '' : ` template ${from.toString()}`}`);
  return {
    url: (postgres ?? '').replace(/\/[^/?]*(\?|$)/, `/${name}$1`),
    drop: () => onServer(`drop database ${name} with (force)`),
  };
}

/**
 * Databases that begin as `fill` left one: it runs once a worker, and what comes after are copies. Migrating, and even more hashing
 * passwords, takes longer than most tests do. Nobody may be connected to the first one once `fill` is done.
 */
export function copiesOf<T>(fill: (url: StoreUrl, kind: StoreKind) => Promise<T>) {
  const firsts = new Map<StoreKind, Promise<{ from: Buffer | string; found: T }>>();
  const first = async (kind: StoreKind) => {
    const { url, drop } = await newDatabase(kind);
    const found = await fill(url, kind);
    if (kind === 'postgres') return { from: new URL(url).pathname.slice(1), found }; // it goes with the Postgres of the test run
    const from = readFileSync(url.replace(/^file:/, ''));
    await drop();
    return { from, found };
  };
  return async (kind: StoreKind): Promise<TestDatabase & { found: T }> => {
    const made = firsts.get(kind) ?? first(kind);
    firsts.set(kind, made);
    const { from, found } = await made;
    return { ...(await newDatabase(kind, from)), found };
  };
}

/** An empty database with all tables. */
export const migratedDatabase = copiesOf(async (url) => (await openStore(url)).close());

/** The same, opened. */
export async function emptyStore(kind: StoreKind): Promise<{ store: Store; url: StoreUrl; drop(): Promise<void> }> {
  const { url, drop } = await migratedDatabase(kind);
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
