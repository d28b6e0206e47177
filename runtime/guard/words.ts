// A list made ready: each word folded, with what must be asked of a place where its classes were found. All of it is flat arrays and one
// text, so that a thread can make it and hand it over without a copy.
import { build, type Automaton } from './automaton.ts';
import { fold, kindOf, kinds, MANY, many, symbolOf, type Kind } from './fold.ts';
import { classOf } from './look-alikes.ts';
import { otherNumerals } from './numerals.ts';
import { soundsOf, type Sounds } from './sounds.ts';

/**
 * A listed word as somebody wrote it. In `allowed` phrases listed words do not count.
 * `near`: it counts only when that stands at most `within` characters from it. `pattern`: the word is a pattern in RE2 syntax.
 */
export type Listed = { word: string; category: string; near?: string; within?: number; pattern?: true };
export type Reads = {
  /** Words of ideographs are found in pinyin too; on unless it is said. */
  pinyin?: boolean;
  /** … and in other signs that sound alike. */
  homophones?: boolean;
};
/** What the matcher reads. Words are numbered; symbols of all words lie in one row. */
export type Lists = {
  automaton: Automaton;
  /** All words as they were written; word `w` is `written.slice(at[w], at[w + 1])`. */
  written: string;
  at: Int32Array;
  categories: readonly string[];
  /** Symbols of word `w`: `symbols[begins[w]]` … `symbols[begins[w + 1] - 1]`. */
  begins: Int32Array;
  symbols: Uint16Array;
  /** Kind of the symbol in its low bits; `SPACED`: the list has a space before it. */
  marks: Uint8Array;
  /** How many runs of one class the word has: what the automaton steps by. */
  runs: Uint16Array;
  /** Index into `categories`; `ALLOWED` for an allowed phrase, `NEAR` for what only makes another word count. */
  category: Uint16Array;
  /** The word that must be near, or -1, and how near in characters; empty when no word asks for one. */
  near: Int32Array;
  within: Uint16Array;
  sounds?: Sounds;
  patterns: readonly { word: string; category: string }[];
};
export const SPACED = 0x80;
export const ALLOWED = 0xffff;
export const NEAR = 0xfffe;
const USUAL_WITHIN = 20;
const MOST_WITHIN = 60;

type Folded = { symbols: number[]; marks: number[]; key: string; runs: number };

/** What a word is compared by. Empty when it holds neither letter nor digit: such a word is never found. */
export function foldWord(word: string): Folded {
  const symbols: number[] = [];
  const marks: number[] = [];
  let key = '';
  let last = -1;
  let space = 0;
  const take = (entry: number): void => {
    const kind = kindOf(entry);
    if (kind === kinds.space) space = SPACED;
    if (kind < kinds.digit) return;
    const symbol = symbolOf(entry);
    const letter = classOf(symbol);
    if (letter !== last) key += String.fromCharCode(letter);
    last = letter;
    symbols.push(symbol);
    marks.push(kind | (symbols.length > 1 ? space : 0));
    space = 0;
  };
  for (const character of word) {
    const entry = fold(character.codePointAt(0) ?? 0);
    if (entry & MANY) many[symbolOf(entry)]?.forEach(take);
    else take(entry);
  }
  return { symbols, marks, key, runs: key.length };
}

/** Makes lists ready to be found. Words that fold to nothing are left out; of several that are read the same in one category the first stays. */
export function compileLists(
  listed: readonly Listed[],
  allowed: readonly string[] = [],
  { pinyin = true, homophones = false }: Reads = {},
): Lists {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const folded: Folded[] = [];
  const category: number[] = [];
  const near: number[] = [];
  const within: number[] = [];
  const patterns: { word: string; category: string }[] = [];
  const seen = new Map<string, number>();
  /** The number of the word, new or known; -1 when it folds to nothing. @param read what it is found as */
  const add = (word: string, number: number, beside = -1, far = 0, read = word): number => {
    const made = foldWord(read);
    if (made.key === '') return -1;
    const same = `${number}:${beside}:${String.fromCharCode(...made.symbols, ...made.marks)}`; // `my bank`, `mybank`: spaces that are listed may stand in a text
    const known = seen.get(same);
    if (known !== undefined) return known;
    seen.set(same, words.length);
    folded.push(made);
    category.push(number);
    near.push(beside);
    within.push(far);
    return words.push(word) - 1;
  };
  for (const one of listed) {
    const number = numbers.get(one.category) ?? numbers.size;
    numbers.set(one.category, number);
    if (one.pattern) {
      patterns.push({ word: one.word, category: one.category });
      continue;
    }
    const beside = one.near === undefined ? -1 : add(one.near, NEAR);
    const far = Math.min(one.within ?? USUAL_WITHIN, MOST_WITHIN);
    if (one.near === undefined || beside >= 0)
      for (const read of waysToWrite(one.word)) add(one.word, number, beside, far, read);
  }
  for (const word of allowed) for (const read of waysToWrite(word)) add(word, ALLOWED, -1, 0, read);
  const begins = new Int32Array(words.length + 1);
  const at = new Int32Array(words.length + 1);
  folded.forEach(({ symbols }, w) => (begins[w + 1] = (begins[w] ?? 0) + symbols.length));
  words.forEach((word, w) => (at[w + 1] = (at[w] ?? 0) + word.length));
  const symbols = new Uint16Array(begins[words.length] ?? 0);
  const marks = new Uint8Array(symbols.length);
  folded.forEach((one, w) => {
    symbols.set(one.symbols, begins[w]);
    marks.set(one.marks, begins[w]);
  });
  const conditional = near.some((one) => one >= 0);
  const lists: Lists = {
    automaton: build(folded.map(({ key }) => key)),
    written: words.join(''),
    at,
    categories: [...numbers.keys()],
    begins,
    symbols,
    marks,
    runs: Uint16Array.from(folded, ({ runs }) => runs),
    category: Uint16Array.from(category),
    near: conditional ? Int32Array.from(near) : new Int32Array(0),
    within: conditional ? Uint16Array.from(within) : new Uint16Array(0),
    patterns,
  };
  if (pinyin || homophones) {
    const sounds = soundsOf(lists, homophones);
    if (sounds) lists.sounds = sounds;
  }
  return lists;
}

const waysToWrite = (word: string): string[] => [word, otherNumerals(word) ?? []].flat();
export const wordOf = ({ written, at }: Lists, w: number): string => written.slice(at[w], at[w + 1]);
export const markKind = (mark: number): Kind => (mark & 0x7f) as Kind;
