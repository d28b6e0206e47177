// Performs `retrieve`: everything in a list answers, as it is now, in one order of precedence. The hit test of the studio shows the same.
import { Failed, type By, type Request, type Result } from '@dialoom/shared/node/effects';
import { bandOf, SURE } from '../knowledge/confidence.ts';
import { inLanguage } from '../knowledge/in-language.ts';
import type { Shelf } from '../knowledge/shelf.ts';

type Entry = Result<'retrieve'>['entries'][number];
export type Asked = { workspace: string; list: string; text: string; locale: string; most: number; sure: number };
/** One kind of content of a list: what it has for a question, best first. @returns nothing when there is no such list */
export type Answerer = (asked: Asked) => Promise<readonly Entry[] | undefined>;
/** Kinds beside the questions and answers, where they are kept. */
export type Beside = { facts?: Answerer; passages?: Answerer };

/** Entries written as question and answer. */
export const faqAnswerer =
  (shelf: Pick<Shelf, 'search'>): Answerer =>
  async ({ workspace, list, text, locale, most, sure }) =>
    (await shelf.search(workspace, list, text, Math.max(most, 5)))?.flatMap(({ id, texts, question, confidence, how }) => {
      const answer = inLanguage(texts, locale, 'answer');
      const own = inLanguage(texts, locale, 'question');
      return answer === '' ? [] : [{ id, question: own, answer, band: bandOf(confidence, sure), confidence, how, by: question }];
    }); // prettier-ignore

const isFound = ({ band }: Entry): boolean => band === 'found';
const isLiteral = (entry: Entry): boolean => isFound(entry) && entry.how !== 'words';
const bands = { found: 0, doubtful: 1, none: 2 } as const;

export const performRetrieve = (shelf: Pick<Shelf, 'search'>, { facts, passages }: Beside = {}) => {
  const faq = faqAnswerer(shelf);
  /** Who is asked in turn, and what of theirs is an answer: the first one found ends it. */
  const order: readonly { ask: Answerer | undefined; answers: (entry: Entry) => boolean }[] = [
    { ask: faq, answers: isLiteral },
    { ask: facts, answers: isFound },
    { ask: faq, answers: isFound },
    { ask: passages, answers: isFound },
  ];
  return async ({ list, text, locale, most, sure = SURE }: Request<'retrieve'>, { workspace }: By): Promise<Result<'retrieve'>> => {
    const told = new Map<Answerer, readonly Entry[]>(); // each is asked once
    const result = (first: readonly Entry[]): Result<'retrieve'> => {
      const rest = [...told.values()].flat().filter((one) => !first.includes(one));
      const entries = [...first, ...rest.toSorted((a, b) => bands[a.band] - bands[b.band])];
      return { band: entries[0]?.band ?? 'none', entries: entries.slice(0, most), sure };
    };
    for (const { ask, answers } of order) {
      if (!ask) continue;
      const known = told.get(ask) ?? (await ask({ workspace, list, text, locale, most, sure }));
      if (!known) throw new Failed('no-list');
      told.set(ask, known);
      const [best] = known;
      if (best && answers(best)) return result(known.filter(isFound));
    }
    return result([]);
  }; // prettier-ignore
};
