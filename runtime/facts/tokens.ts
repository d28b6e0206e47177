// A text as words: Latin ones by their stem, Chinese signs one by one. Names, cells and questions are cut alike, so they can be compared.
import { fold } from '../understanding/entities/fold.ts';
import { stem } from '../understanding/stem.ts';

/** `key` is what is compared; offsets are of the text as given. */
export type Token = { key: string; word: string; start: number; end: number };

const WORD = /\p{Script=Han}|[\p{L}\p{N}]+(?:[.,]\d+)*/gu;
const HAN = /\p{Script=Han}/u;
/** Spellings of two countries. */
const spelt: Readonly<Record<string, string>> = { colour: 'color', grey: 'gray', centr: 'center', fibr: 'fiber', licenc: 'licens', chequ: 'check' }; // prettier-ignore

const kept = new Map<string, string>();
const MOST_KEPT = 20_000;
/** The form by which a word is compared, lower case. */
export function keyOf(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const root = stem(word);
  const key = spelt[root] ?? root;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, key);
  return key;
}

/** Full width, traditional signs and upper case are folded away. */
export function tokensOf(text: string): Token[] {
  const folded = fold(text);
  const lower = folded.toLowerCase();
  const plain = lower.length === folded.length ? lower : folded;
  const out: Token[] = [];
  for (const { 0: found, index } of plain.replace(/['’](?=s\b)/g, ' ').matchAll(WORD)) {
    if (found.length === 1) {
      out.push({ key: found, word: found, start: index, end: index + found.length });
      continue;
    }
    // letters beside signs: 5G套餐 is cut by the expression above only where scripts meet
    let from = 0;
    for (const part of found.matchAll(/\p{Script=Han}|[^\p{Script=Han}]+/gu)) {
      from = index + part.index;
      const word = part[0];
      out.push({ key: keyOf(word), word, start: from, end: from + word.length });
    }
  }
  return out;
}
export const keysOf = (text: string): string[] => tokensOf(text).map(({ key }) => key);
export const isHan = (key: string): boolean => HAN.test(key);
