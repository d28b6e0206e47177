// Pinyin for the matcher: how signs sound, and how letters are cut into syllables. No tones; `u` stands for ü too, as tones written over it leave it.
import { signsBySyllable } from '../understanding/pinyin-signs.ts';
import { moreReadings } from './more-readings.ts';

/** A syllable by number, from 1; 0 is none. */
export type Sound = number;

/** Interjections without a vowel (嗯 as ng) would make syllables of English letters. */
const VOWEL = /[aeiou]|[nl]v/;
const LETTERS = 26;
const plain = (syllable: string): string => syllable.replace('v', 'u');

const numbers = new Map<string, Sound>();
/** Usual reading of a 16-bit symbol, or 0; and the others of those that have several. */
const usual = new Uint16Array(0x1_0000);
const others = new Map<number, Sound[]>();
const spellings = new Map<string, Sound>();

function learn(syllable: string, signs: string): void {
  if (!VOWEL.test(syllable)) return;
  const written = plain(syllable);
  const sound = numbers.get(written) ?? numbers.size + 1;
  numbers.set(written, sound);
  spellings.set(syllable, sound).set(written, sound);
  if (/^[jqxy]u/.test(written)) spellings.set(written.replace('u', 'v'), sound);
  for (const sign of signs) {
    const symbol = sign.charCodeAt(0);
    if (usual[symbol] === 0) usual[symbol] = sound;
    else if (usual[symbol] !== sound) others.set(symbol, [...new Set([...(others.get(symbol) ?? []), sound])]);
  }
}
for (const row of [...signsBySyllable.split('\n'), ...moreReadings.split(/[,\n]/)]) {
  const [syllable = '', signs = ''] = row.trim().split(' ');
  if (syllable !== '') learn(syllable, signs);
}

/** Spellings as a tree: `next[at * 26 + letter]`, and the sound that ends there. */
const { next, ends } = (() => {
  const next: number[] = Array.from({ length: LETTERS }, () => 0);
  const ends: Sound[] = [0];
  for (const [spelling, sound] of spellings) {
    let at = 0;
    for (let i = 0; i < spelling.length; i++) {
      const place = at * LETTERS + spelling.charCodeAt(i) - 97;
      let to = next[place] ?? 0;
      if (to === 0) {
        to = ends.length;
        next[place] = to;
        ends.push(0);
        for (let n = 0; n < LETTERS; n++) next.push(0);
      }
      at = to;
    }
    ends[at] = sound;
  }
  return { next: Int16Array.from(next), ends: Uint16Array.from(ends) };
})();

/** Every beginning of how these syllables are spelled. */
export function beginnings(sounds: ReadonlySet<Sound>): ReadonlySet<string> {
  const made = new Set<string>();
  for (const [spelling, sound] of spellings)
    if (sounds.has(sound)) for (let to = 1; to <= spelling.length; to++) made.add(spelling.slice(0, to));
  return made;
}

/** The usual reading of a sign, or 0. */
export const soundOf = (symbol: number): Sound => usual[symbol] ?? 0;
/** All of them, the usual one first. */
export const readingsOf = (symbol: number): readonly Sound[] => {
  const first = soundOf(symbol);
  return first === 0 ? [] : [first, ...(others.get(symbol) ?? [])];
};

/** Letters as syllables: each its sound and the unit after it. `rest`: where a syllable begins that is not finished. */
export type Cut = { sounds: readonly Sound[]; after: readonly number[]; rest?: number };
const MOST_LETTERS = 48;
const MOST_CUTS = 6;

/** May the letters be nothing but syllables? Told after two or three letters of most English words. */
function begins(symbol: Uint16Array, from: number, to: number): boolean {
  let at = 0;
  for (let u = from; u < to; u++) {
    const letter = (symbol[u] ?? 0) - 97;
    at = letter >= 0 && letter < LETTERS ? (next[at * LETTERS + letter] ?? 0) : 0;
    if (at === 0) return false;
    if (ends[at] !== 0) return true;
  }
  return true;
}

/** Is one of the syllables that the letters may begin with such a one? */
export function beginsWith(symbol: Uint16Array, from: number, to: number, is: (sound: Sound) => boolean): boolean {
  let at = 0;
  for (let u = from; u < to; u++) {
    const letter = (symbol[u] ?? 0) - 97;
    at = letter >= 0 && letter < LETTERS ? (next[at * LETTERS + letter] ?? 0) : 0;
    if (at === 0) return false;
    if (ends[at] !== 0 && is(ends[at] ?? 0)) return true;
  }
  return false;
}

/**
 * The ways in which letters are syllables, longest first syllables first; none when they are no pinyin.
 * @param open more letters may come: the last syllable need not be whole
 */
export function cutsOf(symbol: Uint16Array, from: number, to: number, open: boolean): readonly Cut[] {
  if (to - from > MOST_LETTERS || !begins(symbol, from, to)) return [];
  const goes: boolean[] = []; // from here to the end there is a way
  goes[to - from] = true;
  for (let u = to - 1; u >= from; u--) {
    let at = 0;
    let works = false;
    let n = u;
    for (; n < to && !works; n++) {
      const letter = (symbol[n] ?? 0) - 97;
      at = letter >= 0 && letter < LETTERS ? (next[at * LETTERS + letter] ?? 0) : 0;
      if (at === 0) break;
      works = ends[at] !== 0 && goes[n + 1 - from] === true;
    }
    goes[u - from] = works || (open && at !== 0 && n === to);
  }
  if (!goes[0]) return [];
  const cuts: Cut[] = [];
  const sounds: Sound[] = [];
  const after: number[] = [];
  const go = (u: number): void => {
    if (cuts.length >= MOST_CUTS) return;
    if (u === to) {
      cuts.push({ sounds: [...sounds], after: [...after] });
      return;
    }
    const found: [number, Sound][] = [];
    let at = 0;
    let n = u;
    for (; n < to; n++) {
      const letter = (symbol[n] ?? 0) - 97;
      at = letter >= 0 && letter < LETTERS ? (next[at * LETTERS + letter] ?? 0) : 0;
      if (at === 0) break;
      if (ends[at] !== 0 && goes[n + 1 - from]) found.push([n + 1, ends[at] ?? 0]);
    }
    for (const [end, sound] of found.toReversed()) {
      sounds.push(sound);
      after.push(end);
      go(end);
      sounds.pop();
      after.pop();
    }
    if (open && at !== 0 && n === to && cuts.length < MOST_CUTS) cuts.push({ sounds: [...sounds], after: [...after], rest: u });
  };
  go(from);
  return cuts;
} // prettier-ignore
