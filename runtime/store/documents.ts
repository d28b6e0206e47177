// Documents of knowledge lists and their pieces. Every change of a document or a piece counts the document's rev up in the same
// transaction: that is how an index knows what is old.
import {
  MOST_DOCUMENTS,
  MOST_LIST_PIECES,
  PIECE_CHARACTERS,
  type DocumentKind,
  type KnowledgeDocument,
  type Piece,
} from '@dialoom/shared/api/documents';
import { DialoomError, errorText, type ErrorCode } from '@dialoom/shared/text/errors';
import type { Locale } from '@dialoom/shared/node/define';
import { sql, type Selectable, type Transaction } from 'kysely';
import type { Params } from '../documents/fault.ts';
import type { Fresh, Kept } from '../documents/reconcile.ts';
import { reconcile } from '../documents/reconcile.ts';
import { newId } from './bots.ts';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts'; // prettier-ignore

type Trx = Transaction<Tables>;
type Row = Selectable<Tables['knowledge_document']>;
type PieceRow = Selectable<Tables['knowledge_piece']>;
type By = { name: string };
export type Fault = { code: ErrorCode; params?: Params };
export type Last = { added: number; changed: number; removed: number };
export type Began = { key: number; id: string; fresh: boolean };
/** A piece as an index needs it. */
export type Passage = Pick<Piece, 'id' | 'headings' | 'text'> & { page: number | null };
export type DocumentHead = {
  key: number;
  id: string;
  rev: number;
  name: string;
  url: string | null;
  kind: DocumentKind;
  enabled: boolean;
};
/** Somebody saved since: what is there now. */
export class StalePiece extends Error {
  readonly piece: Piece;
  constructor(piece: Piece) {
    super('stale');
    this.piece = piece;
  }
} // prettier-ignore

const PAGE = 100;
const AT_ONCE = 200;
/** A reading that has been going on so long has lost its process. */
const LOST_MS = 15 * 60_000;

const pieceOf = (row: PieceRow): Piece => ({
  id: row.id,
  rev: row.rev,
  headings: JSON.parse(row.headings) as string[],
  text: row.text,
  ...(row.page !== null && { page: row.page }),
  enabled: row.enabled === 1,
  edited: row.edited === 1,
  ...(row.source !== null && { source: row.source }),
});
const keptOf = (row: PieceRow): Kept => ({
  id: row.id,
  headings: JSON.parse(row.headings) as string[],
  text: row.text,
  page: row.page,
  origins: JSON.parse(row.origins) as string[],
  edited: row.edited === 1,
  source: row.source,
});

const drop = async (trx: Trx, keys: readonly number[]) => {
  if (keys.length === 0) return;
  await trx.deleteFrom('knowledge_piece').where('document', 'in', keys).execute();
  await trx.deleteFrom('knowledge_document').where('key', 'in', keys).execute();
};
/** All documents of a list that is deleted. */
export const clearDocuments = (
  { transaction }: Pick<Store, 'transaction'>,
  workspace: string,
  list: string,
): Promise<void> =>
  transaction(async (trx) => {
    const gone = await trx.selectFrom('knowledge_document').select('key').where('workspace', '=', workspace).where('list', '=', list).execute(); // prettier-ignore
    await drop(trx, gone.map(({ key }) => Number(key))); // prettier-ignore
  });

export type DocumentStore = ReturnType<typeof documentStore>;
export function documentStore({ db, transaction, kind }: Store, clock: () => number) {
  const rows = (workspace: string, list: string) => db.selectFrom('knowledge_document').selectAll().where('workspace', '=', workspace).where('list', '=', list); // prettier-ignore
  const counted = async (keys: readonly number[]) => {
    const found = keys.length === 0 ? [] : await db.selectFrom('knowledge_piece').select(['document', sql<number>`count(*)`.as('pieces'), sql<number>`sum(1 - enabled)`.as('off'), sql<number>`sum(edited)`.as('edited'), sql<number>`sum(case when source is null then 0 else 1 end)`.as('stale')]).where('document', 'in', keys).groupBy('document').execute(); // prettier-ignore
    return new Map(found.map((row) => [Number(row.document), { pieces: Number(row.pieces), off: Number(row.off), edited: Number(row.edited), stale: Number(row.stale) }])); // prettier-ignore
  };
  const viewOf = (row: Row, counts: Awaited<ReturnType<typeof counted>>, locale: Locale): KnowledgeDocument => {
    const fault = row.fault === null ? undefined : (JSON.parse(row.fault) as Fault);
    return {
      id: row.id,
      name: row.name,
      kind: row.kind as DocumentKind,
      ...(row.url !== null && { url: row.url }),
      everyHours: row.every_hours,
      state: row.reading_at !== null ? 'reading' : fault ? 'failed' : 'ready',
      ...(fault && { fault: { code: fault.code, message: errorText(fault.code, locale, fault.params) } }),
      enabled: row.enabled === 1,
      size: Number(row.size),
      ...(row.pages !== null && { pages: row.pages }),
      ...(counts.get(Number(row.key)) ?? { pieces: 0, off: 0, edited: 0, stale: 0 }),
      ...(row.read_at !== null && { readAt: Number(row.read_at) }),
      ...(row.last !== null && { last: JSON.parse(row.last) as Last }),
      updatedAt: Number(row.updated_at),
      updatedBy: row.updated_by,
    };
  };
  const find = (from: Pick<Trx, 'selectFrom'>, workspace: string, list: string, id: string) =>
    from.selectFrom('knowledge_document').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('id', '=', id).executeTakeFirst(); // prettier-ignore
  /** Counts the document up: it is its lock too. @throws not-found */
  const touch = async (trx: Trx, workspace: string, list: string, id: string, by?: By): Promise<Row> => {
    const row = await trx.updateTable('knowledge_document').set({ rev: sql`rev + 1`, updated_at: clock(), ...(by && { updated_by: by.name }) }).where('workspace', '=', workspace).where('list', '=', list).where('id', '=', id).returningAll().executeTakeFirst(); // prettier-ignore
    if (!row) throw new DialoomError('not-found', 404);
    return row;
  };
  /** The piece that is changed, as it is. @throws not-found, StalePiece */
  const lockPiece = async (trx: Trx, workspace: string, list: string, document: string, id: string, rev: number, by: By): Promise<PieceRow> => {
    const { key } = await touch(trx, workspace, list, document, by);
    const row = await trx.selectFrom('knowledge_piece').selectAll().where('document', '=', Number(key)).where('id', '=', id).executeTakeFirst();
    if (!row) throw new DialoomError('not-found', 404);
    if (row.rev !== rev) throw new StalePiece(pieceOf(row));
    return row;
  }; // prettier-ignore
  const write = (trx: Trx, key: number, change: Partial<Omit<PieceRow, 'key' | 'rev'>>) =>
    trx.updateTable('knowledge_piece').set({ ...change, rev: sql`rev + 1` }).where('key', '=', key).returningAll().executeTakeFirstOrThrow(); // prettier-ignore

  return {
    async list(workspace: string, list: string, locale: Locale): Promise<KnowledgeDocument[]> {
      const found = await rows(workspace, list).orderBy('name').orderBy('key').execute();
      const counts = await counted(found.map(({ key }) => Number(key)));
      return found.map((row) => viewOf(row, counts, locale));
    },
    async view(workspace: string, list: string, id: string, locale: Locale): Promise<KnowledgeDocument | undefined> {
      const row = await find(db, workspace, list, id);
      return row && viewOf(row, await counted([Number(row.key)]), locale);
    },
    /** In order. @param after a place */
    async pieces(workspace: string, list: string, id: string, after: number): Promise<{ pieces: Piece[]; next?: number }> {
      const row = await find(db, workspace, list, id);
      if (!row) return { pieces: [] };
      const found = await db.selectFrom('knowledge_piece').selectAll().where('document', '=', Number(row.key)).where('place', '>', after).orderBy('place').limit(PAGE + 1).execute(); // prettier-ignore
      const page = found.slice(0, PAGE);
      const last = page.at(-1);
      return { pieces: page.map(pieceOf), ...(found.length > PAGE && last && { next: last.place }) };
    }, // prettier-ignore

    /** A reading begins: of a new document, or of the one with that name. @throws reading.running, reading.full */
    begin: (workspace: string, list: string, { name, kind: of, url, everyHours, size }: { name: string; kind: DocumentKind; url?: string | undefined; everyHours?: number; size: number }, by: By): Promise<Began> =>
      transaction(async (trx) => {
        const nameKey = (url ?? name).normalize('NFC').toLowerCase();
        const there = await trx.selectFrom('knowledge_document').selectAll().where('workspace', '=', workspace).where('list', '=', list).where('name_key', '=', nameKey).executeTakeFirst();
        if (there) {
          if (there.reading_at !== null) throw new DialoomError('reading.running', 409);
          await trx.updateTable('knowledge_document').set({ reading_at: clock(), kind: of, looked_at: clock(), updated_by: by.name, ...(everyHours !== undefined && { every_hours: everyHours }) }).where('key', '=', Number(there.key)).execute();
          return { key: Number(there.key), id: there.id, fresh: false };
        }
        const { n } = await trx.selectFrom('knowledge_document').select((e) => e.fn.countAll<number>().as('n')).where('workspace', '=', workspace).where('list', '=', list).executeTakeFirstOrThrow();
        if (Number(n) >= MOST_DOCUMENTS) throw new DialoomError('reading.full', 400, { params: { most: MOST_DOCUMENTS, pieces: MOST_LIST_PIECES } });
        const row = await trx
          .insertInto('knowledge_document')
          .values({
            id: newId('doc'), workspace, list, rev: 1, name, name_key: nameKey, kind: of, url: url ?? null, every_hours: everyHours ?? 0, enabled: 1, size, pages: null,
            reading_at: clock(), fault: null, read_at: null, last: null, looked_at: clock(), updated_at: clock(), updated_by: by.name,
          })
          .returning(['key', 'id'])
          .executeTakeFirstOrThrow();
        return { key: Number(row.key), id: row.id, fresh: true };
      }), // prettier-ignore

    /** What was read takes the place of what was there, but for what people changed: in one step. @throws reading.full; not-found when it was deleted meanwhile */
    finish: (workspace: string, list: string, id: string, fresh: readonly Fresh[], about: { name?: string | undefined; pages?: number | undefined; size: number }): Promise<Last> =>
      transaction(async (trx) => {
        const row = await touch(trx, workspace, list, id);
        const key = Number(row.key);
        const before = await trx.selectFrom('knowledge_piece').selectAll().where('document', '=', key).orderBy('place').execute();
        const { steps, removed, added, changed } = reconcile(before.map(keptOf), fresh);
        const { n } = await trx.selectFrom('knowledge_piece').innerJoin('knowledge_document as d', 'd.key', 'knowledge_piece.document').select((e) => e.fn.countAll<number>().as('n')).where('d.workspace', '=', workspace).where('d.list', '=', list).executeTakeFirstOrThrow();
        if (Number(n) - before.length + steps.length > MOST_LIST_PIECES) throw new DialoomError('reading.full', 400, { params: { most: MOST_DOCUMENTS, pieces: MOST_LIST_PIECES } });
        const old = new Map(before.map((one) => [one.id, one]));
        // all of them are written anew in their order: one statement for two hundred, and no two of one place
        const made = steps.map((step, place) => {
          const own = step.do === 'keep' ? old.get(step.id) : undefined;
          if (step.do === 'add' || !own) {
            const piece = step.do === 'add' ? step.piece : undefined;
            return { id: newId('piece'), document: key, place: place + 1, rev: 1, headings: JSON.stringify(piece?.headings ?? []), text: piece?.text ?? '', page: piece?.page ?? null, origins: JSON.stringify(piece ? [piece.digest] : []), source: null, edited: 0, enabled: 1 };
          }
          return { id: own.id, document: key, place: place + 1, rev: own.rev + (step.changed ? 1 : 0), headings: JSON.stringify(step.headings), text: step.text, page: step.page, origins: JSON.stringify(step.origins), source: step.source, edited: own.edited, enabled: own.enabled };
        });
        await trx.deleteFrom('knowledge_piece').where('document', '=', key).execute();
        for (let i = 0; i < made.length; i += AT_ONCE) await trx.insertInto('knowledge_piece').values(made.slice(i, i + AT_ONCE)).execute();
        const last: Last = { added, changed, removed: removed.length };
        await trx.updateTable('knowledge_document').set({ reading_at: null, fault: null, read_at: clock(), last: JSON.stringify(last), size: about.size, pages: about.pages ?? null, ...(about.name !== undefined && { name: about.name }) }).where('key', '=', key).execute();
        return last;
      }), // prettier-ignore
    /** The reading failed, or was stopped (no fault): what was there stays; one that never was read goes when it was stopped. */
    fail: (workspace: string, list: string, id: string, fault?: Fault): Promise<void> =>
      transaction(async (trx) => {
        const row = await find(trx, workspace, list, id);
        if (!row) return;
        if (!fault && row.read_at === null) await drop(trx, [Number(row.key)]);
        else await trx.updateTable('knowledge_document').set({ reading_at: null, ...(fault && { fault: JSON.stringify(fault) }), updated_at: clock() }).where('key', '=', Number(row.key)).execute(); // prettier-ignore
      }),
    change: (workspace: string, list: string, id: string, { enabled, everyHours }: { enabled?: boolean | undefined; everyHours?: number | undefined }, by: By): Promise<void> =>
      transaction(async (trx) => {
        const { key } = await touch(trx, workspace, list, id, by);
        const set = { ...(enabled !== undefined && { enabled: enabled ? 1 : 0 }), ...(everyHours !== undefined && { every_hours: everyHours }) };
        if (Object.keys(set).length > 0) await trx.updateTable('knowledge_document').set(set).where('key', '=', Number(key)).execute();
      }), // prettier-ignore
    remove: (workspace: string, list: string, id: string): Promise<string> =>
      transaction(async (trx) => {
        const row = await find(trx, workspace, list, id);
        if (!row) throw new DialoomError('not-found', 404);
        await drop(trx, [Number(row.key)]);
        return row.name;
      }),

    /** @throws not-found, StalePiece */
    savePiece: (workspace: string, list: string, document: string, id: string, { rev, text, headings, enabled, source, back }: { rev: number; back?: { edited: boolean; source: string | null } | undefined; text?: string | undefined; headings?: readonly string[] | undefined; enabled?: boolean | undefined; source?: boolean | undefined }, by: By): Promise<Piece> =>
      transaction(async (trx) => {
        const row = await lockPiece(trx, workspace, list, document, id, rev, by);
        const wrote = (text !== undefined && text !== row.text) || (headings !== undefined && JSON.stringify(headings) !== row.headings);
        const takes = source === true && row.source !== null;
        return pieceOf(
          await write(trx, Number(row.key), {
            ...(text !== undefined && { text }),
            ...(headings !== undefined && { headings: JSON.stringify(headings) }),
            ...(enabled !== undefined && { enabled: enabled ? 1 : 0 }),
            ...(wrote && { edited: 1, source: null }), // whoever writes has seen what the document says
            ...(source === false && { source: null }),
            ...(back && { edited: back.edited ? 1 : 0, source: back.source }),
            ...(takes && { text: row.source ?? row.text, source: null, edited: 0 }),
          }),
        );
      }), // prettier-ignore
    /** @throws not-found, StalePiece, bad-request */
    split: (workspace: string, list: string, document: string, id: string, rev: number, at: number, by: By): Promise<[Piece, Piece]> =>
      transaction(async (trx) => {
        const row = await lockPiece(trx, workspace, list, document, id, rev, by);
        const [first, second] = [row.text.slice(0, at).trim(), row.text.slice(at).trim()];
        if (first === '' || second === '') throw new DialoomError('bad-request', 400, { path: 'at', params: { path: 'at', reason: 'too_small' } });
        await trx.updateTable('knowledge_piece').set({ place: sql`place + 1` }).where('document', '=', Number(row.document)).where('place', '>', row.place).execute();
        const kept = await write(trx, Number(row.key), { text: first, edited: 1, source: null });
        const { key: _, ...copy } = row;
        const made = await trx.insertInto('knowledge_piece').values({ ...copy, id: newId('piece'), place: row.place + 1, rev: 1, text: second, edited: 1, source: null }).returningAll().executeTakeFirstOrThrow();
        return [pieceOf(kept), pieceOf(made)];
      }), // prettier-ignore
    /** @throws not-found, StalePiece, piece.alone */
    merge: (workspace: string, list: string, document: string, id: string, rev: number, by: By): Promise<Piece> =>
      transaction(async (trx) => {
        const row = await lockPiece(trx, workspace, list, document, id, rev, by);
        const next = await trx.selectFrom('knowledge_piece').selectAll().where('document', '=', Number(row.document)).where('place', '>', row.place).orderBy('place').limit(1).executeTakeFirst();
        const text = `${row.text}\n${next?.text ?? ''}`;
        if (!next || text.length > PIECE_CHARACTERS) throw new DialoomError('piece.alone', 400, { params: { most: PIECE_CHARACTERS } });
        await trx.deleteFrom('knowledge_piece').where('key', '=', Number(next.key)).execute();
        const origins = [...new Set([...(JSON.parse(row.origins) as string[]), ...(JSON.parse(next.origins) as string[])])];
        return pieceOf(await write(trx, Number(row.key), { text, origins: JSON.stringify(origins), edited: 1, source: null }));
      }), // prettier-ignore

    /** What there is of a list, and how often each was changed. */
    async heads(workspace: string, list: string): Promise<DocumentHead[]> {
      const found = await db.selectFrom('knowledge_document').select(['key', 'id', 'rev', 'name', 'url', 'kind', 'enabled']).where('workspace', '=', workspace).where('list', '=', list).execute(); // prettier-ignore
      return found.map((row) => ({ ...row, key: Number(row.key), kind: row.kind as DocumentKind, enabled: row.enabled === 1 })); // prettier-ignore
    },
    /** Pieces of a document that answer. */
    async answering(document: number): Promise<Passage[]> {
      const found = await db.selectFrom('knowledge_piece').select(['id', 'headings', 'text', 'page']).where('document', '=', document).where('enabled', '=', 1).orderBy('place').execute(); // prettier-ignore
      return found.map(({ headings, ...row }) => ({ ...row, headings: JSON.parse(headings) as string[] }));
    },
    /** Web pages that are to be looked at again, in any workspace. */
    async due(most: number): Promise<{ workspace: string; list: string; id: string; url: string; name: string }[]> {
      const now = clock();
      const found = await db.selectFrom('knowledge_document').select(['workspace', 'list', 'id', 'url', 'name']).where('every_hours', '>', 0).where('enabled', '=', 1).where('reading_at', 'is', null).where(sql<boolean>`coalesce(looked_at, 0) + every_hours * 3600000 <= ${now}`).orderBy('looked_at').limit(most).execute(); // prettier-ignore
      return found.flatMap(({ url, ...row }) => (url === null ? [] : [{ ...row, url }]));
    },
    /** Readings whose process is gone. @param alone no other process uses the database */
    async sweep(alone: boolean): Promise<void> {
      const fault: Fault = { code: 'reading.lost' };
      await transaction((trx) => trx.updateTable('knowledge_document').set({ reading_at: null, fault: JSON.stringify(fault) }).where('reading_at', '<=', alone ? clock() : clock() - LOST_MS).execute()); // prettier-ignore
    },
    /** Another process may change what this one holds. */
    shared: kind === 'postgres',
  };
}
