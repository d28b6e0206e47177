// The server's side of a draft: reading and writing with its ETag, publishing.
import { BotDocument } from '@dialoom/shared/document/document';
import type { Fetched, SaveAnswer, Transport } from '../document/autosave.ts';
import type { PublishAnswer } from './PublishDialog.tsx';

const headers = { 'Content-Type': 'application/json' };

/** The server's sentence about what it refused. */
async function messageOf(response: Response): Promise<string> {
  try {
    const body = (await response.json()) as { error?: { message?: unknown } };
    if (typeof body.error?.message === 'string') return body.error.message;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error; // a proxy's page instead of an answer
  }
  return `${response.status}`;
}

export function draftTransport(bot: string): Transport {
  const url = `/api/bots/${encodeURIComponent(bot)}/draft`;
  return {
    load: async (): Promise<Fetched> => {
      const response = await fetch(url, { headers: { Accept: 'application/json' } });
      if (!response.ok) throw new Error(await messageOf(response));
      const body = (await response.json()) as { document?: unknown };
      return { document: BotDocument.parse(body.document ?? body), etag: response.headers.get('ETag') ?? '' };
    },
    save: async (document, etag): Promise<SaveAnswer> => {
      const response = await fetch(url, { method: 'PUT', headers: { ...headers, 'If-Match': etag }, body: JSON.stringify({ document }) });
      if (response.status === 409 || response.status === 412) return { stale: true };
      if (response.status >= 500 || response.status === 429) throw new Error(await messageOf(response)); // tried again
      if (!response.ok) return { refused: await messageOf(response) };
      return { done: response.headers.get('ETag') ?? '' };
    },
  };
}

export async function publishBot(bot: string, note: string): Promise<PublishAnswer> {
  const body = JSON.stringify(note === '' ? {} : { note });
  const response = await fetch(`/api/bots/${encodeURIComponent(bot)}/publish`, { method: 'POST', headers, body });
  if (!response.ok) return { refused: await messageOf(response) };
  const { version } = (await response.json()) as { version: number };
  return { version };
}
