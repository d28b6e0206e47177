// Performs `retrieve`: the list as it is now, the same search that the hit test of the studio shows.
import { Failed, type By, type Request, type Result } from '@dialoom/shared/node/effects';
import { bandOf, SURE } from '../knowledge/confidence.ts';
import { inLanguage } from '../knowledge/in-language.ts';
import type { Shelf } from '../knowledge/shelf.ts';

export const performRetrieve =
  (shelf: Pick<Shelf, 'search'>) =>
  async ({ list, text, locale, most, sure = SURE }: Request<'retrieve'>, { workspace }: By): Promise<Result<'retrieve'>> => {
    const found = await shelf.search(workspace, list, text, Math.max(most, 5));
    if (!found) throw new Failed('no-list');
    const entries = found.flatMap(({ id, texts, question, confidence, how }) => {
      const answer = inLanguage(texts, locale, 'answer');
      const own = inLanguage(texts, locale, 'question');
      return answer === '' ? [] : [{ id, question: own, answer, band: bandOf(confidence, sure), confidence, how, by: question }];
    });
    return { band: entries[0]?.band ?? 'none', entries: entries.slice(0, most), sure };
  }; // prettier-ignore
