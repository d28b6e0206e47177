// Finds the passage a question is about: BM25 over the pieces with their headings, and how sure it is that the answer stands there.
import { askedFor, type Vocabulary } from '../knowledge/asked.ts';
import { keyOfWord } from '../knowledge/keys.ts';
import { Postings } from '../knowledge/postings.ts';
import { Spelling } from '../knowledge/spelling.ts';
import { partsOf } from '../knowledge/terms.ts';
import { readable } from '../knowledge/why.ts';
import { stem } from '../understanding/stem.ts';
import { bestSentence, shareOf, soughtIn, type Best } from './best-sentence.ts';
import { namesAsked } from './names-asked.ts';
import { passageConfidence } from './passage-confidence.ts';

export type Indexed = { id: string; headings: readonly string[]; text: string };
export type FoundPassage = { id: string; confidence: number; score: number; shared: string[]; best: Best | undefined };
const RIVALS = 5;
/** A question is read as far as this. */
const LONGEST = 500;

export class PassageIndex {
  readonly #texts = new Postings();
  readonly #spelling = new Spelling();
  readonly #pieces: (Indexed | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #known: Vocabulary = {
    has: (root) => this.#texts.count(keyOfWord(root)) > 0,
    nearest: (word) => this.#spelling.nearest(word, (other) => this.#texts.count(keyOfWord(stem(other)))),
  };

  get size(): number {
    return this.#numbers.size;
  }
  /** Takes a piece in, in place of what it was. The last heading counts twice: it says what the piece is about. */
  put({ id, headings, text }: Indexed): void {
    this.drop(id);
    const number = this.#free.pop() ?? this.#pieces.length;
    this.#pieces[number] = { id, headings, text };
    this.#numbers.set(id, number);
    const parts = partsOf([...headings, headings.at(-1) ?? '', text].join('\n'), 1);
    this.#texts.put(number, parts, true);
    for (const part of parts) if ('words' in part) for (const { said, common } of part.words) if (!common) this.#spelling.add(said); // prettier-ignore
  }
  drop(id: string): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#texts.drop(number);
    this.#pieces[number] = undefined;
    this.#numbers.delete(id);
    this.#free.push(number);
  }

  /** Best first; only pieces that share something with the question. */
  search(said: string, most: number): FoundPassage[] {
    const question = said.slice(0, LONGEST);
    const query = askedFor(question, this.#known);
    if (query.length === 0 || this.size === 0) return [];
    const scores = new Float64Array(this.#pieces.length);
    this.#texts.score(query, scores);
    const wanted = Math.max(most, RIVALS);
    const ranked: { number: number; score: number }[] = [];
    for (const [number, score] of scores.entries()) {
      if (score <= 0 || (ranked.length === wanted && score <= (ranked.at(-1)?.score ?? 0))) continue;
      let at = ranked.length;
      while (at > 0 && score > (ranked[at - 1]?.score ?? 0)) at--;
      ranked.splice(at, 0, { number, score });
      if (ranked.length > wanted) ranked.pop();
    }
    const [top, second] = [ranked[0]?.score ?? 0, ranked[1]?.score ?? 0];
    const compare = this.#texts.comparing(query);
    const sought = soughtIn(question);
    const names = namesAsked(question);
    let least = 1;
    return ranked.slice(0, most).flatMap(({ number, score }, rank) => {
      const piece = this.#pieces[number];
      if (!piece) return [];
      const { ofQuery, met } = compare(number);
      const whole = [...piece.headings, piece.text].join('\n').toLowerCase();
      const best = bestSentence(sought, piece.text);
      const lead = score / (score + (rank === 0 ? second : top) || 1);
      const telling = met.filter(({ tells }) => tells).length;
      least = Math.min(
        least,
        passageConfidence({
          ofQuery,
          ofSentence: best?.share ?? 0,
          ofHeadings: shareOf(sought, piece.headings.join('\n')),
          lead,
          score,
          pieces: this.size,
          isUnnamed: names.some((name) => !whole.includes(name)),
          telling,
        }),
      );
      return [{ id: piece.id, confidence: least, score, shared: readable(question, piece.text, met), best }];
    });
  }
}
