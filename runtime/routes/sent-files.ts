// Files of customers over HTTP: taken in by the conversation's own door, given out to its holder and to the desk, never to be run.
import type { Context } from 'hono';
import type { SentFile } from '@dialoom/shared/node/content';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Live } from '../conversation/live.ts';
import { examine } from '../files/examine.ts';
import { disposition } from '../files/file-name.ts';
import type { Files, Owner } from '../files/files.ts';
import { isPicture } from '../files/kinds.ts';
import { readUpload } from '../files/upload.ts';
import { sentFileHeaders } from '../http/security-headers.ts';

/** Files on their way into this process, in all and from one address: who comes then tries again. A slow sender keeps few others out. */
const MOST_AT_ONCE = 32;
const MOST_OF_ONE = 4;
const coming = new Map<string, number>();
/** What has arrived is examined and sealed one after another: each takes several times its size. */
let last: Promise<unknown> = Promise.resolve();

/** How large a file the conversation's bot takes, in bytes. @throws file.off */
export function bytesAllowed(live: Live): number {
  const { on, megabytes } = live.bot.compiled.document.settings.files;
  if (!on) throw new DialoomError('file.off', 400);
  return megabytes * 1_048_576;
}

/** Reads, examines and keeps one file. @throws busy, and what readUpload, examine and keep throw */
export async function takeUpload(
  c: Context,
  files: Files,
  owner: Owner,
  { most, address }: { most: number; address: string },
): Promise<SentFile> {
  const mine = coming.get(address) ?? 0;
  const all = [...coming.values()].reduce((sum, count) => sum + count, 0);
  if (mine >= MOST_OF_ONE || all >= MOST_AT_ONCE) throw new DialoomError('busy', 503, { params: { seconds: 2 } });
  coming.set(address, mine + 1);
  try {
    const take = await readUpload(c, most);
    const kept = last.then(async () => {
      const { name, bytes, client } = await take();
      return files.keep(owner, client, examine(bytes, name));
    });
    last = kept.catch(() => undefined);
    return await kept;
  } finally {
    const left = (coming.get(address) ?? 1) - 1;
    if (left > 0) coming.set(address, left);
    else coming.delete(address);
  }
}

/** The bytes, as a download; a picture may be shown. @throws not-found */
export async function answerWithFile(
  files: Files,
  owner: Owner,
  id: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const found = await files.read(owner, id);
  if (!found) throw new DialoomError('not-found', 404);
  const { name, type } = found.about;
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      ...headers,
      ...sentFileHeaders,
      'content-type': type,
      'content-length': String(found.bytes.length),
      'content-disposition': disposition(isPicture(type) ? 'inline' : 'attachment', name),
    },
  });
}
