// Several lists as one: those of the house and those of a bot. A phrase that one of them allows excuses the words of all.
import { byPlace, holds, type Hit, type Reading, type Scanner } from './scan.ts';

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
    if (!first) return { hits: [], allowed: [], open: text.length };
    if (rest.length === 0) return first.read(text, more);
    const all = this.#scanners.map((one) => one.read(text, more));
    const allowed = all.flatMap((one) => one.allowed);
    const hits = all.flatMap((one) => one.hits).filter((hit) => !allowed.some((span) => holds(span, hit))).toSorted(byPlace); // prettier-ignore
    let open = all.reduce((least, one) => Math.min(least, one.open), text.length);
    for (const { start, end } of [...hits, ...allowed].toSorted((a, b) => b.start - a.start))
      if (end > open && start < open) open = start;
    return { hits, allowed, open };
  }
}
