// Word lists of the guard. A list is the words of one bot, or of all with an empty bot; its `rev` tells every process that it has changed.
import { sql, type Kysely } from 'kysely';
import type { StoreKind } from '../migrate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const int = kind === 'postgres' ? sql`bigint` : sql`integer`;
  const make = (text: ReturnType<typeof sql>) => text.execute(db);
  await make(sql`create table guard_list (
    workspace text not null, bot text not null, rev integer not null, primary key (workspace, bot))`);
  await make(sql`create table guard_word (
    id text primary key, workspace text not null, bot text not null, kind text not null, category text not null, word text not null,
    folded text not null, near text not null, within integer not null, level integer not null, note text not null, by text not null,
    at ${int} not null, hits integer not null, hit_at ${int})`);
  await make(sql`create unique index guard_word_once on guard_word (workspace, bot, kind, category, folded)`);
  await make(sql`create index guard_word_pages on guard_word (workspace, bot, id)`);
  await make(sql`create index guard_word_said on guard_word (workspace, word)`);
  await make(sql`create index guard_word_newest on guard_word (workspace, at, id)`);
}
