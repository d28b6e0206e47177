// Files of customers: what is known of each, limits per conversation and day, and what is swept away. A row comes before its bytes and
// counts at once, so that files sent together pass no limit; it is whole when they are there.
import { randomBytes } from 'node:crypto';
import type { SentFile } from '@dialoom/shared/node/content';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Store } from '../store/open.ts';
import type { Seal } from '../store/seal.ts';
import type { Bytes } from './bytes.ts';
import type { Examined } from './examine.ts';

const DAY_MS = 86_400_000;
/** Rows that a sweep looks at together. */
const AT_ONCE = 500;
/** Counts and bytes; of the whole installation for a day. */
export const fileLimits = {
  conversationFiles: 30,
  conversationBytes: 100 * 1_048_576,
  dayBytes: 4 * 1_024 * 1_048_576,
};

/** Bytes that are just being written have a name of their own. */
const idOf = (name: string) => name.replace(/\.part$/, '');

export type Owner = { workspace: string; key: number };
export type Files = ReturnType<typeof fileStore>;

export function fileStore(store: Store, bytes: Bytes, seal: Seal, clock: () => number, limits = fileLimits) {
  const { db } = store;
  const place = (conversation: number, id: string) => `file:${conversation}:${id}`;
  const rowOf = (conversation: number, id: string) =>
    db.selectFrom('file').select('about').where('conversation', '=', conversation).where('id', '=', id);
  const opened = (conversation: number, id: string, about: Uint8Array) =>
    JSON.parse(seal.open(about, place(conversation, id))) as SentFile;
  const drop = async (id: string) => {
    await bytes.remove(id);
    await db.deleteFrom('file').where('id', '=', id).execute();
  };

  const files = {
    /** The file of this conversation, if it has arrived. */
    async find({ key }: Owner, id: string): Promise<SentFile | undefined> {
      const row = await rowOf(key, id).where('whole', '=', 1).executeTakeFirst();
      return row && opened(key, id, row.about);
    },

    /** Keeps a file. The same client id again is the same file. @throws file.too-many, file.full */
    async keep(owner: Owner, client: string | undefined, made: Examined): Promise<SentFile> {
      const before = client === undefined ? undefined : await byClient(owner, client);
      if (before?.whole) return opened(owner.key, before.id, before.about);
      if (before) await drop(before.id); // cut off on its way the first time
      const id = `f_${randomBytes(16).toString('hex')}`;
      const { name, type, width, height } = made;
      const about: SentFile = { id, name, type, size: made.bytes.length, ...(width && height && { width, height }) };
      await register(owner, client, about);
      try {
        await bytes.write(id, seal.sealBytes(made.bytes, place(owner.key, id)));
      } catch (error) {
        await drop(id);
        throw error;
      }
      const { numUpdatedRows } = await db.updateTable('file').set({ whole: 1 }).where('id', '=', id).executeTakeFirst();
      if (numUpdatedRows === 0n) {
        await bytes.remove(id); // the same file came a second time meanwhile, and counts
        throw new DialoomError('busy', 503, { params: { seconds: 1 } });
      }
      return about;
    },

    /** It stands in a message: it stays as long as the conversation does. */
    async sent({ key }: Owner, id: string): Promise<void> {
      await db.updateTable('file').set({ sent: 1 }).where('conversation', '=', key).where('id', '=', id).execute();
    },

    async read(owner: Owner, id: string): Promise<{ about: SentFile; bytes: Buffer } | undefined> {
      const about = await files.find(owner, id);
      const sealed = about && (await bytes.read(id));
      return sealed && { about, bytes: seal.openBytes(sealed, place(owner.key, id)) };
    },

    /** All of a conversation's, before their rows go with it. */
    async idsOf(key: number): Promise<string[]> {
      const rows = await db.selectFrom('file').select('id').where('conversation', '=', key).execute();
      return rows.map(({ id }) => id);
    },
    /** Bytes that no row names any more. */
    async removeBytes(ids: readonly string[]): Promise<void> {
      for (const id of ids) await bytes.remove(id);
    },

    /** Takes away what was never sent for a day, and bytes whose row is gone: it goes with its conversation. */
    async sweep(): Promise<void> {
      const old = await db
        .selectFrom('file')
        .select('id')
        .where('sent', '=', 0)
        .where('at', '<', clock() - DAY_MS)
        .limit(AT_ONCE)
        .execute();
      for (const { id } of old) await drop(id);
      // a row is written before its bytes: what lies there without one is nobody's
      const lying = await bytes.all();
      for (let from = 0; from < lying.length; from += AT_ONCE) {
        const names = lying.slice(from, from + AT_ONCE);
        const rows = await db.selectFrom('file').select('id').where('id', 'in', names.map(idOf)).execute();
        const known = new Set(rows.map(({ id }) => id));
        for (const name of names) if (!known.has(idOf(name))) await bytes.remove(name);
      }
    },
  };
  return files;

  function byClient({ key }: Owner, client: string) {
    return db
      .selectFrom('file')
      .select(['id', 'about', 'whole'])
      .where('conversation', '=', key)
      .where('client', '=', client)
      .executeTakeFirst();
  }
  function register({ workspace, key }: Owner, client: string | undefined, about: SentFile): Promise<void> {
    const at = clock();
    return store.transaction(async (trx) => {
      // files sent at the same moment wait for each other; libSQL lets one transaction in at a time
      if (store.kind === 'postgres')
        await trx.selectFrom('conversation').select('key').where('key', '=', key).forUpdate().execute();
      const mine = await trx
        .selectFrom('file')
        .select((e) => [e.fn.countAll<number>().as('count'), e.fn.sum<number>('size').as('bytes')])
        .where('conversation', '=', key)
        .executeTakeFirst();
      if (
        Number(mine?.count ?? 0) >= limits.conversationFiles ||
        Number(mine?.bytes ?? 0) + about.size > limits.conversationBytes
      )
        throw new DialoomError('file.too-many', 409);
      const today = await trx
        .selectFrom('file')
        .select((e) => e.fn.sum<number>('size').as('bytes'))
        .where('at', '>', at - DAY_MS)
        .executeTakeFirst();
      if (Number(today?.bytes ?? 0) + about.size > limits.dayBytes) throw new DialoomError('file.full', 409);
      await trx
        .insertInto('file')
        .values({
          id: about.id,
          workspace,
          conversation: key,
          client: client ?? null,
          about: seal.seal(JSON.stringify(about), place(key, about.id)),
          size: about.size,
          whole: 0,
          sent: 0,
          at,
        })
        .execute();
    });
  }
}
