// Vectors of examples, by the model that made them and a hash of the text; and what second opinions have cost a bot.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const int = kind === 'postgres' ? sql`bigint` : sql`integer`;
  const bytes = kind === 'postgres' ? sql`bytea` : sql`blob`;
  await sql`create table text_vector (model text not null, hash text not null, vector ${bytes} not null, at ${int} not null, primary key (model, hash))`.execute(
    db,
  );
  await sql`create table opinion_use (bot text not null primary key, workspace text not null, asked ${int} not null, helped ${int} not null, failed ${int} not null, tokens ${int} not null)`.execute(
    db,
  );
}
