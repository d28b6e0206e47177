// A text that comes in many small pieces. Strings joined one by one are a tree of them, which the collector walks each time it looks, for each
// of two hundred answers: here they become one now and then.

const MOST = 64;

export class Gathered {
  readonly #parts: string[] = [];
  #pieces: string[] = [];
  /** In code units. */
  length = 0;

  add(piece: string): void {
    this.length += piece.length;
    if (this.#pieces.push(piece) < MOST) return;
    this.#parts.push(this.#pieces.join(''));
    this.#pieces = [];
  }
  toString(): string {
    return this.#parts.join('') + this.#pieces.join('');
  }
}
