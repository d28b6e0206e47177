// Which of a bot's languages fits a reader's best.

/** The same, else the first of the same base language (zh-TW for zh-CN), else none. */
export function nearestLanguage(languages: readonly string[], wanted: string): string | undefined {
  const lower = wanted.toLowerCase();
  const base = lower.split('-')[0];
  return (
    languages.find((language) => language.toLowerCase() === lower) ??
    languages.find((language) => language.toLowerCase().split('-')[0] === base)
  );
}

/** The nearest one, else the bot's first. */
export const languageFor = (languages: readonly string[], wanted: string | undefined): string =>
  (wanted && nearestLanguage(languages, wanted)) || languages[0] || 'en';
