// Other wordings of examples without any model: a word for its like, a value of a list for another, a turn of phrase, and what people say
// around what they want. Pure and deterministic: the same examples give the same wordings.
import { EXAMPLE_CHARACTERS } from '@dialoom/shared/document/document';
import { wordsOf, type Language } from './words.ts';

export type Wording = { text: string; from: string };
/** What one list of the bot's own can stand for: every word of it in one language. */
export type ListWords = readonly (readonly string[])[];
/** Others of a list that one place is tried with. */
const MOST_VALUES = 4;
const MOST_EACH = 12;

/** The best first: each example in turn gives its next one. At most `MOST_EACH` from one example. */
export function wordingsOf(examples: readonly string[], language: string, lists: ListWords): Wording[] {
  const known = wordsOf(language);
  const each = examples.map((from, nth) => fromOne(from.trim(), nth, known, lists).map((text) => ({ text, from })));
  const out: Wording[] = [];
  for (let i = 0; i < MOST_EACH; i++) for (const own of each) out.push(...own.slice(i, i + 1));
  return out;
}

function fromOne(text: string, nth: number, known: Language | undefined, lists: ListWords): string[] {
  const listed = values(text, lists);
  if (!known) return limited(text, listed, MOST_EACH);
  const turned = turns(text, known);
  const swapped = swaps(text, known);
  const both = turned.flatMap((one) => swaps(one, known).slice(nth % 2, (nth % 2) + 1));
  const plain = interleave([turned, swapped, listed, both]);
  // around the wording, not around the example: politeness alone teaches nothing
  const framed = plain.slice(0, 3).map((one, i) => frame(one, known, nth * 3 + i));
  return limited(text, [...plain.slice(0, MOST_EACH - 3), ...framed], MOST_EACH);
}
const limited = (text: string, made: readonly string[], most: number): string[] =>
  [...new Set(made)].filter((one) => one !== text && one.length <= EXAMPLE_CHARACTERS).slice(0, most);
const interleave = (lists: readonly (readonly string[])[]): string[] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat(); // prettier-ignore

/** One word for its like. Words inside other words of the table are left alone. */
function swaps(text: string, { table, spaced }: Language): string[] {
  const lower = text.toLowerCase();
  const taken = new Uint8Array(text.length);
  const found: string[][] = [];
  for (const { word, others } of table)
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (taken.subarray(at, end).some(Boolean) || (spaced && !isWhole(lower, at, end))) continue;
      taken.fill(1, at, end);
      found.push(others.map((other) => text.slice(0, at) + cased(other, text.slice(at, end)) + text.slice(end)));
    }
  return interleave(found);
}
const isWhole = (text: string, at: number, end: number): boolean =>
  !/[\p{L}\p{N}'’]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}'’]/u.test(text[end] ?? ' ');
const cased = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

function turns(text: string, { turns: all }: Language): string[] {
  const plain = text.toLowerCase() === text ? text : text.charAt(0).toLowerCase() + text.slice(1);
  return all.flatMap(([fits, ...ways]) => {
    const match = fits.exec(plain);
    return match ? ways.map((way) => way.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')) : [];
  });
}
const frame = (text: string, { frames }: Language, nth: number): string =>
  (frames[nth % frames.length] ?? '@').replace('@', () => text.replace(/[。.!！]$/u, ''));

/** A value of a list of the bot for other values and other words of it. */
function values(text: string, lists: ListWords): string[] {
  const lower = text.toLowerCase();
  return lists.flatMap((words) => {
    const here = words.find((word) => {
      const at = word === '' ? -1 : lower.indexOf(word.toLowerCase());
      return at >= 0 && (/\p{Script=Han}/u.test(word) || isWhole(lower, at, at + word.length));
    });
    if (here === undefined) return [];
    const at = lower.indexOf(here.toLowerCase());
    const start = words.indexOf(here);
    const others = [...words.slice(start + 1), ...words.slice(0, start)].slice(0, MOST_VALUES);
    return others.map((other) => text.slice(0, at) + other + text.slice(at + here.length));
  });
}
