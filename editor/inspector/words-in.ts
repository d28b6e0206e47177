// What a customer reads, as it is stored: one text, or one per language. A text without languages is the first language's.
import type { Json } from '@dialoom/shared/node/effects';

/** The stored words with the text of one language changed; the others stay. */
export function wordsWith(value: Json | undefined, languages: readonly string[], language: string, text: string): Json {
  const first = languages[0] ?? language;
  if (languages.length < 2 && (value === undefined || typeof value === 'string')) return text;
  const before =
    typeof value === 'string'
      ? value === ''
        ? {}
        : { [first]: value }
      : typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
  const { [language]: _, ...others } = before;
  return text === '' ? others : { ...others, [language]: text };
}

/** The text in one language; empty when there is none. */
export const wordsIn = (value: Json | undefined, languages: readonly string[], language: string): string => {
  if (typeof value === 'string') return language === languages[0] ? value : '';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const text = value[language];
  return typeof text === 'string' ? text : '';
};
