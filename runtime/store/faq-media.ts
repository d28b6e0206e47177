// Pictures and files brought in for answers: open to everyone who knows their address, kept as long as there is an entry that ever named
// them. In the database, so that a list and what its answers show are saved together. Not sealed, unlike files of customers (runtime/files):
// every customer may read what an owner publishes, and the seal would keep a copy of the database from being read with another secret.
import { randomBytes } from 'node:crypto';
import type { FaqDraft } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import { sql, type Transaction } from 'kysely';
import type { Examined } from '../files/examine.ts';
import type { Store } from './open.ts';
import { othersFirst } from './others-first.ts';
import type { Tables } from './tables.ts';

/** Of one workspace. */
const mediaLimits = { bytes: 1_024 * 1_048_576 };
/** A row of this size holds no other statement up for long. */
const CHUNK = 512 * 1_024;
/** What nobody names yet may still be saved, and what was deleted may come back. */
const DAY_MS = 86_400_000;
const AT_ONCE = 100;
const ADDRESS = /\/v1\/media\/(m_[0-9a-f]{32})(?![\w-])/g;

export const mediumPath = (id: string): string => `/v1/media/${id}`;

/** Of any server: whose a file is, only its id tells. */
const ANYWHERE = /https?:\/\/[^\s()"<>]{1,200}?\/v1\/media\/(m_[0-9a-f]{32})(?![\w-])/g;

/**
 * A text with the addresses of our own files as customers reach them now: this server may have another address than when the text was
 * written, or came from a copy. What lies elsewhere stays as it is.
 * @param address of this server
 */
export async function addressed(text: string, address: string, media: Pick<FaqMedia, 'has'>): Promise<string> {
  const ids = new Set(
    [...text.matchAll(ANYWHERE)].flatMap(([whole, id = '']) => (whole === at(id, address) ? [] : [id])),
  );
  const ours = new Set<string>();
  for (const id of ids) if (await media.has(id)) ours.add(id);
  return text.replace(ANYWHERE, (whole, id: string) => (ours.has(id) ? at(id, address) : whole));
}
const at = (id: string, address: string): string => new URL(mediumPath(id), address).href;

/** Remembers which files entries name. They stay with an entry, for its history, as long as it is there. */
export async function rememberMedia(trx: Transaction<Tables>, entries: readonly { id: string; draft: FaqDraft }[]): Promise<void> {
  const uses = entries.flatMap(({ id: faq, draft }) => {
    const urls = Object.values(draft.texts).flatMap(({ answer, media = [] }) => [answer, ...media.map(({ url }) => url)]).join('\n');
    return [...new Set([...urls.matchAll(ADDRESS)].map(([, file = '']) => file))].map((file) => ({ file, faq }));
  });
  for (let i = 0; i < uses.length; i += AT_ONCE) await trx.insertInto('knowledge_file_use').values(uses.slice(i, i + AT_ONCE)).onConflict((on) => on.doNothing()).execute();
} // prettier-ignore

export type FaqMedia = ReturnType<typeof faqMedia>;
export function faqMedia({ db, transaction, kind }: Store, clock: () => number, limits = mediaLimits) {
  const drop = async (ids: readonly string[]) => {
    for (const id of ids) {
      await othersFirst();
      await db.deleteFrom('knowledge_file').where('id', '=', id).execute();
    }
  };
  /** It counts before its bytes are there, so that files sent together pass no limit. */
  const register = (workspace: string, id: string, { name, type, bytes }: Examined): Promise<void> =>
    transaction(async (trx) => {
      // on Postgres others may be sending at this moment: they wait here
      if (kind === 'postgres') await sql`select pg_advisory_xact_lock(hashtext(${`media ${workspace}`}))`.execute(trx);
      const { sum } = await trx.selectFrom('knowledge_file').select((e) => e.fn.sum<number>('size').as('sum')).where('workspace', '=', workspace).executeTakeFirstOrThrow(); // prettier-ignore
      if (Number(sum ?? 0) + bytes.length > limits.bytes) throw new DialoomError('knowledge.media-full', 409, { params: { most: limits.bytes / 1_048_576 } }); // prettier-ignore
      await trx.insertInto('knowledge_file').values({ id, workspace, name, type, size: bytes.length, whole: 0, at: clock(), lost_at: null }).execute(); // prettier-ignore
    });
  return {
    /** @returns its id @throws knowledge.media-full */
    async keep(workspace: string, made: Examined): Promise<string> {
      const id = `m_${randomBytes(16).toString('hex')}`;
      await register(workspace, id, made);
      try {
        for (let n = 0; n * CHUNK < made.bytes.length; n++) {
          await othersFirst();
          await db.insertInto('knowledge_file_chunk').values({ file: id, n, bytes: made.bytes.subarray(n * CHUNK, (n + 1) * CHUNK) }).execute(); // prettier-ignore
        }
        await db.updateTable('knowledge_file').set({ whole: 1 }).where('id', '=', id).execute();
      } catch (error) {
        await drop([id]);
        throw error;
      }
      return id;
    },
    async has(id: string): Promise<boolean> {
      return (await db.selectFrom('knowledge_file').select('id').where('id', '=', id).where('whole', '=', 1).executeTakeFirst()) !== undefined; // prettier-ignore
    },
    async read(id: string): Promise<{ name: string; type: string; bytes: Buffer } | undefined> {
      const about = await db.selectFrom('knowledge_file').select(['name', 'type']).where('id', '=', id).where('whole', '=', 1).executeTakeFirst(); // prettier-ignore
      if (!about) return undefined;
      const rows = await db.selectFrom('knowledge_file_chunk').select('bytes').where('file', '=', id).orderBy('n').execute(); // prettier-ignore
      return { ...about, bytes: Buffer.concat(rows.map(({ bytes }) => Buffer.from(bytes))) };
    },
    /** Takes away what no entry has named for a day, and what never arrived whole. */
    async sweep(): Promise<void> {
      const day = clock() - DAY_MS;
      const named = sql<boolean>`exists (select 1 from knowledge_file_use as u inner join faq on faq.id = u.faq where u.file = knowledge_file.id)`;
      await db.updateTable('knowledge_file').set({ lost_at: null }).where('lost_at', 'is not', null).where(named).execute(); // prettier-ignore
      const lost = await db.selectFrom('knowledge_file').select('id').where((e) => e.or([e('lost_at', '<=', day), e.and([e('whole', '=', 0), e('at', '<=', day)])])).limit(AT_ONCE).execute(); // prettier-ignore
      await drop(lost.map(({ id }) => id));
      await db.updateTable('knowledge_file').set({ lost_at: clock() }).where('lost_at', 'is', null).where(sql<boolean>`not ${named}`).execute(); // prettier-ignore
      await db.deleteFrom('knowledge_file_use').where(sql<boolean>`not exists (select 1 from faq where faq.id = knowledge_file_use.faq)`).execute(); // prettier-ignore
    },
  };
}
