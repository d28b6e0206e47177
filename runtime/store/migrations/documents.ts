// Documents of knowledge lists, and the pieces they are cut into. What they say is for every customer to read: it is not sealed.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const pg = kind === 'postgres';
  const key = pg ? sql`bigserial primary key` : sql`integer primary key`;
  const int = pg ? sql`bigint` : sql`integer`;
  const make = (text: ReturnType<typeof sql>) => text.execute(db);
  await make(sql`create table knowledge_document (
    key ${key}, id text not null unique, workspace text not null, list text not null, rev integer not null, name text not null,
    name_key text not null, kind text not null, url text, every_hours integer not null, enabled integer not null, size ${int} not null,
    pages integer, reading_at ${int}, fault text, read_at ${int}, last text, looked_at ${int}, updated_at ${int} not null, updated_by text not null,
    unique (workspace, list, name_key))`);
  await make(sql`create table knowledge_piece (
    key ${key}, id text not null unique, document ${int} not null, place integer not null, rev integer not null, headings text not null,
    text text not null, page integer, origins text not null, source text, edited integer not null, enabled integer not null)`);
  await make(sql`create index knowledge_piece_of on knowledge_piece (document, place)`);
}
