// What the world may know of a published bot: how its widget looks and speaks. Nothing of its flows.
import type { PublicBot } from '@dialoom/shared/api/chat';
import { MESSAGE_CHARACTERS } from '@dialoom/shared/node/effects';
import type { Words } from '@dialoom/shared/document/document';
import { inLanguage } from '@dialoom/shared/template/words';
import { languageFor } from '@dialoom/shared/text/language-for';
import { extensions } from '../files/kinds.ts';
import type { ForVisitors } from '../knowledge/for-visitors.ts';
import type { Published } from '../conversation/parts.ts';

/** @param offers what the window offers out of the bot's knowledge */
export async function publicBot(
  bot: Published,
  wanted: string | undefined,
  offers?: Pick<ForVisitors, 'hot' | 'suggests'>,
): Promise<PublicBot> {
  const { id, version, compiled } = bot;
  const { name, languages, widget, settings } = compiled.document;
  const locale = languageFor(languages, wanted);
  const words = (text: Words | undefined) => (text ? inLanguage(text, locale, languages[0]) || undefined : undefined);
  const { accent, position, scheme } = widget.theme;
  const texts = Object.entries(widget.texts as Record<string, Words | undefined>)
    .filter(([key]) => ['title', 'subtitle', 'placeholder', 'launcher'].includes(key))
    .flatMap(([key, text]) => {
      const found = words(text);
      return found === undefined ? [] : [[key, found]];
    });
  const triggers = (widget.triggers ?? []).flatMap(
    ({ id: own, words: said, when, seconds, percent, pages, once, phones }) => {
      const line = words(said)?.trim();
      return line ? [{ id: own, words: line, when, seconds, percent, pages, once, phones }] : []; // without words there is nothing to show
    },
  );
  const own = (settings.welcome?.hotQuestions ?? []).flatMap((one) => words(one)?.trim() || []);
  const hot = (await offers?.hot(bot, own, wanted)) ?? own;
  const reminds = (settings.reminders ?? []).reduce((sum, { after }) => sum + after, 0);
  return {
    id,
    name,
    version,
    languages,
    theme: { accent, position, scheme },
    texts: Object.fromEntries(texts),
    ...(triggers.length > 0 && { triggers }),
    aiLabel: settings.aiLabel,
    ...(hot.length > 0 && { hotQuestions: hot }),
    ...(offers?.suggests(bot) && { suggests: true }),
    ...(settings.helpful && { helpful: true }),
    ...(settings.gatherSeconds > 0 && { gathers: true }),
    ...(reminds > 0 && { remindsSeconds: Math.ceil(reminds) }),
    person: true, // the button hands over whatever the flow does
    limits: { messageCharacters: MESSAGE_CHARACTERS },
    ...(settings.files.on && { files: { bytes: settings.files.megabytes * 1_048_576, extensions: [...extensions] } }),
  };
}
