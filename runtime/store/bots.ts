// Bots, drafts and versions. Every call takes the workspace: there is no "find by id" without it.
import { createHash, randomBytes } from 'node:crypto';
import type { BotDocument } from '@dialoom/shared/document/document';
import { canonical } from '@dialoom/shared/document/canonical';
import { sql } from 'kysely';
import { dropLoose } from './learnt.ts';
import type { Store } from './open.ts';

export type BotRecord = {
  id: string;
  workspace: string;
  name: string;
  draft: BotDocument;
  etag: string;
  version: number | null;
  allowed: readonly string[];
  updatedAt: number;
  updatedBy: string | null;
};
export type VersionRecord = { version: number; note: string; at: number; by: string | null; document: BotDocument };
export type Actor = { id: string; name: string };
export class StaleDraft extends Error {
  readonly etag: string;
  constructor(etag: string) {
    super('stale');
    this.etag = etag;
  }
}

/** What the column holds; Postgres refuses a larger number instead of finding nothing. */
const MOST_VERSION = 2 ** 31 - 1;
const etagOf = (text: string) => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
export const newId = (prefix = 'bot'): string => `${prefix}-${randomBytes(6).toString('hex')}`;

export type BotStore = ReturnType<typeof botStore>;
export function botStore({ db, transaction }: Store, clock: () => number) {
  const record = (row: {
    id: string;
    workspace: string;
    name: string;
    draft: string;
    etag: string;
    version: number | null;
    allowed_origins: string;
    updated_at: number;
    updated_by: string | null;
  }): BotRecord => ({
    id: row.id,
    workspace: row.workspace,
    name: row.name,
    draft: JSON.parse(row.draft) as BotDocument,
    etag: row.etag,
    version: row.version,
    allowed: JSON.parse(row.allowed_origins) as string[],
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  });
  const row = (workspace: string, id: string) =>
    db.selectFrom('bot').selectAll().where('workspace', '=', workspace).where('id', '=', id);
  const versionRow = async (id: string, version: number): Promise<VersionRecord | undefined> => {
    if (!Number.isInteger(version) || version < 1 || version > MOST_VERSION) return undefined;
    const found = await db
      .selectFrom('version')
      .select(['document', 'note', 'published_at', 'published_by'])
      .where('bot', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (!found) return undefined;
    const document = JSON.parse(found.document) as BotDocument;
    return { version, note: found.note, at: found.published_at, by: found.published_by, document };
  };
  return {
    async find(workspace: string, id: string): Promise<BotRecord | undefined> {
      const found = await row(workspace, id).executeTakeFirst();
      return found && record(found);
    },
    /** Which state the draft is in, without the draft. */
    stateOf: (workspace: string, id: string) =>
      db
        .selectFrom('bot')
        .select(['etag', 'updated_by'])
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst(),
    /** The last edited first. `after` is the `next` of the page before. */
    async list(workspace: string, after: string | undefined, most = 100) {
      const [time, id] = after?.split('~') ?? [];
      let query = db
        .selectFrom('bot')
        .leftJoin('version', (join) =>
          join.onRef('version.bot', '=', 'bot.id').onRef('version.version', '=', 'bot.version'),
        )
        .select([
          'bot.id',
          'bot.name',
          'bot.version',
          'bot.updated_at',
          'bot.draft',
          'bot.archived_at',
          'version.published_at',
          'version.document',
        ])
        .select((e) =>
          e
            .selectFrom('conversation')
            .select((f) => f.fn.countAll<number>().as('n'))
            .whereRef('conversation.bot', '=', 'bot.id')
            .as('conversations'),
        )
        .where('bot.workspace', '=', workspace)
        .orderBy('bot.updated_at', 'desc')
        .orderBy('bot.id')
        .limit(most + 1);
      if (time && id)
        query = query.where((e) =>
          e.or([
            e('bot.updated_at', '<', Number(time)),
            e.and([e('bot.updated_at', '=', Number(time)), e('bot.id', '>', id)]),
          ]),
        );
      const rows = await query.execute();
      const page = rows.slice(0, most);
      const last = page.at(-1);
      return { rows: page, next: rows.length > most && last ? `${last.updated_at}~${last.id}` : undefined };
    },
    async create(workspace: string, document: BotDocument, actor: Actor | undefined, id = newId()) {
      const draft = canonical(document);
      const now = clock();
      const made = { id, etag: etagOf(draft) };
      await db
        .insertInto('bot')
        .values({
          id,
          workspace,
          name: document.name,
          draft,
          etag: made.etag,
          version: null,
          allowed_origins: '[]',
          archived_at: null,
          created_at: now,
          updated_at: now,
          updated_by: actor?.name ?? null,
        })
        .execute();
      return made;
    },
    /** @throws StaleDraft when somebody saved since `etag` */
    async saveDraft(workspace: string, id: string, etag: string, document: BotDocument, actor: Actor | undefined) {
      const draft = canonical(document);
      const next = { etag: etagOf(draft), updatedAt: clock() };
      const { numUpdatedRows } = await db
        .updateTable('bot')
        .set({
          draft,
          etag: next.etag,
          name: document.name,
          updated_at: next.updatedAt,
          updated_by: actor?.name ?? null,
        })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('etag', '=', etag)
        .executeTakeFirst();
      if (numUpdatedRows === 1n) return next;
      const there = await row(workspace, id).executeTakeFirst();
      if (!there) return undefined;
      if (there.etag === next.etag) return { etag: next.etag, updatedAt: there.updated_at }; // the same text, saved already
      throw new StaleDraft(there.etag);
    },
    /** Writes the next version from the draft of that state and makes it live. */
    publish: (workspace: string, id: string, etag: string, note: string, actor: Actor | undefined) =>
      transaction(async (trx) => {
        const bot = await trx
          .selectFrom('bot')
          .selectAll()
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .executeTakeFirst();
        if (!bot) return undefined;
        if (bot.etag !== etag) throw new StaleDraft(bot.etag);
        const last = await trx
          .selectFrom('version')
          .select((e) => e.fn.max('version').as('last'))
          .where('bot', '=', id)
          .executeTakeFirst();
        const version = Number(last?.last ?? 0) + 1;
        await trx
          .insertInto('version')
          .values({
            bot: id,
            version,
            document: bot.draft,
            note,
            published_at: clock(),
            published_by: actor?.name ?? null,
          })
          .execute();
        await trx.updateTable('bot').set({ version }).where('id', '=', id).execute();
        return version;
      }),
    /**
     * The newest first, those below `before`; `search` looks through number, note and author. With each, how many conversations that
     * began with it are not over.
     */
    async versions(
      id: string,
      { before, search = '' }: { before?: number | undefined; search?: string | undefined },
      most = 20,
    ) {
      let query = db
        .selectFrom('version')
        .select(['version', 'note', 'published_at', 'published_by'])
        .select((e) =>
          e
            .selectFrom('conversation')
            .select((f) => f.fn.countAll<number>().as('n'))
            .whereRef('conversation.bot', '=', 'version.bot')
            .whereRef('conversation.version', '=', 'version.version')
            .where('conversation.owner', '!=', 'closed')
            .as('conversations'),
        )
        .where('bot', '=', id)
        .orderBy('version', 'desc')
        .limit(most + 1);
      if (before !== undefined) query = query.where('version', '<', before);
      if (search !== '') {
        const number = /^v?(\d{1,9})$/i.exec(search)?.[1];
        const part = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
        query = query.where((e) =>
          e.or([
            sql<boolean>`lower(${e.ref('note')}) like ${part} escape '\\'`,
            sql<boolean>`lower(coalesce(${e.ref('published_by')}, '')) like ${part} escape '\\'`,
            ...(number === undefined ? [] : [e('version', '=', Number(number))]),
          ]),
        );
      }
      const rows = await query.execute();
      const page = rows.slice(0, most);
      return { rows: page, next: rows.length > most ? page.at(-1)?.version : undefined };
    },
    /** The number of the newest version; nothing when nothing was published. */
    async newest(id: string): Promise<number | undefined> {
      const row = await db
        .selectFrom('version')
        .select((e) => e.fn.max('version').as('newest'))
        .where('bot', '=', id)
        .executeTakeFirst();
      return row?.newest === null || row === undefined ? undefined : Number(row.newest);
    },
    /** Makes a version live that was published before. Nothing when there is no such bot or version. */
    rollBack: (workspace: string, id: string, version: number) =>
      transaction(async (trx): Promise<{ before: number | null } | undefined> => {
        const bot = await trx
          .selectFrom('bot')
          .select('version')
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .executeTakeFirst();
        const there = await trx
          .selectFrom('version')
          .select('version')
          .where('bot', '=', id)
          .where('version', '=', version)
          .executeTakeFirst();
        if (!bot || !there) return undefined;
        await trx.updateTable('bot').set({ version }).where('id', '=', id).execute();
        return { before: bot.version };
      }),
    async version(id: string, version: number): Promise<BotDocument | undefined> {
      return (await versionRow(id, version))?.document;
    },
    versionRow,
    /** For the public side: no workspace is known there, the id is public. */
    async live(id: string) {
      const found = await db
        .selectFrom('bot')
        .select(['workspace', 'version', 'allowed_origins', 'archived_at'])
        .where('id', '=', id)
        .executeTakeFirst();
      return found && { ...found, version: found.archived_at === null ? found.version : null };
    },
    async archive(workspace: string, id: string, archived: boolean): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('bot')
        .set({ archived_at: archived ? clock() : null })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async setAllowed(workspace: string, id: string, origins: readonly string[]): Promise<void> {
      await db
        .updateTable('bot')
        .set({ allowed_origins: JSON.stringify(origins) })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
    },
    remove: (workspace: string, id: string) =>
      transaction(async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('bot')
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await trx.deleteFrom('version').where('bot', '=', id).execute();
        await trx.deleteFrom('test_case').where('bot', '=', id).execute();
        await trx.deleteFrom('case_run').where('bot', '=', id).execute();
        await trx.deleteFrom('wording_trial').where('bot', '=', id).execute();
        await trx.deleteFrom('draft_company').where('bot', '=', id).execute();
        await trx.deleteFrom('learning_source').where('proposal', 'in', trx.selectFrom('learning_proposal').select('id').where('bot', '=', id)).execute(); // prettier-ignore
        await trx.deleteFrom('learning_proposal').where('bot', '=', id).execute();
        await trx.deleteFrom('learning_job').where('bot', '=', id).execute();
        await trx.deleteFrom('version_model').where('bot', '=', id).execute();
        await trx.deleteFrom('quality_check').where('bot', '=', id).execute();
        await dropLoose(trx);
        return true;
      }),
    /** How many nodes of drafts name this connection: asked before it is deleted. */
    async usesOf(workspace: string, id: string, field: 'connection' | 'knowledge' = 'connection'): Promise<number> {
      const rows = await db.selectFrom('bot').select('draft').where('workspace', '=', workspace).execute();
      const named = `"${field}": ${JSON.stringify(id)}`;
      return rows.reduce((count, { draft }) => count + draft.split(named).length - 1, 0);
    },
    /** Flows of the drafts that name a knowledge list, by id, with the bots that have one of that id. */
    async flowsBeside(workspace: string, list: string): Promise<{ id: string; name: string; bots: string[] }[]> {
      const rows = await db.selectFrom('bot').select('draft').where('workspace', '=', workspace).execute();
      const flows = new Map<string, { id: string; name: string; bots: string[] }>();
      for (const { draft } of rows) {
        if (!draft.includes(`"knowledge": ${JSON.stringify(list)}`)) continue;
        const document = JSON.parse(draft) as BotDocument;
        for (const [id, { name }] of Object.entries(document.flows)) {
          const there = flows.get(id);
          if (there) there.bots.push(document.name);
          else flows.set(id, { id, name, bots: [document.name] });
        }
      }
      return [...flows.values()];
    },
  };
}
