// Of a text that may go on: from where on a word may still come of it. Exact where few words begin so, and never too late: what has left cannot be
// taken back.
import { fitBack, fitHere, fitWhole } from './fit.ts';
import { kinds } from './fold.ts';
import { classOf } from './look-alikes.ts';
import { firstOf, lastOf, placesInRun } from './one-run.ts';
import { hasGap, hasLetters, isBroken, SPACE, spacesOf, symbolsOf, touchedBefore, type Units } from './places.ts';
import { ALLOWED, markKind, NEAR, type Lists } from './words.ts';

/** What the walk over a text leaves: the first unit of each run, and the state it ended in. */
export type Walked = { units: Units; runs: Int32Array; count: number; state: number; text: string };
/** `word`: a listed word may begin there. `phrase`: an allowed one, so that the words in it are undecided. */
export type Opening = { word: number; phrase: number };

/** Words are looked at one by one up to so many; with more of them any may come. */
const MOST_WORDS = 48;
const NONE = Infinity;

export function openingOf(lists: Lists, walked: Walked): Opening {
  const { first, depth, fail, ends } = lists.automaton;
  const { units, runs, count } = walked;
  const made: Opening = { word: NONE, phrase: NONE };
  const take = (w: number, back: number): void => {
    const its = lists.category[w] ?? NEAR;
    if (its === NEAR) return;
    const begin = beginOf(lists, walked, w, back);
    if (its === ALLOWED) made.phrase = Math.min(made.phrase, begin);
    else made.word = Math.min(made.word, begin);
  };
  for (let s = walked.state; s !== 0; s = fail[s] ?? 0) {
    const back = depth[s] ?? 0;
    const grows = (first[s] ?? 0) < (first[s + 1] ?? 0);
    if (!grows && (ends[s] ?? 0) === (ends[s + 1] ?? 0)) continue;
    const below = back === 1 ? beginners(lists).get(classOf(units.symbol[runs[count - 1] ?? 0] ?? 0)) : wordsBelow(lists, s); // prettier-ignore
    if (below) for (const w of below) take(w, back);
    else {
      const begin = anywhere(walked, count - back);
      made.word = Math.min(made.word, begin);
      made.phrase = Math.min(made.phrase, begin);
    }
  }
  return made;
}

/** Where word `w` begins whose first `back` runs are the last ones of the text, as far as it can be one. */
function beginOf(lists: Lists, { units, runs, count, text }: Walked, w: number, back: number): number {
  const { symbols } = lists;
  const [from, to] = symbolsOf(lists, w);
  const last = units.count - 1;
  const touching = (units.end[last] ?? 0) >= units.length;
  const startFrom = (u: number, least: number): number => beginAt(lists, { units, text }, w, u, least);
  let begin = NONE;
  for (let i = 0, c = from; i < back; i++) {
    let next = c + 1;
    while (next < to && classOf(symbols[next] ?? 0) === classOf(symbols[c] ?? 0)) next++;
    const r = count - back + i;
    const a = runs[r] ?? 0;
    const isOpen = r === count - 1;
    const b = isOpen ? last : (runs[r + 1] ?? 0) - 1;
    if (i === 0 && isOpen && next === to) return beginInRun(lists, { units, text }, w, a, b, touching);
    if (i === 0) {
      begin = isOpen ? anyPrefix((size) => startFrom(fitBack(units, a, b, symbols, c, c + size), a), next - c) : startFrom(fitBack(units, a, b, symbols, c, next), a);
      if (begin === NONE) return NONE;
    } else if (!isOpen) {
      if (!fitWhole(units, a, b, symbols, c, next)) return NONE;
    } else if (next < to || fitHere(units, a, b, symbols, c, next) < 0) {
      if (anyPrefix((size) => (fitWhole(units, a, b, symbols, c, c + size) ? 0 : NONE), next - c) === NONE) return NONE;
    } else if (!isAtEnd(units, fitHere(units, a, b, symbols, c, next), touching, lists.category[w] === ALLOWED)) return NONE;
    c = next;
  }
  return begin;
} // prettier-ignore

/** Where the word begins whose first unit is `u`, repeated letters with it; not where a letter touches it, or what is in it has made it none. */
function beginAt(lists: Lists, { units, text }: Pick<Walked, 'units' | 'text'>, w: number, u: number, least: number): number {
  if (u < 0) return NONE;
  const at = firstOf(units, u, least);
  return touchedBefore(lists, units, w, at) || isGone(lists, { units, text }, w, at) ? NONE : (units.start[at] ?? 0);
} // prettier-ignore

/** Did what was put into it so far make it none? */
function isGone(lists: Lists, { units, text }: Pick<Walked, 'units' | 'text'>, w: number, a: number): boolean {
  const last = units.count - 1;
  if (lists.category[w] === ALLOWED) return hasGap(lists, units, w, a, last);
  const [, to] = symbolsOf(lists, w);
  const isSpaced = units.kind[last] !== kinds.ideograph && markKind(lists.marks[to - 1] ?? 0) !== kinds.ideograph;
  return isBroken(lists, units, text, w, a, last, isSpaced && SPACE.test(text.slice(units.end[last])));
}

/** The earliest place that any of the first symbols lead to. */
function anyPrefix(fit: (size: number) => number, most: number): number {
  let least = NONE;
  for (let size = 1; size <= most; size++) least = Math.min(least, fit(size));
  return least;
}

/** A word that is there already: more of its last letter, or a letter that touches it, would change it. */
function isAtEnd(units: Units, at: number, touching: boolean, isPhrase: boolean): boolean {
  const { kind, count } = units;
  const last = lastOf(units, at, count - 1);
  return touching && last === count - 1 && !(isPhrase && kind[last] === kinds.ideograph); // a phrase only becomes longer
}

/** A word of one run (哈哈): those that are complete are told already. */
function beginInRun(lists: Lists, { units, text }: Pick<Walked, 'units' | 'text'>, w: number, from: number, b: number, touching: boolean): number {
  const [first, to] = symbolsOf(lists, w);
  let begin = NONE;
  const a = placesInRun(lists, units, text, w, from, b, (start, last) => {
    if (isAtEnd(units, last, touching, lists.category[w] === ALLOWED)) begin = Math.min(begin, units.start[start] ?? 0);
  });
  const starts = (size: number) => beginAt(lists, { units, text }, w, fitBack(units, a, b, lists.symbols, first, first + size), a);
  return a > b ? begin : Math.min(begin, anyPrefix(starts, to - first - 1));
} // prettier-ignore

/** Where in a run a word may begin: not at a letter that another one touches. */
function anywhere({ units, runs, count }: Walked, run: number): number {
  const { kind, start, end } = units;
  const next = run + 1 < count ? (runs[run + 1] ?? 0) : units.count;
  for (let u = runs[run] ?? 0; u < next; u++)
    if (u === 0 || kind[u] !== kinds.letter || kind[u - 1] !== kinds.letter || (end[u - 1] ?? 0) < (start[u] ?? 0))
      return start[u] ?? 0;
  return NONE;
}

/** The words whose key leads through a state; nothing when there are many. */
function wordsBelow({ automaton: { first, ends, keys } }: Lists, state: number): readonly number[] | undefined {
  const words: number[] = [];
  const states = [state];
  for (let s = states.pop(); s !== undefined; s = states.pop()) {
    for (let k = ends[s] ?? 0; k < (ends[s + 1] ?? 0); k++) words.push(keys[k] ?? 0);
    for (let child = first[s] ?? 0; child < (first[s + 1] ?? 0); child++) states.push(child);
    if (words.length + states.length > MOST_WORDS) return undefined;
  }
  return words;
}

/** Of each class one word for each way to begin with it: how many of which symbols, what of, and what may touch it. Made when a stream first asks. */
const known = new WeakMap<Lists, ReadonlyMap<number, readonly number[]>>();
function beginners(lists: Lists): ReadonlyMap<number, readonly number[]> {
  const found = known.get(lists);
  if (found) return found;
  const made = new Map<number, number[]>();
  const seen = new Set<string>();
  const { begins, symbols, marks, category } = lists;
  for (let w = 0; w < category.length; w++) {
    const from = begins[w] ?? 0;
    const to = begins[w + 1] ?? 0;
    const letter = classOf(symbols[from] ?? 0);
    let next = from + 1;
    while (next < to && classOf(symbols[next] ?? 0) === letter) next++;
    // what `beginAt` and `isGone` ask of a word
    const asked = [markKind(marks[from] ?? 0), hasLetters(lists, w), spacesOf(lists, w), markKind(marks[to - 1] ?? 0) === kinds.ideograph];
    const way = `${String.fromCharCode(...symbols.subarray(from, next))} ${asked.join(' ')} ${(category[w] ?? 0) >= NEAR ? category[w] : ''} ${next === to}`;
    if (from === to || seen.has(way)) continue;
    seen.add(way);
    const list = made.get(letter);
    if (list) list.push(w);
    else made.set(letter, [w]);
  }
  known.set(lists, made);
  return made;
} // prettier-ignore
