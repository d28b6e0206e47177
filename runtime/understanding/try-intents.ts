// "Try a sentence" on the intents page: the same model and bands that a conversation uses.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Result } from '@dialoom/shared/node/effects';
import { classifyIn } from './classify.ts';
import type { Models } from './models.ts';

export type TryIntents = (document: BotDocument, text: string, locale: string) => Promise<Result<'classify'>>;
export const tryIntentsWith =
  (models: Models): TryIntents =>
  async (document, text) =>
    classifyIn(await models.ready(document), text, Object.keys(document.intents), {
      sure: document.settings.threshold,
      doubtful: document.settings.doubtful,
    });
