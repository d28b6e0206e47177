// One pass over a text: folds it, steps the automaton once per run of equal characters, and asks each place it names whether the word
// really stands there. Offsets are UTF-16 code units of the original text, `end` exclusive.
import { step } from './automaton.ts';
import { fitBack, fitFree, fitHere, fitWhole } from './fit.ts';
import { fold, isPicture, kindOf, kinds, known, MANY, many, symbolOf } from './fold.ts';
import { classOf } from './look-alikes.ts';
import { findInPatterns, longestPattern } from './patterns.ts';
import { readSounds } from './sounds.ts';
import { ALLOWED, markKind, SPACED, wordOf, type Lists } from './words.ts';

/** A listed word in a text, from its first to its last matched character, with whatever was put between them. */
export type Hit = { start: number; end: number; word: string; category: string };
export type Span = { start: number; end: number };
/** `allowed`: phrases in which nothing counts. `open`: from here on more text could make another hit; the length of a text that has ended. */
export type Reading = { hits: Hit[]; allowed: Span[]; open: number };
/** Between two characters of a word may stand so many code units of signs, … */
const MOST_BETWEEN = 64;
/** … each may be written so often, … */
const MOST_REPEATS = 64;
/** … and may wear so many accents. */
const MOST_MARKS = 32;
/** Word number, first and last unit: before it is asked what touches it, and what it lies in. */
type Found = { w: number; first: number; last: number };

/** The characters of a text that count, side by side with where they stand. Room is kept between scans. */
export type Units = {
  symbol: Uint16Array;
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  /** A clause ends before it. */
  closed: Uint8Array;
  count: number;
  /** Of the text. */
  length: number;
};

export class Scanner {
  #lists: Lists;
  #units: Units = roomFor(256);
  /** First unit of each run; a run is one class, whatever stands between its characters. */
  #runs = new Int32Array(256);
  #text = '';
  #found: Found[] = [];
  #allowed: Span[] = [];
  /** What would be found but for the letter behind it, with that letter. */
  #touching: Span[] = [];
  #last = { runs: 0, closed: false };
  /** The first word that more text could still make count, or not. */
  #undecided = Infinity;

  constructor(lists: Lists) {
    this.#lists = lists;
  }

  /** Every listed word in the text, in order of place. Inside an allowed phrase, or inside a longer word of its category, a word does not count. */
  scan(text: string): Hit[] {
    return this.read(text).hits;
  }
  /** @param more the text may go on */
  read(text: string, more = false): Reading {
    this.#found = [];
    this.#allowed = [];
    this.#touching = [];
    this.#undecided = Infinity;
    this.#text = text;
    const state = this.#walk(text);
    const { sounds, patterns } = this.#lists;
    let open = more ? this.#openAt(state) : text.length;
    const listed = this.#found.length;
    if (sounds) {
      const unit = readSounds(this.#lists, sounds, this.#units, more, (w, first, last) => void this.#found.push({ w, first, last }));
      if (unit < this.#units.count) open = Math.min(open, this.#units.start[unit] ?? 0);
    }
    const hits = this.#found.length === 0 ? [] : this.#counted(listed);
    const spans = this.#allowed;
    if (patterns.length > 0) {
      const fits = findInPatterns(patterns, text).filter((hit) => !spans.some((span) => holds(span, hit)));
      if (fits.length > 0) hits.push(...fits);
      hits.sort(byPlace);
    }
    if (more) {
      if (patterns.length > 0) open = Math.min(open, Math.max(0, text.length - longestPattern(patterns)));
      open = Math.min(open, this.#undecided);
      // what is found over the border is let go of as a whole
      const whole = [...hits, ...spans, ...this.#touching].toSorted((a, b) => b.start - a.start);
      for (let before = -1; before !== open;) {
        before = open;
        for (const { start, end } of whole) if (end > open && start < open) open = start;
      }
    }
    this.#text = '';
    return { hits, allowed: spans, open };
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

  /** From where on more text could make another word of the list, or change one that was found. */
  #openAt(state: number): number {
    const { automaton } = this.#lists;
    const { first, depth, fail, ends, keys } = automaton;
    const units = this.#units;
    const { runs, closed } = this.#last;
    if (closed || units.count === 0) return units.length;
    let open = units.length;
    const touching = (units.end[units.count - 1] ?? 0) >= units.length;
    for (let s = state; s !== 0; s = fail[s] ?? 0) {
      let grows = (first[s] ?? 0) < (first[s + 1] ?? 0);
      // the next character decides whether the word stands alone, and how far it goes
      for (let k = ends[s] ?? 0; !grows && k < (ends[s + 1] ?? 0); k++)
        grows = touching || this.#endsTwice(keys[k] ?? 0);
      if (grows) open = Math.min(open, this.#beginsAt(runs - (depth[s] ?? 0)));
    }
    return open;
  }
  /** Where in a run a word may begin: not at a letter that another one touches. The length of the text when nowhere. */
  #beginsAt(run: number): number {
    const { kind, start, end, count, length } = this.#units;
    const next = run + 1 < this.#last.runs ? (this.#runs[run + 1] ?? 0) : count;
    for (let u = this.#runs[run] ?? 0; u < next; u++)
      if (u === 0 || kind[u] !== kinds.letter || kind[u - 1] !== kinds.letter || (end[u - 1] ?? 0) < (start[u] ?? 0))
        return start[u] ?? 0;
    return length;
  }
  /** Its last two letters are of one class: there may still be one too few. */
  #endsTwice(w: number): boolean {
    const { symbols } = this.#lists;
    const [from, to] = this.#symbolsOf(w);
    return to - from > 1 && classOf(symbols[to - 1] ?? 0) === classOf(symbols[to - 2] ?? 0);
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

  /** A word of one run (哈哈): every place of the run where it fits. */
  #within(w: number, run: number): void {
    const units = this.#units;
    const [from, to] = this.#symbolsOf(w);
    for (let a = this.#runs[run] ?? 0; a < units.count;) {
      const fit = fitFree(units, a, units.count - 1, this.#lists.symbols, from, to);
      if (!fit) return;
      a = this.#check(w, fit.first, fit.last, this.#runs[run] ?? 0, units.count - 1) + 1;
    }
  }

  /** A word of several: the end of its first run, all of those between, the beginning of its last. */
  #across(w: number, run: number): void {
    const { runs, symbols } = this.#lists;
    const units = this.#units;
    const [from, to] = this.#symbolsOf(w);
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

  #symbolsOf(w: number): [number, number] {
    const { begins } = this.#lists;
    return [begins[w] ?? 0, begins[w + 1] ?? 0];
  }

  /** The units `first` … `last` read as the word. Does the place count? Repeated characters at its ends belong to it; answers its last unit. */
  #check(w: number, first: number, last: number, lowest: number, highest: number): number {
    const { symbol, start, end } = this.#units;
    let a = first;
    let b = last;
    while (a > lowest && end[a - 1] === start[a] && symbol[a - 1] === symbol[a]) a--;
    while (b < highest && end[b] === start[b + 1] && symbol[b + 1] === symbol[b]) b++;
    const holds = this.#lists.category[w] === ALLOWED ? !this.#hasGap(w, a, b) : !this.#isBroken(w, a, b);
    if (holds && !this.#onlyDigits(w, a, b)) this.#found.push({ w, first: a, last: b });
    return b;
  }

  /** `fig` in `config`, `110` in `13110`: a letter touches a letter, or a digit a digit. */
  #touchedBefore(w: number, a: number): boolean {
    const { start, end } = this.#units;
    return a > 0 && (end[a - 1] ?? 0) >= (start[a] ?? 0) && this.#isAlike(this.#symbolsOf(w)[0], a - 1);
  }
  #touchedBehind(w: number, b: number): boolean {
    const { start, end, count } = this.#units;
    return b + 1 < count && (start[b + 1] ?? 0) <= (end[b] ?? 0) && this.#isAlike(this.#symbolsOf(w)[1] - 1, b + 1);
  }
  #isAlike(listed: number, unit: number): boolean {
    const own = markKind(this.#lists.marks[listed] ?? 0);
    return own !== kinds.ideograph && this.#units.kind[unit] === own;
  }

  /** 15 is not `is`: some letter must stand there as itself, unless digits are what is listed. */
  #onlyDigits(w: number, a: number, b: number): boolean {
    const [from, to] = this.#symbolsOf(w);
    for (let c = from; c < to; c++) if (markKind(this.#lists.marks[c] ?? 0) === kinds.digit) return false;
    for (let u = a; u <= b; u++) if (this.#units.kind[u] !== kinds.digit) return false;
    return true;
  }

  /**
   * Spaces part words: `man go` is not `mango`, but `m a n g o` is, letter by letter. Spaces that the list has are none of that,
   * and in scripts without spaces they are signs like others.
   */
  #isBroken(w: number, a: number, b: number): boolean {
    const { kind, start, end } = this.#units;
    let gaps = 0;
    let broken = false;
    for (let u = a + 1; u <= b; u++) {
      if (end[u - 1] === start[u]) continue;
      gaps++;
      if (
        kind[u] !== kinds.ideograph &&
        kind[u - 1] !== kinds.ideograph &&
        /\s/.test(this.#text.slice(end[u - 1], start[u]))
      )
        broken = true;
    }
    return broken && gaps < b - a && gaps > this.#spacesOf(w);
  }

  /** An allowed phrase excuses what it holds only when nothing was put into it. */
  #hasGap(w: number, a: number, b: number): boolean {
    const { start, end } = this.#units;
    let gaps = 0;
    for (let u = a + 1; u <= b; u++) if ((end[u - 1] ?? 0) < (start[u] ?? 0)) gaps++;
    return gaps > this.#spacesOf(w);
  }

  #spacesOf(w: number): number {
    const [from, to] = this.#symbolsOf(w);
    let spaces = 0;
    for (let c = from; c < to; c++) if ((this.#lists.marks[c] ?? 0) & SPACED) spaces++;
    return spaces;
  }

  /** @param listed so many were found as they are written; the rest is spelled or sounded */
  #counted(listed: number): Hit[] {
    const { categories, category, near, within } = this.#lists;
    const { kind, start: starts, end: ends, length } = this.#units;
    // only now is it known what comes after
    const found = this.#found.filter(({ w, first, last }, i) => {
      if (i >= listed) return true;
      if (this.#touchedBefore(w, first)) return false;
      if (!this.#touchedBehind(w, last)) return true;
      // one again when what touches it is covered; a letter behind a letter begins no word, and is not
      if (kind[last] !== kinds.letter || kind[last + 1] !== kinds.letter)
        this.#touching.push({ start: starts[first] ?? 0, end: (starts[last + 1] ?? 0) + 1 });
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
      if (named === undefined || end <= allowed || end <= (reach.get(c) ?? 0)) continue;
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
