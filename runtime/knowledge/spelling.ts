// The words of a list, and which of them a misspelt one most likely is.

const SHORTEST = 4;
const LONGEST = 24;
type Known = { word: string; letters: number };

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
  readonly #byLength = new Map<number, Known[]>();
  readonly #held = new Map<string, number>();

  add(word: string): void {
    const times = this.#held.get(word) ?? 0;
    this.#held.set(word, times + 1);
    if (times > 0 || word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return;
    const there = this.#byLength.get(word.length);
    const one = { word, letters: lettersOf(word) };
    if (there) there.push(one);
    else this.#byLength.set(word.length, [one]);
  }

  /** One letter more, less, other or swapped; two in words of eight letters and more. The most frequent of those that are nearest. */
  nearest(word: string): string | undefined {
    if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return undefined;
    const most = word.length >= 8 ? 2 : 1;
    const letters = lettersOf(word);
    let best: { word: string; away: number; times: number } | undefined;
    for (let length = word.length - most; length <= word.length + most; length++)
      for (const one of this.#byLength.get(length) ?? []) {
        if (bitsIn(one.letters ^ letters) > 2 * most) continue;
        const away = apart(word, one.word, best?.away ?? most);
        const times = this.#held.get(one.word) ?? 0;
        if (away <= most && (!best || away < best.away || (away === best.away && times > best.times)))
          best = { word: one.word, away, times };
      }
    return best?.word;
  }
}

/** Damerau–Levenshtein, given up beyond `most`. */
export function apart(a: string | readonly string[], b: string | readonly string[], most: number): number {
  const width = b.length + 1;
  let two = new Array<number>(width).fill(0);
  let one = Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(width).fill(i);
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
