// Kysely on the synchronous `libsql` driver. Every bound value passes through `bindable`:
// the driver aborts the whole process on a boolean, and cuts a string at a NUL character.
import Database from 'libsql';
import { SqliteDialect, type SqliteDatabase } from 'kysely';

export function bindable(v: unknown): string | number | bigint | Buffer | null {
  switch (typeof v) {
    case 'string':
      if (v.includes('\0')) throw new TypeError('a text with a NUL character cannot be stored');
      return v;
    case 'number':
      return Number.isSafeInteger(v) ? BigInt(v) : v; // a plain number above 2^31 would be bound as REAL
    case 'bigint':
      return v;
    case 'boolean':
      return v ? 1n : 0n;
    case 'undefined':
      return null;
  }
  if (v === null) return null;
  if (Buffer.isBuffer(v)) return v;
  if (v instanceof Uint8Array) return Buffer.from(v);
  throw new TypeError(`cannot store a ${Object.prototype.toString.call(v)}`);
}

export function openLibsql(path: string, { readonly = false } = {}) {
  const db = new Database(path, { readonly });
  if (!readonly) {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL'); // an acknowledged turn survives a power cut
    db.pragma('wal_autocheckpoint = 8000'); // a page written twice is copied once: about a tenth of the CPU
  }
  db.pragma('cache_size = -32000');
  db.pragma('temp_store = MEMORY');
  db.exec('pragma busy_timeout = 5000'); // the driver's own default is 0
  db.pragma('foreign_keys = ON');
  const database: SqliteDatabase = {
    close() {
      // the driver lets go of the file when its statements are collected: what is in the journal goes into the file now,
      // so that a copy made after the stop is whole
      try {
        if (!readonly) db.pragma('wal_checkpoint(TRUNCATE)');
      } catch {
        // it may not be written: the journal stays beside it, and nothing is lost
      } finally {
        db.close();
      }
    },
    prepare(text) {
      // Kysely says `begin`; a deferred transaction that reads and then writes fails at once (SQLITE_BUSY_SNAPSHOT)
      // when another connection wrote between, and busy_timeout does not help. Immediate waits its turn.
      const s = db.prepare(text === 'begin' ? 'begin immediate' : text);
      const args = (p: readonly unknown[]) => [p.map(bindable)]; // one array: never loose arguments, an object there is taken for named ones
      return {
        reader: s.reader,
        all: (p) => s.all(...args(p)),
        run: (p) => s.run(...args(p)),
        iterate: (p) => s.iterate(...args(p)),
      };
    },
  };
  return { db, dialect: new SqliteDialect({ database }) };
}
