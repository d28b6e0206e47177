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

/** Files that this process has in its memory at once; who comes then tries again. */
const AT_ONCE = 8;
let busy = 0;

/** How large a file the conversation's bot takes, in bytes. @throws file.off */
export function bytesAllowed(live: Live): number {
  const { on, megabytes } = live.bot.compiled.document.settings.files;
  if (!on) throw new DialoomError('file.off', 400);
  return megabytes * 1_048_576;
}

/** Reads, examines and keeps one file. @throws busy, and what readUpload, examine and keep throw */
export async function takeUpload(c: Context, files: Files, owner: Owner, most: number): Promise<SentFile> {
  if (busy >= AT_ONCE) throw new DialoomError('busy', 503, { params: { seconds: 5 } });
  busy++;
  try {
    const { name, bytes, client } = await readUpload(c, most);
    return await files.keep(owner, client, examine(bytes, name));
  } finally {
    busy--;
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
