// Pictures and files brought in for answers, and the entries that ever named them. They are for everyone to see: they are not sealed.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const pg = kind === 'postgres';
  const blob = pg ? sql`bytea` : sql`blob`;
  const int = pg ? sql`bigint` : sql`integer`;
  const make = (text: ReturnType<typeof sql>) => text.execute(db);
  await make(sql`create table knowledge_file (
    id text primary key, workspace text not null, name text not null, type text not null, size ${int} not null, whole integer not null,
    at ${int} not null, lost_at ${int})`);
  await make(sql`create index knowledge_file_of on knowledge_file (workspace)`);
  await make(sql`create table knowledge_file_chunk (
    file text not null references knowledge_file(id) on delete cascade, n integer not null, bytes ${blob} not null, primary key (file, n))`);
  await make(sql`create table knowledge_file_use (file text not null, faq text not null, primary key (file, faq))`);
}
