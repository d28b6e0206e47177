// Listed words kept out of a text that comes in pieces. What has left cannot be taken back, so a character leaves when no text that may still
// come can make it part of a listed word; what is held is at most the longest possible match.
import { covered, type Cover } from './mask.ts';
import { fold, kindOf, kinds } from './fold.ts';
import type { Hit, Reading } from './scan.ts';

type Reader = { read(text: string, more: boolean): Reading };
/** What is done about a hit: its cover, nothing (it is only told), or the end of the stream. */
export type Judge = (hit: Hit) => ReturnType<Cover> | 'stop';

/** What has left and is looked at again beside what follows: the letter before a word, a word that must be near. Code units. */
const CONTEXT = 160;
/** Covers that make new hits over and over. */
const MOST_ROUNDS = 64;
/** The next code unit may make another character of these: half of one, or a digit or letter that is drawn as a picture. */
const UNSURE = /(?:[\ud800-\udbff]|[0-9]\ufe0f?|(?!\p{Emoji_Presentation})\p{Emoji})$/u;
function unsureAt(text: string): number {
  const end = UNSURE.exec(text.slice(-2))?.[0] ?? '';
  const isSign = end.length > 0 && !/^[\ud800-\udbff]$/.test(end) && kindOf(fold(end.codePointAt(0) ?? 0)) < kinds.digit;
  return isSign ? 0 : end.length; // a sign is one as a picture, too
} // prettier-ignore

export class StreamGuard {
  readonly #guard: Reader;
  readonly #judge: Judge;
  /** The end of what has left, then what is held. */
  #text = '';
  #left = 0;
  /** Every hit that was decided, in the order of the text; places are of no use any more. */
  readonly hits: Hit[] = [];
  /** Nothing leaves any more: because of a hit, or because the guard itself failed. */
  stopped: Hit | 'failed' | undefined;

  constructor(guard: Reader, judge: Judge) {
    this.#guard = guard;
    this.#judge = judge;
  }
  /** Takes a piece, however it was cut. @returns what may leave now */
  push(piece: string): string {
    return this.#safely(piece, true);
  }
  /** The text has ended. @returns the rest of it */
  end(): string {
    return this.#safely('', false);
  }
  /** What waits, in code units. */
  get held(): number {
    return this.#text.length - this.#left;
  }

  #safely(piece: string, more: boolean): string {
    if (this.stopped) return '';
    try {
      return this.#go(piece, more);
    } catch {
      this.stopped = 'failed'; // closed: what could not be checked does not leave
      return '';
    }
  }
  #go(piece: string, more: boolean): string {
    this.#text += piece;
    const unsure = more ? unsureAt(this.#text) : 0;
    for (let round = 0; ; round++) {
      const sure = this.#text.slice(0, this.#text.length - unsure);
      const { hits, open } = this.#guard.read(sure, more);
      const release = () => this.#release(unsure > 0 && open === sure.length ? this.#openWith(unsure, open) : open);
      if (hits.length === 0) return release();
      const decided = hits.filter(({ end }) => end > this.#left && end <= open);
      const stop = decided.find((hit) => this.#judge(hit) === 'stop');
      if (stop) {
        this.hits.push(stop);
        this.stopped = stop;
        return '';
      }
      const cover: Cover = (hit) => {
        const how = this.#judge(hit);
        return how === 'stop' || (round >= MOST_ROUNDS && how !== undefined) ? 'stars' : how;
      };
      const to = decided.filter((hit) => cover(hit) !== undefined);
      if (to.length === 0) {
        this.hits.push(...decided);
        return release();
      }
      this.hits.push(...to);
      // a hit that began in what has left cannot be: whatever it is, its rest does not leave
      const inside = to.map((hit) => ({ ...hit, start: Math.max(hit.start, this.#left) }));
      this.#text = covered(sure, inside, cover) + this.#text.slice(sure.length);
    }
  }
  /** A digit that no word can hold may leave, whatever it will be drawn as. */
  #openWith(unsure: number, open: number): number {
    if (/[\ud800-\udbff]$/.test(this.#text)) return open;
    const whole = this.#guard.read(this.#text, true);
    return whole.open === this.#text.length && whole.hits.every(({ end }) => end <= this.#text.length - unsure) ? whole.open : open;
  } // prettier-ignore
  #release(open: number): string {
    const to = Math.max(open, this.#left);
    const out = this.#text.slice(this.#left, to);
    let from = Math.max(0, to - CONTEXT);
    if (/^[\udc00-\udfff]/.test(this.#text.slice(from, from + 1))) from++;
    this.#text = this.#text.slice(from);
    this.#left = Math.max(0, to - from);
    return out;
  }
}
