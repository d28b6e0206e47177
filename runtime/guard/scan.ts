// One pass over a text: folds it, steps the automaton once per run of equal characters, and asks each place it names whether the word
// really stands there. Offsets are UTF-16 code units of the original text, `end` exclusive.
import { step } from './automaton.ts';
import { fitBack, fitHere, fitWhole } from './fit.ts';
import { fold, isPicture, kindOf, kinds, known, MANY, many, symbolOf } from './fold.ts';
import { classOf } from './look-alikes.ts';
import { firstOf, lastOf, placesInRun, stands } from './one-run.ts';
import { openingOf } from './opening.ts';
import { findInPatterns, longestPattern } from './patterns.ts';
import { symbolsOf, touchedBehind, type Units } from './places.ts';
import { otherReadings, stretches } from './second-reading.ts';
import { crossed } from './segments.ts';
import { readSounds } from './sounds.ts';
import { ALLOWED, wordOf, type Lists } from './words.ts';

/** A listed word in a text, from its first to its last matched character, with whatever was put between them. */
export type Hit = { start: number; end: number; word: string; category: string };
export type Span = { start: number; end: number };
/**
 * `allowed`: phrases in which nothing counts. `excused`: what would be found but for these. `leaning`: what would be found but for its
 * neighbours. `open`: from here on more text could make another hit; the length of a text that has ended. `phrase`: from here on a phrase may
 * still come that excuses what is found in it.
 */
export type Reading = {
  hits: Hit[];
  allowed: readonly Span[];
  excused: readonly Span[];
  leaning: readonly Span[];
  open: number;
  phrase: number;
};
const NONE: readonly Span[] = [];
const own = (spans: readonly Span[]): readonly Span[] => (spans.length > 0 ? spans : NONE);
/** Between two characters of a word may stand so many code units of signs, … */
const MOST_BETWEEN = 64;
/** … each may be written so often, … */
const MOST_REPEATS = 64;
/** … and may wear so many accents. */
const MOST_MARKS = 32;
/** A long text is read a second time only so far around a sign that has two readings. */
const SECOND_REACH = 160;
/** A longer word does not stand across a border by chance. */
const MOST_CROSSED = 3;
/** Word number, first and last unit: before it is asked what touches it, and what it lies in. */
type Found = { w: number; first: number; last: number };

export class Scanner {
  #lists: Lists;
  #units: Units = roomFor(256);
  /** First unit of each run; a run is one class, whatever stands between its characters. */
  #runs = new Int32Array(256);
  #text = '';
  #found: Found[] = [];
  #allowed: Span[] = [];
  /** What would be found but for what stands beside it, with that. */
  #leaning: Span[] = [];
  /** What would be found but for the phrase it stands in. */
  #excused: Span[] = [];
  #more = false;
  #last = { runs: 0, closed: false };
  /** The first word that more text could still make count, or not. */
  #undecided = Infinity;

  readonly #heard = (w: number, first: number, last: number): void => void this.#found.push({ w, first, last });

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** Every listed word in the text, in order of place. Inside an allowed phrase, or inside a longer word of its category, a word does not count. */
  scan(text: string): Hit[] {
    return this.read(text).hits;
  }
  /** @param more the text may go on */
  read(text: string, more = false): Reading {
    const read = this.#once(text, more, true);
    for (const other of otherReadings(text)) {
      const spans = more || text.length <= 4 * SECOND_REACH ? [{ start: 0, end: text.length }] : stretches(text, other.text, SECOND_REACH);
      for (const { start: from, end: to } of spans) {
        const { hits, open } = this.#once(other.text.slice(from, to), more, false);
        for (const hit of hits) {
          const placed = { ...hit, start: hit.start + from, end: hit.end + from };
          const isKnown = read.hits.some((one) => one.word === hit.word && one.start < placed.end && placed.start < one.end);
          if (isKnown || !other.counts(placed)) continue;
          if (read.allowed.some((span) => holds(span, placed))) read.excused = [...read.excused, placed];
          else read.hits.push(placed);
        }
        read.open = Math.min(read.open, open + from);
      }
      read.hits.sort(byPlace);
      read.open = more ? letGo(read) : text.length;
    }
    return read;
  } // prettier-ignore
  #once(text: string, more: boolean, withPatterns: boolean): Reading {
    this.#found.length = 0;
    if (this.#excused.length > 0) this.#excused = [];
    if (this.#allowed.length > 0) this.#allowed = []; // what was found in the last text is whoever asked's
    if (this.#leaning.length > 0) this.#leaning = [];
    this.#undecided = Infinity;
    this.#text = text;
    this.#more = more;
    const state = this.#walk(text);
    const { sounds, patterns } = this.#lists;
    const opening = more ? this.#opening(state) : undefined;
    let open = Math.min(text.length, opening?.word ?? Infinity);
    const listed = this.#found.length;
    if (sounds) {
      const unit = readSounds(this.#lists, sounds, this.#units, more, this.#last.closed, this.#heard);
      if (unit < this.#units.count) open = Math.min(open, this.#units.start[unit] ?? 0);
    }
    const hits = this.#found.length === 0 ? [] : this.#counted(listed);
    const allowed = this.#allowed;
    if (withPatterns && patterns.length > 0) {
      for (const hit of findInPatterns(patterns, text))
        if (allowed.some((span) => holds(span, hit))) this.#excused.push(hit);
        else hits.push(hit);
      hits.sort(byPlace);
    }
    const reading = { hits, allowed: own(allowed), excused: own(this.#excused), leaning: own(this.#leaning), open, phrase: opening?.phrase ?? Infinity };
    if (opening) {
      if (patterns.length > 0) reading.open = Math.min(open, Math.max(0, text.length - longestPattern(patterns)));
      reading.open = Math.min(reading.open, this.#undecided);
      reading.open = letGo(reading);
    }
    this.#text = '';
    return reading;
  } // prettier-ignore

  /** Everything a step needs is at hand in here: this loop runs once for each character of all that is said. Answers the last state. */
  #walk(text: string): number {
    const { automaton } = this.#lists;
    const { alphabet, output } = automaton;
    this.#makeRoom(text.length + 64);
    const pictures = text.includes('\ufe0f') || text.includes('\u20e3');
    let units = this.#units;
    units.count = 0;
    units.length = text.length;
    let runs = 0;
    let run = -1; // the class of the run that is open
    let state = 0;
    let reach = 0; // where the last unit ends
    let worn = 0; // accents on it
    let closed = 0;
    for (let i = 0; i < text.length;) {
      const start = i;
      let point = text.charCodeAt(i++);
      if (point >= 0xd800 && point < 0xdc00) {
        const low = text.charCodeAt(i);
        if (low >= 0xdc00 && low < 0xe000) {
          point = ((point - 0xd800) << 10) + (low - 0xdc00) + 0x1_0000;
          i++;
        }
      }
      const entry = (point < known.length && known[point]) || fold(point);
      const kind = kindOf(entry);
      if (kind >= kinds.digit) {
        if (pictures && isPicture(text, point, i)) continue;
        if (start - reach > MOST_BETWEEN) {
          if (output[state] !== 0) this.#ask(state, runs - 1);
          state = 0;
          run = -1;
          closed = 1;
        }
        const several = entry & MANY ? many[symbolOf(entry)] : undefined;
        for (let part = 0; part < (several ? several.length : 1); part++) {
          const read = several ? (several[part] ?? 0) : entry;
          const symbol = symbolOf(read);
          const next = classOf(symbol);
          if (units.count === units.symbol.length) {
            this.#makeRoom(units.count * 2); // characters that stand for several letters
            units = this.#units;
          }
          if (next !== run) {
            if (output[state] !== 0) this.#ask(state, runs - 1);
            state = step(automaton, state, alphabet[next] ?? 0);
            this.#runs[runs++] = units.count;
            run = next;
          } else if (units.count - (this.#runs[runs - 1] ?? 0) >= MOST_REPEATS) {
            if (output[state] !== 0) this.#ask(state, runs - 1);
            state = step(automaton, 0, alphabet[next] ?? 0); // too many of the same: what it began is given up, it may begin another
            this.#runs[runs++] = units.count;
          }
          const at = units.count++;
          units.symbol[at] = symbol;
          units.kind[at] = kindOf(read);
          units.start[at] = start;
          units.end[at] = i;
          units.closed[at] = closed;
          closed = 0;
        }
        reach = i;
        worn = 0;
      } else if (kind === kinds.mark) {
        if (units.count > 0 && reach === start && worn++ < MOST_MARKS) {
          units.end[units.count - 1] = i;
          reach = i;
        }
      } else if (kind === kinds.break) {
        if (output[state] !== 0) this.#ask(state, runs - 1);
        state = 0;
        run = -1;
        closed = 1;
      }
    }
    if (output[state] !== 0) this.#ask(state, runs - 1);
    this.#last = { runs, closed: closed === 1 || text.length - reach > MOST_BETWEEN };
    return state;
  }

  #opening(state: number) {
    const { runs: count, closed } = this.#last;
    if (closed || this.#units.count === 0) return { word: Infinity, phrase: Infinity };
    return openingOf(this.#lists, { units: this.#units, runs: this.#runs, count, state, text: this.#text });
  }

  /** Asks each word that the automaton has seen end with this run. */
  #ask(state: number, run: number): void {
    const { automaton, runs } = this.#lists;
    const { output, ends, keys, fail } = automaton;
    for (let s = output[state] ?? 0; s !== 0; s = output[fail[s] ?? 0] ?? 0)
      for (let k = ends[s] ?? 0; k < (ends[s + 1] ?? 0); k++) {
        const w = keys[k] ?? 0;
        if (runs[w] === 1) this.#within(w, run);
        else this.#across(w, run);
      }
  }

  /** A word of one run (哈哈): every place of the run where it stands. */
  #within(w: number, run: number): void {
    const take = (first: number, last: number) => void this.#found.push({ w, first, last });
    placesInRun(this.#lists, this.#units, this.#text, w, this.#runs[run] ?? 0, this.#units.count - 1, take);
  }

  /** A word of several: the end of its first run, all of those between, the beginning of its last. */
  #across(w: number, run: number): void {
    const { runs, symbols } = this.#lists;
    const units = this.#units;
    const [from, to] = symbolsOf(this.#lists, w);
    let r = run - (runs[w] ?? 0) + 1;
    let first = -1;
    for (let c = from; c < to; r++) {
      let next = c + 1;
      while (next < to && classOf(symbols[next] ?? 0) === classOf(symbols[c] ?? 0)) next++;
      const a = this.#runs[r] ?? 0;
      const b = (r === run ? units.count : (this.#runs[r + 1] ?? 0)) - 1;
      if (c === from) {
        first = fitBack(units, a, b, symbols, c, next);
        if (first < 0) return;
      } else if (next < to) {
        if (!fitWhole(units, a, b, symbols, c, next)) return;
      } else {
        const last = fitHere(units, a, b, symbols, c, next);
        if (last >= 0) this.#check(w, first, last, this.#runs[run - (runs[w] ?? 0) + 1] ?? 0, units.count - 1);
      }
      c = next;
    }
  }

  /** The units `first` … `last` read as the word. Does the place count? */
  #check(w: number, first: number, last: number, lowest: number, highest: number): void {
    const a = firstOf(this.#units, first, lowest);
    const b = lastOf(this.#units, last, highest);
    if (stands(this.#lists, this.#units, this.#text, w, a, b)) this.#found.push({ w, first: a, last: b });
  }

  /** Is it none because it stands across the border of two other words? A word as it is written, and nothing in it. */
  #isCrossed({ w, first, last }: Found): boolean {
    const [from, to] = symbolsOf(this.#lists, w);
    const { kind, start, end } = this.#units;
    if (to - from !== last - first + 1 || to - from < 2 || to - from > MOST_CROSSED) return false;
    for (let u = first; u <= last; u++)
      if (
        kind[u] !== kinds.ideograph ||
        (end[u] ?? 0) - (start[u] ?? 0) !== 1 ||
        (u > first && end[u - 1] !== start[u])
      )
        return false;
    const at = start[first] ?? 0;
    const reach = crossed(this.#text, at, end[last] ?? 0, this.#more);
    if (reach > 0) this.#leaning.push({ start: at, end: reach });
    if (reach < 0) this.#undecided = Math.min(this.#undecided, at);
    return reach > 0;
  }

  /** @param listed so many were found as they are written; the rest is spelled or sounded */
  #counted(listed: number): Hit[] {
    const { categories, category, near, within } = this.#lists;
    const { kind, start: starts, end: ends, length } = this.#units;
    // only now is it known what comes after
    const found = this.#found.filter(({ w, first, last }, i) => {
      if (i >= listed) return true;
      if (!touchedBehind(this.#lists, this.#units, w, last))
        return category[w] === ALLOWED || !this.#isCrossed({ w, first, last });
      // one again when what touches it is covered; a letter behind a letter begins no word, and is not
      if (kind[last] !== kinds.letter || kind[last + 1] !== kinds.letter)
        this.#leaning.push({ start: starts[first] ?? 0, end: (starts[last + 1] ?? 0) + 1 });
      return false;
    });
    if (found.length > 1)
      found.sort(
        (a, b) => (starts[a.first] ?? 0) - (starts[b.first] ?? 0) || (ends[b.last] ?? 0) - (ends[a.last] ?? 0),
      );
    let allowed = 0; // where the allowed phrases so far reach
    const reach = new Map<number, number>(); // … and the words of each category
    const hits: Hit[] = [];
    for (const { w, first, last } of found) {
      const c = category[w] ?? 0;
      const start = starts[first] ?? 0;
      const end = ends[last] ?? 0;
      if (c === ALLOWED) {
        allowed = Math.max(allowed, end);
        this.#allowed.push({ start, end });
      }
      const named = categories[c];
      if (named === undefined || end <= (reach.get(c) ?? 0)) continue;
      if (end <= allowed) {
        this.#excused.push({ start, end });
        continue;
      }
      const beside = near[w] ?? -1;
      if (beside >= 0) {
        const far = within[w] ?? 0;
        const isNear = found.some(
          (other) =>
            other.w === beside && Math.max((starts[other.first] ?? 0) - end, start - (ends[other.last] ?? 0)) <= far,
        );
        if (!isNear && length - end <= far + MOST_BETWEEN) this.#undecided = Math.min(this.#undecided, start);
        if (!isNear) continue;
      }
      reach.set(c, end);
      hits.push({ start, end, word: wordOf(this.#lists, w), category: named });
    }
    return hits;
  }

  #makeRoom(size: number): void {
    if (size > this.#units.symbol.length) this.#units = roomFor(size, this.#units);
    if (size > this.#runs.length) {
      const runs = new Int32Array(size);
      runs.set(this.#runs);
      this.#runs = runs;
    }
  }
}

export const holds = (one: Span, other: Span): boolean => one.start <= other.start && other.end <= one.end;
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/**
 * What is found over the border is let go of as a whole. What a phrase excuses waits for the phrase's end: were that covered, it would count.
 */
export function letGo({ hits, allowed, excused, leaning, open: first, phrase: coming }: Reading): number {
  let open = first;
  for (const { start } of [...hits, ...excused]) if (start >= coming) open = Math.min(open, start);
  const phrases = allowed.toSorted(byPlace);
  let next = 0;
  let reach = 0; // of the phrases that begin before it
  const waiting = excused.toSorted(byPlace).map(({ start }) => {
    for (; (phrases[next]?.start ?? Infinity) <= start; next++) reach = Math.max(reach, phrases[next]?.end ?? 0);
    return { start, end: reach };
  });
  const whole = [...hits, ...waiting, ...leaning].toSorted((a, b) => b.start - a.start);
  for (let before = -1; before !== open;) {
    before = open;
    for (const { start, end } of whole) if (end > open && start < open) open = start;
  }
  return open;
}

function roomFor(size: number, old?: Units): Units {
  const made = {
    symbol: new Uint16Array(size),
    kind: new Uint8Array(size),
    start: new Int32Array(size),
    end: new Int32Array(size),
    closed: new Uint8Array(size),
    count: old?.count ?? 0,
    length: old?.length ?? 0,
  };
  if (old) {
    made.symbol.set(old.symbol);
    made.kind.set(old.kind);
    made.start.set(old.start);
    made.end.set(old.end);
    made.closed.set(old.closed);
  }
  return made;
}
