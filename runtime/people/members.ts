// The people of the workspace: who they are, what they may, and how they leave. There is always an owner.
import { sql, type Transaction } from 'kysely';
import type { Member } from '@dialoom/shared/api/people';
import { roles, type Role } from '@dialoom/shared/api/permissions';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Store } from '../store/open.ts';
import { accountTime } from './account-time.ts';
import type { Tables } from '../store/tables.ts';

type Row = { id: string; name: string; email: string; role: string; createdAt: unknown; twoFactorEnabled: unknown };
const columns = ['id', 'name', 'email', 'role', 'createdAt', 'twoFactorEnabled'] as const;

const memberOf = (row: Row, seen: unknown): Member => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: roles.find((role) => role === row.role) ?? 'viewer',
  createdAt: accountTime(row.createdAt),
  ...(seen !== undefined && seen !== null && { seenAt: accountTime(seen) }),
  twoFactor: Boolean(row.twoFactorEnabled),
});

export function members({ db, kind, transaction }: Store) {
  const one = async (on: Transaction<Tables>, workspace: string, id: string) => {
    const row = await on
      .selectFrom('user')
      .select(columns)
      .where('id', '=', id)
      .where('workspace', '=', workspace)
      .executeTakeFirst();
    if (!row) throw new DialoomError('not-found', 404);
    return row;
  };
  /** What it does leaves at least one owner, also when two do it at once. @throws person.last-owner */
  const keepingAnOwner = <T>(workspace: string, change: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
    transaction(async (trx) => {
      if (kind === 'postgres') await sql`lock table "user" in share row exclusive mode`.execute(trx); // libSQL has one writer anyway
      const done = await change(trx);
      const owners = trx.selectFrom('user').select('id').where('role', '=', 'owner').where('workspace', '=', workspace);
      const left = await owners.limit(1).executeTakeFirst();
      if (!left) throw new DialoomError('person.last-owner', 409);
      return done;
    });
  return {
    async list(workspace: string): Promise<Member[]> {
      const all = db.selectFrom('user').select(columns).where('workspace', '=', workspace);
      const rows = await all.orderBy('createdAt').execute();
      const seen = await db
        .selectFrom('session')
        .select(({ fn }) => ['userId', fn.max('updatedAt').as('at')])
        .groupBy('userId')
        .execute();
      const last = new Map(seen.map(({ userId, at }) => [userId, at]));
      return rows.map((row) => memberOf(row, last.get(row.id)));
    },
    exists: async (email: string): Promise<boolean> =>
      (await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst()) !== undefined,
    /** Sessions end with it: what a page still shows was another role's. @throws not-found, person.last-owner */
    changeRole: (workspace: string, id: string, role: Role): Promise<Member> =>
      keepingAnOwner(workspace, async (trx) => {
        const row = await one(trx, workspace, id);
        if (row.role === role) return memberOf(row, undefined);
        await trx.updateTable('user').set({ role }).where('id', '=', id).execute();
        await trx.deleteFrom('session').where('userId', '=', id).execute();
        return memberOf({ ...row, role }, undefined);
      }),
    /** With sessions, keys and open resets. Conversations keep the name they were answered under. @throws not-found, person.last-owner */
    remove: (workspace: string, id: string): Promise<{ email: string }> =>
      keepingAnOwner(workspace, async (trx) => {
        const { email } = await one(trx, workspace, id);
        await trx.deleteFrom('api_key').where('person', '=', id).execute();
        await trx.deleteFrom('password_reset').where('person', '=', id).execute();
        await trx.deleteFrom('session').where('userId', '=', id).execute();
        await trx.deleteFrom('presence').where('person', '=', id).execute();
        await sql`delete from "twoFactor" where "userId" = ${id}`.execute(trx);
        await sql`delete from "account" where "userId" = ${id}`.execute(trx);
        await trx.deleteFrom('user').where('id', '=', id).execute();
        return { email };
      }),
    rename: async (id: string, name: string): Promise<void> => {
      await db.updateTable('user').set({ name }).where('id', '=', id).execute();
    },
  };
}
export type Members = ReturnType<typeof members>;
