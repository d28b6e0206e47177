// Knowledge lists and their entries. What they say is for every customer to read: it is not sealed.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const pg = kind === 'postgres';
  const key = pg ? sql`bigserial primary key` : sql`integer primary key`;
  const int = pg ? sql`bigint` : sql`integer`;
  const make = (text: ReturnType<typeof sql>) => text.execute(db);
  await make(sql`create table knowledge (
    workspace text not null, id text not null, name text not null, rev integer not null, created_at ${int} not null, updated_at ${int} not null,
    primary key (workspace, id))`);
  await make(sql`create table faq (
    key ${key}, id text not null unique, workspace text not null, list text not null, rev integer not null, texts text not null,
    folded text not null, question text not null, category text not null, enabled integer not null, from_at ${int}, to_at ${int},
    updated_at ${int} not null, updated_by text not null)`);
  await make(sql`create index faq_of_list on faq (workspace, list, key)`);
  await make(sql`create index faq_question on faq (workspace, list, question)`);
  await make(sql`create table faq_import (
    id text primary key, workspace text not null, list text not null, at ${int} not null, undone integer not null)`);
  await make(sql`create table faq_import_row (
    import text not null, faq text not null, rev integer not null, before text, primary key (import, faq))`);
}
