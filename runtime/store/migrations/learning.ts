// Looks for something to learn, and what they propose. Masked, and sealed beside it.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const blob = kind === 'postgres' ? sql`bytea` : sql`blob`;
  const int = kind === 'postgres' ? sql`bigint` : sql`integer`;
  await sql`create table learning_job (id text primary key, workspace text not null, bot text not null, origin text not null, state text not null,
    file text not null, stage text not null, percent ${int} not null, error text, messages ${int} not null, questions ${int} not null,
    refused ${int} not null, proposals ${int} not null, bad ${blob}, by_name text not null, at ${int} not null, seen_at ${int} not null, ended_at ${int})`.execute(db); // prettier-ignore
  await sql`create index learning_job_bot on learning_job (bot, at)`.execute(db);
  await sql`create table learning_proposal (id text primary key, job text not null, workspace text not null, bot text not null, origin text not null,
    state text not null, said ${int} not null, body ${blob} not null, rev ${int} not null, by_name text not null, at ${int} not null)`.execute(db); // prettier-ignore
  await sql`create index learning_proposal_bot on learning_proposal (bot, origin, state, said)`.execute(db);
  await sql`create index learning_proposal_job on learning_proposal (job)`.execute(db);
  // which conversations a proposal still names
  await sql`create table learning_source (proposal text not null, conversation text not null, primary key (proposal, conversation))`.execute(db); // prettier-ignore
  await sql`create index learning_source_conversation on learning_source (conversation)`.execute(db);
}
