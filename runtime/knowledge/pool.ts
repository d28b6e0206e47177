// Many short lists of pairs (a number, a weight) in two typed arrays: five bytes a pair, nothing for the garbage collector to walk.

/** Weights are kept as twentieths, up to 12.75. */
const STEP = 20;
export const weightOf = (code: number): number => code / STEP;
export const codeOf = (weight: number): number => Math.min(255, Math.max(1, Math.round(weight * STEP)));

/** @returns the array, or a longer copy of it where `length` does not fit */
export function grown<A extends Int32Array | Uint8Array | Float64Array>(array: A, length: number): A {
  if (length <= array.length) return array;
  const Same = array.constructor as new (length: number) => A;
  const made = new Same(Math.max(length, Math.ceil(array.length * 1.5), 64));
  made.set(array);
  return made;
}

/** Lists have numbers of their owner's choice. A list moves to a place of twice its size when it is full; the old place is used again. */
export class Pool {
  numbers = new Int32Array(0);
  codes = new Uint8Array(0);
  starts = new Int32Array(0);
  lengths = new Int32Array(0);
  #sizes = new Uint8Array(0); // as powers of two, one more: 0 is a list without a place
  #end = 0;
  readonly #left: number[][] = []; // places given up, by size

  /** Lists below this number may be pushed to. */
  reach(lists: number): void {
    this.starts = grown(this.starts, lists);
    this.lengths = grown(this.lengths, lists);
    this.#sizes = grown(this.#sizes, lists);
  }
  /** An empty list with a place for so many. */
  make(list: number, size: number): void {
    this.reach(list + 1);
    const power = Math.ceil(Math.log2(Math.max(1, size)));
    this.starts[list] = this.#place(power);
    this.lengths[list] = 0;
    this.#sizes[list] = power + 1;
  }
  push(list: number, number: number, code: number): void {
    const length = this.lengths[list] ?? 0;
    let start = this.starts[list] ?? 0;
    const size = this.#sizes[list] ?? 0;
    if (size === 0 || length === 1 << (size - 1)) {
      const place = this.#place(size);
      this.numbers.copyWithin(place, start, start + length);
      this.codes.copyWithin(place, start, start + length);
      if (size > 0) (this.#left[size - 1] ??= []).push(start);
      this.#sizes[list] = size + 1;
      this.starts[list] = start = place;
    }
    this.numbers[start + length] = number;
    this.codes[start + length] = code;
    this.lengths[list] = length + 1;
  }
  /** Takes one pair out by its number; the others change places. */
  remove(list: number, number: number): void {
    const start = this.starts[list] ?? 0;
    const last = start + (this.lengths[list] ?? 0) - 1;
    const at = this.numbers.subarray(start, last + 1).indexOf(number);
    if (at < 0) return;
    this.numbers[start + at] = this.numbers[last] ?? 0;
    this.codes[start + at] = this.codes[last] ?? 0;
    this.lengths[list] = last - start;
  }
  /** Gives a list and its place up. */
  drop(list: number): void {
    const size = this.#sizes[list] ?? 0;
    if (size > 0) (this.#left[size - 1] ??= []).push(this.starts[list] ?? 0);
    this.lengths[list] = 0;
    this.#sizes[list] = 0;
  }
  #place(power: number): number {
    const there = this.#left[power]?.pop();
    if (there !== undefined) return there;
    const start = this.#end;
    this.#end += 1 << power;
    this.numbers = grown(this.numbers, this.#end);
    this.codes = grown(this.codes, this.#end);
    return start;
  }
}
