// Knowledge lists and their entries. Every change counts up the list's rev in the same transaction: that is how an index knows it is old.
import type { FaqDraft, FaqEntry, FaqStage, FaqVersion, KnowledgeFile, KnowledgeList } from '@dialoom/shared/api/faq';
import { MOST_ENTRIES } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import { sql, type Transaction } from 'kysely';
import { bareOf } from '../knowledge/near.ts';
import { newId } from './bots.ts';
import { clearDocuments } from './documents.ts';
import { clearTables } from './facts.ts';
import { faqFigures } from './faq-figures.ts';
import { historyOf, remember } from './faq-history.ts';
import { faqImports } from './faq-imports.ts';
import { rememberMedia } from './faq-media.ts';
import { faqMissed } from './faq-missed.ts';
import { faqPages } from './faq-page.ts';
import { answerOf, columnsOf, entryOf, keptOf, writtenOf, type By, type Kept, type Row, type Written } from './faq-rows.ts'; // prettier-ignore
import { related } from './faq-related.ts';
import { judged } from './faq-review.ts';
import { normal } from '../understanding/features.ts';
import type { Store } from './open.ts';
import { othersFirst } from './others-first.ts';
import type { Tables } from './tables.ts';

type Trx = Transaction<Tables>;
/** Entries written or taken away in one transaction. */
const PIECE = 200;
/** Entries that are read at once where all are: turns go on between two of them. */
const PAGE = 200;
/** What hangs on a list, and goes with it. */
const BESIDE = ['faq_import', 'faq_history', 'faq_day', 'faq_next', 'faq_missed'] as const;
/** An entry as an index needs it. */
export type Answering = Pick<FaqDraft, 'category' | 'texts' | 'from' | 'to' | 'priority' | 'related' | 'flow'> & { id: string }; // prettier-ignore
/** Somebody saved since: what is there now. */
export class StaleFaq extends Error {
  readonly entry: FaqEntry;
  constructor(entry: FaqEntry) {
    super('stale');
    this.entry = entry;
  }
}
/** A list without what the bots know of it. */
type Listed = Omit<KnowledgeList, 'usedBy'>;

export type KnowledgeStore = ReturnType<typeof knowledgeStore>;
export function knowledgeStore(store: Store, clock: () => number) {
  const { db, transaction, kind } = store;
  const figures = faqFigures(store, clock);
  const missed = faqMissed(store, clock);
  const counted = (workspace: string) =>
    db
      .selectFrom('knowledge')
      .select(['id', 'name', 'updated_at', 'review'])
      .select((e) => e.selectFrom('faq').select((f) => f.fn.countAll<number>().as('n')).whereRef('faq.list', '=', 'knowledge.id').whereRef('faq.workspace', '=', 'knowledge.workspace').as('entries'))
      .where('workspace', '=', workspace); // prettier-ignore
  const viewOf = (row: { id: string; name: string; updated_at: number; review: number; entries: number | null }): Listed => ({
    id: row.id,
    name: row.name,
    entries: Number(row.entries ?? 0),
    updatedAt: Number(row.updated_at),
    review: row.review === 1,
  }); // prettier-ignore
  /** Counts the list up: it is its lock too. @returns whether it needs review @throws not-found */
  const touch = async (trx: Trx, workspace: string, list: string): Promise<boolean> => {
    const row = await trx
      .updateTable('knowledge')
      .set({ rev: sql`rev + 1`, updated_at: clock() })
      .where('workspace', '=', workspace)
      .where('id', '=', list)
      .returning('review')
      .executeTakeFirst();
    if (!row) throw new DialoomError('not-found', 404);
    return row.review === 1;
  };
  /** @throws knowledge.full */
  const roomFor = async (trx: Trx, workspace: string, list: string, more: number): Promise<void> => {
    const { n } = await trx.selectFrom('faq').select((f) => f.fn.countAll<number>().as('n')).where('workspace', '=', workspace).where('list', '=', list).executeTakeFirstOrThrow(); // prettier-ignore
    if (Number(n) + more > MOST_ENTRIES) throw new DialoomError('knowledge.full', 400, { params: { most: MOST_ENTRIES } });
  }; // prettier-ignore
  const insert = async (trx: Trx, workspace: string, list: string, made: readonly (Written & { id: string })[], { name }: By): Promise<void> => {
    const rows = made.map(({ id, ...written }) => ({ id, workspace, list, rev: 1, ...columnsOf(written), updated_at: clock(), updated_by: name })); // prettier-ignore
    if (rows.length > 0) await trx.insertInto('faq').values(rows).execute();
    await rememberMedia(trx, made);
  }; // prettier-ignore
  const rowOf = (from: Pick<Trx, 'selectFrom'>, workspace: string, list: string, id: string) =>
    from.selectFrom('faq').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('id', '=', id).executeTakeFirst(); // prettier-ignore
  /** Writes over an entry, which is remembered as it was. */
  const update = async (trx: Trx, there: Row, draft: FaqDraft, review: boolean, by: By, note = ''): Promise<Row> => {
    const { reviewed, ...written } = judged(draft, writtenOf(there), review, by);
    await remember(trx, [there]);
    await rememberMedia(trx, [{ id: there.id, draft }]);
    return trx
      .updateTable('faq')
      .set({ ...columnsOf(written), rev: there.rev + 1, updated_at: clock(), updated_by: by.name, note, ...(reviewed && { reviewer: by.name, reviewed_at: clock() }) })
      .where('id', '=', there.id)
      .returningAll()
      .executeTakeFirstOrThrow();
  }; // prettier-ignore
  const imports = faqImports(store, clock, { touch, roomFor, insert });
  /** What is under a list goes in pieces, so that nobody waits for a large one. */
  const clear = async (workspace: string, list: string): Promise<void> => {
    for (;;) {
      const rows = await db.selectFrom('faq').select('key').where('workspace', '=', workspace).where('list', '=', list).limit(PIECE).execute(); // prettier-ignore
      if (rows.length === 0) break;
      await othersFirst();
      await transaction((trx) => trx.deleteFrom('faq').where('key', 'in', rows.map(({ key }) => key)).execute()); // prettier-ignore
    }
    const gone = db.selectFrom('faq_import').select('id').where('workspace', '=', workspace).where('list', '=', list);
    await db.deleteFrom('faq_import_row').where('import', 'in', gone).execute();
    await clearDocuments(store, workspace, list);
    await clearTables(store, workspace, list);
    for (const table of BESIDE)
      await db.deleteFrom(table).where('workspace', '=', workspace).where('list', '=', list).execute();
  };
  const remove = async (workspace: string, list: string): Promise<void> => {
    await transaction(async (trx) => {
      await touch(trx, workspace, list);
      await trx.deleteFrom('knowledge').where('workspace', '=', workspace).where('id', '=', list).execute();
    });
    await clear(workspace, list);
  };
  return {
    async lists(workspace: string): Promise<Listed[]> {
      return (await counted(workspace).orderBy('name').execute()).map(viewOf);
    },
    /** Names, for lint and nodes. */
    async named(workspace: string): Promise<Record<string, string>> {
      const rows = await db.selectFrom('knowledge').select(['id', 'name']).where('workspace', '=', workspace).execute();
      return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
    },
    async find(workspace: string, list: string): Promise<Listed | undefined> {
      const row = await counted(workspace).where('id', '=', list).executeTakeFirst();
      return row && viewOf(row);
    },
    /** A large one goes in piece by piece: all of it or nothing. @throws knowledge.exists; nothing is written then */
    async create(workspace: string, { id = newId('faq'), name, entries }: KnowledgeFile, by: By): Promise<Listed> {
      const at = clock();
      const made = related(entries.map((draft) => ({ id: newId('faq'), draft, live: null })));
      const building = `create_${id}`; // while it is there, a process that is gone left half a list
      await transaction(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('knowledge')
          .values({ workspace, id, name, rev: 1, created_at: at, updated_at: at })
          .onConflict((on) => on.doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) throw new DialoomError('knowledge.exists', 409, { path: 'id', params: { id } });
        await insert(trx, workspace, id, made.slice(0, PIECE), by);
        if (made.length > PIECE) await imports.begin(trx, building, workspace, id, made.length);
      });
      if (made.length > PIECE)
        try {
          for (let i = PIECE; i < made.length; i += PIECE) {
            await othersFirst();
            await transaction(async (trx) => {
              await touch(trx, workspace, id);
              await insert(trx, workspace, id, made.slice(i, i + PIECE), by);
            });
          }
          await imports.forget(building);
        } catch (error) {
          await remove(workspace, id);
          throw error;
        }
      return { id, name, entries: entries.length, updatedAt: at, review: false };
    }, // prettier-ignore
    /** @throws knowledge.needs-approval when who may not approve says that nobody needs to */
    change: (workspace: string, list: string, { name, review }: { name: string; review?: boolean | undefined }, { mayApprove = true }: By): Promise<boolean> =>
      transaction(async (trx) => {
        const was = await touch(trx, workspace, list);
        if (review !== undefined && review !== was && !mayApprove) throw new DialoomError('knowledge.needs-approval', 403);
        await trx.updateTable('knowledge').set({ name, ...(review !== undefined && { review: Number(review) }) }).where('workspace', '=', workspace).where('id', '=', list).execute(); // prettier-ignore
        return review ?? was;
      }), // prettier-ignore
    remove,

    entries: faqPages(store, clock),
    add: (workspace: string, list: string, draft: FaqDraft, by: By): Promise<FaqEntry> =>
      transaction(async (trx) => {
        const review = await touch(trx, workspace, list);
        await roomFor(trx, workspace, list, 1);
        const id = newId('faq');
        const { reviewed, ...written } = judged(draft, undefined, review, by);
        await insert(trx, workspace, list, [{ id, ...written }], by);
        const row = await trx.updateTable('faq').set(reviewed ? { reviewer: by.name, reviewed_at: clock() } : { note: '' }).where('id', '=', id).returningAll().executeTakeFirstOrThrow(); // prettier-ignore
        return entryOf(row, clock());
      }),
    /** @throws StaleFaq when somebody saved since `rev` */
    save: (workspace: string, list: string, id: string, rev: number, draft: FaqDraft, by: By): Promise<FaqEntry> =>
      transaction(async (trx) => {
        const review = await touch(trx, workspace, list); // first: it is the lock of the list
        const there = await rowOf(trx, workspace, list, id);
        if (!there) throw new DialoomError('not-found', 404);
        if (there.rev !== rev) throw new StaleFaq(entryOf(there, clock()));
        return entryOf(await update(trx, there, draft, review, by), clock());
      }),
    /** Entries as they are, but for their stage; what somebody changed since its `rev` is left. */
    stage: (workspace: string, list: string, wanted: readonly { id: string; rev: number }[], stage: FaqStage, note: string, by: By) =>
      transaction(async (trx) => {
        const review = await touch(trx, workspace, list);
        if (review && by.mayApprove === false && stage === 'approved') throw new DialoomError('knowledge.needs-approval', 403);
        const rows = await trx.selectFrom('faq').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('id', 'in', wanted.map(({ id }) => id)).execute(); // prettier-ignore
        const revs = new Map(wanted.map(({ id, rev }) => [id, rev]));
        const fresh = rows.filter((row) => revs.get(row.id) === row.rev);
        for (const row of fresh) await update(trx, row, { ...writtenOf(row).draft, stage }, review, by, note);
        const done = fresh.map(({ id }) => id);
        return { done, changed: wanted.flatMap(({ id }) => (done.includes(id) ? [] : [id])) };
      }), // prettier-ignore
    /** @returns the entry as it was @throws knowledge.needs-approval when it answers and only an approval may end that */
    drop: (workspace: string, list: string, id: string, { mayApprove = true }: Partial<By> = {}): Promise<FaqEntry> =>
      transaction(async (trx) => {
        const review = await touch(trx, workspace, list);
        const there = await rowOf(trx, workspace, list, id);
        if (!there) throw new DialoomError('not-found', 404);
        if (review && !mayApprove && answerOf(keptOf(there, clock()))) throw new DialoomError('knowledge.needs-approval', 403);
        await trx.deleteFrom('faq').where('id', '=', id).execute();
        for (const table of ['faq_history', 'faq_day', 'faq_next'] as const) await trx.deleteFrom(table).where('faq', '=', id).execute(); // prettier-ignore
        return entryOf(there, clock());
      }), // prettier-ignore
    async entry(workspace: string, list: string, id: string): Promise<FaqEntry | undefined> {
      const row = await rowOf(db, workspace, list, id);
      return row && entryOf(row, clock(), (await figures.figuresOf([id])).get(id));
    },
    history: (workspace: string, list: string, id: string): Promise<FaqVersion[]> =>
      historyOf(store, workspace, list, id),
    /** Renames a category and all below it, in pieces. @returns how many entries moved */
    async move(workspace: string, list: string, from: string, to: string, by: By): Promise<number> {
      let moved = 0;
      for (let after = 0; ;) {
        const some = await transaction(async (trx) => {
          const rows = await trx.selectFrom('faq').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('key', '>', after).where((e) => e.or([e('category', '=', from), e.and([e('category', '>=', `${from}/`), e('category', '<', `${from}0`)])])).orderBy('key').limit(PIECE).execute(); // prettier-ignore
          if (rows.length === 0) return rows;
          await touch(trx, workspace, list);
          await remember(trx, rows);
          for (const row of rows) {
            const category = [to, row.category.slice(from.length + 1)].filter(Boolean).join('/');
            if (category.length > 200) throw new DialoomError('knowledge.category-long', 400);
            await trx.updateTable('faq').set({ category, rev: row.rev + 1, updated_at: clock(), updated_by: by.name }).where('id', '=', row.id).execute(); // prettier-ignore
          }
          return rows;
        });
        const last = some.at(-1);
        if (!last) return moved;
        moved += some.length;
        await othersFirst();
        after = Number(last.key);
      }
    },
    /** First questions -> ids: what an import would meet. */
    async keys(workspace: string, list: string): Promise<Map<string, string>> {
      const rows = await db.selectFrom('faq').select(['id', 'question']).where('workspace', '=', workspace).where('list', '=', list).where('question', '!=', '').execute(); // prettier-ignore
      return new Map(rows.map(({ id, question }) => [question, id]));
    },
    /** Entries that do not answer and have this as their first question, or in their texts: five at most. */
    async unheard(workspace: string, list: string, text: string): Promise<FaqEntry[]> {
      const key = bareOf(text);
      if (key === '') return [];
      const part = `%${normal(text)
        .replace(/[.!?。！？…~]+$/, '')
        .replaceAll(/[\\%_]/g, '\\$&')}%`;
      const rows = await db.selectFrom('faq').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('stage', 'in', ['draft', 'review', 'retired']).where('live', 'is', null).where((e) => e.or([e('question', '=', key), sql<boolean>`folded like ${part} escape '\\'`])).limit(50).execute(); // prettier-ignore
      const says = ({ texts }: FaqEntry) => Object.values(texts).some(({ question, similar }) => [question, ...similar].some((one) => bareOf(one) === key)); // prettier-ignore
      return rows
        .map((row) => entryOf(row, clock()))
        .filter(says)
        .slice(0, 5);
    },
    import: imports.import,
    importing: imports.importing,
    undo: imports.undo,
    /** Takes back what a process that is gone left half done. @param alone no other process uses the database */
    async sweep(alone: boolean): Promise<void> {
      for (const { workspace, list } of await imports.sweep(alone)) await remove(workspace, list);
      const orphans = await db.selectFrom('faq').select(['workspace', 'list']).where((e) => e.not(e.exists(e.selectFrom('knowledge').select('id').whereRef('knowledge.id', '=', 'faq.list').whereRef('knowledge.workspace', '=', 'faq.workspace')))).groupBy(['workspace', 'list']).execute(); // prettier-ignore
      for (const { workspace, list } of orphans) await clear(workspace, list);
      await figures.sweep();
      await missed.sweep();
    },
    figures,
    missed,

    /** Every entry, oldest first, in pages. */
    async *all(workspace: string, list: string): AsyncGenerator<Kept[]> {
      for (let key = 0; ;) {
        const rows = await db.selectFrom('faq').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('key', '>', key).orderBy('key').limit(PAGE).execute(); // prettier-ignore
        if (rows.length > 0) yield rows.map((row) => keptOf(row, clock()));
        const last = rows.at(-1);
        if (rows.length < PAGE || !last) return;
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
    async some(workspace: string, list: string, ids: readonly string[]): Promise<Kept[]> {
      if (ids.length === 0) return [];
      const rows = await db.selectFrom('faq').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('id', 'in', ids).execute(); // prettier-ignore
      return rows.map((row) => keptOf(row, clock()));
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
