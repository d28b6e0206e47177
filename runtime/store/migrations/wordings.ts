// Trials of two wordings of one node over the same conversations: what each answered, and what it cost.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const int = kind === 'postgres' ? sql`bigint` : sql`integer`;
  await sql`create table wording_trial (id text not null primary key, workspace text not null, bot text not null, flow text not null,
    node text not null, state text not null, at ${int} not null, told_at ${int} not null, body text not null)`.execute(
    db,
  );
  await sql`create index wording_trial_of on wording_trial (bot, at)`.execute(db);
}
