// FAQ entries from the rows of a spreadsheet, and back: the same entries come out again.
import { categoryPath, CATEGORY_CHARACTERS, FaqDraft, FaqMedium, MOST_FOLLOW_UPS, MOST_MEDIA, MOST_RELATED, MOST_SIMILAR, MOST_TAGS, QUESTION_CHARACTERS, type FaqChannel, type FaqColumn, type FaqRowFault, type FaqTexts } from '@dialoom/shared/api/faq'; // prettier-ignore
import type { Locale } from '@dialoom/shared/node/define';
import type { Cell, SheetRow } from '../spreadsheet/rows.ts';
import { keyOf } from '../store/faq-rows.ts';
import { channelMark, columnNames, isByLanguage, priorityWords, stageWords } from './columns.ts';
import { bareOf } from './near.ts';

export type Fault = { row: number; fault: FaqRowFault; text: string };
const MOST_ANSWER = 8_000;
const MINUTE = 60_000;
const MOST_FLOW = 64;
const MOST_TAG = 40;
const MOST_BUTTON = 80;
type Rest = Omit<FaqDraft, 'texts'>;

/** Reads rows one after another; the same question a second time is a fault. */
export function rowReader(columns: readonly FaqColumn[], offset: number): (row: SheetRow) => { draft: FaqDraft } | Fault {
  const isTwice = onlyOnce();
  return ({ at, cells, wrong }) => {
    const fault = (what: FaqRowFault, text: unknown = ''): Fault => ({ row: at, fault: what, text: String(text).slice(0, 80) });
    if (wrong) return fault(wrong);
    const said = new Map<string, FaqTexts>();
    const rest: Rest = { category: '', tags: [], stage: 'approved', from: null, to: null, priority: 'normal', related: [], flow: '' };
    const own = String(cells[columns.findIndex(({ part }) => part === 'question')] ?? '');
    for (const [i, { part, language: named, channel }] of columns.entries()) {
      const text = String(cells[i] ?? '').trim();
      if (part === '' || text === '') continue;
      if (isByLanguage(part)) {
        const language = named === '' ? languageOf(own === '' ? text : own) : named;
        const texts = said.get(language) ?? { question: '', similar: [], answer: '' };
        said.set(language, texts);
        if (part === 'question') texts.question = text;
        else if (part === 'similar') texts.similar.push(...linesOf(text));
        else if (part === 'answer' && channel !== undefined) texts.channels = { ...texts.channels, [channel]: text };
        else if (part === 'answer') texts.answer = text;
        else if (part === 'follow-ups') texts.followUps = [...new Set(linesOf(text))];
        else {
          const media = mediaOf(text);
          if (!media) return fault('media', text);
          texts.media = media;
        }
      } else {
        const wrongRest = restOf(rest, part as keyof Rest, text, offset);
        if (wrongRest) return fault(wrongRest, text);
      }
    }
    const texts = Object.fromEntries([...said].map(([language, one]) => [language, { ...one, similar: distinct(one) }]));
    const all = Object.values(texts);
    if (all.every(({ question }) => question === '')) return fault('no-question', own);
    if (all.every(({ answer }) => answer === '')) return fault('no-answer', own);
    for (const { question, similar, answer, channels = {}, media = [], followUps = [] } of all) {
      const long = [question, ...similar].find((one) => one.length > QUESTION_CHARACTERS);
      if (long !== undefined) return fault('question-long', long);
      const longAnswer = [answer, ...Object.values(channels)].find((one) => one.length > MOST_ANSWER);
      if (longAnswer !== undefined) return fault('answer-long', longAnswer);
      if (similar.length > MOST_SIMILAR) return fault('similar-many', question);
      if (media.length > MOST_MEDIA) return fault('media', media[MOST_MEDIA]?.name);
      if (followUps.length > MOST_FOLLOW_UPS || followUps.some((one) => one.length > MOST_BUTTON)) return fault('follow-ups', followUps.join(' / '));
    }
    if (rest.from !== null && rest.to !== null && rest.from >= rest.to) return fault('ends-early', own);
    const draft = FaqDraft.parse({ texts, ...rest });
    return isTwice(draft) ? fault('twice', own) : { draft };
  };
} // prettier-ignore

/** Tells the second of two entries with the same question. */
export function onlyOnce(): (draft: FaqDraft) => boolean {
  const keys = new Set<string>();
  return (draft) => {
    const key = keyOf(draft);
    const known = key !== '' && keys.has(key);
    keys.add(key);
    return known;
  };
}

/** Puts a cell where it belongs. @returns what is wrong with it */
function restOf(rest: Rest, part: keyof Rest, text: string, offset: number): FaqRowFault | undefined {
  switch (part) {
    case 'category':
      rest.category = categoryPath(text);
      return rest.category.length > CATEGORY_CHARACTERS ? 'category' : undefined;
    case 'tags':
      rest.tags = [...new Set(linesOf(text, TAGS_APART))];
      return rest.tags.length > MOST_TAGS || rest.tags.some((tag) => tag.length > MOST_TAG) ? 'tags' : undefined;
    case 'related':
      rest.related = [...new Set(linesOf(text))];
      return rest.related.length > MOST_RELATED || rest.related.some((one) => one.length > QUESTION_CHARACTERS) ? 'related' : undefined; // prettier-ignore
    case 'flow':
      rest.flow = text;
      return text.length > MOST_FLOW ? 'flow' : undefined;
    case 'stage':
    case 'priority': {
      const named = Object.entries(part === 'stage' ? stageWords : priorityWords).find(([, { also }]) =>
        also.test(text),
      );
      if (!named) return part;
      Object.assign(rest, { [part]: named[0] });
      return undefined;
    }
    case 'from':
    case 'to': {
      const time = timeOf(text, offset);
      if (time === undefined) return 'date';
      rest[part] = time;
      return undefined;
    }
    default:
      return part satisfies never;
  }
}
/** A row without a language: by its own letters. */
const languageOf = (text: string): string => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');
const APART = /[|｜;；]/;
const TAGS_APART = /[|｜;；,，、]/;
/** One a line; in one line, split at signs that do not belong to a question. */
const linesOf = (text: string, apart = APART): string[] => text.split(text.includes('\n') ? /\n/ : apart).map((line) => line.trim()).filter(Boolean); // prettier-ignore
function distinct({ question, similar }: FaqTexts): string[] {
  const seen = new Set([bareOf(question)]);
  return similar.filter((line) => {
    const key = bareOf(line);
    return !seen.has(key) && seen.add(key);
  });
}
/** `![what it shows](address)` is a picture, `[name](address)` a file; one a line. */
function mediaOf(text: string): FaqMedium[] | undefined {
  const media = text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const [, bang, name, url] = /^(!?)\[([^[\]]+)\]\((\S+)\)$/.exec(line) ?? [];
    return FaqMedium.safeParse({ kind: bang === '!' ? 'picture' : 'file', name, url });
  }); // prettier-ignore
  return media.every(({ success }) => success) ? media.flatMap(({ data }) => data ?? []) : undefined;
}
/** `2026-01-05`, `2026/1/5 8:30`, or a time with its zone. */
function timeOf(text: string, offset: number): number | undefined {
  const [, y, m, d, h = '0', min = '0', s = '0'] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text) ?? []; // prettier-ignore
  if (y === undefined) {
    const time = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(time) || time < 0 ? undefined : time;
  }
  const day = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  if (day.getUTCMonth() !== Number(m) - 1 || Number(h) > 23 || Number(min) > 59 || Number(s) > 59) return undefined;
  const time = day.getTime() + ((Number(h) * 60 + Number(min)) * 60 + Number(s)) * 1_000 - offset * MINUTE;
  return time < 0 ? undefined : time;
}

/** The columns of a file: what any entry has. */
export type SheetShape = readonly FaqColumn[];
/** Told the entries one after another, it knows which columns they need; languages in the order they are met. */
export function shapeOf(): { see(draft: FaqDraft): void; shape(): SheetShape } {
  const languages = new Map<string, { channels: Set<FaqChannel>; media: boolean; followUps: boolean }>();
  const used = { tags: false, priority: false, related: false, flow: false };
  return {
    see({ texts, tags, priority, related, flow }) {
      for (const [language, { channels = {}, media = [], followUps = [] }] of Object.entries(texts)) {
        const own = languages.get(language) ?? { channels: new Set(), media: false, followUps: false };
        languages.set(language, own);
        for (const channel of Object.keys(channels) as FaqChannel[]) own.channels.add(channel);
        own.media ||= media.length > 0;
        own.followUps ||= followUps.length > 0;
      }
      used.tags ||= tags.length > 0;
      used.priority ||= priority !== 'normal';
      used.related ||= related.length > 0;
      used.flow ||= flow !== '';
    },
    shape: () => [
      ...[...languages].flatMap(([language, { channels, media, followUps }]): FaqColumn[] => [
        { part: 'question', language }, { part: 'similar', language }, { part: 'answer', language },
        ...[...channels].map((channel): FaqColumn => ({ part: 'answer', language, channel })),
        ...(media ? [{ part: 'media' as const, language }] : []),
        ...(followUps ? [{ part: 'follow-ups' as const, language }] : []),
      ]),
      ...(['category', ...(used.tags ? ['tags'] : []), 'stage', 'from', 'to', ...(['priority', 'related', 'flow'] as const).filter((part) => used[part])] as FaqColumn['part'][]).map((part) => ({ part, language: '' })),
    ],
  }; // prettier-ignore
}
export const sheetColumns = (shape: SheetShape, locale: Locale): string[] =>
  shape.map(({ part, language, channel }) => (part === '' ? '' : `${columnNames[locale][part]}${language === '' ? '' : ` [${language}]`}${channel ? channelMark(channel) : ''}`)); // prettier-ignore
export function sheetCells({ texts, ...rest }: FaqDraft, shape: SheetShape, offset: number, locale: Locale): Cell[] {
  const time = (at: number | null) => (at === null ? '' : new Date(at + offset * MINUTE).toISOString().slice(0, 19).replace('T', ' ')); // prettier-ignore
  return shape.map(({ part, language, channel }): Cell => {
    const {
      question = '',
      similar = [],
      answer = '',
      channels = {},
      media = [],
      followUps = [],
    } = texts[language] ?? {};
    switch (part) {
      case 'question':
        return question;
      case 'similar':
        return linesCell(similar);
      case 'answer':
        return channel === undefined ? answer : (channels[channel] ?? '');
      case 'media':
        return media.map(({ kind, name, url }) => `${kind === 'picture' ? '!' : ''}[${name}](${url})`).join('\n');
      case 'follow-ups':
        return linesCell(followUps);
      case 'related':
        return linesCell(rest.related);
      case 'tags':
        return linesCell(rest.tags, TAGS_APART);
      case 'stage':
        return stageWords[rest.stage][locale];
      case 'priority':
        return priorityWords[rest.priority][locale];
      case 'from':
      case 'to':
        return time(rest[part]);
      case 'category':
      case 'flow':
        return rest[part];
      case '':
        return '';
      default:
        return part satisfies never;
    }
  });
}
/** One line with such a sign in it would come back as two: it stands there twice, and comes back once. */
function linesCell(lines: readonly string[], apart = APART): string {
  const [only, ...more] = lines;
  return only !== undefined && more.length === 0 && apart.test(only) ? `${only}\n${only}` : lines.join('\n');
}
