// Of a text that may go on: from where on a word may still come of it. Exact where few words begin so, and never too late: what has left cannot be
// taken back.
import { fitBack, fitFree, fitHere, fitWhole } from './fit.ts';
import { kinds } from './fold.ts';
import { classOf } from './look-alikes.ts';
import { hasGap, isBroken, symbolsOf, touchedBefore, type Units } from './places.ts';
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
  let begin = -1;
  for (let i = 0, c = from; i < back; i++) {
    let next = c + 1;
    while (next < to && classOf(symbols[next] ?? 0) === classOf(symbols[c] ?? 0)) next++;
    const r = count - back + i;
    const a = runs[r] ?? 0;
    const isOpen = r === count - 1;
    const b = isOpen ? last : (runs[r + 1] ?? 0) - 1;
    if (i === 0 && isOpen && next === to) return beginInRun(lists, { units, text }, w, a, b, touching);
    if (i === 0) {
      begin = isOpen ? anyPrefix((size) => fitBack(units, a, b, symbols, c, c + size), next - c) : fitBack(units, a, b, symbols, c, next);
      if (begin < 0) return NONE;
      while (begin > a && units.end[begin - 1] === units.start[begin] && units.symbol[begin - 1] === units.symbol[begin]) begin--;
    } else if (!isOpen) {
      if (!fitWhole(units, a, b, symbols, c, next)) return NONE;
    } else if (next < to || fitHere(units, a, b, symbols, c, next) < 0) {
      if (anyPrefix((size) => (fitWhole(units, a, b, symbols, c, c + size) ? 0 : -1), next - c) < 0) return NONE;
    } else if (!isAtEnd(units, fitHere(units, a, b, symbols, c, next), touching, lists.category[w] === ALLOWED)) return NONE;
    c = next;
  }
  if (touchedBefore(lists, units, w, begin)) return NONE;
  return isGone(lists, { units, text }, w, begin) ? NONE : (units.start[begin] ?? 0);
} // prettier-ignore

/** Did what was put into it so far make it none? */
function isGone(lists: Lists, { units, text }: Pick<Walked, 'units' | 'text'>, w: number, a: number): boolean {
  const last = units.count - 1;
  if (lists.category[w] === ALLOWED) return hasGap(lists, units, w, a, last);
  const [, to] = symbolsOf(lists, w);
  const isSpaced = units.kind[last] !== kinds.ideograph && markKind(lists.marks[to - 1] ?? 0) !== kinds.ideograph;
  return isBroken(lists, units, text, w, a, last, isSpaced && /\s/.test(text.slice(units.end[last])));
}

/** The earliest place that any of the first symbols lead to; -1: none. */
function anyPrefix(fit: (size: number) => number, most: number): number {
  let least = -1;
  for (let size = 1; size <= most; size++) {
    const at = fit(size);
    if (at >= 0 && (least < 0 || at < least)) least = at;
  }
  return least;
}

/** A word that is there already: more of its last letter, or a letter that touches it, would change it. */
function isAtEnd(units: Units, at: number, touching: boolean, isPhrase: boolean): boolean {
  const { symbol, kind, start, end, count } = units;
  let last = at;
  while (last + 1 < count && end[last] === start[last + 1] && symbol[last] === symbol[last + 1]) last++;
  return touching && last === count - 1 && !(isPhrase && kind[last] === kinds.ideograph); // a phrase only becomes longer
}

/** A word of one run (哈哈): those that are complete are told already. */
function beginInRun(lists: Lists, { units, text }: Pick<Walked, 'units' | 'text'>, w: number, from: number, b: number, touching: boolean): number {
  const { symbols } = lists;
  const [first, to] = symbolsOf(lists, w);
  const { symbol, start, end } = units;
  const isPhrase = lists.category[w] === ALLOWED;
  const back = (u: number, least: number): number => {
    let at = u;
    while (at > least && end[at - 1] === start[at] && symbol[at - 1] === symbol[at]) at--;
    return touchedBefore(lists, units, w, at) || isGone(lists, { units, text }, w, at) ? NONE : (start[at] ?? 0);
  };
  let a = from;
  for (let fit = fitFree(units, a, b, symbols, first, to); fit; fit = fitFree(units, a, b, symbols, first, to)) {
    if (isAtEnd(units, fit.last, touching, isPhrase)) return back(fit.first, from);
    a = fit.last + 1;
    while (a <= b && end[a - 1] === start[a] && symbol[a - 1] === symbol[a]) a++;
  }
  const begin = a > b ? -1 : anyPrefix((size) => fitBack(units, a, b, symbols, first, first + size), to - first - 1);
  return begin < 0 ? NONE : back(begin, a);
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

/** Of each class one word for each way to begin with it: how many of which symbols, and what of. Made when a stream first asks. */
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
    const way = `${String.fromCharCode(...symbols.subarray(from, next))} ${(marks[from] ?? 0) & 0x7f} ${(category[w] ?? 0) >= NEAR ? category[w] : ''} ${next === to}`;
    if (from === to || seen.has(way)) continue;
    seen.add(way);
    const list = made.get(letter);
    if (list) list.push(w);
    else made.set(letter, [w]);
  }
  known.set(lists, made);
  return made;
} // prettier-ignore
