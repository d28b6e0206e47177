// One field of an index: which texts hold a term, and how much that counts. BM25 whose sums are always those of the texts there are now:
// a text comes and goes without the others being read again.
import type { Sought } from './asked.ts';
import { codeOf, grown, Pool, weightOf } from './pool.ts';
import type { Terms } from './terms.ts';

/** BM25's saturation and length, measured on the sets of docs/faq.md: questions are short, a repeated word says little. */
const K1 = 1;
const B = 0.75;

/** What a text and a question share, by weight and rarity: of the question (0–1), of the text (0–1), and by which terms. */
export type Shared = { ofQuery: number; ofText: number; terms: string[] };

export class Postings {
  texts = 0;
  readonly #ids = new Map<string, number>();
  /** Term -> texts, and text -> terms: a term's list and a text's list have the term's and the text's number. */
  readonly #holding = new Pool();
  readonly #held = new Pool();
  readonly #names: string[] = [];
  #lengths = new Int32Array(0); // in codes
  #total = 0;
  #norms = new Float64Array(0);
  #normsOf = -1;
  #best = new Float64Array(0);

  /** @returns the text's number; numbers of texts that were dropped are given again */
  add(terms: Terms): number {
    const text = this.#held.make(terms.size);
    this.#lengths = grown(this.#lengths, text + 1);
    let length = 0;
    for (const [term, weight] of terms) {
      let id = this.#ids.get(term);
      if (id === undefined) {
        this.#ids.set(term, (id = this.#holding.make()));
        this.#names[id] = term;
      }
      const code = codeOf(weight);
      this.#holding.push(id, text, code);
      this.#held.push(text, id, code);
      length += code;
    }
    this.#lengths[text] = length;
    this.#total += length;
    this.#normsOf = -1;
    this.texts++;
    return text;
  }
  drop(text: number): void {
    const { numbers, starts, lengths } = this.#held;
    const start = starts[text] ?? 0;
    for (let at = start, end = start + (lengths[text] ?? 0); at < end; at++) this.#holding.remove(numbers[at] ?? 0, text);
    this.#held.drop(text);
    this.#total -= this.#lengths[text] ?? 0;
    this.#normsOf = -1;
    this.texts--;
  } // prettier-ignore
  has(term: string): boolean {
    return this.#count(term) > 0;
  }
  #count(term: string): number {
    const id = this.#ids.get(term);
    return id === undefined ? 0 : (this.#holding.lengths[id] ?? 0);
  }
  /** How rare a term is here; one that no text holds is the rarest. */
  rarity(term: string): number {
    const count = this.#count(term);
    return Math.log(1 + (this.texts - count + 0.5) / (count + 0.5));
  }
  /** What a text's length does to its score, for all of them: it changes with their mean. */
  #norm(): Float64Array {
    if (this.#normsOf === this.#total) return this.#norms;
    const mean = this.#total / Math.max(1, this.texts) || 1;
    this.#norms = grown(this.#norms, this.#lengths.length);
    for (let text = 0; text < this.#lengths.length; text++)
      this.#norms[text] = K1 * (1 - B + (B * (this.#lengths[text] ?? 0)) / mean);
    this.#normsOf = this.#total;
    return this.#norms;
  }

  /** Adds to `scores` what each text earns that has something of what is looked for; long enough for every text's number. */
  score(query: readonly Sought[], scores: Float64Array): void {
    const norms = this.#norm();
    const { numbers, codes, starts, lengths } = this.#holding;
    this.#best = grown(this.#best, this.#lengths.length);
    const best = this.#best;
    for (const forms of query) {
      const present = forms.filter(([term]) => this.has(term));
      for (const [term, weight] of present) {
        const id = this.#ids.get(term) ?? 0;
        const factor = weight * this.rarity(term) * (K1 + 1);
        const start = starts[id] ?? 0;
        const end = start + (lengths[id] ?? 0);
        if (present.length === 1)
          for (let at = start; at < end; at++) {
            const text = numbers[at] ?? 0;
            const held = weightOf(codes[at] ?? 0);
            scores[text] = (scores[text] ?? 0) + (factor * held) / (held + (norms[text] ?? 0));
          }
        else
          for (let at = start; at < end; at++) {
            const text = numbers[at] ?? 0;
            const held = weightOf(codes[at] ?? 0);
            const value = (factor * held) / (held + (norms[text] ?? 0));
            const before = best[text] ?? 0;
            if (value <= before) continue;
            scores[text] = (scores[text] ?? 0) + value - before;
            best[text] = value;
          }
      }
      if (present.length > 1)
        for (const [term] of present) {
          const id = this.#ids.get(term) ?? 0;
          const start = starts[id] ?? 0;
          for (let at = start, end = start + (lengths[id] ?? 0); at < end; at++) best[numbers[at] ?? 0] = 0;
        }
    }
  }

  /** For comparing one question with several texts. */
  comparing(query: readonly Sought[]): (text: number) => Shared {
    const forms = new Map<number, { part: number; worth: number; term: string }>();
    const asked = query.map((sought, part) => {
      let most = 0;
      let isHere = false;
      for (const [term, weight] of sought) {
        const worth = weight * this.rarity(term);
        const id = this.#ids.get(term);
        if (this.has(term)) isHere = true;
        // of a meaning that no text here has, its words say enough
        if (id !== undefined) forms.set(id, { part, worth, term });
        most = Math.max(most, worth);
      }
      return isHere || !sought[0]?.[0].startsWith('=') ? most : 0;
    });
    const all = asked.reduce((sum, worth) => sum + worth, 0);
    return (text) => {
      const { numbers, codes, starts, lengths } = this.#held;
      const met = new Map<number, number>();
      let whole = 0;
      let covered = 0;
      const terms: string[] = [];
      const start = starts[text] ?? 0;
      for (let at = start, end = start + (lengths[text] ?? 0); at < end; at++) {
        const id = numbers[at] ?? 0;
        const worth = weightOf(codes[at] ?? 0) * this.rarity(this.#names[id] ?? '');
        whole += worth;
        const form = forms.get(id);
        if (!form) continue;
        covered += worth;
        met.set(form.part, Math.max(met.get(form.part) ?? 0, form.worth));
        terms.push(form.term);
      }
      const sum = [...met.values()].reduce((total, worth) => total + worth, 0);
      return { ofQuery: all === 0 ? 0 : Math.min(1, sum / all), ofText: whole === 0 ? 0 : covered / whole, terms };
    };
  }
}
