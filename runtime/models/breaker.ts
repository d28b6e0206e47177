// A circuit breaker per model: one that failed again and again is left alone for a while, then tried by one call. Pure but for its own count.

/** Failures in a row that open it. */
const OPENS_AFTER = 5;
const FIRST_REST_MS = 10_000;
const MOST_REST_MS = 120_000;
type State = { failed: number; until: number; rest: number; trying: boolean };

export class Breaker {
  readonly #clock: () => number;
  readonly #all = new Map<string, State>();
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Whether a call may go out. After a rest, one may. */
  lets(model: string): boolean {
    const state = this.#all.get(model);
    if (!state || state.failed < OPENS_AFTER) return true;
    if (state.trying || this.#clock() < state.until) return false;
    state.trying = true;
    return true;
  }
  worked(model: string): void {
    this.#all.delete(model);
  }
  /** It was not this model's fault, or nobody waited for it: the one that tries gives way to the next. */
  undecided(model: string): void {
    const state = this.#all.get(model);
    if (state) state.trying = false;
  }
  failed(model: string): void {
    const state = this.#all.get(model) ?? { failed: 0, until: 0, rest: FIRST_REST_MS, trying: false };
    state.failed++;
    if (state.failed >= OPENS_AFTER) {
      if (state.trying) state.rest = Math.min(MOST_REST_MS, state.rest * 2);
      state.until = this.#clock() + state.rest;
    }
    state.trying = false;
    this.#all.set(model, state);
  }
  /** Those that rest now, and until when. */
  resting(): ReadonlyMap<string, number> {
    const now = this.#clock();
    return new Map([...this.#all].flatMap(([model, { failed, until }]) => (failed >= OPENS_AFTER && until > now ? [[model, until] as const] : []))); // prettier-ignore
  }
}
