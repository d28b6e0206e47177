// Packed models by what they were learnt from, and which version is understood by which. Versions that learnt from the same examples share one.
import type { Transaction } from 'kysely';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

/** A model of another number of the core is never asked for again. */
export type Learnt = { key: string; core: number; body: Uint8Array };

export type LearntStore = ReturnType<typeof learntStore>;
export const learntStore = ({ db, transaction }: Store, clock: () => number) => ({
  async find(key: string): Promise<Uint8Array | undefined> {
    return (await db.selectFrom('learnt_model').select('body').where('key', '=', key).executeTakeFirst())?.body;
  },
  /** The model a version is understood by, and its bytes. */
  async of(bot: string, version: number): Promise<{ key: string; bytes: number; core: number; at: number } | undefined> {
    const row = await db
      .selectFrom('version_model')
      .innerJoin('learnt_model', 'learnt_model.key', 'version_model.model')
      .select(['learnt_model.key', 'learnt_model.core', 'learnt_model.at'])
      .select((e) => e.fn<number>('length', ['learnt_model.body']).as('bytes'))
      .where('version_model.bot', '=', bot)
      .where('version_model.version', '=', version)
      .executeTakeFirst();
    return row && { ...row, bytes: Number(row.bytes), at: Number(row.at) };
  },
  /** From now on the version is understood by this one; what no version needs any more goes. */
  keep: (bot: string, version: number, { key, core, body }: Learnt): Promise<void> =>
    transaction(async (trx) => {
      await trx.insertInto('learnt_model').values({ key, core, body, at: clock() }).onConflict((on) => on.column('key').doUpdateSet({ body })).execute();
      await trx.insertInto('version_model').values({ bot, version, model: key }).onConflict((on) => on.columns(['bot', 'version']).doUpdateSet({ model: key })).execute();
      await dropLoose(trx);
    }),
}); // prettier-ignore

/** Removes models that no version is understood by. */
export const dropLoose = async (trx: Transaction<Tables>): Promise<void> => {
  await trx
    .deleteFrom('learnt_model')
    .where('key', 'not in', (e) => e.selectFrom('version_model').select('model'))
    .execute();
};
