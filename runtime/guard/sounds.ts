// Listed words of ideographs by how they sound, and where a text spells or sounds them. One automaton over syllables finds pinyin (pingguo,
// píng guǒ), signs and syllables mixed (苹guo), and, where it is wanted, other signs that sound alike.
import { build, openDepth, step, type Automaton } from './automaton.ts';
import { english } from './english-words.ts';
import { kinds } from './fold.ts';
import type { Units } from './places.ts';
import { beginnings, beginsWith, cutsOf, readingsOf, soundOf, type Cut, type Sound } from './syllables.ts';
import type { Lists } from './words.ts';

export type Sounds = {
  automaton: Automaton;
  /** Key -> word. */
  words: Int32Array;
  homophones: boolean;
};

/** Readings of one word that are looked for: 银行 as yin hang and yin xing. */
const MOST_READINGS = 6;
/** Letters alone are a word of pinyin from here on. */
const LEAST_LETTERS = 4;
const MOST_WAYS = 8;

/** Nothing when no word of the list can be spelled so. Allowed phrases are only themselves; one sign alone is too little. */
export function soundsOf(lists: Lists, homophones: boolean): Sounds | undefined {
  const keys: string[] = [];
  const words: number[] = [];
  const { begins, symbols, marks, category, categories } = lists;
  for (let w = 0; w < category.length; w++) {
    const from = begins[w] ?? 0;
    const to = begins[w + 1] ?? 0;
    if ((category[w] ?? 0) >= categories.length || to - from < 2) continue;
    let made: string[] = [''];
    for (let c = from; c < to && made.length > 0; c++) {
      const readings = ((marks[c] ?? 0) & 0x7f) === kinds.ideograph ? readingsOf(symbols[c] ?? 0) : [];
      made = made.length === 1 && readings.length === 1
        ? [made[0] + String.fromCharCode(readings[0] ?? 0)]
        : readings.flatMap((sound) => made.map((key) => key + String.fromCharCode(sound))).slice(0, MOST_READINGS);
    } // prettier-ignore
    for (const key of made) {
      keys.push(key);
      words.push(w);
    }
  }
  return keys.length === 0 ? undefined : { automaton: build(keys), words: Int32Array.from(words), homophones };
}

/** Whatever a listed word's first syllable begins with: made when a stream first asks. */
const known = new WeakMap<Sounds, ReadonlySet<string>>();
function beginningsOf(sounds: Sounds): ReadonlySet<string> {
  const found = known.get(sounds);
  if (found) return found;
  const { alphabet, root } = sounds.automaton;
  const first = new Set<Sound>();
  alphabet.forEach((number, sound) => void (number !== 0 && root[number] !== 0 && first.add(sound)));
  const made = beginnings(first);
  known.set(sounds, made);
  return made;
}

/** A syllable of the text: units `first` … `last`. `head`, `tail`: of letters, whether they begin and end with it. */
type Token = { first: number; last: number; letters: boolean; head: boolean; tail: boolean };
type Way = { state: number; tokens: Token[] };

/**
 * Tells `found` of each word that is spelled or, with homophones, sounded somewhere.
 * @param closed whether a clause ends before a unit
 * @param more the text may go on: what is asked is also from which unit on a word may still come
 * @param ended whether a clause has ended behind the last unit
 * @returns that unit, `units.count` when there is none
 */
export function readSounds(
  lists: Lists,
  sounds: Sounds,
  units: Units,
  more: boolean,
  ended: boolean,
  found: (w: number, first: number, last: number) => void,
): number {
  const { automaton, homophones } = sounds;
  const { symbol, kind, start, end, closed, count } = units;
  if (!homophones && !hasLetter(units)) return count;
  const { alphabet, depth, fail, output, ends, keys } = automaton;
  let ways: Way[] = [];
  let since = 0; // syllables after the last letters
  let floor = 0; // signs before it belong to no word that begins later
  let lettersEnd = 0;

  const take = (way: Way, token: Token, sound: Sound): void => {
    way.tokens.push(token);
    way.state = step(automaton, way.state, alphabet[sound] ?? 0);
    for (let s = output[way.state] ?? 0; s !== 0; s = output[fail[s] ?? 0] ?? 0)
      for (let k = ends[s] ?? 0; k < (ends[s + 1] ?? 0); k++) check(sounds.words[keys[k] ?? 0] ?? 0, way.tokens);
  };
  const check = (w: number, tokens: readonly Token[]): void => {
    const from = lists.begins[w] ?? 0;
    const size = (lists.begins[w + 1] ?? 0) - from;
    const first = tokens[tokens.length - size];
    const last = tokens.at(-1);
    if (!first || !last || (first.letters && !first.head) || (last.letters && !last.tail)) return;
    let spelled = 0;
    let other = 0;
    for (let i = 0; i < size; i++) {
      const token = tokens[tokens.length - size + i];
      if (!token) return;
      if (token.letters) spelled += token.last - token.first + 1;
      else if (symbol[token.first] !== lists.symbols[from + i]) other++;
    }
    if (other > 0 && !homophones) return;
    if (spelled === 0 && other === 0) return; // as it is listed: found already
    if (tokens.slice(-size).every(({ letters }) => letters)) {
      if (spelled < LEAST_LETTERS) return;
      if (first.head && last.tail && isOneRun(first, last) && english.has(lettersOf(first.first, last.last))) return;
    }
    found(w, first.first, last.last);
  };
  const touchesNext = (u: number): boolean =>
    u + 1 < count && kind[u + 1] === kinds.letter && (start[u + 1] ?? 0) <= (end[u] ?? 0);
  const isOneRun = (first: Token, last: Token): boolean => {
    for (let u = first.first + 1; u <= last.last; u++) if ((start[u] ?? 0) > (end[u - 1] ?? 0)) return false;
    return true;
  };
  const lettersOf = (first: number, last: number): string => String.fromCharCode(...symbol.subarray(first, last + 1));
  const sign = (u: number): Token => ({ first: u, last: u, letters: false, head: true, tail: true });
  const forget = (from: number): void => {
    if (ways.length > 0) ways = [];
    floor = from;
  };
  /** The signs before these letters that a word may begin with. */
  const begin = (u: number): void => {
    const way: Way = { state: 0, tokens: [] };
    let first = u;
    while (first > floor && kind[first - 1] === kinds.ideograph && !closed[first]) first--;
    for (let v = Math.max(first, u - 40); v < u; v++) {
      way.tokens.push(sign(v));
      way.state = step(automaton, way.state, alphabet[soundOf(symbol[v] ?? 0)] ?? 0);
    }
    ways = [way];
  };
  const openAt = ({ state, tokens }: Way): number => {
    const back = Math.max(openDepth(automaton, state), depth[output[state] ?? 0] ?? 0);
    const token = tokens[tokens.length - back];
    return back === 0 || !token || (token.letters && !token.head) ? count : token.first;
  };

  /** What is spelled by letters that stand alone, `p i n g g u o`: it is nothing but that. */
  const takeApart = (from: number, to: number, unfinished: boolean): void => {
    for (const { sounds: spelled, after, rest } of cutsOf(symbol, from, to, unfinished)) {
      const one: Way = { state: 0, tokens: [] };
      if (rest === from && beginsWord(rest, to)) open = Math.min(open, from);
      let first = from;
      spelled.forEach((sound, i) => {
        const next = after[i] ?? to;
        take(
          one,
          { first, last: next - 1, letters: true, head: i === 0, tail: next === to && rest === undefined },
          sound,
        );
        first = next;
      });
      if (unfinished && spelled.length > 0) open = Math.min(open, openAt(one));
    }
  };
  /** Does a listed word begin with this syllable? */
  const begins = (sound: Sound): boolean => automaton.root[alphabet[sound] ?? 0] !== 0;
  /** May these letters, the beginning of a syllable, be that of a word's first one? */
  const beginsWord = (from: number, to: number): boolean => beginningsOf(sounds).has(lettersOf(from, to - 1));
  let open = count;
  let apartTo = 0;
  /** A run of letters from `u`. @returns what comes behind it */
  const takeLetters = (u: number): number => {
    let to = u + 1;
    while (to < count && kind[to] === kinds.letter && (start[to] ?? 0) <= (end[to - 1] ?? 0)) to++;
    if (to === u + 1 && u >= apartTo) {
      apartTo = to;
      while (apartTo < count && kind[apartTo] === kinds.letter && !closed[apartTo] && (start[apartTo] ?? 0) > (end[apartTo - 1] ?? 0) && !touchesNext(apartTo)) apartTo++; // prettier-ignore
      const goesOn = more && !ended && apartTo === count;
      if (apartTo - u >= LEAST_LETTERS || goesOn) takeApart(u, apartTo, goesOn);
    }
    const touches =
      u > 0 && kind[u - 1] === kinds.digit && (start[u] ?? 0) <= (end[u - 1] ?? 0) && !(floor < u && ways.length > 0);
    let after = to;
    // ping2guo3: a digit as the tone
    if (to < count && kind[to] === kinds.digit && (start[to] ?? 0) <= (end[to - 1] ?? 0) && (symbol[to] ?? 0) > 48 && (symbol[to] ?? 0) < 54 && !(to + 1 < count && kind[to + 1] === kinds.digit && (start[to + 1] ?? 0) <= (end[to] ?? 0))) after = to + 1; // prettier-ignore
    const unfinished = more && to === count && (end[to - 1] ?? 0) >= units.length;
    // most words of English: nothing is begun, and no listed word begins as they do
    const stands = ways.length === 0 && !(u > floor && kind[u - 1] === kinds.ideograph && !closed[u]);
    const isNone = touches || (stands && !unfinished && !beginsWith(symbol, u, to, begins));
    const cuts: readonly Cut[] = isNone ? [] : cutsOf(symbol, u, to, unfinished);
    if (cuts.length === 0) {
      forget(after);
      return after;
    }
    if (ways.length === 0) begin(u);
    const made: Way[] = [];
    for (const way of ways)
      for (const { sounds: spelled, after: places, rest } of cuts) {
        if (rest === undefined && (made.length >= MOST_WAYS || (stands && !begins(spelled[0] ?? 0)))) continue;
        const back = depth[way.state] ?? 0; // no word reaches further back
        const one: Way = { state: way.state, tokens: back === 0 ? [] : way.tokens.slice(-back) };
        if (rest !== undefined)
          open = Math.min(open, openAt(one), rest === u && (one.tokens.length > 0 || beginsWord(u, to)) ? u : count);
        let first = u;
        for (const [i, sound] of spelled.entries()) {
          const next = places[i] ?? to;
          const tail = next === to && rest === undefined;
          take(one, { first, last: tail ? after - 1 : next - 1, letters: true, head: i === 0, tail }, sound);
          first = next;
        }
        if (rest !== undefined) open = Math.min(open, openAt(one));
        else made.push(one);
      }
    ways = made;
    since = 0;
    lettersEnd = after;
    return after;
  };
  const takeSign = (u: number): void => {
    if (ways.length === 0 && !homophones) return;
    if (ways.length === 0) ways = [{ state: 0, tokens: [] }];
    since++;
    for (const way of ways) take(way, sign(u), soundOf(symbol[u] ?? 0));
    // only what still reaches back to letters is new
    if (!homophones) ways = ways.filter(({ state }) => (depth[state] ?? 0) > since);
    if (ways.length === 0) floor = lettersEnd; // the signs after the letters may begin a word with the next ones
    if (ways[0] && ways[0].tokens.length > 400) for (const way of ways) way.tokens = way.tokens.slice(-200);
  };
  // no closure in this loop: it runs over each character of all that is said, and would leave a context for each
  let u = 0;
  while (u < count) {
    if (closed[u]) forget(u);
    if (kind[u] === kinds.letter) u = takeLetters(u);
    else if (kind[u] === kinds.ideograph) takeSign(u++);
    else forget(++u);
  }
  if (more) for (const way of ways) open = Math.min(open, openAt(way));
  return open;
}

const hasLetter = ({ kind, count }: Units): boolean => {
  for (let u = 0; u < count; u++) if (kind[u] === kinds.letter) return true;
  return false;
};
