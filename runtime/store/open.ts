// Opens the database that DATABASE_URL names. libSQL: one write handle behind one gate, one server a file. Postgres: a pool.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type Database from 'libsql';
import pg from 'pg';
import { groupCommit } from './group-commit.ts';
import { openLibsql } from './libsql.ts';
import { migrate, type StoreKind } from './migrate.ts';
import type { Tables } from './tables.ts';

/** Said in one line at the start, exit code ≠ 0. */
export class CannotOpen extends Error {}

/** What nothing but the database may be awaited in, and for no longer. */
const TRANSACTION_MS = 2_000;

type Common = {
  db: Kysely<Tables>;
  /** All or nothing. Inside it nothing but the database is awaited; after two seconds it is rolled back. */
  transaction<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Throws when the database does not answer. */
  ready(): Promise<void>;
  close(): Promise<void>;
};
export type LibsqlStore = Common & {
  kind: 'libsql';
  handle: Database.Database;
  durable: ReturnType<typeof groupCommit>;
};
export type PostgresStore = Common & { kind: 'postgres'; pool: pg.Pool; url: string };
export type Store = LibsqlStore | PostgresStore;
/** `file:…` or `postgres://…`. */
export type StoreUrl = string;

/** Opens and migrates. @throws CannotOpen with a sentence for the operator */
export async function openStore(url: string): Promise<Store> {
  const store = /^postgres(ql)?:/.test(url) ? openPostgres(url) : openFile(url.replace(/^file:/, ''));
  try {
    await migrate(store.db, store.kind);
    // a read-only database is told now, not at the first turn: what deletes nothing still has to be allowed to
    await sql`delete from setup where false`.execute(store.db);
  } catch (error) {
    await store.close();
    throw new CannotOpen(reasonOf(error, store.kind, url));
  }
  return store;
}

function openFile(path: string): LibsqlStore {
  const file = path === ':memory:' ? path : resolve(path);
  const release = file === ':memory:' ? () => undefined : lock(file);
  let opened: ReturnType<typeof openLibsql>;
  try {
    opened = openLibsql(file);
  } catch (error) {
    release();
    throw new CannotOpen(reasonOf(error, 'libsql', file));
  }
  const db = new Kysely<Tables>({ dialect: opened.dialect });
  return {
    kind: 'libsql',
    db,
    handle: opened.db,
    durable: groupCommit(db, opened.db),
    transaction: (work) => bounded(db, work),
    ready: async () => void (await sql`select 1`.execute(db)),
    close: async () => {
      await db.destroy();
      release();
    },
  };
}

function openPostgres(url: string): PostgresStore {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 5_000 });
  // a connection broke: what is asked on it, or next, says so; without a listener it would take the process down
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined)); // also while somebody holds it
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    db,
    pool,
    url,
    transaction: (work) => bounded(db, work),
    ready: async () => void (await pool.query('select 1')),
    close: () => db.destroy(),
  };
}

/** A transaction that waits for something else would hold the gate that every turn needs. */
function bounded<T>(db: Kysely<Tables>, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the transaction took longer than 2 s')), TRANSACTION_MS);
    });
    try {
      return await Promise.race([work(trx), late]);
    } finally {
      clearTimeout(timer);
    }
  });
}

/** One server a file: a lock file with the process id; the lock of a process that is gone is taken over. */
function lock(file: string): () => void {
  const path = `${file}.lock`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    for (let tries = 0; ; tries++) {
      try {
        const handle = openSync(path, 'wx');
        writeSync(handle, String(process.pid));
        closeSync(handle);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 0) throw error;
        const holder = Number(readFileSync(path, 'utf8'));
        if (holder && holder !== process.pid && runs(holder))
          throw new CannotOpen(
            `another Dialoom (process ${holder}) uses ${file}; stop it, or set DATABASE_URL to another file`,
          );
        rmSync(path, { force: true });
      }
    }
  } catch (error) {
    if (error instanceof CannotOpen) throw error;
    throw new CannotOpen(reasonOf(error, 'libsql', file));
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, as somebody else
  }
}

function reasonOf(error: unknown, kind: StoreKind, url: string): string {
  if (error instanceof CannotOpen) return error.message;
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  if (kind === 'postgres') {
    const host = /@([^/?]+)/.exec(url)?.[1] ?? 'the server';
    return `cannot use Postgres at ${host}: ${message.split('\n')[0] || code}`;
  }
  if (/READONLY|EACCES|EROFS|EPERM|readonly|CANTOPEN/i.test(`${code} ${message}`))
    return `cannot write the database ${url}: check the folder's permissions, or set DATABASE_URL`;
  return `cannot open the database ${url}: ${message.split('\n')[0]}`;
}
