// FAQ entries from a file: all or nothing, a piece after another, and back again.
import type { FaqDraft } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Transaction } from 'kysely';
import { newId } from './bots.ts';
import { columnsOf, draftOf, keyOf, type By } from './faq-rows.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

type Trx = Transaction<Tables>;
/** Entries written in one transaction: a few hundredths of a second. */
const PIECE = 200;
/** In `faq_import.undone`: it is being written, or taken back; 0: it stands, 1: it was taken back. */
const RUNNING = 2;
/** An import that has been running so long has lost its process. */
const LOST_MS = 10 * 60_000;
export type Imported = { id: string; created: number; replaced: number; skipped: number };
/** How rows of a list are written, and the list counted up. */
type Rows = {
  touch(trx: Trx, workspace: string, list: string): Promise<void>;
  roomFor(trx: Trx, workspace: string, list: string, more: number): Promise<void>;
  insert(trx: Trx, workspace: string, list: string, drafts: readonly FaqDraft[], by: By): Promise<string[]>;
};
type Changed = { id: string; rev: number; draft: FaqDraft };

export function faqImports({ db, transaction }: Pick<Store, 'db' | 'transaction'>, clock: () => number, { touch, roomFor, insert }: Rows) {
  /** Entries that are there, in one statement: a database far away is asked once and not two hundred times. */
  const rewrite = async (trx: Trx, workspace: string, list: string, changed: readonly Changed[], by: By): Promise<void> => {
    if (changed.length === 0) return;
    const rows = changed.map(({ id, rev, draft }) => ({ id, workspace, list, rev, ...columnsOf(draft), updated_at: clock(), updated_by: by.name })); // prettier-ignore
    await trx
      .insertInto('faq')
      .values(rows)
      .onConflict((on) =>
        on.column('id').doUpdateSet((e) => ({
          rev: e.ref('excluded.rev'), texts: e.ref('excluded.texts'), folded: e.ref('excluded.folded'), question: e.ref('excluded.question'),
          category: e.ref('excluded.category'), enabled: e.ref('excluded.enabled'), from_at: e.ref('excluded.from_at'), to_at: e.ref('excluded.to_at'),
          updated_at: e.ref('excluded.updated_at'), updated_by: e.ref('excluded.updated_by'),
        })),
      )
      .execute(); // prettier-ignore
  };
  /** A piece of an import, with what an undo needs of it. */
  const piece = async (trx: Trx, workspace: string, list: string, id: string, drafts: readonly FaqDraft[], same: 'replace' | 'skip', by: By) => {
    await touch(trx, workspace, list);
    const keys = drafts.map(keyOf).filter((key) => key !== '');
    const rows = keys.length === 0 ? [] : await trx.selectFrom('faq').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('question', 'in', keys).execute(); // prettier-ignore
    const there = new Map(rows.map((row) => [row.question, row]));
    const fresh = drafts.filter((draft) => !there.has(keyOf(draft)));
    const known = drafts.flatMap((draft) => {
      const row = there.get(keyOf(draft));
      return row ? [{ draft, row }] : [];
    });
    const made = await insert(trx, workspace, list, fresh, by);
    const changed: Changed[] = [];
    const touched = made.map((faq): Tables['faq_import_row'] => ({ import: id, faq, rev: 1, before: null }));
    if (same === 'replace')
      for (const { draft, row } of known) {
        const before = draftOf(row);
        changed.push({ id: row.id, rev: row.rev + 1, draft: { ...draft, texts: { ...before.texts, ...draft.texts } } });
        touched.push({ import: id, faq: row.id, rev: row.rev + 1, before: JSON.stringify(before) });
      }
    await rewrite(trx, workspace, list, changed, by);
    if (touched.length > 0) await trx.insertInto('faq_import_row').values(touched).execute();
    const replaced = same === 'replace' ? known.length : 0;
    return { created: made.length, replaced, skipped: known.length - replaced };
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
        const changed = same.flatMap(({ faq, rev, before }) => (before === null ? [] : [{ id: faq, rev: rev + 1, draft: JSON.parse(before) as FaqDraft }])); // prettier-ignore
        await rewrite(trx, workspace, list, changed, by);
        await trx.deleteFrom('faq_import_row').where('import', '=', id).where('faq', 'in', ids).execute();
        return { undone: same.length, kept: touched.length - same.length };
      });
      if (!some) return back;
      back.undone += some.undone;
      back.kept += some.kept;
    }
  };

  return {
    /**
     * All or nothing, a piece after another, so that no turn waits for a large file. What is there under the same first question is replaced
     * or left, as `same` says.
     * @throws knowledge.full
     */
    async import(workspace: string, list: string, drafts: readonly FaqDraft[], same: 'replace' | 'skip', by: By): Promise<Imported> {
      const id = newId('import');
      await transaction(async (trx) => {
        await touch(trx, workspace, list);
        const keys = new Set((await trx.selectFrom('faq').select('question').where('workspace', '=', workspace).where('list', '=', list).execute()).map(({ question }) => question)); // prettier-ignore
        await roomFor(trx, workspace, list, drafts.filter((draft) => !keys.has(keyOf(draft))).length);
        await trx.insertInto('faq_import').values({ id, workspace, list, at: clock(), undone: RUNNING }).execute();
      });
      const done = { created: 0, replaced: 0, skipped: 0 };
      try {
        for (let i = 0; i < drafts.length; i += PIECE) {
          const made = await transaction((trx) => piece(trx, workspace, list, id, drafts.slice(i, i + PIECE), same, by));
          for (const key of ['created', 'replaced', 'skipped'] as const) done[key] += made[key];
        }
        await transaction((trx) => trx.updateTable('faq_import').set({ undone: 0 }).where('id', '=', id).execute());
      } catch (error) {
        await takeBack(workspace, list, id, by);
        throw error;
      }
      return { id, ...done };
    }, // prettier-ignore
    /** Takes an import back, but for what somebody changed since. @returns how many came back, and how many stayed */
    async undo(workspace: string, list: string, id: string, by: By): Promise<{ undone: number; kept: number }> {
      const { numUpdatedRows } = await transaction((trx) => trx.updateTable('faq_import').set({ undone: RUNNING }).where('id', '=', id).where('workspace', '=', workspace).where('list', '=', list).where('undone', '=', 0).executeTakeFirst()); // prettier-ignore
      if (numUpdatedRows !== 1n) throw new DialoomError('not-found', 404);
      return takeBack(workspace, list, id, by);
    },
    /** Takes back what a process that is gone left half done. @param alone no other process uses the database */
    async sweep(alone: boolean): Promise<void> {
      const lost = await db.selectFrom('faq_import').select(['id', 'workspace', 'list']).where('undone', '=', RUNNING).where('at', '<=', alone ? clock() : clock() - LOST_MS).execute(); // prettier-ignore
      for (const { id, workspace, list } of lost) await takeBack(workspace, list, id, { name: '' });
    },
  };
} // prettier-ignore
