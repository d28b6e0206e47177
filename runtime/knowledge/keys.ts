// Terms as numbers: a sign, a pair of signs, a sound, a word, a piece of one, a meaning. What is a number needs no string in a large index.

const SIGNS = 2 ** 21; // more than there are code points
const PAIR = 2 ** 21;
const SOUND = 2 ** 43;
const GROUP = 2 ** 44;
const PIECE = 2 ** 51;
const WORD = 2 ** 52;

export const keyOfSign = (sign: string): number => sign.codePointAt(0) ?? 0;
/** @param before signs by their key */
export const keyOfPair = (before: number, sign: number): number => PAIR + before * SIGNS + sign;
/** @param before syllables by their number, below 1,024 */
export const keyOfSound = (before: number, syllable: number): number => SOUND + before * 1_024 + syllable;
export const keyOfGroup = (group: number): number => GROUP + group;
/** Words and pieces by 50 bits of hash (FNV-1a twice): among a million words two that fall together are one chance in two thousand. */
export const keyOfWord = (word: string): number => WORD + hash(word);
export const keyOfPiece = (word: string): number => PIECE + (hash(word) % PIECE);

function hash(text: string): number {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
    other ^= other >>> 15;
  }
  return (one >>> 0) * 2 ** 18 + ((other >>> 0) & 0x3ffff);
}

/** Numbers for keys, in the order they came: open addressing in two typed arrays, 12 bytes a place. */
export class Keys {
  #keys = new Float64Array(256);
  #numbers = new Int32Array(256).fill(-1);
  #count = 0;
  get size(): number {
    return this.#count;
  }
  /** -1 for one that never came. */
  find(key: number): number {
    return this.#numbers[this.#place(key)] ?? -1;
  }
  numberOf(key: number): number {
    const place = this.#place(key);
    const there = this.#numbers[place] ?? -1;
    if (there >= 0) return there;
    if (this.#count * 3 > this.#keys.length * 2) {
      this.#grow();
      return this.numberOf(key);
    }
    this.#keys[place] = key;
    return (this.#numbers[place] = this.#count++);
  }
  #place(key: number): number {
    const mask = this.#keys.length - 1;
    let mixed = Math.imul((key % 2 ** 32) ^ Math.imul((key / 2 ** 32) | 0, 0x9e3779b1), 0x85ebca6b);
    mixed ^= mixed >>> 15;
    let place = Math.imul(mixed, 0xc2b2ae35) & mask;
    while ((this.#numbers[place] ?? -1) >= 0 && this.#keys[place] !== key) place = (place + 1) & mask;
    return place;
  }
  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Float64Array(keys.length * 2);
    this.#numbers = new Int32Array(keys.length * 2).fill(-1);
    for (let i = 0; i < keys.length; i++) {
      const number = numbers[i] ?? -1;
      if (number < 0) continue;
      const place = this.#place(keys[i] ?? 0);
      this.#keys[place] = keys[i] ?? 0;
      this.#numbers[place] = number;
    }
  }
}
