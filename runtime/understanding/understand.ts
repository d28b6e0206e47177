// What is understood of a text before the walk: the wanted value, a global intent, a bare greeting, small talk, the language, how the
// customer feels. One model per version and language mix; what a bot does not use is not looked for.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Understood } from '../conversation/parts.ts';
import type { Pending } from '../engine/types.ts';
import { isBareValue } from './bare-value.ts';
import { isGreeting } from './greeting.ts';
import { hear } from './hear.ts';
import { readsFeelings } from './feelings/reads-feelings.ts';
import { feelingsOf } from './feelings/feelings.ts';
import { mayBeName, otherLanguage, wantedLanguage } from './language.ts';
import type { Models } from './models.ts';
import { allLearnt, smallTalkIn } from './small-talk/small-talk.ts';
import { zoneOf } from './zone.ts';

/** A global intent interrupts somebody who is answering something else: it must be surer than an answer to "what can I do for you?". */
const INTERRUPT = 0.1;

/** The same once the model is there; nothing is waited for when it is. */
export const whenReady =
  (models: Models, understand: ReturnType<typeof understandWith>) =>
  (...asked: Parameters<typeof understand>): Understood | Promise<Understood> => {
    const learning = allLearnt(models, asked[0]);
    return learning ? learning.then(() => understand(...asked)) : understand(...asked);
  };

export function understandWith(models: Models) {
  return (
    document: BotDocument,
    globals: ReadonlyMap<string, string>,
    pending: Pending | undefined,
    text: string,
    at: number,
    locale: string,
  ): Understood => {
    const out: Understood = {};
    if (document.languages.length > 1) Object.assign(out, languageOf(document, pending, text, locale));
    if (readsFeelings(document)) out.feelings = feelingsOf(text);
    if (out.asksLanguage) return out;
    const heard = pending && hear(pending, text, document, { at, locale });
    const answers = heard !== undefined && Object.keys(heard).length > 0;
    if (answers) Object.assign(out, heard);
    if (!answers && isGreeting(text)) {
      out.greeting = true;
      const { smallTalk } = document.settings;
      if (smallTalk?.on && !smallTalk.without.includes('greeting')) out.smallTalk = 'greeting';
      return out;
    }
    // before an intent: the bot's own business has competed in it already
    const kind =
      document.settings.smallTalk?.on && !answers ? smallTalkIn(models, document, text, pending, globals) : undefined;
    if (kind !== undefined) {
      out.smallTalk = kind;
      return out;
    }
    if (globals.size > 0 && !answers) {
      const { ranked, exact } = models.of(document).classify(text);
      const [best] = ranked;
      const needed = (document.settings.threshold ?? models.of(document).threshold) + (pending ? INTERRUPT : 0);
      if (
        best &&
        globals.has(best.intent) &&
        best.confidence >= Math.min(0.95, needed) &&
        (exact || // a hotline may have its number among the examples
          !isBareValue(text, { at, zoneMinutes: zoneOf(document.settings, locale, at) }))
      )
        out.intent = best.intent;
    }
    return out;
  };
}

/** Asked for by name, also where the bot does not follow; else as the customer writes, but for an answer that may be a name. */
function languageOf(
  { languages, settings }: BotDocument,
  pending: Pending | undefined,
  text: string,
  locale: string,
): Pick<Understood, 'language' | 'asksLanguage'> {
  const wanted = wantedLanguage(text, languages);
  if (wanted !== undefined) return { asksLanguage: true, ...(wanted !== locale && { language: wanted }) };
  if (settings.followLanguage === false) return {};
  const isAnswer = pending?.kind === 'ask' && (pending.request['wants'] ?? 'text') !== 'intent';
  if (isAnswer && mayBeName(text)) return {};
  const language = otherLanguage(text, languages, locale);
  return language === undefined ? {} : { language };
}
