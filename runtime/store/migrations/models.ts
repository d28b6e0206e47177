// What models were asked and what it cost: counts by day, and the calls of a conversation, sealed.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const int = kind === 'postgres' ? sql`bigint` : sql`integer`;
  const blob = kind === 'postgres' ? sql`bytea` : sql`blob`;
  await sql`create table model_use (
    workspace text not null, day ${int} not null, bot text not null, place text not null, connection text not null,
    model text not null, currency text not null, calls ${int} not null, failed ${int} not null, prompt ${int} not null,
    completion ${int} not null, cost ${int} not null,
    primary key (workspace, day, bot, place, connection, model, currency))`.execute(db);
  await sql`create table model_call (
    id text not null primary key, conversation text not null, workspace text not null, at ${int} not null,
    body ${blob} not null)`.execute(db);
  await sql`create index model_call_conversation on model_call (conversation, at)`.execute(db);
  await sql`create index model_call_at on model_call (at)`.execute(db);
}
