// Performs `classify`: the embedded model of the bot's version, limited to the intents asked for; what stays in doubt is asked elsewhere
// where the bot says so.
import { Failed, type By, type Request, type Result } from '@dialoom/shared/node/effects';
import type { BotDocument } from '@dialoom/shared/document/document';
import { bareOf } from '../knowledge/near.ts';
import type { SecondOpinions } from '../second-opinion/second-opinion.ts';
import { classifyIn } from '../understanding/classify.ts';
import type { Models } from '../understanding/models.ts';

/** Whether a text is, word for word, a question of a list that the bot looks into where it understands nothing. */
export type StandsInList = (text: string, document: BotDocument, by: By) => Promise<boolean>;

/**
 * `documentOf` gives the version a conversation runs on.
 * @param standsInList what somebody wrote an answer to is left to that answer, however much it sounds like an intent: customers take such
 *   questions from the suggestions of the chat window. An example of the intent itself stays with it.
 */
export const performClassify =
  (
    models: Models,
    documentOf: (by: By) => Promise<BotDocument | undefined>,
    opinions?: Pick<SecondOpinions, 'on'>,
    standsInList?: StandsInList,
  ) =>
  async ({ text, intents, threshold }: Request<'classify'>, by: By): Promise<Result<'classify'>> => {
    const document = await documentOf(by);
    if (!document) throw new Failed('no-document');
    const { settings } = document;
    const result = classifyIn(await models.ready(document), text, intents, {
      sure: threshold ?? settings.threshold,
      doubtful: settings.doubtful,
    });
    const [best] = result.intent === undefined ? (result.doubtful ?? []) : [result.intent];
    if (
      best !== undefined &&
      standsInList &&
      !isExample(document, best, text) &&
      (await standsInList(text, document, by))
    )
      return { ranked: result.ranked, threshold: result.threshold };
    if (!opinions || !result.doubtful || result.doubtful.length === 0) return result;
    const asked = result.ranked.map(({ intent }) => intent);
    const second = await opinions.on(document, text, asked, whose(by));
    if (!second) return result;
    if (second.intent === undefined) return { ...result, second };
    const { doubtful: _, ...rest } = result;
    return { ...rest, intent: second.intent, second };
  };

const isExample = ({ intents }: BotDocument, intent: string, text: string): boolean => {
  const said = bareOf(text);
  return Object.values(intents[intent]?.examples ?? {}).some((lines) => lines.some((line) => bareOf(line) === said));
};
/** What is asked in a conversation can be read with it. */
const whose = ({ workspace, bot, place, version, key, signal }: By) => ({
  workspace,
  bot,
  signal,
  ...(place !== undefined && { place }),
  ...(version > 0 && place !== undefined && { conversation: key.split(':')[0] ?? '' }),
});
