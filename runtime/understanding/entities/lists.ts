// Own lists: a value by its name or another word for it, and nearly so: one letter wrong, or signs that sound alike.
import { soundOf } from '../pinyin.ts';
import { fold } from './fold.ts';
import { longest } from './overlap.ts';
import { distance } from '../edit-distance.ts';

export type ListEntry = { value: string; says: readonly string[] };
export type Listed = {
  value: string;
  start: number;
  end: number;
  /** Not as it is written in the list: to be confirmed where a mistake costs something. */
  near?: true;
};
/** Slips are looked for in answers, not in essays: they cost the product of both lengths. */
const NEAR_INPUT = 200;
const LATIN = /[a-z0-9]/;
const HAN = /^[\u3400-\u9fff]+$/;
/** Too near to each other to be a slip: 男 and 兰 are two signs, M and L two sizes. */
const SHORTEST_LATIN = 5;

const folded = (text: string): string => {
  const lower = fold(text).toLowerCase();
  return lower.length === text.length ? lower : fold(text); // İ is longer in lower case: offsets come first
};
/** Latin words stand alone, Chinese ones anywhere. */
function isWhole(text: string, word: string, start: number, end: number): boolean {
  return (!LATIN.test(word[0] ?? '') || !LATIN.test(text[start - 1] ?? '')) && (!LATIN.test(word.at(-1) ?? '') || !LATIN.test(text[end] ?? '')); // prettier-ignore
}

/**
 * Every value of a list in a text, none over another; the longest word wins. An exact word anywhere beats a near one in its place.
 * @param entries of each, its value and all words for it
 * @param exactly no slips
 */
export function findListed(entries: readonly ListEntry[], given: string, exactly = false): Listed[] {
  const text = folded(given);
  const exact: Listed[] = [];
  for (const { value, says } of entries)
    for (const say of says) {
      const word = folded(say).trim();
      if (word === '') continue;
      for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
        const end = start + word.length;
        if (isWhole(text, word, start, end)) exact.push({ value, start, end });
      }
    }
  const kept = longest(exact);
  if (exactly || text.length > NEAR_INPUT) return kept;
  const near = nearly(entries, text).filter((one) => !kept.some(({ start, end }) => start < one.end && one.start < end));
  return near.length === 0 ? kept : longest([...kept, ...near]);
} // prettier-ignore
/** The longest of them; an exact one before a near one. */
export function bestListed(entries: readonly ListEntry[], text: string): Listed | undefined {
  return findListed(entries, text).toSorted((a, b) => Number(a.near ?? false) - Number(b.near ?? false) || b.end - b.start - (a.end - a.start))[0]; // prettier-ignore
}

type Near = Listed & { slips: number };
/** A word that two values are equally near to is neither of them. */
function nearly(entries: readonly ListEntry[], text: string): Listed[] {
  const found: Near[] = [];
  const words = [...text.matchAll(/[a-z][a-z'-]*[a-z](?:\s[a-z][a-z'-]*[a-z]){0,2}/g)].flatMap(wordsOf);
  const sounds = Array.from(text, (sign) => soundOf(sign));
  const sameLength = sounds.length === text.length; // beyond the basic plane offsets would shift
  for (const { value, says } of entries)
    for (const say of says) {
      const word = folded(say).trim();
      if (word.length >= SHORTEST_LATIN && /^[a-z' -]+$/.test(word))
        for (const said of words) {
          const most = word.length >= 9 ? 2 : 1;
          const slips = said.word[0] === word[0] ? distance(said.word, word, most) : most + 1;
          if (slips > 0 && slips <= most) found.push({ value, start: said.start, end: said.start + said.word.length, near: true, slips }); // prettier-ignore
        }
      else if (sameLength && word.length >= 2 && HAN.test(word)) {
        const wanted = Array.from(word, (sign) => soundOf(sign));
        if (wanted.some((sound) => sound === undefined)) continue;
        for (let start = 0; start + wanted.length <= sounds.length; start++)
          if (
            wanted.every((sound, i) => sound === sounds[start + i]) &&
            text.slice(start, start + word.length) !== word
          )
            found.push({ value, start, end: start + word.length, near: true, slips: 1 });
      }
    }
  const clear = found.filter((one) => !found.some((other) => other.value !== one.value && other.start === one.start && other.end === one.end && other.slips <= one.slips)); // prettier-ignore
  return clear.map(({ value, start, end }) => ({ value, start, end, near: true }));
}
/** The words of a stretch one by one, and up to three together. */
function wordsOf({ 0: stretch, index }: RegExpExecArray): { word: string; start: number }[] {
  const parts: { word: string; start: number }[] = [];
  for (const match of stretch.matchAll(/[a-z'-]+/g)) parts.push({ word: match[0], start: index + match.index });
  const out: { word: string; start: number }[] = [];
  for (let i = 0; i < parts.length; i++)
    for (let n = 0, word = ''; n < 3 && i + n < parts.length; n++) {
      word += (n > 0 ? ' ' : '') + (parts[i + n]?.word ?? '');
      out.push({ word, start: parts[i]?.start ?? 0 });
    }
  return out;
}
