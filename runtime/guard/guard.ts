// Several lists as one: those of the house and those of a bot. A phrase that one of them allows excuses the words of all.
import { byPlace, holds, letGo, type Hit, type Reading, type Scanner } from './scan.ts';

export class Guard {
  readonly #scanners: readonly Scanner[];
  constructor(scanners: readonly Scanner[]) {
    this.#scanners = scanners;
  }
  scan(text: string): Hit[] {
    return this.read(text).hits;
  }
  /** @param more the text may go on */
  read(text: string, more = false): Reading {
    const [first, ...rest] = this.#scanners;
    if (!first) return { hits: [], allowed: [], leaning: [], open: text.length };
    if (rest.length === 0) return first.read(text, more);
    const all = this.#scanners.map((one) => one.read(text, more));
    const allowed = all.flatMap((one) => one.allowed);
    const hits = all.flatMap((one) => one.hits).filter((hit) => !allowed.some((span) => holds(span, hit))).toSorted(byPlace); // prettier-ignore
    const leaning = all.flatMap((one) => one.leaning);
    const open = all.reduce((least, one) => Math.min(least, one.open), text.length);
    const made = { hits, allowed, leaning, open };
    return more ? { ...made, open: letGo(made) } : made;
  }
}
