// The first tables. Types differ by database in three words only: key, blob and time.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const pg = kind === 'postgres';
  const key = pg ? sql`bigserial primary key` : sql`integer primary key`;
  const blob = pg ? sql`bytea` : sql`blob`;
  const int = pg ? sql`bigint` : sql`integer`;
  const make = (text: ReturnType<typeof sql>) => text.execute(db);
  await make(sql`create table bot (
    id text primary key, workspace text not null, name text not null, draft text not null, etag text not null, version integer,
    allowed_origins text not null default '[]', created_at ${int} not null, updated_at ${int} not null, updated_by text)`);
  await make(sql`create table version (
    bot text not null, version integer not null, document text not null, note text not null default '',
    published_at ${int} not null, published_by text, primary key (bot, version))`);
  await make(sql`create table connection (
    id text not null, workspace text not null, kind text not null, name text not null, settings text not null, secret ${blob},
    hint text not null default '', created_at ${int} not null, updated_at ${int} not null, primary key (workspace, id))`);
  await make(
    sql`create table setting (workspace text not null, name text not null, value text not null, primary key (workspace, name))`,
  );
  await make(sql`create table conversation (
    key ${key}, id text not null unique, workspace text not null, bot text not null, version integer not null, channel text not null,
    rev integer not null, seq integer not null, owner text not null, epoch integer not null, agent text, checkpoint ${blob} not null,
    queued_at ${int}, left_at ${int}, closed_by text, lease_by text, lease_until ${int}, created_at ${int} not null, updated_at ${int} not null)`);
  // few rows at a time, so that a turn of the bot's touches no index but the key's
  await make(sql`create index conversation_waiting on conversation (queued_at) where owner = 'queue'`);
  await make(sql`create index conversation_left on conversation (left_at) where left_at is not null`);
  await make(sql`create index conversation_agent on conversation (agent) where owner = 'agent'`);
  await make(sql`create index conversation_lease on conversation (lease_until) where lease_until is not null`);
  await make(sql`create table log (
    row ${key}, conversation ${int} not null, rev integer not null, turn integer not null, at ${int} not null,
    seq_from integer not null, seq_to integer not null, client text, body ${blob} not null, unique (conversation, rev))`);
  await make(sql`create table timer (
    conversation ${int} not null, kind text not null, due ${int} not null, call text not null, lease_by text, lease_until ${int},
    primary key (conversation, kind))`);
  await make(sql`create index timer_due on timer (due)`);
  await make(
    sql`create table presence (person text primary key, workspace text not null, status text not null, seen_at ${int} not null)`,
  );
  await make(sql`create table audit (
    id ${key}, workspace text not null, at ${int} not null, person text, action text not null, object text not null, detail text not null)`);
  await make(sql`create table setup (one integer primary key, at ${int} not null)`);
  if (pg) await make(sql`alter table conversation set (fillfactor = 70)`);
}
