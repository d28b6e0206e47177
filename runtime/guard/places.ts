// What is asked of a place where a listed word was read: what touches it, and what was put between its characters.
import { kinds } from './fold.ts';
import { markKind, SPACED, type Lists } from './words.ts';

/** The characters of a text that count, side by side with where they stand. Room is kept between scans. */
export type Units = {
  symbol: Uint16Array;
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  /** A clause ends before it. */
  closed: Uint8Array;
  count: number;
  /** Of the text. */
  length: number;
};

export const isFigure = (kind: number | undefined): boolean => kind === kinds.digit || kind === kinds.numeral;
export const symbolsOf = ({ begins }: Lists, w: number): [number, number] => [begins[w] ?? 0, begins[w + 1] ?? 0];

/** `fig` in `config`, `110` in `13110`, `studio54` in `studio54b`: a letter touches a letter, a digit a digit, and a letter whatever has letters. */
export const touchedBefore = (lists: Lists, { kind, start, end }: Units, w: number, a: number): boolean =>
  a > 0 && (end[a - 1] ?? 0) >= (start[a] ?? 0) && isAlike(lists, kind[a - 1], w, symbolsOf(lists, w)[0]);
export const touchedBehind = (lists: Lists, { kind, start, end, count }: Units, w: number, b: number): boolean =>
  b + 1 < count && (start[b + 1] ?? 0) <= (end[b] ?? 0) && isAlike(lists, kind[b + 1], w, symbolsOf(lists, w)[1] - 1);
function isAlike(lists: Lists, kind: number | undefined, w: number, listed: number): boolean {
  const own = markKind(lists.marks[listed] ?? 0);
  if (own === kinds.ideograph) return false;
  return kind === own || (kind === kinds.letter && own === kinds.digit && hasLetters(lists, w));
}
export function hasLetters(lists: Lists, w: number): boolean {
  const [from, to] = symbolsOf(lists, w);
  for (let c = from; c < to; c++) if (markKind(lists.marks[c] ?? 0) === kinds.letter) return true;
  return false;
}

/** 15 is not `is`: some letter must stand there as itself, unless digits are what is listed. */
export function isOnlyDigits(lists: Lists, { kind }: Units, w: number, a: number, b: number): boolean {
  const [from, to] = symbolsOf(lists, w);
  for (let c = from; c < to; c++) if (isFigure(markKind(lists.marks[c] ?? 0))) return false;
  for (let u = a; u <= b; u++) if (!isFigure(kind[u])) return false;
  return true;
}

/** As wide as nothing: what has been a byte order mark parts no words. */
export const SPACE = /[^\S\ufeff]/;
/**
 * Spaces part words: `man go` is not `mango`, but `m a n g o` is, letter by letter. Spaces that the list has are none of that,
 * and in scripts without spaces they are signs like others. What is broken once stays so, whatever follows.
 * @param ahead it goes on behind a space
 */
export function isBroken(lists: Lists, { kind, start, end }: Units, text: string, w: number, a: number, b: number, ahead = false): boolean {
  let gaps = 0;
  let spaces = ahead ? 1 : 0;
  for (let u = a + 1; u <= b; u++) {
    if (end[u - 1] === start[u]) continue;
    gaps++;
    if (
      kind[u] !== kinds.ideograph &&
      kind[u - 1] !== kinds.ideograph &&
      SPACE.test(text.slice(end[u - 1], start[u]))
    )
      spaces++;
  }
  return spaces > 0 && gaps < b - a && spaces > spacesOf(lists, w);
} // prettier-ignore

/** An allowed phrase excuses what it holds only when nothing was put into it. */
export function hasGap(lists: Lists, { start, end }: Units, w: number, a: number, b: number): boolean {
  let gaps = 0;
  for (let u = a + 1; u <= b; u++) if ((end[u - 1] ?? 0) < (start[u] ?? 0)) gaps++;
  return gaps > spacesOf(lists, w);
}

export function spacesOf(lists: Lists, w: number): number {
  const [from, to] = symbolsOf(lists, w);
  let spaces = 0;
  for (let c = from; c < to; c++) if ((lists.marks[c] ?? 0) & SPACED) spaces++;
  return spaces;
}
