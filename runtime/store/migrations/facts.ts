// Fact tables of knowledge lists. What they say is for every customer to read: it is not sealed.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const int = kind === 'postgres' ? sql`bigint` : sql`integer`;
  const make = (text: ReturnType<typeof sql>) => text.execute(db);
  await make(sql`create table fact_table (
    id text primary key, workspace text not null, list text not null, name text not null, rev integer not null, columns text not null,
    gen integer not null, last_gen integer not null, undo text, created_at ${int} not null, updated_at ${int} not null, updated_by text not null)`);
  await make(sql`create index fact_table_of_list on fact_table (workspace, list)`);
  await make(sql`create table fact_row (
    fact_table text not null, gen integer not null, id text not null, place integer not null, folded text not null, cells text not null,
    at ${int} not null, primary key (fact_table, gen, id))`);
  await make(sql`create index fact_row_place on fact_row (fact_table, gen, place)`);
}
