// The keys of a bot's signed identities: random, sealed, shown once; a new one and the one it replaces.
import { randomBytes } from 'node:crypto';
import { MOST_IDENTITY_KEYS, type IdentityKey } from '@dialoom/shared/api/identity';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Store } from '../store/open.ts';
import type { Seal } from '../store/seal.ts';

/** So that one found in a repository is recognised for what it is. */
const PREFIX = 'dli_';
type Who = { workspace: string; name: string };

export type IdentityKeys = ReturnType<typeof identityKeys>;
export function identityKeys({ db, transaction }: Store, seal: Seal, clock: () => number) {
  const place = (bot: string, id: string) => `identity:${bot}:${id}`;
  return {
    async list(workspace: string, bot: string): Promise<IdentityKey[]> {
      const rows = await db.selectFrom('identity_key').select(['id', 'by_name', 'created_at']).where('workspace', '=', workspace).where('bot', '=', bot).orderBy('created_at', 'desc').orderBy('id').execute(); // prettier-ignore
      return rows.map(({ id, by_name: by, created_at: createdAt }) => ({ id, by, createdAt }));
    },
    make: ({ workspace, name }: Who, bot: string): Promise<IdentityKey & { secret: string }> =>
      transaction(async (trx) => {
        const old = await trx.selectFrom('identity_key').select('id').where('bot', '=', bot).orderBy('created_at', 'desc').execute(); // prettier-ignore
        for (const { id } of old.slice(MOST_IDENTITY_KEYS - 1))
          await trx.deleteFrom('identity_key').where('bot', '=', bot).where('id', '=', id).execute();
        const id = randomBytes(4).toString('hex');
        const secret = PREFIX + randomBytes(32).toString('base64url');
        const createdAt = clock();
        await trx.insertInto('identity_key').values({ bot, id, workspace, secret: seal.seal(secret, place(bot, id)), by_name: name, created_at: createdAt }).execute(); // prettier-ignore
        return { id, by: name, createdAt, secret };
      }),
    async remove(workspace: string, bot: string, id: string): Promise<void> {
      const { numDeletedRows } = await db.deleteFrom('identity_key').where('workspace', '=', workspace).where('bot', '=', bot).where('id', '=', id).executeTakeFirst(); // prettier-ignore
      if (numDeletedRows !== 1n) throw new DialoomError('not-found', 404);
    },
    /** With the secrets: for the check only. */
    async secretsOf(bot: string): Promise<{ id: string; secret: string }[]> {
      const rows = await db.selectFrom('identity_key').select(['id', 'secret']).where('bot', '=', bot).execute();
      return rows.map(({ id, secret }) => ({ id, secret: seal.open(secret, place(bot, id)) }));
    },
  };
}
