// Trials of two wordings: one row each, written while they run. Of each bot the newest are kept.
import { Trial, type TrialRow } from '@dialoom/shared/wordings/trial';
import { DialoomError } from '@dialoom/shared/text/errors';
import { newId } from './bots.ts';
import type { Store } from './open.ts';

const KEPT = 30;
/** A trial that nobody has heard of for so long has lost its process. */
const LOST_MS = 180_000;

type Whose = { workspace: string; bot: string };
export type WordingTrialStore = ReturnType<typeof wordingTrialStore>;
export function wordingTrialStore({ db, transaction }: Store, clock: () => number) {
  const mine = ({ workspace, bot }: Whose) =>
    db.selectFrom('wording_trial').select(['body', 'state']).where('workspace', '=', workspace).where('bot', '=', bot);
  /** What a newer program wrote and this one cannot read counts as none. The column says how it stands: another process may have stopped it. */
  const read = ({ body, state }: { body: string; state: string }): Trial | undefined => {
    const trial = Trial.safeParse({ ...(JSON.parse(body) as object), state }).data;
    return trial?.state === 'failed' && trial.code === undefined ? { ...trial, code: 'wordings.lost' } : trial;
  };
  const find = async (whose: Whose, id: string): Promise<Trial> => {
    const row = await mine(whose).where('id', '=', id).executeTakeFirst();
    const trial = row && read(row);
    if (!trial) throw new DialoomError('not-found', 404);
    return trial;
  };
  return {
    find,
    /** Newest first. */
    async list(whose: Whose, { flow, node }: { flow: string; node: string }): Promise<Trial[]> {
      const rows = await mine(whose).where('flow', '=', flow).where('node', '=', node).orderBy('at', 'desc').limit(KEPT).execute();
      return rows.flatMap((row) => read(row) ?? []);
    },
    /** @throws wordings.running: one of a bot at a time */
    begin: ({ workspace, bot }: Whose, about: Omit<Trial, 'id' | 'state' | 'at' | 'ms' | 'rows'>): Promise<Trial> =>
      transaction(async (trx) => {
        const at = clock();
        await trx.updateTable('wording_trial').set({ state: 'failed' }).where('bot', '=', bot).where('state', '=', 'running').where('told_at', '<', at - LOST_MS).execute();
        const other = await trx.selectFrom('wording_trial').select('id').where('bot', '=', bot).where('state', '=', 'running').executeTakeFirst();
        if (other) throw new DialoomError('wordings.running', 409);
        const trial: Trial = { ...about, id: newId('trial'), state: 'running', at, ms: 0, rows: [] };
        await trx
          .insertInto('wording_trial')
          .values({ id: trial.id, workspace, bot, flow: trial.flow, node: trial.node, state: 'running', at, told_at: at, body: JSON.stringify(trial) })
          .execute();
        const older = await trx.selectFrom('wording_trial').select('id').where('bot', '=', bot).orderBy('at', 'desc').offset(KEPT).limit(100).execute();
        if (older.length > 0) await trx.deleteFrom('wording_trial').where('id', 'in', older.map(({ id }) => id)).execute();
        return trial;
      }),
    /** How far it is. @returns whether it shall go on: not when it was stopped or deleted meanwhile */
    async tell(trial: Trial): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('wording_trial')
        .set({ body: JSON.stringify(trial), told_at: clock(), state: trial.state })
        .where('id', '=', trial.id)
        .where('state', '=', 'running')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async stop({ workspace, bot }: Whose, id: string): Promise<void> {
      await db.updateTable('wording_trial').set({ state: 'stopped' }).where('workspace', '=', workspace).where('bot', '=', bot).where('id', '=', id).where('state', '=', 'running').execute();
    },
    async remove({ workspace, bot }: Whose, id: string): Promise<void> {
      const { numDeletedRows } = await db.deleteFrom('wording_trial').where('workspace', '=', workspace).where('bot', '=', bot).where('id', '=', id).executeTakeFirst();
      if (numDeletedRows === 0n) throw new DialoomError('not-found', 404);
    },
    /** What a person thinks of a row; nothing: no more. @throws not-found, also while it runs: its rows are not settled */
    mark: (whose: Whose, id: string, row: number, mark: TrialRow['mark']): Promise<void> =>
      transaction(async (trx) => {
        const kept = await trx.selectFrom('wording_trial').select(['body', 'state']).where('workspace', '=', whose.workspace).where('bot', '=', whose.bot).where('id', '=', id).executeTakeFirst();
        const trial = kept && read(kept);
        const one = trial?.rows[row];
        if (!trial || !one || trial.state === 'running') throw new DialoomError('not-found', 404);
        const { mark: _, ...rest } = one;
        const rows = trial.rows.with(row, mark ? { ...rest, mark } : rest);
        await trx.updateTable('wording_trial').set({ body: JSON.stringify({ ...trial, rows }) }).where('id', '=', id).execute();
      }),
    /** Those of a process that is gone. @param alone no other process works on this database */
    async sweep(alone: boolean): Promise<void> {
      const running = db.updateTable('wording_trial').set({ state: 'failed' }).where('state', '=', 'running');
      await (alone ? running : running.where('told_at', '<', clock() - LOST_MS)).execute();
    },
  };
} // prettier-ignore
