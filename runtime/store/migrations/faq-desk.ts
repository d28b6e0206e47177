// Entries are reviewed, remember what they were, and are counted; what could not be answered is kept, masked.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const int = kind === 'postgres' ? sql`bigint` : sql`integer`;
  const run = (text: ReturnType<typeof sql>) => text.execute(db);
  await run(sql`alter table knowledge add column review integer not null default 0`);
  await run(sql`alter table faq add column stage text not null default 'approved'`);
  await run(sql`alter table faq add column tags text not null default ''`);
  await run(sql`alter table faq add column more text not null default '{}'`);
  await run(sql`alter table faq add column live text`);
  await run(sql`alter table faq add column reviewer text not null default ''`);
  await run(sql`alter table faq add column reviewed_at ${int}`);
  await run(sql`alter table faq add column note text not null default ''`);
  await run(sql`update faq set stage = 'retired' where enabled = 0`);
  await run(sql`alter table faq drop column enabled`);
  await run(sql`create index faq_category on faq (workspace, list, category)`);
  await run(sql`create index faq_stage on faq (workspace, list, stage)`);
  await run(sql`create index faq_tags on faq (workspace, list, tags)`);
  await run(sql`alter table faq_import add column done integer not null default 0`);
  await run(sql`alter table faq_import add column rows_told integer not null default 0`);
  await run(sql`create table faq_history (
    faq text not null, rev integer not null, workspace text not null, list text not null, at ${int} not null, by_name text not null,
    note text not null, body text not null, primary key (faq, rev))`);
  await run(sql`create index faq_history_list on faq_history (workspace, list)`);
  await run(sql`create table faq_day (
    faq text not null, day integer not null, workspace text not null, list text not null, asked integer not null, helpful integer not null,
    unhelpful integer not null, primary key (faq, day))`);
  await run(sql`create index faq_day_list on faq_day (workspace, list, day)`);
  await run(sql`create table faq_next (
    faq text not null, other text not null, workspace text not null, list text not null, asked integer not null, last_at ${int} not null,
    primary key (faq, other))`);
  await run(sql`create index faq_next_list on faq_next (workspace, list)`);
  await run(sql`create table faq_vote (
    conversation text not null, message text not null, faq text not null, helpful integer not null, at ${int} not null,
    primary key (conversation, message))`);
  await run(sql`create index faq_vote_at on faq_vote (at)`);
  await run(sql`create table faq_missed (
    workspace text not null, list text not null, question text not null, said text not null, asked integer not null, first_at ${int} not null,
    last_at ${int} not null, state text not null, primary key (workspace, list, question))`);
  await run(sql`create index faq_missed_asked on faq_missed (workspace, list, state, asked)`);
}
