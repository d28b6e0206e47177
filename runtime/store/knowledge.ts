// Knowledge lists and their entries. Every change counts up the list's rev in the same transaction: that is how an index knows it is old.
import type { FaqDraft, FaqEntry, FaqState, FaqTexts, KnowledgeFile, KnowledgeList } from '@dialoom/shared/api/faq';
import { MOST_ENTRIES } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import { sql, type Transaction } from 'kysely';
import { normal } from '../understanding/features.ts';
import { newId } from './bots.ts';
import { faqImports } from './faq-imports.ts';
import { columnsOf, draftOf, stateOf, type By, type Row } from './faq-rows.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

const PAGE = 50;
type Trx = Transaction<Tables>;
export type Filter = { q?: string | undefined; category?: string | undefined; state?: FaqState | undefined; after?: string | undefined }; // prettier-ignore
/** An entry as an index needs it. */
export type Answering = {
  id: string;
  category: string;
  texts: Readonly<Record<string, FaqTexts>>;
  from: number | null;
  to: number | null;
};
/** Somebody saved since: what is there now. */
export class StaleFaq extends Error {
  readonly entry: FaqEntry;
  constructor(entry: FaqEntry) {
    super('stale');
    this.entry = entry;
  }
}

export type KnowledgeStore = ReturnType<typeof knowledgeStore>;
export function knowledgeStore({ db, transaction, kind }: Store, clock: () => number) {
  const entryOf = (row: Row): FaqEntry => {
    const draft = draftOf(row);
    return { ...draft, id: row.id, rev: row.rev, state: stateOf(draft, clock()), updatedAt: Number(row.updated_at), updatedBy: row.updated_by }; // prettier-ignore
  };
  const counted = (workspace: string) =>
    db
      .selectFrom('knowledge')
      .select(['id', 'name', 'updated_at'])
      .select((e) => e.selectFrom('faq').select((f) => f.fn.countAll<number>().as('n')).whereRef('faq.list', '=', 'knowledge.id').whereRef('faq.workspace', '=', 'knowledge.workspace').as('entries'))
      .where('workspace', '=', workspace); // prettier-ignore
  const viewOf = (row: { id: string; name: string; updated_at: number; entries: number | null }): Omit<KnowledgeList, 'usedBy'> => ({
    id: row.id,
    name: row.name,
    entries: Number(row.entries ?? 0),
    updatedAt: Number(row.updated_at),
  }); // prettier-ignore
  /** @throws not-found */
  const touch = async (trx: Trx, workspace: string, list: string): Promise<void> => {
    const { numUpdatedRows } = await trx
      .updateTable('knowledge')
      .set({ rev: sql`rev + 1`, updated_at: clock() })
      .where('workspace', '=', workspace)
      .where('id', '=', list)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new DialoomError('not-found', 404);
  };
  /** @throws knowledge.full */
  const roomFor = async (trx: Trx, workspace: string, list: string, more: number): Promise<void> => {
    const { n } = await trx.selectFrom('faq').select((f) => f.fn.countAll<number>().as('n')).where('workspace', '=', workspace).where('list', '=', list).executeTakeFirstOrThrow(); // prettier-ignore
    if (Number(n) + more > MOST_ENTRIES) throw new DialoomError('knowledge.full', 400, { params: { most: MOST_ENTRIES } });
  }; // prettier-ignore
  const insert = async (trx: Trx, workspace: string, list: string, drafts: readonly FaqDraft[], { name }: By): Promise<string[]> => {
    await roomFor(trx, workspace, list, drafts.length);
    const rows = drafts.map((draft) => ({ id: newId('faq'), workspace, list, rev: 1, ...columnsOf(draft), updated_at: clock(), updated_by: name })); // prettier-ignore
    for (let i = 0; i < rows.length; i += 200) await trx.insertInto('faq').values(rows.slice(i, i + 200)).execute();
    return rows.map(({ id }) => id);
  }; // prettier-ignore
  const rowOf = (from: Pick<Trx, 'selectFrom'>, workspace: string, list: string, id: string) =>
    from.selectFrom('faq').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('id', '=', id).executeTakeFirst(); // prettier-ignore
  const update = (trx: Trx, id: string, draft: FaqDraft, rev: number, by: string) =>
    trx.updateTable('faq').set({ ...columnsOf(draft), rev, updated_at: clock(), updated_by: by }).where('id', '=', id).returningAll().executeTakeFirstOrThrow(); // prettier-ignore
  return {
    async lists(workspace: string): Promise<Omit<KnowledgeList, 'usedBy'>[]> {
      return (await counted(workspace).orderBy('name').execute()).map(viewOf);
    },
    /** Names, for lint and nodes. */
    async named(workspace: string): Promise<Record<string, string>> {
      const rows = await db.selectFrom('knowledge').select(['id', 'name']).where('workspace', '=', workspace).execute();
      return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
    },
    async find(workspace: string, list: string): Promise<Omit<KnowledgeList, 'usedBy'> | undefined> {
      const row = await counted(workspace).where('id', '=', list).executeTakeFirst();
      return row && viewOf(row);
    },
    /** @throws knowledge.exists; nothing is written then */
    async create(workspace: string, { id = newId('faq'), name, entries }: KnowledgeFile, by: By): Promise<Omit<KnowledgeList, 'usedBy'>> {
      const at = clock();
      await transaction(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('knowledge')
          .values({ workspace, id, name, rev: 1, created_at: at, updated_at: at })
          .onConflict((on) => on.doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) throw new DialoomError('knowledge.exists', 409, { path: 'id', params: { id } });
        await insert(trx, workspace, id, entries, by);
      });
      return { id, name, entries: entries.length, updatedAt: at };
    }, // prettier-ignore
    rename: (workspace: string, list: string, name: string): Promise<void> =>
      transaction(async (trx) => {
        await touch(trx, workspace, list);
        await trx.updateTable('knowledge').set({ name }).where('workspace', '=', workspace).where('id', '=', list).execute(); // prettier-ignore
      }),
    remove: (workspace: string, list: string): Promise<void> =>
      transaction(async (trx) => {
        await touch(trx, workspace, list);
        const imports = trx.selectFrom('faq_import').select('id').where('workspace', '=', workspace).where('list', '=', list); // prettier-ignore
        await trx.deleteFrom('faq_import_row').where('import', 'in', imports).execute();
        await trx.deleteFrom('faq_import').where('workspace', '=', workspace).where('list', '=', list).execute();
        await trx.deleteFrom('faq').where('workspace', '=', workspace).where('list', '=', list).execute();
        await trx.deleteFrom('knowledge').where('workspace', '=', workspace).where('id', '=', list).execute();
      }),

    async entries(workspace: string, list: string, { q, category, state, after }: Filter) {
      const own = db.selectFrom('faq').where('workspace', '=', workspace).where('list', '=', list);
      const now = clock();
      let wanted = own;
      if (q) wanted = wanted.where(sql<boolean>`folded like ${`%${normal(q).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`} escape '\\'`); // prettier-ignore
      if (category !== undefined) wanted = wanted.where('category', '=', category);
      if (state === 'off') wanted = wanted.where('enabled', '=', 0);
      else if (state !== undefined) {
        wanted = wanted.where('enabled', '=', 1);
        if (state === 'expired') wanted = wanted.where('to_at', '<=', now);
        else wanted = wanted.where((e) => e.or([e('to_at', 'is', null), e('to_at', '>', now)]));
        if (state === 'waiting') wanted = wanted.where('from_at', '>', now);
        if (state === 'live') wanted = wanted.where((e) => e.or([e('from_at', 'is', null), e('from_at', '<=', now)]));
      }
      const { n } = await wanted.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
      const categories = await own.select('category').select((e) => e.fn.countAll<number>().as('n')).groupBy('category').orderBy('category').execute(); // prettier-ignore
      const from = Number(after);
      const rows = await (after !== undefined && Number.isSafeInteger(from) ? wanted.where('key', '<', from) : wanted)
        .selectAll()
        .orderBy('key', 'desc')
        .limit(PAGE + 1)
        .execute();
      const page = rows.slice(0, PAGE);
      const last = page.at(-1);
      return {
        entries: page.map(entryOf),
        total: Number(n),
        categories: categories.map(({ category: name, n: entries }) => ({ name, entries: Number(entries) })),
        ...(rows.length > PAGE && last && { next: String(last.key) }),
      };
    },
    add: (workspace: string, list: string, draft: FaqDraft, by: By): Promise<FaqEntry> =>
      transaction(async (trx) => {
        await touch(trx, workspace, list);
        const [id = ''] = await insert(trx, workspace, list, [draft], by);
        return entryOf(await trx.selectFrom('faq').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
      }),
    /** @throws StaleFaq when somebody saved since `rev` */
    save: (workspace: string, list: string, id: string, rev: number, draft: FaqDraft, by: By): Promise<FaqEntry> =>
      transaction(async (trx) => {
        await touch(trx, workspace, list); // first: it is the lock of the list
        const there = await rowOf(trx, workspace, list, id);
        if (!there) throw new DialoomError('not-found', 404);
        if (there.rev !== rev) throw new StaleFaq(entryOf(there));
        return entryOf(await update(trx, id, draft, rev + 1, by.name));
      }),
    /** @returns the entry as it was */
    drop: (workspace: string, list: string, id: string): Promise<FaqEntry> =>
      transaction(async (trx) => {
        await touch(trx, workspace, list);
        const there = await rowOf(trx, workspace, list, id);
        if (!there) throw new DialoomError('not-found', 404);
        await trx.deleteFrom('faq').where('id', '=', id).execute();
        return entryOf(there);
      }),
    async entry(workspace: string, list: string, id: string): Promise<FaqEntry | undefined> {
      const row = await rowOf(db, workspace, list, id);
      return row && entryOf(row);
    },
    /** First questions -> ids: what an import would meet. */
    async keys(workspace: string, list: string): Promise<Map<string, string>> {
      const rows = await db.selectFrom('faq').select(['id', 'question']).where('workspace', '=', workspace).where('list', '=', list).where('question', '!=', '').execute(); // prettier-ignore
      return new Map(rows.map(({ id, question }) => [question, id]));
    },
    ...faqImports({ db, transaction }, clock, { touch, roomFor, insert }),

    /** Every entry, oldest first, in pages. */
    async *all(workspace: string, list: string): AsyncGenerator<FaqEntry[]> {
      for (let key = 0; ;) {
        const rows = await db.selectFrom('faq').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('key', '>', key).orderBy('key').limit(500).execute(); // prettier-ignore
        if (rows.length > 0) yield rows.map(entryOf);
        const last = rows.at(-1);
        if (rows.length < 500 || !last) return;
        key = Number(last.key);
      }
    },
    /** What there is of a list, and how often each entry was written: in pages, without its texts. */
    async *revs(workspace: string, list: string): AsyncGenerator<{ id: string; rev: number }[]> {
      for (let key = 0; ;) {
        const rows = await db.selectFrom('faq').select(['id', 'rev', 'key']).where('workspace', '=', workspace).where('list', '=', list).where('key', '>', key).orderBy('key').limit(2_000).execute(); // prettier-ignore
        if (rows.length > 0) yield rows.map(({ id, rev }) => ({ id, rev }));
        const last = rows.at(-1);
        if (rows.length < 2_000 || !last) return;
        key = Number(last.key);
      }
    },
    /** Those entries of a list that are there, in any order. */
    async some(workspace: string, list: string, ids: readonly string[]): Promise<FaqEntry[]> {
      const rows = await db.selectFrom('faq').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('id', 'in', ids).execute(); // prettier-ignore
      return rows.map(entryOf);
    },
    /** How often the list was changed; nothing when there is no such list. */
    async rev(workspace: string, list: string): Promise<number | undefined> {
      const row = await db.selectFrom('knowledge').select('rev').where('workspace', '=', workspace).where('id', '=', list).executeTakeFirst(); // prettier-ignore
      return row?.rev;
    },
    /** Another process may change what this one holds. */
    shared: kind === 'postgres',
  };
}
