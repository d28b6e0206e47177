// What checks of a draft's examples found, by the examples' fingerprint. Of each bot the last few are kept: an undo finds its own again.
import { QualityReport } from '@dialoom/shared/understanding/report';
import type { KeptCheck } from '@dialoom/shared/api/quality';
import type { Store } from './open.ts';

const KEPT = 3;

export type QualityStore = ReturnType<typeof qualityStore>;
export const qualityStore = ({ db, transaction }: Store, clock: () => number) => {
  /** What a newer program wrote and this one cannot read counts as none. */
  const read = (row: { body: string; at: number; by_name: string } | undefined): KeptCheck | undefined => {
    const report = row && QualityReport.safeParse(JSON.parse(row.body)).data;
    return report && { report, at: Number(row.at), by: row.by_name };
  };
  const of = (workspace: string, bot: string) =>
    db.selectFrom('quality_check').select(['body', 'at', 'by_name']).where('workspace', '=', workspace).where('bot', '=', bot);
  return {
    last: async (workspace: string, bot: string) =>
      read(await of(workspace, bot).orderBy('at', 'desc').limit(1).executeTakeFirst()),
    find: async (workspace: string, bot: string, fingerprint: string) =>
      read(await of(workspace, bot).where('fingerprint', '=', fingerprint).executeTakeFirst()),
    /** It is the last one again, and says who looked. */
    touch: async (bot: string, fingerprint: string): Promise<void> =>
      void (await db.updateTable('quality_check').set({ at: clock() }).where('bot', '=', bot).where('fingerprint', '=', fingerprint).execute()),
    keep: (workspace: string, bot: string, fingerprint: string, by: string, report: QualityReport): Promise<KeptCheck> =>
      transaction(async (trx) => {
        const at = clock();
        const body = JSON.stringify(report);
        await trx
          .insertInto('quality_check')
          .values({ bot, fingerprint, workspace, at, by_name: by, body })
          .onConflict((on) => on.columns(['bot', 'fingerprint']).doUpdateSet({ at, by_name: by, body }))
          .execute();
        const older = await trx.selectFrom('quality_check').select('fingerprint').where('bot', '=', bot).orderBy('at', 'desc').offset(KEPT).limit(100).execute();
        if (older.length > 0) await trx.deleteFrom('quality_check').where('bot', '=', bot).where('fingerprint', 'in', older.map((row) => row.fingerprint)).execute();
        return { report, at, by };
      }),
  };
}; // prettier-ignore
