// A new password by mail: a link for one use, 30 minutes. Whoever asks learns nothing about who has an account.
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Store } from '../store/open.ts';
import type { Auth } from './auth.ts';
import { hashOf, newSecret } from './one-time.ts';
import { isWeak } from './passwords.ts';

const VALID_MS = 30 * 60_000;

export function passwordReset({ db }: Store, auth: Auth, clock: () => number) {
  return {
    /** The secret of a link for that address; nothing when nobody has it. An earlier link ends. */
    async begin(email: string): Promise<string | undefined> {
      const person = await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst();
      if (!person) return undefined;
      const token = newSecret();
      const at = clock();
      await db.deleteFrom('password_reset').where('person', '=', person.id).execute();
      await db
        .insertInto('password_reset')
        .values({ hash: hashOf(token), person: person.id, created_at: at, expires_at: at + VALID_MS })
        .execute();
      return token;
    },
    /** Sets it and ends every session. @throws reset.gone, password.weak */
    async confirm(token: string, password: string): Promise<{ id: string }> {
      const row = await db
        .selectFrom('password_reset')
        .innerJoin('user', 'user.id', 'password_reset.person')
        .select(['user.id', 'user.name', 'user.email'])
        .where('hash', '=', hashOf(token))
        .where('expires_at', '>', clock())
        .executeTakeFirst();
      if (!row) throw new DialoomError('reset.gone', 404);
      if (isWeak(password, [row.name, row.email])) throw new DialoomError('password.weak', 400, { path: 'password' });
      const claimed = await db.deleteFrom('password_reset').where('hash', '=', hashOf(token)).executeTakeFirst();
      if (claimed.numDeletedRows !== 1n) throw new DialoomError('reset.gone', 404);
      const { internalAdapter, password: hashing } = await auth.$context;
      await internalAdapter.updatePassword(row.id, await hashing.hash(password));
      await internalAdapter.deleteUserSessions(row.id);
      return { id: row.id };
    },
  };
}
export type PasswordReset = ReturnType<typeof passwordReset>;
