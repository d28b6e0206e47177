// An invitation: one link for one address, one use, 72 hours. The link's secret stands behind the `#`, so no server logs it.
import type { Invitation } from '@dialoom/shared/api/people';
import { roles, type Role } from '@dialoom/shared/api/permissions';
import { DialoomError } from '@dialoom/shared/text/errors';
import { randomBytes } from 'node:crypto';
import type { Store } from '../store/open.ts';
import { createPerson, type Auth } from './auth.ts';
import { hashOf, newSecret } from './one-time.ts';
import { isWeak } from './passwords.ts';

const VALID_MS = 72 * 3_600_000;

export function invitations({ db }: Store, auth: Auth, clock: () => number) {
  const open = async (token: string) => {
    const row = await db
      .selectFrom('invitation')
      .selectAll()
      .where('hash', '=', hashOf(token))
      .where('expires_at', '>', clock())
      .executeTakeFirst();
    if (!row) throw new DialoomError('invitation.gone', 404);
    return row;
  };
  const roleOf = (name: string): Role => roles.find((role) => role === name) ?? 'viewer';
  return {
    async list(workspace: string): Promise<Invitation[]> {
      const rows = await db
        .selectFrom('invitation')
        .leftJoin('user', 'user.id', 'invitation.invited_by')
        .select(['invitation.id', 'invitation.email', 'invitation.role', 'invitation.expires_at', 'user.name'])
        .where('invitation.workspace', '=', workspace)
        .where('expires_at', '>', clock())
        .orderBy('invitation.created_at')
        .execute();
      return rows.map(({ id, email, role, expires_at: expiresAt, name }) => ({
        id,
        email,
        role: roleOf(role),
        expiresAt: Number(expiresAt),
        by: name ?? '',
      }));
    },
    /** A second one for the same address takes the place of the first. Gives the secret of the link. */
    async make(
      workspace: string,
      by: { id: string; name: string },
      email: string,
      role: Role,
    ): Promise<{ invitation: Invitation; token: string }> {
      const token = newSecret();
      const at = clock();
      const row = {
        id: randomBytes(6).toString('hex'),
        workspace,
        email,
        role,
        hash: hashOf(token),
        invited_by: by.id,
        created_at: at,
        expires_at: at + VALID_MS,
      };
      await db
        .insertInto('invitation')
        .values(row)
        .onConflict((on) => on.columns(['workspace', 'email']).doUpdateSet(row))
        .execute();
      return { invitation: { id: row.id, email, role, expiresAt: row.expires_at, by: by.name }, token };
    },
    /** @throws not-found */
    async withdraw(workspace: string, id: string): Promise<{ email: string }> {
      const gone = await db
        .deleteFrom('invitation')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .returning('email')
        .executeTakeFirst();
      if (!gone) throw new DialoomError('not-found', 404);
      return gone;
    },
    /** @throws invitation.gone */
    async read(token: string): Promise<{ email: string; role: Role }> {
      const { email, role } = await open(token);
      return { email, role: roleOf(role) };
    },
    /** One of two at once gets in. @throws invitation.gone, password.weak, person.exists */
    async accept(token: string, name: string, password: string) {
      const row = await open(token);
      if (isWeak(password, [name, row.email])) throw new DialoomError('password.weak', 400, { path: 'password' });
      const claimed = await db.deleteFrom('invitation').where('hash', '=', row.hash).executeTakeFirst();
      if (claimed.numDeletedRows !== 1n) throw new DialoomError('invitation.gone', 404);
      const role = roleOf(row.role);
      try {
        const id = await createPerson(auth, { name, email: row.email, password, role });
        await db.updateTable('user').set({ workspace: row.workspace }).where('id', '=', id).execute();
        return { id, name, email: row.email, role, workspace: row.workspace };
      } catch (error) {
        const taken = await db.selectFrom('user').select('id').where('email', '=', row.email).executeTakeFirst();
        if (taken) throw new DialoomError('person.exists', 409);
        await db.insertInto('invitation').values(row).execute(); // the link is worth another try
        throw error;
      }
    },
  };
}
export type Invitations = ReturnType<typeof invitations>;
