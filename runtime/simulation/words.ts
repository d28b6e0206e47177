// What the bot says that no node says, in the language of the conversation.
import { inLanguage } from '@dialoom/shared/template/words';
import { botWords } from '../conversation/bot-words.ts';
import type { Stage } from './world.ts';

/** @param own the bot's own words for it, if it has any; else ours */
export const botWord = (
  { bot, locale }: Pick<Stage, 'bot' | 'locale'>,
  key: keyof typeof botWords,
  own?: Parameters<typeof inLanguage>[0],
): string => (own && inLanguage(own, locale, bot.languages[0])) || inLanguage(botWords[key], locale, 'en');
