// Which signs of a text are spoken for, so that nothing is found twice; each question costs the length of what is asked.

export class Taken {
  readonly #signs: Uint8Array;
  /** @param length of the text, in UTF-16 code units */
  constructor(length: number) {
    this.#signs = new Uint8Array(length);
  }
  isFree(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#signs[at] === 1) return false;
    return true;
  }
  take(start: number, end: number): void {
    this.#signs.fill(1, start, end);
  }
}
