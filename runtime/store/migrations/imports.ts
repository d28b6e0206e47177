// Rows that an import has left out, sealed, until somebody has looked at them or 30 days are over.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const blob = kind === 'postgres' ? sql`bytea` : sql`blob`;
  const int = kind === 'postgres' ? sql`bigint` : sql`integer`;
  await sql`create table import_refused (import text not null, first_row ${int} not null, body ${blob} not null, at ${int} not null,
    primary key (import, first_row))`.execute(db);
}
