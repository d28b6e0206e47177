// Every store test runs on both databases: a fresh libSQL file, and a fresh schema on the Postgres of the test run.
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
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

async function newDatabase(kind: StoreKind, from?: StoreUrl): Promise<TestDatabase> {
  if (kind === 'libsql') {
    const folder = mkdtempSync(join(tmpdir(), 'dialoom-store-'));
    const file = join(folder, 'test.db');
    if (from !== undefined) copyFileSync(from.replace(/^file:/, ''), file);
    return { url: `file:${file}`, drop: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const name = `t${randomBytes(6).toString('hex')}`;
  const onServer = async (statement: string) => {
    const admin = new pg.Client({ connectionString: postgres });
    await admin.connect();
    await admin.query(statement);
    await admin.end();
  };
  await onServer(`create database ${name}${from === undefined ? '' : ` template ${/([^/?]+)(\?|$)/.exec(from)?.[1]}`}`);
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
  const firsts = new Map<StoreKind, Promise<{ url: StoreUrl; found: T }>>();
  const first = async (kind: StoreKind) => {
    const { url, drop } = await newDatabase(kind);
    if (kind === 'libsql') process.once('exit', () => void drop()); // a Postgres of tests goes as a whole
    return { url, found: await fill(url, kind) };
  };
  return async (kind: StoreKind): Promise<TestDatabase & { found: T }> => {
    const made = firsts.get(kind) ?? first(kind);
    firsts.set(kind, made);
    const { url, found } = await made;
    return { ...(await newDatabase(kind, url)), found };
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
