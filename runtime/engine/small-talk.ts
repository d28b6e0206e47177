// What a bot says to small talk: its own words, else ours, one of several wordings.
import type { BotDocument } from '@dialoom/shared/document/document';
import { nearestLocale } from '@dialoom/shared/node/define';
import { smallTalkAnswers, type SmallTalkKind } from '@dialoom/shared/small-talk/kinds';
import { inLanguage } from '@dialoom/shared/template/words';

/** @param pick 0–1, which of the wordings */
export function smallTalkAnswer(
  { name, languages, settings }: BotDocument,
  kind: SmallTalkKind,
  locale: string,
  pick: number,
): string {
  const own = settings.smallTalk?.answers[kind];
  const words = own && inLanguage(own, locale, languages[0]).trim();
  if (words) return words;
  const wordings = smallTalkAnswers[kind][nearestLocale(locale)];
  return (wordings[Math.floor(pick * wordings.length)] ?? wordings[0] ?? '').replaceAll('{bot}', name);
}
