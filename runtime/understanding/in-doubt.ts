// A message while a node waits that may be a global intent: the bot is in doubt by itself, and asks elsewhere where it says so. Nothing is
// asked about a message that answers the open question.
import type { BotDocument } from '@dialoom/shared/document/document';
import { bandsOf, MOST_OFFERED } from '@dialoom/shared/understanding/bands';
import type { Understood } from '../conversation/parts.ts';
import type { Pending } from '../engine/types.ts';
import type { SecondOpinions } from '../second-opinion/second-opinion.ts';
import type { Models } from './models.ts';
import { whenReady, type understandWith } from './understand.ts';

type Understand = ReturnType<typeof understandWith>;
/** Whose bot it is: what is asked elsewhere is counted for it. */
export type Whose = { workspace: string; bot: string };

/** The global intents that the message may be, the likeliest first; none where it is one for sure, or something else. */
export function globalsInDoubt(
  models: Models,
  document: BotDocument,
  globals: ReadonlyMap<string, string>,
  pending: Pending | undefined,
  text: string,
  understood: Understood,
): string[] {
  const { secondOpinion, threshold, doubtful } = document.settings;
  if (!secondOpinion || secondOpinion.connection === '' || globals.size === 0 || text.trim() === '') return [];
  // a node that asks for an intent asks for a second opinion itself
  if (!pending || pending.request['wants'] === 'intent') return [];
  const { language: _, feelings: __, ...more } = understood;
  if (Object.keys(more).length > 0) return [];
  const model = models.of(document);
  const { ranked } = model.classify(text);
  const [best] = ranked;
  if (!best || !globals.has(best.intent)) return [];
  const from = bandsOf(threshold ?? model.threshold, doubtful).doubtful;
  return ranked.filter(({ intent, confidence }) => globals.has(intent) && confidence >= from && confidence > 0).slice(0, MOST_OFFERED).map(({ intent }) => intent); // prettier-ignore
}

/** Understands as ever, and asks about a global intent that is in doubt. */
export function understandWithOpinions(models: Models, understand: Understand, opinions: Pick<SecondOpinions, 'on'>) {
  const soon = whenReady(models, understand);
  return (whose: Whose, ...asked: Parameters<Understand>): Understood | Promise<Understood> => {
    const [document, globals, pending, text] = asked;
    const more = (understood: Understood): Understood | Promise<Understood> => {
      const ids = globalsInDoubt(models, document, globals, pending, text, understood);
      if (ids.length === 0) return understood;
      // it ends by itself, in the time the bot gives it
      const { signal } = new AbortController();
      return opinions.on(document, text, ids, { ...whose, signal }).then((second) =>
        second ? { ...understood, second, ...(second.intent !== undefined && { intent: second.intent }) } : understood,
      );
    };
    const first = soon(...asked);
    return first instanceof Promise ? first.then(more) : more(first);
  };
} // prettier-ignore
