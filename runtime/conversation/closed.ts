// Outside of business hours: what is said then, and when they begin again.
import type { Settings } from '@dialoom/shared/document/document';
import { isClosed, nextOpen, openingWords } from '@dialoom/shared/hours/hours';
import { inLanguage } from '@dialoom/shared/template/words';
import { renderTemplate, TemplateFault } from '@dialoom/shared/template/template';
import { botWords } from './bot-words.ts';

/**
 * @param leave whether a message can be left
 * @returns nothing while people can be had
 */
export function closedWords(
  { hours, handoff }: Settings,
  now: number,
  locale: string,
  languages: readonly string[],
  leave: boolean,
): string | undefined {
  if (!hours?.on || !isClosed(hours, now)) return undefined;
  const next = nextOpen(hours, now);
  const opens = next === undefined ? '' : openingWords(next, now, hours.zone, locale);
  const own = handoff.closed && inLanguage(handoff.closed, locale, languages[0]);
  const given = { opens, leave };
  const standard = () => renderTemplate(inLanguage(botWords.closed, locale, 'en'), given);
  try {
    return own ? renderTemplate(own, given) : standard();
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error; // their own words cannot be rendered: ours can
    return standard();
  }
}
