// What was learnt: the models of published versions, so that a start learns nothing again, and what a check of a draft's understanding
// found. Both can be made again from the documents.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const pg = kind === 'postgres';
  const int = pg ? sql`bigint` : sql`integer`;
  const blob = pg ? sql`bytea` : sql`blob`;
  await sql`create table learnt_model (key text not null primary key, core integer not null, body ${blob} not null, at ${int} not null)`.execute(db); // prettier-ignore
  await sql`create table version_model (bot text not null, version integer not null, model text not null, primary key (bot, version))`.execute(db); // prettier-ignore
  await sql`create index version_model_of on version_model (model)`.execute(db);
  await sql`create table quality_check (bot text not null, fingerprint text not null, workspace text not null, at ${int} not null,
    by_name text not null, body text not null, primary key (bot, fingerprint))`.execute(db);
}
