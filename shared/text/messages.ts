// Messages by key, in whole sentences with named holes. A key missing in a language does not compile; the fake locale shows raw strings.
import type { Locale } from '../node/define.ts';

export type UiLocale = Locale | 'fake';
/** One text per language, under one key. `{name}` is a hole. */
export type Message = Readonly<Record<Locale, string>>;
export type Messages = Readonly<Record<string, Message>>;
export type Params = Readonly<Record<string, string | number>>;

/** Keeps the keys as types, so that `t('no.such.key')` does not compile. */
export const defineMessages = <const M extends Record<string, Message>>(messages: M): M => messages;

/** Fills the holes; `{n:row|rows}` is the first word for 1 and the second for any other number. A hole without a value stays visible, so that it is noticed. */
export const fill = (text: string, params: Params = {}): string =>
  text.replace(/\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g, (hole, name: string, one?: string, many?: string) => {
    if (!Object.hasOwn(params, name)) return hole;
    return (one === undefined ? String(params[name]) : Number(params[name]) === 1 ? one : many) ?? hole;
  });

export type Translate<M extends Messages> = (key: keyof M & string, params?: Params) => string;

/** The words of one language. The fake locale prints `[[key]]`. */
export const translator =
  <M extends Messages>(messages: M, locale: UiLocale): Translate<M> =>
  (key, params) =>
    locale === 'fake' ? `[[${key}]]` : fill(messages[key]?.[locale] ?? `[[${key}]]`, params);

/** The reader's language from `Accept-Language` or a browser's list: the first of ours it names, else English. */
export function readerLocale(accepted: string | readonly string[] | undefined): Locale {
  const tags =
    typeof accepted === 'string' ? accepted.split(',').map((tag) => tag.split(';')[0]?.trim() ?? '') : (accepted ?? []);
  for (const tag of tags) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
