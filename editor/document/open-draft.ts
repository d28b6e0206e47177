// Opening a draft: the server's, or what this browser kept and the server does not have. An older copy here never overrides a
// newer draft there: it begins from the state it grew from, so the first save meets the newer one and is merged with it.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Fetched, Kept } from './autosave.ts';
import { besideOthers, emptyHistory, type History } from './history.ts';
import { sameJson } from './path.ts';

/** `start`: what the server had when this draft began to differ. */
export type Opening = { start: Fetched; document: BotDocument; history: History };

export function openDraft(server: Fetched, kept: Kept | undefined): Opening {
  if (kept && !sameJson(kept.base, kept.document))
    return { start: { document: kept.base, etag: kept.etag }, document: kept.document, history: kept.history };
  if (!kept) return { start: server, document: server.document, history: emptyHistory };
  // saved to the end: what others did since stays as it is, whatever is undone
  return { start: server, document: server.document, history: besideOthers(kept.history, kept.base, server.document) };
}
