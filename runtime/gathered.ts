// A text that comes in many small pieces, of two hundred answers at once. As strings they would all be alive whenever the collector looks, and it
// stops everybody while it moves what is alive; as bytes they are none of its business.

const FIRST_BYTES = 512;

export class Gathered {
  #bytes: Buffer | undefined;
  #used = 0;

  /** In code units. */
  get length(): number {
    return this.#used / 2;
  }
  add(piece: string): void {
    const needed = this.#used + piece.length * 2;
    if (needed > (this.#bytes?.length ?? 0)) {
      const more = Buffer.allocUnsafeSlow(Math.max(FIRST_BYTES, needed * 2));
      this.#bytes?.copy(more, 0, 0, this.#used);
      this.#bytes = more;
    }
    this.#used += this.#bytes?.write(piece, this.#used, 'utf16le') ?? 0;
  }
  /** Whatever came, halves of characters too. */
  toString(): string {
    return this.#bytes?.toString('utf16le', 0, this.#used) ?? '';
  }
}
