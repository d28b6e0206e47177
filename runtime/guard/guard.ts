// Several lists as one: those of the house and those of a bot. A phrase that one of them allows excuses the words of all.
import { byPlace, holds, letGo, type Hit, type Reading, type Scanner } from './scan.ts';

/** Texts in which nothing was found lately: a bot says the same sentences again and again. Longer ones are read each time. */
const MOST_CLEAN = 2_000;
const LONGEST_CLEAN = 400;

export class Guard {
  readonly #scanners: readonly Scanner[];
  readonly #clean = new Set<string>();
  constructor(scanners: readonly Scanner[]) {
    this.#scanners = scanners;
  }
  scan(text: string): Hit[] {
    if (this.#clean.has(text)) return [];
    const { hits } = this.read(text);
    if (hits.length === 0 && text.length <= LONGEST_CLEAN) {
      if (this.#clean.size >= MOST_CLEAN) this.#clean.clear();
      this.#clean.add(text);
    }
    return hits;
  }
  /** @param more the text may go on */
  read(text: string, more = false): Reading {
    const [first, ...rest] = this.#scanners;
    if (!first) return { hits: [], allowed: [], excused: [], leaning: [], open: text.length, phrase: Infinity };
    if (rest.length === 0) return first.read(text, more);
    const all = this.#scanners.map((one) => one.read(text, more));
    const allowed = all.flatMap((one) => one.allowed);
    const found = all.flatMap((one) => one.hits).toSorted(byPlace);
    const isAllowed = (hit: Hit) => allowed.some((span) => holds(span, hit));
    const hits = found.filter((hit) => !isAllowed(hit));
    const excused = [...all.flatMap((one) => one.excused), ...found.filter(isAllowed)];
    const leaning = all.flatMap((one) => one.leaning);
    const open = all.reduce((least, one) => Math.min(least, one.open), text.length);
    const phrase = Math.min(...all.map((one) => one.phrase));
    const made = { hits, allowed, excused, leaning, open, phrase };
    return more ? { ...made, open: letGo(made) } : made;
  }
}
