// Test cases in the database, one row each, as they were written: one that this program cannot read is kept and named.
import { MOST_CASES, type Case } from '@dialoom/shared/cases/case';
import { readCase, type ReadCases, type UnreadCase } from '@dialoom/shared/cases/read-cases';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Store } from './open.ts';

export type KeptCase = { rev: number; updatedAt: number; updatedBy: string } & (
  | { case: Case }
  | { unread: UnreadCase }
);
type By = { name: string };
type Brought = { cases: readonly Case[]; unread?: readonly UnreadCase[] | undefined };

export type CaseStore = ReturnType<typeof caseStore>;
export function caseStore({ db, transaction }: Store, clock: () => number) {
  const list = async (workspace: string, bot: string): Promise<KeptCase[]> => {
    const rows = await db
      .selectFrom('test_case')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('bot', '=', bot)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map(({ id, body, rev, updated_at, updated_by }) => {
      const read = readCase(JSON.parse(body), id);
      const about = { rev: Number(rev), updatedAt: Number(updated_at), updatedBy: updated_by };
      return { ...about, ...('case' in read ? { case: { ...read.case, id } } : { unread: { ...read, id } }) };
    });
  };
  return {
    /** In the order they were made. */
    list,
    async read(workspace: string, bot: string): Promise<ReadCases> {
      const kept = await list(workspace, bot);
      return {
        cases: kept.flatMap((one) => ('case' in one ? [one.case] : [])),
        unread: kept.flatMap((one) => ('unread' in one ? [one.unread] : [])),
      };
    },
    /** As they stand in an export: those that cannot be read, too. */
    async raw(workspace: string, bot: string): Promise<unknown[]> {
      return (await list(workspace, bot)).map((one) => ('case' in one ? one.case : one.unread.raw));
    },
    /**
     * Writes one case; `rev` is the one that was edited, 0 for a new one.
     * @throws case.stale when somebody changed it meanwhile, case.full
     */
    save: (workspace: string, bot: string, one: Case, rev: number, by: By): Promise<number> =>
      transaction(async (trx) => {
        const now = clock();
        const row = { body: JSON.stringify(one), updated_at: now, updated_by: by.name };
        const there = await trx
          .selectFrom('test_case')
          .select('rev')
          .where('workspace', '=', workspace)
          .where('bot', '=', bot)
          .where('id', '=', one.id)
          .executeTakeFirst();
        if (Number(there?.rev ?? 0) !== rev) throw new DialoomError('case.stale', 409);
        if (there) {
          const { numUpdatedRows } = await trx.updateTable('test_case').set({ ...row, rev: rev + 1 }).where('bot', '=', bot).where('id', '=', one.id).where('rev', '=', rev).executeTakeFirst(); // prettier-ignore
          if (numUpdatedRows !== 1n) throw new DialoomError('case.stale', 409);
          return rev + 1;
        }
        const { n } = await trx.selectFrom('test_case').select((e) => e.fn.countAll<number>().as('n')).where('bot', '=', bot).executeTakeFirstOrThrow(); // prettier-ignore
        if (Number(n) >= MOST_CASES) throw new DialoomError('case.full', 400, { params: { most: MOST_CASES } });
        await trx.insertInto('test_case').values({ ...row, bot, id: one.id, workspace, rev: 1, created_at: now }).execute(); // prettier-ignore
        return 1;
      }),
    /** Of a bot that was just made: from its file, its template, or the bot it is a copy of. */
    async bring(workspace: string, bot: string, { cases, unread }: Brought, by: By): Promise<void> {
      const now = clock();
      const all = [...cases.map((one) => ({ id: one.id, body: one as unknown })), ...(unread ?? []).map(({ id, raw }) => ({ id, body: raw }))];
      const rows = all.slice(0, MOST_CASES).map(({ id, body }, i) => ({ bot, id, workspace, body: JSON.stringify(body), rev: 1, created_at: now + i, updated_at: now, updated_by: by.name }));
      for (let i = 0; i < rows.length; i += 100) await db.insertInto('test_case').values(rows.slice(i, i + 100)).execute();
    }, // prettier-ignore
    async remove(workspace: string, bot: string, id: string): Promise<boolean> {
      const { numDeletedRows } = await db.deleteFrom('test_case').where('workspace', '=', workspace).where('bot', '=', bot).where('id', '=', id).executeTakeFirst(); // prettier-ignore
      return numDeletedRows === 1n;
    },
  };
}
