// An entry while it is edited: as the fields have it, and back. Times are those of the browser's clock on the wall.
import { MOST_FOLLOW_UPS, MOST_SIMILAR, MOST_TAGS, QUESTION_CHARACTERS, type FaqChannel, type FaqDraft, type FaqEntry, type FaqMedium, type FaqStage } from '@dialoom/shared/api/faq'; // prettier-ignore
import { exampleLine } from '@dialoom/shared/understanding/example-line';
import type { FaqBody } from '../queries/knowledge.ts';

export type Texts = {
  question: string;
  similar: string;
  answer: string;
  /** An empty one is not written yet. */
  channels: Readonly<Partial<Record<FaqChannel, string>>>;
  media: readonly FaqMedium[];
  followUps: string;
};
export type EntryDraft = {
  texts: Readonly<Record<string, Texts>>;
  category: string;
  tags: string;
  stage: FaqStage;
  /** As `datetime-local` has it; empty: no limit. */
  from: string;
  to: string;
  priority: FaqDraft['priority'];
  related: readonly string[];
  flow: string;
};
export type Wrong = { question?: true; answer?: true; to?: true; similar?: 'many' | 'long'; tags?: true; followUps?: true; media?: true }; // prettier-ignore
const TAG_CHARACTERS = 40;
const BUTTON_CHARACTERS = 80;

export const noTexts: Texts = { question: '', similar: '', answer: '', channels: {}, media: [], followUps: '' };
/** What is known of a new entry. */
export type Known = { question?: string | undefined; similar?: readonly string[] | undefined; category?: string | undefined }; // prettier-ignore
export const emptyEntry = (language: string, { question = '', similar = [], category = '' }: Known = {}): EntryDraft => ({
  texts: { [language]: { ...noTexts, question, similar: similar.join('\n') } },
  category,
  tags: '',
  stage: 'approved',
  from: '',
  to: '',
  priority: 'normal',
  related: [],
  flow: '',
}); // prettier-ignore
export const linesOf = (text: string): string[] => [...new Set(text.split('\n').map(exampleLine).filter(Boolean))]; // prettier-ignore

const pad = (n: number) => String(n).padStart(2, '0');
export function wallTime(at: number | null): string {
  if (at === null) return '';
  const on = new Date(at);
  return `${on.getFullYear()}-${pad(on.getMonth() + 1)}-${pad(on.getDate())}T${pad(on.getHours())}:${pad(on.getMinutes())}`;
}
const timeOf = (wall: string): number | null => (wall === '' ? null : new Date(wall).getTime());

export const draftOf = ({ texts, tags, from, to, category, stage, priority, related, flow }: FaqDraft): EntryDraft => ({
  texts: Object.fromEntries(
    Object.entries(texts).map(([language, { question, similar, answer, channels = {}, media = [], followUps = [] }]) => [
      language,
      { question, similar: similar.join('\n'), answer, channels, media, followUps: followUps.join('\n') },
    ]),
  ),
  category,
  tags: tags.join('\n'),
  stage,
  from: wallTime(from),
  to: wallTime(to),
  priority,
  related,
  flow,
}); // prettier-ignore

/** What is sent. A language without a word is left out. `stored` keeps the seconds of times that nobody touched. */
export function bodyOf(draft: EntryDraft, stored?: FaqEntry): FaqBody {
  const texts = Object.entries(draft.texts).flatMap(([language, { question, similar, answer, channels, media, followUps }]) => {
    const own = Object.entries(channels).flatMap(([channel, text]) => (text.trim() === '' ? [] : [[channel, text.trim()]]));
    const one = {
      question: question.trim(),
      similar: linesOf(similar),
      answer: answer.trim(),
      ...(own.length > 0 && { channels: Object.fromEntries(own) as Texts['channels'] }),
      ...(media.length > 0 && { media: media.map(({ kind, url, name }) => ({ kind, url: url.trim(), name: name.trim() })) }),
      ...(linesOf(followUps).length > 0 && { followUps: linesOf(followUps) }),
    };
    return one.question === '' && one.similar.length === 0 && one.answer === '' ? [] : [[language, one] as const];
  });
  const kept = (wall: string, old: number | null | undefined) => (old !== undefined && wallTime(old) === wall ? old : timeOf(wall));
  const { category, stage, priority, related, flow } = draft;
  return {
    texts: Object.fromEntries(texts),
    category: category.trim(),
    tags: linesOf(draft.tags),
    stage,
    from: kept(draft.from, stored?.from),
    to: kept(draft.to, stored?.to),
    priority,
    related: [...related],
    flow,
  };
} // prettier-ignore

export function wrongIn(draft: EntryDraft): Wrong {
  const all = Object.values(draft.texts);
  const similar = all.map((one) => linesOf(one.similar));
  const [from, to] = [timeOf(draft.from), timeOf(draft.to)];
  const long = similar.some((lines) => lines.some((line) => line.length > QUESTION_CHARACTERS));
  const many = similar.some((lines) => lines.length > MOST_SIMILAR);
  const tags = linesOf(draft.tags);
  const buttons = all.map((one) => linesOf(one.followUps));
  return {
    ...(all.every(({ question }) => question.trim() === '') && { question: true as const }),
    ...(all.every(({ answer }) => answer.trim() === '') && { answer: true as const }),
    ...(from !== null && to !== null && from >= to && { to: true as const }),
    ...((tags.length > MOST_TAGS || tags.some((tag) => tag.length > TAG_CHARACTERS)) && { tags: true as const }),
    ...(buttons.some((lines) => lines.length > MOST_FOLLOW_UPS || lines.some((line) => line.length > BUTTON_CHARACTERS)) && { followUps: true as const }), // prettier-ignore
    ...(all.some(({ media }) => media.some(({ url, name }) => !/^https?:\/\/[^\s"<>\\]+$/i.test(url.trim()) || name.trim() === '')) && { media: true as const }), // prettier-ignore
    ...(many ? { similar: 'many' as const } : long && { similar: 'long' as const }),
  };
}

/** The question as the reader would rather have it: in that language, else in any. */
export function questionOf({ texts }: Pick<FaqEntry, 'texts'>, language: string): string {
  const base = language.split('-')[0];
  const named = Object.entries(texts).filter(([, { question }]) => question !== '');
  return (named.find(([one]) => one === language) ?? named.find(([one]) => one.split('-')[0] === base) ?? named[0])?.[1].question ?? ''; // prettier-ignore
}
