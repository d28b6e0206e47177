// What a customer reads is one text, or one per language.
export type Words = string | Readonly<Record<string, string>>;

/**
 * The text in the wanted language: that language, then its base (`en` for `en-GB`), then `first` (the bot's own), then any.
 * An empty text counts as missing.
 */
export function inLanguage(words: Words, locale: string, first?: string): string {
  if (typeof words === 'string') return words;
  const base = locale.split('-')[0] ?? locale;
  const own = (language: string) => (Object.hasOwn(words, language) ? words[language] : undefined);
  return (
    own(locale) ||
    own(base) ||
    Object.entries(words).find(([key, text]) => text && key.split('-')[0] === base)?.[1] ||
    (first && own(first)) ||
    Object.values(words).find(Boolean) ||
    ''
  );
}
