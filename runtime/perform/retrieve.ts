// Performs `retrieve`: everything in a list answers, as it is now, in one order of precedence. The hit test of the studio shows the same.
import { Failed, type By, type Request, type Result } from '@dialoom/shared/node/effects';
import { SURE } from '../knowledge/confidence.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { faqAnswerer, type FaqBeside } from './faq-answerer.ts';

type Entry = Result<'retrieve'>['entries'][number];
export type Asked = {
  workspace: string;
  list: string;
  text: string;
  locale: string;
  most: number;
  sure: number;
  after?: string | undefined;
};
/** One kind of content of a list: what it has for a question, best first. @returns nothing when there is no such list */
export type Answerer = (asked: Asked, by: By) => Promise<readonly Entry[] | undefined>;
/** Kinds beside the questions and answers, where they are kept. */
export type Beside = FaqBeside & {
  facts?: Answerer;
  passages?: Answerer;
  /** Told what came out, for those who count. */
  told?(request: Request<'retrieve'>, result: Result<'retrieve'>, by: By): void;
};

const isFound = ({ band }: Entry): boolean => band === 'found';
const isLiteral = (entry: Entry): boolean => isFound(entry) && entry.how !== 'words';
const isAskedBack = ({ kind, band }: Entry): boolean => kind === 'fact' && band === 'doubtful';
const MOST_ENTRIES = 10;
const bands = { found: 0, doubtful: 1, none: 2 } as const;

export const performRetrieve = (
  shelf: Pick<Shelf, 'search'> & Partial<Pick<Shelf, 'questions'>>,
  { facts, passages, told: tell, ...beside }: Beside = {},
) => {
  // prettier-ignore
  const faq = faqAnswerer(shelf, beside);
  /** Who is asked in turn, and what of theirs is an answer: the first one found ends it. */
  const order: readonly { ask: Answerer | undefined; answers: (entry: Entry) => boolean }[] = [
    { ask: faq, answers: isLiteral },
    { ask: facts, answers: isFound },
    { ask: faq, answers: isFound },
    { ask: passages, answers: isFound },
  ];
  const look = async ({ list, text, locale, most, sure = SURE, after }: Request<'retrieve'>, by: By): Promise<Result<'retrieve'>> => {
    const { workspace } = by;
    const told = new Map<Answerer, readonly Entry[]>(); // each is asked once
    const result = (first: readonly Entry[]): Result<'retrieve'> => {
      const rest = [...told.values()].flat().filter((one) => !first.includes(one));
      const entries = [...first, ...rest.toSorted((a, b) => bands[a.band] - bands[b.band] || b.confidence - a.confidence)];
      // what a table asks back is one question with several answers: they stay together
      const shown = entries.filter((one, i) => i < most || (isAskedBack(one) && entries[0] && isAskedBack(entries[0])));
      return { band: entries[0]?.band ?? 'none', entries: shown.slice(0, MOST_ENTRIES), sure };
    };
    for (const { ask, answers } of order) {
      if (!ask) continue;
      const known = told.get(ask) ?? (await ask({ workspace, list, text, locale, most, sure, after }, by));
      if (!known) throw new Failed('no-list');
      told.set(ask, known);
      const [best] = known;
      if (best && answers(best)) return result(known.filter(isFound));
    }
    return result([]);
  }; // prettier-ignore
  return async (request: Request<'retrieve'>, by: By): Promise<Result<'retrieve'>> => {
    const result = await look(request, by);
    tell?.(request, result, by);
    return result;
  };
};
