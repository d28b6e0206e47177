// Which people are there: rows with the time they were last seen, so that several processes agree and a closed tab is noticed.
import type { Store } from '../store/open.ts';

/** The studio says so every half minute; after this long without a word a person is gone. */
const SEEN_MS = 75_000;
export type Status = 'online' | 'away' | 'offline';

export type PresenceStore = ReturnType<typeof presenceStore>;
export const presenceStore = ({ db }: Store, clock: () => number) => {
  const present = (workspace: string) =>
    db
      .selectFrom('presence')
      .where('workspace', '=', workspace)
      .where('status', '=', 'online')
      .where('seen_at', '>', clock() - SEEN_MS);
  return {
    async set(workspace: string, person: string, status: Status): Promise<void> {
      const seen_at = clock();
      await db
        .insertInto('presence')
        .values({ workspace, person, status, seen_at })
        .onConflict((on) => on.column('person').doUpdateSet({ status, seen_at, workspace }))
        .execute();
    },
    async of(person: string): Promise<Status> {
      const row = await db.selectFrom('presence').selectAll().where('person', '=', person).executeTakeFirst();
      return row && row.seen_at > clock() - SEEN_MS ? (row.status as Status) : 'offline';
    },
    async online(workspace: string): Promise<number> {
      const row = await present(workspace)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirst();
      return Number(row?.n ?? 0);
    },
    async anyone(workspace: string): Promise<boolean> {
      return (await present(workspace).select('person').limit(1).executeTakeFirst()) !== undefined;
    },
  };
};
