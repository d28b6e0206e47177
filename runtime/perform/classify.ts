// Performs `classify`: the embedded model of the bot's version, limited to the intents asked for.
import { Failed, type By, type Request, type Result } from '@dialoom/shared/node/effects';
import type { BotDocument } from '@dialoom/shared/document/document';
import { classifyIn } from '../understanding/classify.ts';
import type { Models } from '../understanding/models.ts';

/** `documentOf` gives the version a conversation runs on. */
export const performClassify =
  (models: Models, documentOf: (by: By) => Promise<BotDocument | undefined>) =>
  async ({ text, intents, threshold }: Request<'classify'>, by: By): Promise<Result<'classify'>> => {
    const document = await documentOf(by);
    if (!document) throw new Failed('no-document');
    const { settings } = document;
    return classifyIn(await models.ready(document), text, intents, {
      sure: threshold ?? settings.threshold,
      doubtful: settings.doubtful,
    });
  };
