// The last results of a bot's test cases, so that who opens the page sees them, whoever ran them.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const int = kind === 'postgres' ? sql`bigint` : sql`integer`;
  await sql`create table case_run (bot text not null primary key, workspace text not null, at ${int} not null, body text not null)`.execute(
    db,
  );
}
