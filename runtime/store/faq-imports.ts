// FAQ entries from a file: all or nothing, a piece after another, and back again.
import { MOST_SIMILAR, type FaqDraft, type FaqSame } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import { sql, type Transaction } from 'kysely';
import { bareOf } from '../knowledge/near.ts';
import { newId } from './bots.ts';
import { remember } from './faq-history.ts';
import { rememberMedia } from './faq-media.ts';
import { related } from './faq-related.ts';
import { judged } from './faq-review.ts';
import { columnsOf, keyOf, storedDraft, writtenOf, type By, type Row, type Written } from './faq-rows.ts';
import type { Store } from './open.ts';
import { othersFirst } from './others-first.ts';
import type { Tables } from './tables.ts';

type Trx = Transaction<Tables>;
/** Entries written in one transaction: a few hundredths of a second. */
const PIECE = 200;
/** In `faq_import.undone`: it is being written, or taken back; somebody wants it stopped; 0: it stands, 1: it was taken back. */
const RUNNING = 2;
const STOPPING = 3;
/** An import that has been running so long has lost its process. */
const LOST_MS = 10 * 60_000;
/** A whole list that is being made. */
const MAKING = 'create_';
export type Imported = { id: string; created: number; replaced: number; skipped: number };
/** How rows of a list are written, and the list counted up. */
type Rows = {
  touch(trx: Trx, workspace: string, list: string): Promise<boolean>;
  roomFor(trx: Trx, workspace: string, list: string, more: number): Promise<void>;
  insert(trx: Trx, workspace: string, list: string, made: readonly (Written & { id: string })[], by: By): Promise<void>;
};
type Changed = { id: string; rev: number; written: Written };
type Fresh = { id: string; draft: FaqDraft };
/** What an undo brings back. */
type Before = FaqDraft & { live: FaqDraft | null };

export function faqImports({ db, transaction }: Pick<Store, 'db' | 'transaction'>, clock: () => number, { touch, roomFor, insert }: Rows) {
  /** Entries that are there, in one statement: a database far away is asked once and not two hundred times. */
  const rewrite = async (trx: Trx, workspace: string, list: string, changed: readonly Changed[], by: By): Promise<void> => {
    if (changed.length === 0) return;
    const rows = changed.map(({ id, rev, written }) => ({ id, workspace, list, rev, ...columnsOf(written), updated_at: clock(), updated_by: by.name })); // prettier-ignore
    await trx
      .insertInto('faq')
      .values(rows)
      .onConflict((on) =>
        on.column('id').doUpdateSet((e) => ({
          rev: e.ref('excluded.rev'), texts: e.ref('excluded.texts'), folded: e.ref('excluded.folded'), question: e.ref('excluded.question'),
          category: e.ref('excluded.category'), stage: e.ref('excluded.stage'), tags: e.ref('excluded.tags'), more: e.ref('excluded.more'), live: e.ref('excluded.live'),
          from_at: e.ref('excluded.from_at'), to_at: e.ref('excluded.to_at'), updated_at: e.ref('excluded.updated_at'), updated_by: e.ref('excluded.updated_by'),
        })),
      )
      .execute(); // prettier-ignore
    await rememberMedia(trx, changed.map(({ id, written }) => ({ id, draft: written.draft }))); // prettier-ignore
  };
  /** A piece of an import, with what an undo needs of it. @throws knowledge.stopped when somebody cancelled it */
  const piece = async (trx: Trx, workspace: string, list: string, id: string, entries: readonly Fresh[], same: FaqSame, by: By) => {
    const { numUpdatedRows } = await trx.updateTable('faq_import').set({ done: sql`done + ${entries.length}` }).where('id', '=', id).where('undone', '=', RUNNING).executeTakeFirst(); // prettier-ignore
    if (numUpdatedRows !== 1n) throw new DialoomError('knowledge.stopped', 409);
    const review = await touch(trx, workspace, list);
    const keys = entries.map(({ draft }) => keyOf(draft)).filter((key) => key !== '');
    const rows = keys.length === 0 ? [] : await trx.selectFrom('faq').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('question', 'in', keys).execute(); // prettier-ignore
    const there = new Map(rows.map((row) => [row.question, row]));
    const fresh = entries.filter(({ draft }) => !there.has(keyOf(draft)));
    const known = entries.flatMap(({ draft }) => {
      const row = there.get(keyOf(draft));
      return row ? [{ draft, row }] : [];
    });
    await insert(trx, workspace, list, fresh.map(({ id: own, draft }) => ({ id: own, ...judged(draft, undefined, review, by) })), by);
    const changed: Changed[] = [];
    const touched = fresh.map(({ id: faq }): Tables['faq_import_row'] => ({ import: id, faq, rev: 1, before: null }));
    const over: Row[] = [];
    if (same !== 'skip')
      for (const { draft, row } of known) {
        const before = writtenOf(row);
        const after = same === 'merge' ? merged(before.draft, draft) : { ...draft, texts: { ...before.draft.texts, ...draft.texts } };
        if (!after) continue;
        changed.push({ id: row.id, rev: row.rev + 1, written: judged(after, before, review, by) });
        touched.push({ import: id, faq: row.id, rev: row.rev + 1, before: JSON.stringify({ ...before.draft, live: before.live } satisfies Before) });
        over.push(row);
      }
    await remember(trx, over);
    await rewrite(trx, workspace, list, changed, by);
    if (touched.length > 0) await trx.insertInto('faq_import_row').values(touched).execute();
    return { created: fresh.length, replaced: changed.length, skipped: known.length - changed.length };
  }; // prettier-ignore
  const takeBack = async (workspace: string, list: string, id: string, by: By): Promise<{ undone: number; kept: number }> => {
    const back = { undone: 0, kept: 0 };
    for (;;) {
      const some = await transaction(async (trx) => {
        const touched = await trx.selectFrom('faq_import_row').selectAll().where('import', '=', id).orderBy('faq').limit(PIECE).execute(); // prettier-ignore
        if (touched.length === 0) {
          await trx.updateTable('faq_import').set({ undone: 1 }).where('id', '=', id).execute();
          return undefined;
        }
        await touch(trx, workspace, list);
        const ids = touched.map(({ faq }) => faq);
        const now = new Map((await trx.selectFrom('faq').select(['id', 'rev']).where('id', 'in', ids).execute()).map((row) => [row.id, row.rev])); // prettier-ignore
        const same = touched.filter(({ faq, rev }) => now.get(faq) === rev);
        const made = same.filter(({ before }) => before === null).map(({ faq }) => faq);
        if (made.length > 0) await trx.deleteFrom('faq').where('id', 'in', made).execute();
        const changed = same.flatMap(({ faq, rev, before }) => (before === null ? [] : [{ id: faq, rev: rev + 1, written: beforeOf(before) }])); // prettier-ignore
        await rewrite(trx, workspace, list, changed, by);
        await trx.deleteFrom('faq_import_row').where('import', '=', id).where('faq', 'in', ids).execute();
        return { undone: same.length, kept: touched.length - same.length };
      });
      if (!some) return back;
      await othersFirst();
      back.undone += some.undone;
      back.kept += some.kept;
    }
  };
  const ownOf = (workspace: string, list: string, id: string) =>
    db.selectFrom('faq_import').selectAll().where('id', '=', id).where('workspace', '=', workspace).where('list', '=', list).executeTakeFirst(); // prettier-ignore

  /** Says that something large is under way; a sweep finds it when its process is gone. */
  const begin = async (trx: Trx, id: string, workspace: string, list: string, rows: number): Promise<void> => {
    await trx.insertInto('faq_import').values({ id, workspace, list, at: clock(), undone: RUNNING, rows_told: rows }).execute(); // prettier-ignore
  };

  return {
    begin,
    async forget(id: string): Promise<void> {
      await transaction((trx) => trx.deleteFrom('faq_import').where('id', '=', id).execute());
    },
    /**
     * All or nothing, a piece after another, so that no turn waits for a large file. What is there under the same first question is
     * replaced, left, or given the further ways to ask, as `same` says.
     * @param id names it, so that others can ask how far it is, and stop it
     * @throws knowledge.full, knowledge.stopped
     */
    async import(workspace: string, list: string, drafts: readonly FaqDraft[], same: FaqSame, by: By, id = newId('import')): Promise<Imported> {
      const entries = await transaction(async (trx) => {
        await touch(trx, workspace, list);
        const keys = new Map((await trx.selectFrom('faq').select(['id', 'question']).where('workspace', '=', workspace).where('list', '=', list).execute()).map((row) => [row.question, row.id])); // prettier-ignore
        await roomFor(trx, workspace, list, drafts.filter((draft) => !keys.has(keyOf(draft))).length);
        await begin(trx, id, workspace, list, drafts.length);
        return related(drafts.map((draft) => ({ id: newId('faq'), draft })), keys);
      });
      const done = { created: 0, replaced: 0, skipped: 0 };
      try {
        for (let i = 0; i < entries.length; i += PIECE) {
          await othersFirst();
          const made = await transaction((trx) => piece(trx, workspace, list, id, entries.slice(i, i + PIECE), same, by));
          for (const key of ['created', 'replaced', 'skipped'] as const) done[key] += made[key];
        }
        const { numUpdatedRows } = await transaction((trx) => trx.updateTable('faq_import').set({ undone: 0 }).where('id', '=', id).where('undone', '=', RUNNING).executeTakeFirst()); // prettier-ignore
        if (numUpdatedRows !== 1n) throw new DialoomError('knowledge.stopped', 409);
      } catch (error) {
        await takeBack(workspace, list, id, by);
        throw error;
      }
      return { id, ...done };
    }, // prettier-ignore
    /** How far one is; nothing when there is none. */
    async importing(workspace: string, list: string, id: string): Promise<{ state: 'running' | 'done' | 'undone'; done: number; of: number } | undefined> {
      const row = await ownOf(workspace, list, id);
      return row && { state: row.undone === 0 ? 'done' : row.undone === 1 ? 'undone' : 'running', done: row.done, of: row.rows_told };
    }, // prettier-ignore
    /**
     * Takes an import back, but for what somebody changed since. One that is running is told to stop, and takes itself back.
     * @returns how many came back, and how many stayed
     * @throws knowledge.needs-approval when answers would go that only an approval may take away
     */
    async undo(workspace: string, list: string, id: string, by: By): Promise<{ undone: number; kept: number }> {
      const row = await ownOf(workspace, list, id);
      if (!row || row.undone === 1) throw new DialoomError('not-found', 404);
      if (row.undone !== 0) {
        await transaction((trx) => trx.updateTable('faq_import').set({ undone: STOPPING }).where('id', '=', id).where('undone', '=', RUNNING).execute()); // prettier-ignore
        return { undone: 0, kept: 0 };
      }
      if (by.mayApprove === false) {
        const { review } = await db.selectFrom('knowledge').select('review').where('workspace', '=', workspace).where('id', '=', list).executeTakeFirstOrThrow(); // prettier-ignore
        const answering = await db.selectFrom('faq_import_row').innerJoin('faq', 'faq.id', 'faq_import_row.faq').select('faq.id').where('import', '=', id).where('stage', 'in', ['approved', 'retired']).limit(1).executeTakeFirst(); // prettier-ignore
        if (review === 1 && answering) throw new DialoomError('knowledge.needs-approval', 403);
      }
      const { numUpdatedRows } = await transaction((trx) => trx.updateTable('faq_import').set({ undone: RUNNING }).where('id', '=', id).where('undone', '=', 0).executeTakeFirst()); // prettier-ignore
      if (numUpdatedRows !== 1n) throw new DialoomError('not-found', 404);
      return takeBack(workspace, list, id, by);
    },
    /** Takes back what a process that is gone left half done. @param alone no other process uses the database @returns lists that were being made */
    async sweep(alone: boolean): Promise<{ workspace: string; list: string }[]> {
      const lost = await db.selectFrom('faq_import').select(['id', 'workspace', 'list']).where('undone', 'in', [RUNNING, STOPPING]).where('at', '<=', alone ? clock() : clock() - LOST_MS).execute(); // prettier-ignore
      for (const { id, workspace, list } of lost) if (!id.startsWith(MAKING)) await takeBack(workspace, list, id, { name: '' });
      return lost.filter(({ id }) => id.startsWith(MAKING));
    },
  };
} // prettier-ignore

function beforeOf(text: string): Written {
  const { live = null } = JSON.parse(text) as Partial<Before>;
  const { live: _, ...draft } = storedDraft(text) as Before;
  return { draft, live };
}

/** An entry with the further ways to ask that another one of the same question has; nothing when there are none. Its answers stay. */
function merged(there: FaqDraft, { texts }: FaqDraft): FaqDraft | undefined {
  const known = new Set(Object.values(there.texts).flatMap(({ question, similar }) => [question, ...similar].map(bareOf))); // prettier-ignore
  const out = { ...there.texts };
  let isMore = false;
  for (const [language, more] of Object.entries(texts)) {
    const own = there.texts[language];
    if (!own) {
      out[language] = more;
      isMore = true;
      continue;
    }
    const fresh = [more.question, ...more.similar].filter((line) => {
      const key = bareOf(line);
      return line !== '' && !known.has(key) && known.add(key);
    });
    const room = fresh.slice(0, MOST_SIMILAR - own.similar.length);
    if (room.length === 0) continue;
    out[language] = { ...own, similar: [...own.similar, ...room] };
    isMore = true;
  }
  return isMore ? { ...there, texts: out } : undefined;
}
