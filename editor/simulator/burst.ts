// Lines sent in a burst, held until no more come: what the server does for a live bot that gathers, here before they are sent.
/** Who goes on writing is answered after so many windows at the latest. */
const MOST_WINDOWS = 3;
const MOST_LINES = 20;

export class Burst {
  #lines: string[] = [];
  #until = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed: () => void;
  readonly #heard: (lines: readonly string[]) => void;

  /** @param heard gets the lines of a burst that is over */
  constructor(changed: () => void, heard: (lines: readonly string[]) => void) {
    this.#changed = changed;
    this.#heard = heard;
  }
  get lines(): readonly string[] {
    return this.#lines;
  }
  hold(line: string, seconds: number): void {
    const now = Date.now();
    if (this.#lines.length === 0) this.#until = now + seconds * 1_000 * MOST_WINDOWS;
    this.#lines.push(line);
    clearTimeout(this.#timer);
    if (this.#lines.length >= MOST_LINES) return this.let();
    this.#timer = setTimeout(() => this.let(), Math.min(this.#until - now, seconds * 1_000));
    this.#changed();
  }
  /** They are heard now. */
  let(): void {
    clearTimeout(this.#timer);
    const lines = this.#lines;
    this.#lines = [];
    if (lines.length > 0) this.#heard(lines);
  }
  forget(): void {
    clearTimeout(this.#timer);
    this.#lines = [];
  }
}
