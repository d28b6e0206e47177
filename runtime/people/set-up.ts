// The first run: one owner, made by whoever sits at the machine or holds the code printed at start. Works once.
import { randomInt, timingSafeEqual } from 'node:crypto';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Store } from '../store/open.ts';
import { createPerson, type Auth } from './auth.ts';
import { isWeak } from './passwords.ts';

/** Eight signs that cannot be mistaken for each other; printed at start while there is no owner. */
export const oneTimeCode = (): string =>
  Array.from({ length: 8 }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[randomInt(32)]).join('');

export type SetUp = {
  waiting(): Promise<boolean>;
  /** @throws not-found once there is an owner, setup.code, password.weak */
  make(
    owner: { name: string; email: string; password: string; code?: string | undefined },
    fromHere: boolean,
  ): Promise<string>;
};

export function setUp({ db }: Store, auth: Auth, code: string, clock: () => number): SetUp {
  let done = false; // there is no way back: a look at the table is needed only until then
  const waiting = async () => {
    if (!done) done = (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined;
    return !done;
  };
  return {
    waiting,
    async make({ name, email, password, code: given }, fromHere) {
      if (!(await waiting())) throw new DialoomError('setup.done', 404);
      if (!fromHere && !sameText(given ?? '', code)) throw new DialoomError('setup.code', 403, { path: 'code' });
      if (isWeak(password, [name, email])) throw new DialoomError('password.weak', 400, { path: 'password' });
      // the row with the fixed key lets one of two through
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('setup')
        .values({ one: 1, at: clock() })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) throw new DialoomError('setup.done', 404);
      try {
        return await createPerson(auth, { name, email, password, role: 'owner' });
      } catch (error) {
        await db.deleteFrom('setup').execute();
        throw error;
      }
    },
  };
}
const sameText = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
