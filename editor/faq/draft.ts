// An entry while it is edited: as the fields have it, and back. Times are those of the browser's clock on the wall.
import { MOST_SIMILAR, QUESTION_CHARACTERS, type FaqEntry } from '@dialoom/shared/api/faq';
import type { FaqBody } from '../queries/knowledge.ts';

export type Texts = { question: string; similar: string; answer: string };
export type EntryDraft = {
  texts: Readonly<Record<string, Texts>>;
  category: string;
  enabled: boolean;
  /** As `datetime-local` has it; empty: no limit. */
  from: string;
  to: string;
};
export type Wrong = { question?: true; answer?: true; to?: true; similar?: 'many' | 'long' };

export const noTexts: Texts = { question: '', similar: '', answer: '' };
export const emptyEntry = (language: string, question = '', category = ''): EntryDraft => ({
  texts: { [language]: { ...noTexts, question } },
  category,
  enabled: true,
  from: '',
  to: '',
});
export const linesOf = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))]; // prettier-ignore

const pad = (n: number) => String(n).padStart(2, '0');
export function wallTime(at: number | null): string {
  if (at === null) return '';
  const on = new Date(at);
  return `${on.getFullYear()}-${pad(on.getMonth() + 1)}-${pad(on.getDate())}T${pad(on.getHours())}:${pad(on.getMinutes())}`;
}
const timeOf = (wall: string): number | null => (wall === '' ? null : new Date(wall).getTime());

export const draftOf = ({ texts, category, enabled, from, to }: FaqEntry): EntryDraft => ({
  texts: Object.fromEntries(
    Object.entries(texts).map(([language, one]) => [language, { ...one, similar: one.similar.join('\n') }]),
  ),
  category,
  enabled,
  from: wallTime(from),
  to: wallTime(to),
});

/** What is sent. A language without a word is left out. `stored` keeps the seconds of times that nobody touched. */
export function bodyOf(draft: EntryDraft, stored?: FaqEntry): FaqBody {
  const texts = Object.entries(draft.texts).flatMap(([language, { question, similar, answer }]) => {
    const one = { question: question.trim(), similar: linesOf(similar), answer: answer.trim() };
    return one.question === '' && one.similar.length === 0 && one.answer === '' ? [] : [[language, one] as const];
  });
  const kept = (wall: string, old: number | null | undefined) => (old !== undefined && wallTime(old) === wall ? old : timeOf(wall)); // prettier-ignore
  return {
    texts: Object.fromEntries(texts),
    category: draft.category.trim(),
    enabled: draft.enabled,
    from: kept(draft.from, stored?.from),
    to: kept(draft.to, stored?.to),
  };
}

export function wrongIn(draft: EntryDraft): Wrong {
  const all = Object.values(draft.texts);
  const similar = all.map((one) => linesOf(one.similar));
  const [from, to] = [timeOf(draft.from), timeOf(draft.to)];
  const long = similar.some((lines) => lines.some((line) => line.length > QUESTION_CHARACTERS));
  const many = similar.some((lines) => lines.length > MOST_SIMILAR);
  return {
    ...(all.every(({ question }) => question.trim() === '') && { question: true as const }),
    ...(all.every(({ answer }) => answer.trim() === '') && { answer: true as const }),
    ...(from !== null && to !== null && from >= to && { to: true as const }),
    ...(many ? { similar: 'many' as const } : long && { similar: 'long' as const }),
  };
}

/** The question as the reader would rather have it: in that language, else in any. */
export function questionOf({ texts }: Pick<FaqEntry, 'texts'>, language: string): string {
  const base = language.split('-')[0];
  const named = Object.entries(texts).filter(([, { question }]) => question !== '');
  return (named.find(([one]) => one === language) ?? named.find(([one]) => one.split('-')[0] === base) ?? named[0])?.[1].question ?? ''; // prettier-ignore
}
