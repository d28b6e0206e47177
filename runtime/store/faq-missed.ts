// What customers asked in vain, already masked: each way to say it once, with how often and when.
import { sql } from 'kysely';
import type { Store } from './open.ts';

export type Missed = { workspace: string; list: string; question: string; said: string; asked: number; at: number };
/** Ways kept of a list: the least asked and oldest go first. */
export const MOST_MISSED = 5_000;
const AT_ONCE = 200;
const KEPT_MS = 180 * 86_400_000;
export type MissedWay = { question: string; said: string; asked: number; lastAt: number };

export function faqMissed({ db, transaction }: Pick<Store, 'db' | 'transaction'>, clock: () => number) {
  const of = (workspace: string, list: string) =>
    db.selectFrom('faq_missed').where('workspace', '=', workspace).where('list', '=', list);
  return {
    /** Adds up. What was dismissed is counted on and stays away. */
    async miss(all: readonly Missed[]): Promise<void> {
      for (let i = 0; i < all.length; i += AT_ONCE) {
        const rows = all.slice(i, i + AT_ONCE).map(({ at, ...one }) => ({ ...one, first_at: at, last_at: at, state: 'open' })); // prettier-ignore
        await transaction((trx) => trx.insertInto('faq_missed').values(rows).onConflict((on) => on.columns(['workspace', 'list', 'question']).doUpdateSet({ asked: sql`faq_missed.asked + excluded.asked`, last_at: sql`excluded.last_at` })).execute()); // prettier-ignore
      }
    },
    /** The most asked first. */
    async ways(workspace: string, list: string, most: number): Promise<MissedWay[]> {
      const rows = await of(workspace, list).select(['question', 'said', 'asked', 'last_at']).where('state', '=', 'open').orderBy('asked', 'desc').orderBy('last_at', 'desc').orderBy('question').limit(most).execute(); // prettier-ignore
      return rows.map(({ last_at: lastAt, ...row }) => ({ ...row, lastAt: Number(lastAt) }));
    },
    /** All that is open: how many ways, and how often. */
    async total(workspace: string, list: string): Promise<{ questions: number; asked: number }> {
      const row = await of(workspace, list).select((e) => [e.fn.countAll<number>().as('questions'), e.fn.sum<number>('asked').as('asked')]).where('state', '=', 'open').executeTakeFirstOrThrow(); // prettier-ignore
      return { questions: Number(row.questions), asked: Number(row.asked ?? 0) };
    },
    /** @returns how many it was about */
    async settle(workspace: string, list: string, questions: readonly string[], as: 'answered' | 'dismissed' | 'back'): Promise<number> {
      let settled = 0n;
      for (let i = 0; i < questions.length; i += AT_ONCE) {
        const some = questions.slice(i, i + AT_ONCE);
        settled += await transaction(async (trx) => {
          if (as === 'answered')
            return (await trx.deleteFrom('faq_missed').where('workspace', '=', workspace).where('list', '=', list).where('question', 'in', some).executeTakeFirst()).numDeletedRows; // prettier-ignore
          const state = as === 'back' ? 'open' : 'dismissed';
          return (await trx.updateTable('faq_missed').set({ state }).where('workspace', '=', workspace).where('list', '=', list).where('question', 'in', some).executeTakeFirst()).numUpdatedRows; // prettier-ignore
        });
      }
      return Number(settled);
    }, // prettier-ignore
    /** Takes away what is old, and what is more than a list keeps. */
    async sweep(): Promise<void> {
      await db
        .deleteFrom('faq_missed')
        .where('last_at', '<', clock() - KEPT_MS)
        .execute();
      const full = await db.selectFrom('faq_missed').select(['workspace', 'list']).groupBy(['workspace', 'list']).having((e) => e.fn.countAll<number>(), '>', MOST_MISSED).execute(); // prettier-ignore
      for (const { workspace, list } of full) {
        const surplus = await of(workspace, list).select('question').orderBy('asked', 'desc').orderBy('last_at', 'desc').offset(MOST_MISSED).limit(100_000).execute(); // prettier-ignore
        for (let i = 0; i < surplus.length; i += AT_ONCE)
          await db.deleteFrom('faq_missed').where('workspace', '=', workspace).where('list', '=', list).where('question', 'in', surplus.slice(i, i + AT_ONCE).map(({ question }) => question)).execute(); // prettier-ignore
      }
    },
  };
}
