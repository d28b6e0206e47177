// The words of a list, and which of them a misspelt one most likely is.
import { grown } from './pool.ts';

/** A shorter word is another word sooner than a slip: sing, sign. */
const SHORTEST = 5;
const LONGEST = 24;
/** Words of one length, and which letters each has. */
type Known = { words: string[]; letters: Int32Array };

/** Which letters a word has, as bits: two words one letter apart differ in two bits at most. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}
function bitsIn(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export class Spelling {
  readonly #byLength = new Map<number, Known>();
  readonly #held = new Set<string>();

  /** A word stays, also when nothing has it any more. */
  add(word: string): void {
    if (this.#held.has(word) || word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return;
    this.#held.add(word);
    const there = this.#byLength.get(word.length) ?? { words: [], letters: new Int32Array(0) };
    this.#byLength.set(word.length, there);
    there.letters = grown(there.letters, there.words.length + 1);
    there.letters[there.words.length] = lettersOf(word);
    there.words.push(word);
  }

  /**
   * One letter more, less, other or swapped; two in words of eight letters and more. The most frequent of those that are nearest.
   * @param times how often a word is there now
   */
  nearest(word: string, times: (word: string) => number): string | undefined {
    if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return undefined;
    const most = word.length >= 8 ? 2 : 1;
    const letters = lettersOf(word);
    let best: { word: string; away: number; often: number } | undefined;
    for (let length = word.length - most; length <= word.length + most; length++) {
      const known = this.#byLength.get(length);
      for (let i = 0; known && i < known.words.length; i++) {
        if (bitsIn((known.letters[i] ?? 0) ^ letters) > 2 * most) continue;
        const other = known.words[i] ?? '';
        const away = apart(word, other, best?.away ?? most);
        const often = away <= most ? times(other) : 0;
        if (often === 0) continue;
        const isBetter =
          !best ||
          away < best.away ||
          (away === best.away && (often > best.often || (often === best.often && other < best.word)));
        if (isBetter) best = { word: other, away, often };
      }
    }
    return best?.word;
  }
}

/** Damerau–Levenshtein, given up beyond `most`. */
export function apart(a: string | readonly string[], b: string | readonly string[], most: number): number {
  const width = b.length + 1;
  let two = Array.from({ length: width }, () => 0);
  let one = Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = Array.from({ length: width }, () => i);
    let least = i;
    for (let j = 1; j < width; j++) {
      let value = Math.min((one[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (one[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (two[j - 2] ?? 0) + 1);
      row[j] = value;
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    [two, one] = [one, row];
  }
  return one[b.length] ?? 0;
} // prettier-ignore
