// Performs `classify`: the embedded model of the bot's version, limited to the intents asked for; what stays in doubt is asked elsewhere
// where the bot says so.
import { Failed, type By, type Request, type Result } from '@dialoom/shared/node/effects';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { SecondOpinions } from '../second-opinion/second-opinion.ts';
import { classifyIn } from '../understanding/classify.ts';
import type { Models } from '../understanding/models.ts';

/** `documentOf` gives the version a conversation runs on. */
export const performClassify =
  (models: Models, documentOf: (by: By) => Promise<BotDocument | undefined>, opinions?: Pick<SecondOpinions, 'on'>) =>
  async ({ text, intents, threshold }: Request<'classify'>, by: By): Promise<Result<'classify'>> => {
    const document = await documentOf(by);
    if (!document) throw new Failed('no-document');
    const { settings } = document;
    const result = classifyIn(await models.ready(document), text, intents, {
      sure: threshold ?? settings.threshold,
      doubtful: settings.doubtful,
    });
    if (!opinions || !result.doubtful || result.doubtful.length === 0) return result;
    const asked = result.ranked.map(({ intent }) => intent);
    const second = await opinions.on(document, text, asked, whose(by));
    if (!second) return result;
    if (second.intent === undefined) return { ...result, second };
    const { doubtful: _, ...rest } = result;
    return { ...rest, intent: second.intent, second };
  };

/** What is asked in a conversation can be read with it. */
const whose = ({ workspace, bot, place, version, key, signal }: By) => ({
  workspace,
  bot,
  signal,
  ...(place !== undefined && { place }),
  ...(version > 0 && place !== undefined && { conversation: key.split(':')[0] ?? '' }),
});
