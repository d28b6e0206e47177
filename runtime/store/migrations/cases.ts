// Test cases of a bot. Not in its draft: who may test may write them, and the draft stays as it is while they do.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const int = kind === 'postgres' ? sql`bigint` : sql`integer`;
  await sql`create table test_case (bot text not null, id text not null, workspace text not null, body text not null, rev ${int} not null,
    created_at ${int} not null, updated_at ${int} not null, updated_by text not null, primary key (bot, id))`.execute(
    db,
  );
}
