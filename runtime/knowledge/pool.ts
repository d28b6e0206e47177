// Many short lists of pairs (a number, a weight) in two typed arrays: five bytes a pair, nothing for the garbage collector to walk.

/** Weights are kept as twentieths, up to 12.75. */
const STEP = 20;
export const weightOf = (code: number): number => code * (1 / STEP);
export const codeOf = (weight: number): number => Math.min(255, Math.max(1, Math.round(weight * STEP)));

/** @returns the array, or a longer copy of it where `length` does not fit */
export function grown<A extends Int32Array | Uint32Array | Uint8Array | Float64Array>(array: A, length: number): A {
  if (length <= array.length) return array;
  const Same = array.constructor as new (length: number) => A;
  // by half as long as that is little, then by a fifth: what is copied once more is cheaper than what lies empty
  const made = new Same(Math.max(length, Math.ceil(array.length * (array.length < 1_000_000 ? 1.5 : 1.2)), 64));
  made.set(array);
  return made;
}

/** Lists have numbers of their owner's choice. A list moves to a larger place when it is full; the old place is used again. */
export class Pool {
  numbers = new Int32Array(0);
  codes = new Uint8Array(0);
  starts = new Int32Array(0);
  lengths = new Int32Array(0);
  #rooms = new Int32Array(0); // how much has room in a list's place; 0 is a list without a place
  #end = 0;
  readonly #left = new Map<number, number[]>(); // places given up, by their room

  /** Lists below this number may be pushed to. */
  reach(lists: number): void {
    this.starts = grown(this.starts, lists);
    this.lengths = grown(this.lengths, lists);
    this.#rooms = grown(this.#rooms, lists);
  }
  /** An empty list with room for so many. */
  make(list: number, room: number): void {
    this.reach(list + 1);
    this.starts[list] = this.#place(room);
    this.lengths[list] = 0;
    this.#rooms[list] = room;
  }
  push(list: number, number: number, code: number): void {
    const length = this.lengths[list] ?? 0;
    let start = this.starts[list] ?? 0;
    const room = this.#rooms[list] ?? 0;
    if (length === room) {
      const more = room < 1_024 ? Math.max(1, room * 2) : Math.ceil(room * 1.25);
      const place = this.#place(more);
      // by hand: most lists are short, and copyWithin costs more than they do
      for (let i = 0; i < length; i++) {
        this.numbers[place + i] = this.numbers[start + i] ?? 0;
        this.codes[place + i] = this.codes[start + i] ?? 0;
      }
      this.#giveUp(start, room);
      this.#rooms[list] = more;
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
    this.#giveUp(this.starts[list] ?? 0, this.#rooms[list] ?? 0);
    this.lengths[list] = 0;
    this.#rooms[list] = 0;
  }
  #giveUp(start: number, room: number): void {
    if (room === 0) return;
    const places = this.#left.get(room);
    if (places) places.push(start);
    else this.#left.set(room, [start]);
  }
  #place(room: number): number {
    const there = this.#left.get(room)?.pop();
    if (there !== undefined) return there;
    const start = this.#end;
    this.#end += room;
    this.numbers = grown(this.numbers, this.#end);
    this.codes = grown(this.codes, this.#end);
    return start;
  }
}
