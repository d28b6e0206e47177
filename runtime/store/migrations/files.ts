// What customers sent as files. Their bytes lie beside the database file, or here in chunks when several processes share the database.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const pg = kind === 'postgres';
  const blob = pg ? sql`bytea` : sql`blob`;
  const int = pg ? sql`bigint` : sql`integer`;
  await sql`create table file (
    id text primary key, workspace text not null, conversation ${int} not null references conversation(key) on delete cascade, client text,
    about ${blob} not null, size ${int} not null, whole integer not null, sent integer not null, at ${int} not null,
    unique (conversation, client))`.execute(db);
  await sql`create index file_at on file (at)`.execute(db);
  await sql`create table file_chunk (
    file text not null references file(id) on delete cascade, n integer not null, bytes ${blob} not null, primary key (file, n))`.execute(
    db,
  );
}
