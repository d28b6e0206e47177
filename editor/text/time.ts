// Times in words.
const steps = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A space between figures and Chinese, which the formats of the platform leave out. */
const spaced = (words: string): string => words.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ');

/** "5 minutes ago", "昨天"; under a minute: just now. Both in milliseconds. */
export function agoWords(at: number, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' });
  const past = Math.max(0, now - at);
  for (const [unit, length] of steps)
    if (past >= length) return spaced(format.format(-Math.floor(past / length), unit));
  return locale.startsWith('zh') ? '刚刚' : 'just now'; // the platform says 现在, which is no time something was done
}
/** What a language is called in the reader's language; the tag itself when the browser has no name for it. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // not a tag: a RangeError, and the tag is still the best name
  }
}
