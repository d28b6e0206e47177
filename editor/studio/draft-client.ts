// The server's side of a draft: reading and writing with its ETag, publishing.
import { publishBot, readDraft, saveDraft } from '@dialoom/shared/api/bots';
import { BotDocument } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import type { SaveAnswer, Transport } from '../document/autosave.ts';
import { call } from '../queries/call.ts';
import { ApiFailure } from '../queries/failure.ts';
import type { PublishAnswer } from './PublishDialog.tsx';

/** What may pass by itself and is tried again; everything else is the server's last word on this document. */
const passes = ({ status }: ApiFailure) => status >= 500 || status === 429 || status === 401;

export const draftTransport = (bot: string): Transport => ({
  load: async () => {
    const { document, etag, updatedBy } = await call(readDraft, { params: { bot } });
    return { document: BotDocument.parse(document), etag, ...(updatedBy !== undefined && { by: updatedBy }) };
  },
  save: async (document, etag, did): Promise<SaveAnswer> => {
    try {
      const saved = await call(
        saveDraft,
        { params: { bot }, body: { ...(did.length > 0 && { did: [...did] }), document: document as unknown as Json } },
        { 'If-Match': etag },
      );
      return { done: saved.etag };
    } catch (error) {
      if (!(error instanceof ApiFailure) || passes(error)) throw error; // not reached: the autosave tries again
      if (error.status === 404) return { gone: true };
      return error.status === 409 ? { stale: true } : { refused: error.message };
    }
  },
});

export async function publishDraft(bot: string, note: string): Promise<PublishAnswer> {
  try {
    return await call(publishBot, { params: { bot }, body: note === '' ? {} : { note } });
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error; // not reached: the dialog says so
    return { refused: error.message };
  }
}
