// What is understood of a text before the walk: the wanted value, a global intent, a bare greeting. One model per version and language mix.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Understood } from '../conversation/parts.ts';
import type { Pending } from '../engine/types.ts';
import { isGreeting } from './features.ts';
import { hear } from './hear.ts';
import { otherLanguage } from './language.ts';
import type { Models } from './models.ts';

/** A global intent interrupts somebody who is answering something else: it must be surer than an answer to "what can I do for you?". */
const INTERRUPT = 0.1;

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
    const heard = pending && hear(pending, text, document, { at, locale });
    const answers = heard !== undefined && Object.keys(heard).length > 0;
    if (answers) Object.assign(out, heard);
    if (!answers && isGreeting(text)) {
      out.greeting = true;
      return out;
    }
    if (globals.size > 0 && !answers) {
      const { ranked } = models.of(document).classify(text);
      const [best] = ranked;
      const needed = (document.settings.threshold ?? models.of(document).threshold) + (pending ? INTERRUPT : 0);
      if (best && globals.has(best.intent) && best.confidence >= Math.min(0.95, needed)) out.intent = best.intent;
    }
    return out;
  };
}
