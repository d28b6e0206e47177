// How near two questions are sign by sign: what a search by terms weighs little (common words, their order, politeness) decides between
// entries that have all the rest in common. It says next to nothing where two texts share few of their signs.
import { folded } from './terms.ts';

/** Half of the signs alike is worth a sixteenth, all of them twice the score: measured, docs/decisions/0025-faq-retrieval.md. */
const POWER = 4;
/** Longer texts are compared as far as this. */
const LONGEST = 120;
const SPACE = 32;
const UNITS = 65_536;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit < 0xa000;

/** Chinese signs, and all pairs of signs that stand side by side, as numbers. */
function gramsOf(text: string): number[] {
  const plain = ` ${folded(text.slice(0, LONGEST)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  const grams: number[] = [];
  for (let i = 0; i < plain.length; i++) {
    const unit = plain.charCodeAt(i);
    if (isHan(unit)) grams.push(unit);
    grams.push(unit * UNITS + (i + 1 < plain.length ? plain.charCodeAt(i + 1) : SPACE));
  }
  return grams;
} // prettier-ignore

/** One text, to be compared with many. */
export class Closeness {
  readonly #own = new Map<number, number>();
  readonly #count: number;
  constructor(text: string) {
    const grams = gramsOf(text);
    this.#count = grams.length;
    for (const gram of grams) this.#own.set(gram, (this.#own.get(gram) ?? 0) + 1);
  }
  /** 0–1: Dice's coefficient over signs and pairs of signs, to a high power. */
  to(text: string): number {
    const theirs = gramsOf(text);
    const left = new Map<number, number>();
    let both = 0;
    for (const gram of theirs) {
      const there = left.get(gram) ?? this.#own.get(gram) ?? 0;
      if (there > 0) both++;
      left.set(gram, Math.max(0, there - 1));
    }
    return ((2 * both) / (this.#count + theirs.length)) ** POWER;
  }
}
