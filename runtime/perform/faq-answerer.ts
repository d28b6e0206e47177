// Entries written as question and answer: the text for the customer's language and channel, and what goes with it.
import type { FaqChannel, FaqTexts } from '@dialoom/shared/api/faq';
import { MESSAGE_CHARACTERS, type By } from '@dialoom/shared/node/effects';
import { bandOf } from '../knowledge/confidence.ts';
import { inLanguage, textsFor } from '../knowledge/in-language.ts';
import type { Hit, Shelf } from '../knowledge/shelf.ts';
import type { Answerer } from './retrieve.ts';

/** What an answerer of entries may know beside the list. */
export type FaqBeside = {
  /** What is asked after an entry, measured; the most frequent first. */
  next?(workspace: string, list: string, id: string): readonly string[];
  /** Flows of the bot that asks. */
  flows?(by: By): Promise<readonly string[]>;
  /** A text with the addresses of our own files as customers reach them now. */
  addressed?(text: string): string | Promise<string>;
};
const MOST_NEXT = 3;
const BUTTON = 80;
const WEB: FaqChannel = 'web';

export const faqAnswerer =
  (shelf: Pick<Shelf, 'search'> & Partial<Pick<Shelf, 'questions'>>, beside: FaqBeside = {}): Answerer =>
  async ({ workspace, list, text, locale, most, sure }, by) => {
    const { addressed = (words: string) => words } = beside;
    const found = await shelf.search(workspace, list, text, Math.max(most, 5));
    if (!found) return undefined;
    const entries = found.flatMap((hit) => {
      const texts = textsFor(hit.texts, locale, 'answer');
      return texts ? [{ hit, texts }] : [];
    });
    return Promise.all(
      entries.map(async ({ hit, texts }, rank) => {
        const { id, question, confidence, how } = hit;
        const pictures = (texts.media ?? []).filter(({ kind }) => kind === 'picture');
        const images = await Promise.all(
          pictures.map(async ({ url, name }) => ({ url: await addressed(url), alt: name })),
        );
        const offers = rank < most ? await offersOf(hit, texts) : [];
        const flows = hit.flow === '' ? [] : (by.flows ?? (await beside.flows?.(by)) ?? []);
        const flow = flows.includes(hit.flow) ? hit.flow : undefined;
        return {
          id,
          question: inLanguage(hit.texts, locale, 'question'),
          answer: await addressed(answerIn(texts, by.channel)),
          ...(images.length > 0 && { images }),
          ...(offers.length > 0 && { offers }),
          ...(flow !== undefined && { flow }),
          band: bandOf(confidence, sure),
          confidence,
          how,
          by: question,
        };
      }),
    );

    /** The owner's buttons, then related questions: those the owner named, else those that are asked next. */
    async function offersOf({ id, related }: Hit, { followUps = [] }: FaqTexts): Promise<string[]> {
      const ids = related.length > 0 ? related : (beside.next?.(workspace, list, id) ?? []);
      const questions = ids.length === 0 ? [] : ((await shelf.questions?.(workspace, list, ids, locale)) ?? []);
      const next = questions.map(({ question }) => question).filter((question) => question.length <= BUTTON);
      return [...new Set([...followUps, ...next.slice(0, related.length > 0 ? next.length : MOST_NEXT)])];
    }
  };

/** The text of the channel, with its files as links under it. */
function answerIn({ answer, channels = {}, media = [] }: FaqTexts, channel: string = WEB): string {
  const own = channels[channel as FaqChannel] ?? answer;
  const files = media.flatMap(({ kind, name, url }) => (kind === 'file' ? [`[${name}](${url})`] : []));
  const whole = [own, ...files].join('\n\n');
  return whole.length > MESSAGE_CHARACTERS ? own : whole;
}
