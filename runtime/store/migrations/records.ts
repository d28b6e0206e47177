// Contacts, companies, orders: what is personal is sealed, and found again by keyed hashes of phones, e-mails, numbers and parts of names.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const pg = kind === 'postgres';
  const key = pg ? sql`bigserial primary key` : sql`integer primary key`;
  const blob = pg ? sql`bytea` : sql`blob`;
  const int = pg ? sql`bigint` : sql`integer`;
  const kept = sql`id text not null unique, workspace text not null, rev integer not null, source text not null,
    created_at ${int} not null, updated_at ${int} not null`;
  const make = (text: ReturnType<typeof sql>) => text.execute(db);
  await make(sql`create table record_field (
    workspace text not null, record text not null, slug text not null, place integer not null, label text not null, type text not null,
    options text not null, shown integer not null, primary key (workspace, record, slug))`);
  await make(sql`create table company (key ${key}, ${kept}, name text not null, name_key text not null, about ${blob} not null, 
    unique (workspace, name_key))`);
  await make(sql`create table contact (key ${key}, ${kept}, company ${int}, verified integer not null, merged_into ${int}, about ${blob} not null)`); // prettier-ignore
  await make(sql`create index contact_updated on contact (workspace, updated_at)`);
  await make(sql`create index contact_company on contact (company) where company is not null`);
  await make(sql`create index contact_merged on contact (merged_into) where merged_into is not null`);
  // one row for every way in which a contact can be looked for
  await make(
    sql`create table contact_token (token ${int} not null, contact ${int} not null, primary key (token, contact))`,
  );
  await make(sql`create index contact_token_contact on contact_token (contact)`);
  await make(sql`create table contact_event (
    key ${key}, contact ${int} not null, at ${int} not null, type text not null, by_id text not null, by_name text not null, body ${blob} not null)`);
  await make(sql`create index contact_event_contact on contact_event (contact, at)`);
  // "order" is a word of SQL
  await make(sql`create table purchase (key ${key}, ${kept}, contact ${int}, number_token ${int} not null, placed_at ${int} not null, about ${blob} not null, 
    unique (workspace, number_token))`);
  await make(sql`create index purchase_placed on purchase (workspace, placed_at)`);
  await make(sql`create index purchase_contact on purchase (contact) where contact is not null`);
  await make(sql`create table conversation_contact (
    conversation text primary key, contact ${int} not null, verified integer not null, at ${int} not null)`);
  await make(sql`create index conversation_contact_contact on conversation_contact (contact, at)`);
  // what a call has done already, by its key: done once, answered again
  await make(sql`create table record_call (key text primary key, at ${int} not null, answer ${blob} not null)`);
  await make(sql`create index record_call_at on record_call (at)`);
  await make(sql`create table record_import (
    id text primary key, workspace text not null, record text not null, file text not null, state text not null, rows_told integer not null,
    created integer not null, updated integer not null, skipped integer not null, refused integer not null, by_name text not null, at ${int} not null)`);
  await make(sql`create table record_import_row (
    import text not null, kind text not null, record ${int} not null, rev integer not null, before ${blob}, primary key (import, kind, record))`);
  await make(sql`create table identity_key (
    bot text not null, id text not null, workspace text not null, secret ${blob} not null, by_name text not null, created_at ${int} not null, 
    primary key (bot, id))`);
  await make(sql`create table identity_token (
    bot text not null, hash text not null, conversation text not null, expires_at ${int} not null, primary key (bot, hash))`);
}
