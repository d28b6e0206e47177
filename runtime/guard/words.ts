// A list made ready: each word folded, with what must be asked of a place where its classes were found.
import { build, type Automaton } from './automaton.ts';
import { fold, kindOf, kinds, MANY, many, symbolOf, type Kind } from './fold.ts';
import { classOf } from './look-alikes.ts';

/** A listed word as somebody wrote it. In `allowed` phrases listed words do not count. */
export type Listed = { word: string; category: string };
/** What the matcher reads. Words are numbered; symbols of all words lie in one row. */
export type Lists = {
  automaton: Automaton;
  words: readonly Listed[];
  categories: readonly string[];
  /** Symbols of word `w`: `symbols[begins[w]]` … `symbols[begins[w + 1] - 1]`. */
  begins: Int32Array;
  symbols: Uint16Array;
  /** Kind of the symbol in its low bits; `SPACED`: the list has a space before it. */
  marks: Uint8Array;
  /** How many runs of one class the word has: what the automaton steps by. */
  runs: Uint16Array;
  /** Index into `categories`; `ALLOWED` for an allowed phrase. */
  category: Uint16Array;
};
export const SPACED = 0x80;
export const ALLOWED = 0xffff;

type Folded = { symbols: number[]; marks: number[]; key: string; runs: number };

/** What a word is compared by. Empty when it holds neither letter nor digit: such a word is never found. */
export function foldWord(word: string): Folded {
  const symbols: number[] = [];
  const marks: number[] = [];
  let key = '';
  let space = 0;
  const take = (entry: number): void => {
    const kind = kindOf(entry);
    if (kind === kinds.space) space = SPACED;
    if (kind < kinds.digit) return;
    const symbol = symbolOf(entry);
    const letter = String.fromCharCode(classOf(symbol));
    if (!key.endsWith(letter)) key += letter;
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
export function compileLists(listed: readonly Listed[], allowed: readonly string[] = []): Lists {
  const numbers = new Map<string, number>();
  const words: Listed[] = [];
  const folded: Folded[] = [];
  const category: number[] = [];
  const seen = new Set<string>();
  const add = (one: Listed, number: number): void => {
    const made = foldWord(one.word);
    const same = `${number}:${String.fromCharCode(...made.symbols)}`;
    if (made.key === '' || seen.has(same)) return;
    seen.add(same);
    words.push(one);
    folded.push(made);
    category.push(number);
  };
  for (const one of listed) {
    const number = numbers.get(one.category) ?? numbers.size;
    numbers.set(one.category, number);
    add(one, number);
  }
  for (const word of allowed) add({ word, category: '' }, ALLOWED);
  const begins = new Int32Array(words.length + 1);
  folded.forEach(({ symbols }, w) => (begins[w + 1] = (begins[w] ?? 0) + symbols.length));
  const symbols = new Uint16Array(begins[words.length] ?? 0);
  const marks = new Uint8Array(symbols.length);
  folded.forEach((one, w) => {
    symbols.set(one.symbols, begins[w]);
    marks.set(one.marks, begins[w]);
  });
  return {
    automaton: build(folded.map(({ key }) => key)),
    words,
    categories: [...numbers.keys()],
    begins,
    symbols,
    marks,
    runs: Uint16Array.from(folded, ({ runs }) => runs),
    category: Uint16Array.from(category),
  };
}

export const markKind = (mark: number): Kind => (mark & 0x7f) as Kind;
