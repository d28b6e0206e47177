// Files of conversations: fetched here, so that it can be seen how far they are, and stopped.
import * as api from '@dialoom/shared/api/conversation-export';
import { fillPath } from '@dialoom/shared/api/route';
import { languageHeader } from './call.ts';
import { readFailure } from './failure.ts';

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
export type ExportAsked = {
  as: 'csv' | 'jsonl';
  bot?: string;
  owner?: string;
  from?: number;
  to?: number;
  limit: number;
  personal: 'starred' | 'as-written';
};
export type Fetched = { file: Blob; count: number; found: number };

/**
 * @param onPiece what came, how many conversations there will be, and the bytes so far
 * @throws ApiFailure; a TypeError when it breaks off
 */
export async function fetchConversations(
  asked: ExportAsked,
  signal: AbortSignal,
  onPiece: (piece: string, of: number, bytes: number) => void,
): Promise<Fetched> {
  const query = new URLSearchParams({ zone: zone() });
  for (const [key, value] of Object.entries(asked)) query.set(key, String(value));
  const response = await fetch(`${api.exportConversations.path}?${query.toString()}`, { signal, headers: languageHeader() }); // prettier-ignore
  if (!response.ok) throw await readFailure(response);
  const numberIn = (header: string) => Number(response.headers.get(header) ?? 0);
  const count = numberIn(api.EXPORTED_HEADER);
  const pieces: BlobPart[] = [];
  const text = new TextDecoder();
  let bytes = 0;
  for (let reader = response.body?.getReader(); reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    bytes += value.length;
    onPiece(text.decode(value, { stream: true }), count, bytes);
  }
  const type = response.headers.get('content-type') ?? '';
  return { file: new Blob(pieces, { type }), count, found: numberIn(api.FOUND_HEADER) };
}

export type OneAs = (typeof api.oneExportFormats)[number];
/** One of them is small. */
export async function fetchConversation(id: string, as: OneAs, personal: 'starred' | 'as-written'): Promise<Blob> {
  const query = new URLSearchParams({ as, personal, zone: zone() });
  const path = fillPath(api.exportConversation.path, { conversation: id });
  const response = await fetch(`${path}?${query.toString()}`, { headers: languageHeader() });
  if (!response.ok) throw await readFailure(response);
  return response.blob();
}
