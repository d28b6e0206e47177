// How often entries answer, whether that helped, and what is asked next: counted by day.
import type { FaqFigures } from '@dialoom/shared/api/faq';
import { sql } from 'kysely';
import type { Store } from './open.ts';

const DAY_MS = 86_400_000;
/** Figures are those of so many days. */
const SHOWN_DAYS = 30;
/** Older ones go. */
const KEPT_DAYS = 400;
const AT_ONCE = 200;
export const dayOf = (at: number): number => Math.floor(at / DAY_MS);

/** What was counted since the last time: of an entry, and of an entry and the one asked after it. */
export type Counted = {
  asked: readonly { workspace: string; list: string; faq: string; asked: number }[];
  next: readonly { workspace: string; list: string; faq: string; other: string; asked: number }[];
};
export type Popular = { id: string; asked: number };

export function faqFigures({ db, transaction }: Pick<Store, 'db' | 'transaction'>, clock: () => number) {
  const since = () => dayOf(clock()) - SHOWN_DAYS + 1;
  const sums = () =>
    db
      .selectFrom('faq_day')
      .select(['faq', sql<number>`sum(asked)`.as('asked'), sql<number>`sum(helpful)`.as('helpful'), sql<number>`sum(unhelpful)`.as('unhelpful')])
      .where('day', '>=', since())
      .groupBy('faq'); // prettier-ignore
  return {
    sums,
    /** Of these entries; those nobody asked are left out. */
    async figuresOf(ids: readonly string[]): Promise<Map<string, FaqFigures>> {
      if (ids.length === 0) return new Map();
      const rows = await sums().where('faq', 'in', ids).execute();
      return new Map(rows.map((row) => [row.faq, { asked: Number(row.asked), helpful: Number(row.helpful), unhelpful: Number(row.unhelpful) }])); // prettier-ignore
    },
    /** What is asked most, the most asked first. */
    async popular(workspace: string, list: string, most: number): Promise<Popular[]> {
      const rows = await sums().where('workspace', '=', workspace).where('list', '=', list).orderBy('asked', 'desc').orderBy('faq').limit(most).execute(); // prettier-ignore
      return rows.map(({ faq, asked }) => ({ id: faq, asked: Number(asked) }));
    },
    /** What is asked after what, the most frequent first. */
    async next(workspace: string, list: string, most: number): Promise<{ id: string; other: string; asked: number }[]> {
      const rows = await db.selectFrom('faq_next').select(['faq', 'other', 'asked']).where('workspace', '=', workspace).where('list', '=', list).orderBy('asked', 'desc').orderBy('faq').orderBy('other').limit(most).execute(); // prettier-ignore
      return rows.map(({ faq, other, asked }) => ({ id: faq, other, asked }));
    },
    /** Adds up, in a few statements. */
    async count({ asked, next }: Counted): Promise<void> {
      const [day, at] = [dayOf(clock()), clock()];
      for (let i = 0; i < asked.length; i += AT_ONCE) {
        const rows = asked.slice(i, i + AT_ONCE).map((one) => ({ ...one, day, helpful: 0, unhelpful: 0 }));
        await transaction((trx) => trx.insertInto('faq_day').values(rows).onConflict((on) => on.columns(['faq', 'day']).doUpdateSet({ asked: sql`faq_day.asked + excluded.asked` })).execute()); // prettier-ignore
      }
      for (let i = 0; i < next.length; i += AT_ONCE) {
        const rows = next.slice(i, i + AT_ONCE).map((one) => ({ ...one, last_at: at }));
        await transaction((trx) => trx.insertInto('faq_next').values(rows).onConflict((on) => on.columns(['faq', 'other']).doUpdateSet({ asked: sql`faq_next.asked + excluded.asked`, last_at: at })).execute()); // prettier-ignore
      }
    },
    /** A customer said whether an entry helped; who changes their mind counts once. Nothing when there is no such entry. */
    async vote(workspace: string, vote: { conversation: string; message: string; faq: string; helpful: boolean }): Promise<void> {
      const helpful = Number(vote.helpful);
      await transaction(async (trx) => {
        const of = await trx.selectFrom('faq').select('list').where('id', '=', vote.faq).where('workspace', '=', workspace).executeTakeFirst(); // prettier-ignore
        if (!of) return;
        const before = await trx.selectFrom('faq_vote').select(['helpful', 'at']).where('conversation', '=', vote.conversation).where('message', '=', vote.message).executeTakeFirst(); // prettier-ignore
        if (before?.helpful === helpful) return;
        const at = clock();
        await trx.insertInto('faq_vote').values({ ...vote, helpful, at }).onConflict((on) => on.columns(['conversation', 'message']).doUpdateSet({ helpful, at })).execute(); // prettier-ignore
        const add = (day: number, yes: number, no: number) =>
          trx.insertInto('faq_day').values({ faq: vote.faq, day, workspace, list: of.list, asked: 0, helpful: yes, unhelpful: no }).onConflict((on) => on.columns(['faq', 'day']).doUpdateSet({ helpful: sql`faq_day.helpful + ${yes}`, unhelpful: sql`faq_day.unhelpful + ${no}` })).execute(); // prettier-ignore
        if (before) await add(dayOf(Number(before.at)), -before.helpful, before.helpful - 1);
        await add(dayOf(at), helpful, 1 - helpful);
      });
    }, // prettier-ignore
    /** Takes away what is too old to be shown, and what no entry has any more. */
    async sweep(): Promise<void> {
      const before = clock() - SHOWN_DAYS * DAY_MS;
      await db.deleteFrom('faq_day').where('day', '<', dayOf(clock()) - KEPT_DAYS).execute(); // prettier-ignore
      await db.deleteFrom('faq_vote').where('at', '<', before).execute();
      await db.deleteFrom('faq_next').where('last_at', '<', before).execute();
    },
  };
}
