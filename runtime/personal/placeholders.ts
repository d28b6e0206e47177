// What a model reads instead of personal data, and gives back: [PHONE_1] for a number, the same for the same one. Whoever holds the table
// puts the data back into the answer, also when it comes in pieces.
import { replaced } from './mask-personal.ts';
import { recentlyFound } from './recently-found.ts';
import type { PersonalKind } from '@dialoom/shared/guard/personal';

/** [PHONE_1] */
const PLACEHOLDER = /\[(?:[A-Z]{2,8})_\d{1,4}\]/g;
/** The longest of them. */
const LONGEST = 15;
/** What could still become one at the end of a piece. */
const BEGUN = /\[(?:[A-Z]{0,8}|[A-Z]{2,8}_\d{0,4})$/;

/** One table for one call: the texts that go out together, and what comes back. */
export class Placeholders {
  readonly #kinds: ReadonlySet<PersonalKind> | undefined;
  readonly #of = new Map<string, string>();
  readonly #back = new Map<string, string>();
  readonly #counts = new Map<PersonalKind, number>();
  /** Placeholders that somebody wrote themselves: never given out. */
  readonly #taken = new Set<string>();

  /** @param kinds that are hidden; without it all */
  constructor(kinds?: ReadonlySet<PersonalKind>) {
    this.#kinds = kinds;
  }

  /** How many different things were hidden. */
  get size(): number {
    return this.#of.size;
  }

  /** The text as it may go out. */
  hide(text: string): string {
    for (const [taken] of text.matchAll(PLACEHOLDER)) if (!this.#back.has(taken)) this.#taken.add(taken);
    const found = recentlyFound(text).filter(({ kind }) => this.#kinds?.has(kind) ?? true);
    return replaced(text, found, ({ kind }, said) => this.#placeholder(kind, said));
  }

  #placeholder(kind: PersonalKind, said: string): string {
    const key = `${kind} ${said.replace(/[\s()-]/g, '').toLowerCase()}`;
    const known = this.#of.get(key);
    if (known !== undefined) return known;
    let made = '';
    do {
      const n = (this.#counts.get(kind) ?? 0) + 1;
      this.#counts.set(kind, n);
      made = `[${kind.toUpperCase()}_${n}]`;
    } while (this.#taken.has(made));
    this.#of.set(key, made);
    this.#back.set(made, said);
    return made;
  }

  /** What came back with the data in it again. A placeholder that was never given out stays as it is written. @param written how a value stands in the text */
  restore(text: string, written: (value: string) => string = (value) => value): string {
    if (this.#back.size === 0) return text;
    return text.replace(PLACEHOLDER, (found) => {
      const said = this.#back.get(found);
      return said === undefined ? found : written(said);
    });
  }

  /** The same for an answer in pieces: `push` gives what is certain, `end` the rest. */
  stream(): { push(piece: string): string; end(): string } {
    let held = '';
    return {
      push: (piece) => {
        held += piece;
        const open = this.#back.size === 0 ? -1 : held.slice(-LONGEST).search(BEGUN);
        const sure = open < 0 ? held.length : Math.max(0, held.length - LONGEST) + open;
        const out = this.restore(held.slice(0, sure));
        held = held.slice(sure);
        return out;
      },
      end: () => {
        const out = this.restore(held);
        held = '';
        return out;
      },
    };
  }
}
