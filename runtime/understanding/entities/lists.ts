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

type Word = { value: string; word: string };
type Sound = NonNullable<ReturnType<typeof soundOf>>;
type SoundWord = Word & { sounds: readonly Sound[] };
/** A list laid out once: a long one is asked by every message. Chinese words by their first sign and sound, Latin ones by their first letter. */
type Laid = {
  exact: ReadonlyMap<string, readonly Word[]>;
  latin: ReadonlyMap<string, readonly Word[]>;
  sound: ReadonlyMap<Sound, readonly SoundWord[]>;
};
const kept = new WeakMap<readonly ListEntry[], Laid>();
function laidOut(entries: readonly ListEntry[]): Laid {
  const known = kept.get(entries);
  if (known) return known;
  const exact = new Map<string, Word[]>();
  const latin = new Map<string, Word[]>();
  const sound = new Map<Sound, SoundWord[]>();
  const put = <K, T>(map: Map<K, T[]>, key: K, one: T) => {
    const there = map.get(key);
    if (there) there.push(one);
    else map.set(key, [one]);
  };
  for (const { value, says } of entries)
    for (const say of says) {
      const word = folded(say).trim();
      if (word === '') continue;
      put(exact, word[0] ?? '', { value, word });
      if (word.length >= SHORTEST_LATIN && /^[a-z' -]+$/.test(word)) put(latin, word[0] ?? '', { value, word });
      else if (word.length >= 2 && HAN.test(word)) {
        const sounds = Array.from(word, (sign) => soundOf(sign)).filter((one) => one !== undefined);
        const [first] = sounds;
        if (first !== undefined && sounds.length === word.length) put(sound, first, { value, word, sounds });
      }
    }
  const laid = { exact, latin, sound };
  kept.set(entries, laid);
  return laid;
}

/**
 * Every value of a list in a text, none over another; the longest word wins. An exact word anywhere beats a near one in its place.
 * @param entries of each, its value and all words for it; the same array is laid out once
 * @param exactly no slips
 */
export function findListed(entries: readonly ListEntry[], given: string, exactly = false): Listed[] {
  const text = folded(given);
  const list = laidOut(entries);
  const exact: Listed[] = [];
  for (let start = 0; start < text.length; start++)
    for (const { value, word } of list.exact.get(text[start] ?? '') ?? []) {
      const end = start + word.length;
      if (text.startsWith(word, start) && isWhole(text, word, start, end)) exact.push({ value, start, end });
    }
  const kept = longest(exact);
  if (exactly || text.length > NEAR_INPUT) return kept;
  const near = nearly(list, text).filter((one) => !kept.some(({ start, end }) => start < one.end && one.start < end));
  return near.length === 0 ? kept : longest([...kept, ...near]);
} // prettier-ignore
/** The longest of them; an exact one before a near one. */
export function bestListed(entries: readonly ListEntry[], text: string): Listed | undefined {
  return findListed(entries, text).toSorted((a, b) => Number(a.near ?? false) - Number(b.near ?? false) || b.end - b.start - (a.end - a.start))[0]; // prettier-ignore
}

type Near = Listed & { slips: number };
/** A word that two values are equally near to is neither of them. */
function nearly(list: Laid, text: string): Listed[] {
  const found: Near[] = [];
  if (list.latin.size > 0)
    for (const said of [...text.matchAll(/[a-z][a-z'-]*[a-z](?:\s[a-z][a-z'-]*[a-z]){0,2}/g)].flatMap(wordsOf))
      for (const { value, word } of list.latin.get(said.word[0] ?? '') ?? []) {
        const most = word.length >= 9 ? 2 : 1;
        if (Math.abs(said.word.length - word.length) > most) continue;
        const slips = distance(said.word, word, most);
        if (slips > 0 && slips <= most) found.push({ value, start: said.start, end: said.start + said.word.length, near: true, slips }); // prettier-ignore
      }
  const sounds = list.sound.size > 0 ? Array.from(text, (sign) => soundOf(sign)) : [];
  // beyond the basic plane offsets would shift
  if (sounds.length === text.length)
    for (const [start, first] of sounds.entries())
      for (const { value, word, sounds: wanted } of (first !== undefined && list.sound.get(first)) || [])
        if (wanted.every((sound, i) => sound === sounds[start + i]) && !text.startsWith(word, start))
          found.push({ value, start, end: start + word.length, near: true, slips: 1 });
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
