// What entries were: the text before a change, kept beside it.
import type { FaqVersion } from '@dialoom/shared/api/faq';
import type { Transaction } from 'kysely';
import { draftOf, storedDraft, type Row } from './faq-rows.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

/** Texts kept of an entry. */
const MOST = 50;

/** Keeps rows as they are, before they are changed. */
export async function remember(trx: Transaction<Tables>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const kept = rows.map((row) => ({ faq: row.id, rev: row.rev, workspace: row.workspace, list: row.list, at: Number(row.updated_at), by_name: row.updated_by, note: row.note, body: JSON.stringify(draftOf(row)) })); // prettier-ignore
  await trx.insertInto('faq_history').values(kept).onConflict((on) => on.doNothing()).execute(); // prettier-ignore
  for (const { id, rev } of rows)
    if (rev > MOST) await trx.deleteFrom('faq_history').where('faq', '=', id).where('rev', '<=', rev - MOST).execute(); // prettier-ignore
}

/** Newest first. */
export async function historyOf({ db }: Pick<Store, 'db'>, workspace: string, list: string, id: string): Promise<FaqVersion[]> {
  const rows = await db.selectFrom('faq_history').selectAll().where('faq', '=', id).where('workspace', '=', workspace).where('list', '=', list).orderBy('rev', 'desc').limit(MOST).execute(); // prettier-ignore
  return rows.map(({ rev, at, by_name: by, note, body }) => ({ rev, at: Number(at), by, note, entry: storedDraft(body) }));
} // prettier-ignore
