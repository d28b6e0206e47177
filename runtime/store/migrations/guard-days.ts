// What the guard found, counted by day: no text, no conversation.
import { sql, type Kysely } from 'kysely';

// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day, not today's
export async function up(db: Kysely<any>): Promise<void> {
  await sql`create table guard_day (
    workspace text not null, day text not null, bot text not null, category text not null, direction text not null, action text not null,
    hits integer not null, primary key (workspace, day, bot, category, direction, action))`.execute(db);
}
