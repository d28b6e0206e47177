// What is understood of a text before the walk: the wanted value, a global intent, a bare greeting. One model per version and language mix.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Choice } from '@dialoom/shared/node/content';
import type { Request, Wants } from '@dialoom/shared/node/effects';
import type { Understood } from '../conversation/parts.ts';
import type { Pending } from '../engine/types.ts';
import { findWanted, type Asked } from './entities/find.ts';
import { findInText } from './forms.ts';
import { isGreeting } from './features.ts';
import { otherLanguage } from './language.ts';
import type { Models } from './models.ts';

/** A global intent interrupts somebody who is answering something else: it must be surer than an answer to "what can I do for you?". */
const INTERRUPT = 0.1;
/** East of UTC, by language: a customer's "today". Refined when the page tells its zone. */
export const zoneOf = (locale: string) => (/^zh/i.test(locale) ? 480 : 0);

/** The same once the model is there; nothing is waited for when it is. */
export const whenReady =
  (models: Models, understand: ReturnType<typeof understandWith>) =>
  (...asked: Parameters<typeof understand>): Understood | Promise<Understood> => {
    const model = models.ready(asked[0]);
    return model instanceof Promise ? model.then(() => understand(...asked)) : understand(...asked);
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
    const language =
      document.settings.followLanguage === false || document.languages.length < 2
        ? undefined
        : otherLanguage(text, document.languages, locale);
    if (language !== undefined) out.language = language;
    const asked = pending && askedOf(pending);
    const found = asked && findWanted(asked, text, at, zoneOf(locale));
    if (found) out.found = [found];
    if (pending?.kind === 'form') {
      const beside = findInText((pending.request as Request<'form'>).fields, text, at, zoneOf(locale));
      if (beside.length > 0) return { found: beside };
    }
    if (!found && isGreeting(text)) {
      out.greeting = true;
      return out;
    }
    if (globals.size > 0 && !found) {
      const { ranked } = models.of(document).classify(text);
      const [best] = ranked;
      const needed = (document.settings.threshold ?? models.of(document).threshold) + (pending ? INTERRUPT : 0);
      if (best && globals.has(best.intent) && best.confidence >= Math.min(0.95, needed)) out.intent = best.intent;
    }
    return out;
  };
}
function askedOf({ kind, request }: Pending): Asked | undefined {
  if (kind === 'choose') return { wants: 'choice', choices: request['choices'] as readonly Choice[] };
  if (kind !== 'ask') return undefined;
  return {
    wants: (request['wants'] ?? 'text') as Wants,
    pattern: request['pattern'] as string | undefined,
    list: request['list'] as Asked['list'],
  };
}
