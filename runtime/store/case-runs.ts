// The last run of a bot's test cases: one row a bot. What a newer program wrote and this one cannot read counts as none.
import { KeptRun, keptWith, type EndedRun } from '@dialoom/shared/cases/kept-run';
import type { Transaction } from 'kysely';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type CaseRunStore = ReturnType<typeof caseRunStore>;
export const caseRunStore = ({ db, transaction }: Store, clock: () => number) => {
  const read = async (on: Store['db'] | Transaction<Tables>, workspace: string, bot: string): Promise<KeptRun | undefined> => {
    const row = await on.selectFrom('case_run').select('body').where('workspace', '=', workspace).where('bot', '=', bot).executeTakeFirst();
    return row && KeptRun.safeParse(JSON.parse(row.body)).data;
  }; // prettier-ignore
  return {
    find: (workspace: string, bot: string): Promise<KeptRun | undefined> => read(db, workspace, bot),
    /** @param ids the cases that the bot has now */
    keep: (workspace: string, bot: string, ended: Omit<EndedRun, 'at'>, ids: ReadonlySet<string>): Promise<void> =>
      transaction(async (trx) => {
        const at = clock();
        const body = JSON.stringify(keptWith(await read(trx, workspace, bot), { ...ended, at }, ids));
        await trx
          .insertInto('case_run')
          .values({ bot, workspace, at, body })
          .onConflict((on) => on.column('bot').doUpdateSet({ at, body }).where('case_run.workspace', '=', workspace))
          .execute();
      }),
  };
};
