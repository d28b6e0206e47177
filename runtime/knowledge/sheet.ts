// FAQ entries from the rows of a spreadsheet, and back: the same entries come out again.
import {
  FaqDraft,
  MOST_SIMILAR,
  QUESTION_CHARACTERS,
  type FaqColumn,
  type FaqRowFault,
  type FaqTexts,
} from '@dialoom/shared/api/faq';
import type { Locale } from '@dialoom/shared/node/define';
import type { Cell, SheetRow } from '../spreadsheet/rows.ts';
import { keyOf } from '../store/faq-rows.ts';
import { columnNames } from './columns.ts';
import { bareOf } from './near.ts';

export type Fault = { row: number; fault: FaqRowFault; text: string };
const MOST_ANSWER = 8_000;
const MINUTE = 60_000;

/** Reads rows one after another; the same question a second time is a fault. */
export function rowReader(columns: readonly FaqColumn[], offset: number): (row: SheetRow) => { draft: FaqDraft } | Fault {
  const rowOf = new Map<string, number>();
  return ({ at, cells, wrong }) => {
    const fault = (what: FaqRowFault, text: unknown = ''): Fault => ({ row: at, fault: what, text: String(text).slice(0, 80) });
    if (wrong) return fault(wrong);
    const said = new Map<string, FaqTexts>();
    const rest = { category: '', enabled: true, from: null as number | null, to: null as number | null };
    const own = String(cells[columns.findIndex(({ part }) => part === 'question')] ?? '');
    for (const [i, { part, language: named }] of columns.entries()) {
      const cell = cells[i] ?? '';
      const text = String(cell).trim();
      if (part === '' || text === '') continue;
      const language = named === '' ? languageOf(own === '' ? text : own) : named;
      const texts = said.get(language) ?? { question: '', similar: [], answer: '' };
      if (part === 'question' || part === 'similar' || part === 'answer') said.set(language, texts);
      if (part === 'question') texts.question = text;
      else if (part === 'answer') texts.answer = text;
      else if (part === 'similar') texts.similar.push(...linesOf(text));
      else if (part === 'category') rest.category = text.slice(0, 80);
      else if (part === 'enabled') rest.enabled = !OFF.test(text);
      else {
        const time = timeOf(text, offset);
        if (time === undefined) return fault('date', text);
        rest[part] = time;
      }
    }
    const texts = Object.fromEntries([...said].map(([language, one]) => [language, { ...one, similar: distinct(one) }]));
    const all = Object.values(texts);
    if (all.every(({ question }) => question === '')) return fault('no-question', own);
    if (all.every(({ answer }) => answer === '')) return fault('no-answer', own);
    for (const { question, similar, answer } of all) {
      const long = [question, ...similar].find((one) => one.length > QUESTION_CHARACTERS);
      if (long !== undefined) return fault('question-long', long);
      if (answer.length > MOST_ANSWER) return fault('answer-long', answer);
      if (similar.length > MOST_SIMILAR) return fault('similar-many', question);
    }
    if (rest.from !== null && rest.to !== null && rest.from >= rest.to) return fault('ends-early', own);
    const draft = FaqDraft.parse({ texts, ...rest });
    const key = keyOf(draft);
    if (rowOf.has(key)) return fault('twice', own);
    if (key !== '') rowOf.set(key, at);
    return { draft };
  };
} // prettier-ignore
const OFF = /^(0|no|n|false|off|disabled?|inactive|否|停用|关闭|禁用|无效|草稿|未启用)$/i;
/** A row without a language: by its own letters. */
const languageOf = (text: string): string => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');
/** One a line; in one line, split at signs that do not belong to a question. */
const linesOf = (text: string): string[] => text.split(text.includes('\n') ? /\n/ : /[|｜;；]/).map((line) => line.trim()).filter(Boolean); // prettier-ignore
function distinct({ question, similar }: FaqTexts): string[] {
  const seen = new Set([bareOf(question)]);
  return similar.filter((line) => {
    const key = bareOf(line);
    return !seen.has(key) && seen.add(key);
  });
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

/** The languages of the entries, in the order they are met. */
export function sheetColumns(languages: readonly string[], locale: Locale): string[] {
  const names = columnNames[locale];
  return [
    ...languages.flatMap((language) => (['question', 'similar', 'answer'] as const).map((part) => `${names[part]} [${language}]`)),
    names.category, names.enabled, names.from, names.to,
  ]; // prettier-ignore
}
export function sheetCells({ texts, category, enabled, from, to }: FaqDraft, languages: readonly string[], offset: number): Cell[] {
  const time = (at: number | null) => (at === null ? '' : new Date(at + offset * MINUTE).toISOString().slice(0, 19).replace('T', ' '));
  return [
    ...languages.flatMap((language) => {
      const { question = '', similar = [], answer = '' } = texts[language] ?? {};
      return [question, similarCell(similar), answer];
    }),
    category, enabled ? 1 : 0, time(from), time(to),
  ];
} // prettier-ignore
/** One line with such a sign in it would come back as two: it stands there twice, and comes back once. */
function similarCell(similar: readonly string[]): string {
  const [only, ...more] = similar;
  return only !== undefined && more.length === 0 && /[|｜;；]/.test(only) ? `${only}\n${only}` : similar.join('\n');
}
