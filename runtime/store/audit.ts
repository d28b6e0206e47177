// Who did what to what: one line a change. Ids and names only, never what a secret or a customer said.
import { sql } from 'kysely';
import { z } from 'zod';
import { Did } from '@dialoom/shared/api/bots';
import type { AuditEntry } from '@dialoom/shared/api/people';
import type { Actor } from '../people/actor.ts';
import type { Store } from './open.ts';

const PAGE = 50;

export const auditStore =
  ({ db }: Store, clock: () => number) =>
  async (actor: Actor, action: string, object: string, detail: object = {}): Promise<void> => {
    await db
      .insertInto('audit')
      .values({
        workspace: actor.workspace,
        at: clock(),
        person: actor.id,
        action,
        object,
        detail: JSON.stringify(detail),
      })
      .execute();
  };

/** Saves of one person in one bot that follow each other this closely are one line. */
const ONE_SITTING_MS = 10 * 60_000;
/** How far back that line is looked for. */
const RECENT = 30;

/** What was done to a draft: not a line a save, but one a sitting, with what was done in it added up. */
export const editStore =
  (store: Store, clock: () => number) =>
  async (actor: Actor, bot: string, did: readonly Did[]): Promise<void> => {
    const recent = await store.db
      .selectFrom('audit')
      .select(['id', 'at', 'person', 'action', 'object', 'detail'])
      .where('workspace', '=', actor.workspace)
      .orderBy('id', 'desc')
      .limit(RECENT)
      .execute();
    const line = recent.find(({ action, object, person }) => action === EDIT && object === bot && person === actor.id);
    if (!line || Number(line.at) < clock() - ONE_SITTING_MS) return auditStore(store, clock)(actor, EDIT, bot, { did });
    const before = z.object({ did: z.array(Did) }).safeParse(JSON.parse(line.detail));
    const detail = JSON.stringify({ did: addedUp([...(before.success ? before.data.did : []), ...did]) });
    // a new line in its place: lines are read by their ids, which go with the time
    const { workspace, id: person } = actor;
    await store.transaction(async (db) => {
      await db.deleteFrom('audit').where('id', '=', line.id).execute();
      await db.insertInto('audit').values({ workspace, at: clock(), person, action: EDIT, object: bot, detail }).execute();
    }); // prettier-ignore
  };
const EDIT = 'bot.edit';
const addedUp = (all: readonly Did[]): Did[] =>
  [...Map.groupBy(all, ({ operation }) => operation)].map(([operation, same]) => {
    const names = [...new Set(same.flatMap((one) => one.names ?? []))].slice(0, 5);
    const times = Math.min(
      100_000,
      same.reduce((sum, one) => sum + one.times, 0),
    );
    return { operation, times, ...(names.length > 0 && { names }) };
  });

export type AuditFilter = { before?: number | undefined; person?: string | undefined; about?: string | undefined };
/** Newest first, a page at a time; `next` is the `before` of the following page. Names are those of today. */
export const auditReader =
  ({ db }: Store) =>
  async (
    workspace: string,
    { before, person, about }: AuditFilter,
  ): Promise<{ entries: AuditEntry[]; next?: number }> => {
    let wanted = db
      .selectFrom('audit')
      .leftJoin('user', 'user.id', 'audit.person')
      .leftJoin('bot', 'bot.id', 'audit.object')
      .leftJoin('user as whom', 'whom.id', 'audit.object')
      .leftJoin('connection', (join) =>
        join.onRef('connection.id', '=', 'audit.object').onRef('connection.workspace', '=', 'audit.workspace'),
      )
      .select(['audit.id', 'audit.at', 'audit.person', 'audit.action', 'audit.object', 'audit.detail'])
      .leftJoin('api_key', (join) => join.on(sql<boolean>`'key-' || api_key.id = audit.person`))
      .select([
        'user.name as by',
        'bot.name as bot',
        'whom.name as whom',
        'connection.name as connection',
        'api_key.name as key',
      ])
      .where('audit.workspace', '=', workspace);
    if (before !== undefined) wanted = wanted.where('audit.id', '<', before);
    if (person !== undefined) wanted = wanted.where('audit.person', '=', person);
    if (about !== undefined) wanted = wanted.where('audit.action', 'like', `${about}.%`);
    const rows = await wanted
      .orderBy('audit.id', 'desc')
      .limit(PAGE + 1)
      .execute();
    const entries = rows.slice(0, PAGE).map((row): AuditEntry => {
      const name = row.bot ?? row.whom ?? row.connection ?? undefined;
      return {
        id: Number(row.id),
        at: Number(row.at),
        by: row.by ?? row.key ?? row.person ?? '',
        action: row.action,
        object: row.object,
        ...(name !== undefined && { name }),
        detail: JSON.parse(row.detail) as AuditEntry['detail'],
      };
    });
    const last = entries.at(-1);
    return { entries, ...(rows.length > PAGE && last && { next: last.id }) };
  };
