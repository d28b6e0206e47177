// The bot that an address names, and a document that came with the request.
import type { BotDocument } from '@dialoom/shared/document/document';
import { parseDocument } from '@dialoom/shared/document/parse';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Actor } from '../people/actor.ts';
import type { BotRecord, BotStore } from '../store/bots.ts';

/** @throws DialoomError `not-found`, also for a bot of another workspace */
export const botOf =
  (bots: Pick<BotStore, 'find'>) =>
  async ({ workspace }: Pick<Actor, 'workspace'>, id: string): Promise<BotRecord> => {
    const bot = await bots.find(workspace, id);
    if (!bot) throw new DialoomError('not-found', 404);
    return bot;
  };

/** @throws DialoomError what is wrong with it, and where: `document.…` */
export function sentDocument(sent: unknown): BotDocument {
  const parsed = parseDocument(sent);
  if ('document' in parsed) return parsed.document;
  const { code, path, params } = parsed.fault;
  throw new DialoomError(code, code === 'too-large' ? 413 : 400, { path: `document.${path}`, params });
}
