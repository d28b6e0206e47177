// Which windows have a draft open: rows with the time they were last heard of, so that several processes agree and a closed one is noticed.
import type { Mate } from '@dialoom/shared/api/company';
import type { Store } from './open.ts';

/** A window says so every few seconds; after this long without a word it is gone. */
export const COMPANY_MS = 25_000;
/** Windows told of; nobody reads more faces than that. */
const MOST = 20;

export type CompanyStore = ReturnType<typeof companyStore>;
export const companyStore = ({ db }: Store, clock: () => number) => ({
  async come(workspace: string, bot: string, { tab, person, name, flow, node, field }: Mate): Promise<void> {
    const row = { person, name, flow: flow ?? null, node: node ?? null, field: field ?? null, seen_at: clock() };
    await db
      .insertInto('draft_company')
      .values({ workspace, bot, tab, ...row })
      .onConflict((on) =>
        // a window's name is made by the browser: it says nothing of another person's window
        on.columns(['bot', 'tab']).doUpdateSet(row).where('draft_company.person', '=', person),
      )
      .execute();
  },
  /** Leaves, and takes along what was forgotten of others. */
  async go(bot: string, tab: string, person: string): Promise<void> {
    await db
      .deleteFrom('draft_company')
      .where('bot', '=', bot)
      .where((e) =>
        e.or([e.and([e('tab', '=', tab), e('person', '=', person)]), e('seen_at', '<=', clock() - COMPANY_MS)]),
      )
      .execute();
  },
  /** The other windows, in an order that does not jump about. */
  async others(workspace: string, bot: string, tab: string): Promise<Mate[]> {
    const rows = await db
      .selectFrom('draft_company')
      .select(['tab', 'person', 'name', 'flow', 'node', 'field'])
      .where('workspace', '=', workspace)
      .where('bot', '=', bot)
      .where('tab', '!=', tab)
      .where('seen_at', '>', clock() - COMPANY_MS)
      .orderBy('person')
      .orderBy('tab')
      .limit(MOST)
      .execute();
    return rows.map(({ tab, person, name, flow, node, field }) => ({
      tab,
      person,
      name,
      ...(flow !== null && { flow }),
      ...(node !== null && { node }),
      ...(field !== null && { field }),
    }));
  },
});
