// The time of one simulation: the real one, until the tester puts it somewhere. It is never behind what has been waited for.
export class SimulationClock {
  readonly #real: () => number;
  #at: number;
  #stands: boolean;

  /** @param from where the tester put it before the beginning */
  constructor(real: () => number, from: number | undefined) {
    this.#real = real;
    this.#at = from ?? real();
    this.#stands = from !== undefined;
  }
  /** It stands where the tester put it, but for what is waited for. */
  get stands(): boolean {
    return this.#stands;
  }
  now(): number {
    return this.#stands ? this.#at : Math.max(this.#real(), this.#at);
  }
  /** It is at least that late now. */
  reach(at: number): void {
    this.#at = Math.max(this.#at, at);
  }
  /** Puts it there, also back; nothing: the real time again. @param at what the real time was, when that is gone through again */
  put(to: number | null, at = this.#real()): void {
    this.#stands = to !== null;
    this.#at = to ?? at;
  }
}
