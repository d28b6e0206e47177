// Where a person is signed in. Tokens stay here: a browser sees ids.
import type { Session } from '@dialoom/shared/api/people';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Store } from '../store/open.ts';
import { accountTime } from './account-time.ts';

export function sessions({ db }: Store, clock: () => number) {
  return {
    async list(person: string, current: string | undefined): Promise<Session[]> {
      const rows = await db
        .selectFrom('session')
        .select(['id', 'userAgent', 'createdAt', 'updatedAt', 'expiresAt'])
        .where('userId', '=', person)
        .execute();
      return rows
        .filter(({ expiresAt }) => accountTime(expiresAt) > clock())
        .map(({ id, userAgent, createdAt, updatedAt }) => ({
          id,
          current: id === current,
          ...(userAgent && { userAgent }),
          createdAt: accountTime(createdAt),
          usedAt: accountTime(updatedAt),
        }))
        .toSorted((a, b) => Number(b.current) - Number(a.current) || b.usedAt - a.usedAt);
    },
    /** @throws not-found when it is nobody's, or another's */
    async end(person: string, id: string): Promise<void> {
      const { numDeletedRows } = await db
        .deleteFrom('session')
        .where('userId', '=', person)
        .where('id', '=', id)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw new DialoomError('not-found', 404);
    },
    async endOthers(person: string, current: string): Promise<void> {
      await db.deleteFrom('session').where('userId', '=', person).where('id', '!=', current).execute();
    },
  };
}
export type Sessions = ReturnType<typeof sessions>;
