// Signs that are letters now and none then: 🇹🇴🇲 may be flags or T, O, M, @ an at or an a, ー a long vowel or a dash. Such a text is read again.
import type { Span } from './scan.ts';

type SecondReading = {
  /** Of the same length; every place is where it was. */
  text: string;
  /** Is it one because of the signs that were read otherwise? */
  counts(hit: Span): boolean;
};
const SIGNS: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i', '|': 'l', '€': 'e', '£': 'l' };
const SIGN = /[@$!|€£]/;
/** Long vowels stand behind kana: between Chinese signs it is a dash. */
const dash = /(?<=\p{sc=Han}ー*)ー(?=ー*\p{sc=Han})/gu;
/** Beside a letter; ! and | before one: Hello! is read once. */
const beside = /[\p{L}\p{N}][@$]|[@$][\p{L}\p{N}]|[!|€£][a-z]|[a-z][€£]/iu;
const regional = /[\u{1f1e6}-\u{1f1ff}]/gu;
/** 𝐚: as long as the letter of a flag. */
const BOLD_A = 0x1_d41a;
/** Fewer are a flag. */
const LEAST_LETTERS = 3;
const address = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*$/;

/** The other ways in which a text can be read; none for nearly all. */
export function otherReadings(text: string): SecondReading[] {
  const made: SecondReading[] = [];
  if (text.includes('\ud83c') && (text.match(regional)?.length ?? 0) >= LEAST_LETTERS)
    made.push({
      text: text.replace(regional, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0x1_f1e6 + BOLD_A)),
      counts: ({ start, end }) => (text.slice(start, end).match(regional)?.length ?? 0) >= LEAST_LETTERS,
    });
  if (text.includes('ー') && text.search(dash) >= 0)
    made.push({ text: text.replace(dash, '-'), counts: ({ start, end }) => text.slice(start, end).includes('ー') });
  if (SIGN.test(text) && beside.test(text))
    made.push({
      text: text.replace(/[@$!|€£]/g, (one) => SIGNS[one] ?? one),
      counts: ({ start, end }) => SIGN.test(text.slice(start, end)) && !address.test(tokenAt(text, start, end)),
    });
  return made;
}
function tokenAt(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from > 0 && /[\w.+@$-]/.test(text.charAt(from - 1))) from--;
  while (to < text.length && /[\w.+@$-]/.test(text.charAt(to))) to++;
  return text.slice(from, to);
}

/** Stretches of a long text in which a sign stands that is read otherwise, with what may belong to it. */
export function stretches(text: string, other: string, reach: number): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === other.charCodeAt(at)) continue;
    const last = spans.at(-1);
    if (last && at - reach <= last.end) last.end = Math.min(text.length, at + reach);
    else spans.push({ start: Math.max(0, at - reach), end: Math.min(text.length, at + reach) });
  }
  return spans;
}
