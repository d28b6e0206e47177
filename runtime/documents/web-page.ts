// Fetches a web page through the egress guard: its redirects, size and kind are looked at, private addresses refused.
import type { DocumentKind } from '@dialoom/shared/api/documents';
import { DialoomError } from '@dialoom/shared/text/errors';
import { EgressFailure, type Egress } from '../egress/egress.ts';
import { FETCH_MS, MOST_FILE_BYTES, MOST_PAGE_BYTES } from './limits.ts';

export type FetchedPage = { bytes: Buffer; kind: DocumentKind; charset: string | undefined };
const kinds: Readonly<Record<string, DocumentKind>> = {
  'text/html': 'page', 'application/xhtml+xml': 'page', 'text/plain': 'text', 'text/markdown': 'markdown', 'application/pdf': 'pdf',
}; // prettier-ignore

/** @throws DialoomError `egress.*`, reading.page, reading.page-type, too-large */
export async function fetchPage(egress: Pick<Egress, 'call'>, url: string, signal: AbortSignal): Promise<FetchedPage> {
  try {
    const answer = await egress.call(url, {
      headers: { accept: 'text/html,application/xhtml+xml,text/plain,text/markdown,application/pdf;q=0.9,*/*;q=0.1' },
      signal,
      timeoutMs: FETCH_MS,
      maxBytes: MOST_FILE_BYTES,
      redirects: 5,
    });
    const [type = '', ...more] = (answer.headers.get('content-type') ?? '').toLowerCase().split(';');
    const kind = Object.hasOwn(kinds, type.trim()) ? kinds[type.trim()] : undefined;
    const leave = async (error: DialoomError): Promise<never> => {
      await answer.read(() => 'enough'); // ends the call
      throw error;
    };
    if (answer.status !== 200) return await leave(new DialoomError('reading.page', 400, { params: { status: answer.status } })); // prettier-ignore
    if (!kind) return await leave(new DialoomError('reading.page-type', 400, { params: { type: type.trim().slice(0, 60) || '?' } })); // prettier-ignore
    const most = kind === 'pdf' ? MOST_FILE_BYTES : MOST_PAGE_BYTES;
    const parts: Uint8Array[] = [];
    let size = 0;
    await answer.read((part) => {
      size += part.byteLength;
      if (size > most) throw new DialoomError('too-large', 413, { params: { most: `${most / 1_048_576} MB` } });
      parts.push(part);
    });
    const charset = /charset=["']?([\w-]{2,30})/.exec(more.join(';'))?.[1];
    return { bytes: Buffer.concat(parts), kind, charset };
  } catch (error) {
    if (error instanceof EgressFailure) throw new DialoomError(error.code === 'egress.too-large' ? 'too-large' : error.code, 400, { params: { most: `${MOST_FILE_BYTES / 1_048_576} MB` } }); // prettier-ignore
    throw error;
  }
}
