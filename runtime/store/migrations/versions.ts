// Who has a draft open, and finding the conversations of a version.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const int = kind === 'postgres' ? sql`bigint` : sql`integer`;
  await sql`create table draft_company (
    bot text not null, tab text not null, workspace text not null, person text not null, name text not null,
    flow text, node text, field text, seen_at ${int} not null, primary key (bot, tab))`.execute(db);
  // neither column ever changes: only beginning a conversation touches it, no turn does
  await sql`create index conversation_version on conversation (bot, version)`.execute(db);
}
