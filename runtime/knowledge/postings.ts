// One field of an index: which texts hold a term, and how much that counts. BM25 whose sums are always those of the texts there are now:
// a text comes and goes without the others being read again.
import type { Sought } from './asked.ts';
import { Keys } from './keys.ts';
import { codeOf, grown, Pool, weightOf } from './pool.ts';
import { eachTerm, type Part } from './terms.ts';

/** BM25's saturation and length, measured on the sets of docs/faq.md: questions are short, a repeated word says little. */
const K1 = 1;
const B = 0.75;

/** What a text and a question share, by weight and rarity: of the question (0–1), of the text (0–1), and what of it. */
export type Shared = { ofQuery: number; ofText: number; met: Sought[] };

/** Texts that say the same in several ways: what all of them hold is as rare as what one of them does. */
export class Owner {
  /** How many texts of it came or went, and which terms were counted. */
  texts = 0;
  readonly counted = new Set<number>();
}

export class Postings {
  #texts = 0;
  #owners = 0;
  /** Term -> how many owners have it. */
  #owning = new Int32Array(0);
  readonly #keys = new Keys();
  /** Term -> texts: the list has the term's number. */
  readonly #holding = new Pool();
  /** Text -> terms: the list has the text's number. */
  readonly #held = new Pool();
  #lengths = new Int32Array(0); // of texts, in codes
  #total = 0;
  #norms = new Float64Array(0);
  #normsOf = -1;
  #best = new Float64Array(0);
  #sums = new Float64Array(0); // of the text that is being read, by term

  /**
   * @param text its number; the numbers in use should be close together
   * @param owner whose it is: the same for all its texts, which come and go together
   */
  put(text: number, parts: readonly Part[], spelling: boolean, owner = new Owner()): void {
    this.#texts++;
    if (owner.texts++ === 0) this.#owners++;
    const ids: number[] = [];
    eachTerm(parts, spelling, (key, weight) => {
      const id = this.#keys.numberOf(key);
      if (id >= this.#sums.length) this.#sums = grown(this.#sums, id + 1);
      const sum = this.#sums[id] ?? 0;
      if (sum === 0) ids.push(id);
      this.#sums[id] = sum + weight;
    });
    this.#holding.reach(this.#keys.size);
    this.#owning = grown(this.#owning, this.#keys.size);
    this.#held.make(text, ids.length);
    this.#lengths = grown(this.#lengths, text + 1);
    let length = 0;
    for (const id of ids) {
      const code = codeOf(this.#sums[id] ?? 0);
      this.#sums[id] = 0;
      this.#holding.push(id, text, code);
      this.#held.push(text, id, code);
      this.#count(id, owner, 1);
      length += code;
    }
    this.#lengths[text] = length;
    this.#total += length;
    this.#normsOf = -1;
  }
  drop(text: number, owner = new Owner()): void {
    this.#texts--;
    if (owner.texts++ === 0) this.#owners--;
    const { numbers, starts, lengths } = this.#held;
    const start = starts[text] ?? 0;
    for (let at = start, end = start + (lengths[text] ?? 0); at < end; at++) {
      const id = numbers[at] ?? 0;
      this.#holding.remove(id, text);
      this.#count(id, owner, -1);
    }
    this.#held.drop(text);
    this.#total -= this.#lengths[text] ?? 0;
    this.#lengths[text] = 0;
    this.#normsOf = -1;
  }
  #count(id: number, { counted }: Owner, by: 1 | -1): void {
    if (counted.has(id)) return;
    counted.add(id);
    this.#owning[id] = (this.#owning[id] ?? 0) + by;
  }
  /** How many texts have a term. */
  count(key: number): number {
    return this.#having(this.#keys.find(key));
  }
  #having(id: number): number {
    return id < 0 ? 0 : (this.#holding.lengths[id] ?? 0);
  }
  /** How rare a term is among the owners; one that nobody has is the rarest. */
  #rarity(id: number): number {
    const count = id < 0 ? 0 : (this.#owning[id] ?? 0);
    return Math.log(1 + (this.#owners - count + 0.5) / (count + 0.5));
  }
  /** What a text's length does to its score, for all of them: it changes with their mean. */
  #norm(): Float64Array {
    if (this.#normsOf === this.#total) return this.#norms;
    const mean = this.#total / Math.max(1, this.#texts) || 1;
    this.#norms = grown(this.#norms, this.#lengths.length);
    const [norms, lengths] = [this.#norms, this.#lengths];
    for (let text = 0; text < lengths.length; text++) norms[text] = K1 * (1 - B + (B * (lengths[text] ?? 0)) / mean);
    this.#normsOf = this.#total;
    return norms;
  }

  /** Adds to `scores` what each text earns that has something of what is looked for; long enough for every text's number. */
  score(query: readonly Sought[], scores: Float64Array): void {
    const norms = this.#norm();
    const { starts, lengths } = this.#holding;
    this.#best = grown(this.#best, this.#lengths.length);
    const best = this.#best;
    for (const { forms } of query) {
      const present = forms.flatMap(([key, weight]) => {
        const id = this.#keys.find(key);
        return this.#having(id) > 0 ? [{ id, factor: weight * this.#rarity(id) * (K1 + 1) }] : [];
      });
      for (const { id, factor } of present) {
        const start = starts[id] ?? 0;
        const end = start + (lengths[id] ?? 0);
        if (present.length === 1) this.#sum(start, end, factor, norms, scores);
        else this.#sumBest(start, end, factor, norms, scores);
      }
      if (present.length === 1) continue;
      const { numbers } = this.#holding;
      for (const { id } of present) {
        const start = starts[id] ?? 0;
        for (let at = start, end = start + (lengths[id] ?? 0); at < end; at++) best[numbers[at] ?? 0] = 0;
      }
    }
  }
  #sum(start: number, end: number, factor: number, norms: Float64Array, scores: Float64Array): void {
    const { numbers, codes } = this.#holding;
    for (let at = start; at < end; at++) {
      const text = numbers[at] ?? 0;
      const held = weightOf(codes[at] ?? 0);
      scores[text] = (scores[text] ?? 0) + (factor * held) / (held + (norms[text] ?? 0));
    }
  }
  /** The best form counts, the others not. */
  #sumBest(start: number, end: number, factor: number, norms: Float64Array, scores: Float64Array): void {
    const { numbers, codes } = this.#holding;
    const best = this.#best;
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

  /** For comparing one question with several texts. */
  comparing(query: readonly Sought[]): (text: number) => Shared {
    const wanted = new Map<number, { part: number; worth: number }>();
    let all = 0;
    for (const [part, { forms, said }] of query.entries()) {
      let most = 0;
      let isHere = said !== '';
      for (const [key, weight] of forms) {
        const id = this.#keys.find(key);
        const worth = weight * this.#rarity(id);
        most = Math.max(most, worth);
        if (this.#having(id) === 0) continue;
        wanted.set(id, { part, worth });
        isHere = true;
      }
      if (isHere) all += most; // of a meaning or a piece that no text here has, its words say enough
    }
    const found = new Float64Array(query.length);
    return (text) => {
      const { numbers, codes, starts, lengths } = this.#held;
      found.fill(0);
      let whole = 0;
      let covered = 0;
      let sum = 0;
      const met: Sought[] = [];
      const start = starts[text] ?? 0;
      for (let at = start, end = start + (lengths[text] ?? 0); at < end; at++) {
        const id = numbers[at] ?? 0;
        const worth = weightOf(codes[at] ?? 0) * this.#rarity(id);
        whole += worth;
        const form = wanted.get(id);
        if (!form) continue;
        covered += worth;
        const before = found[form.part] ?? 0;
        const sought = query[form.part];
        if (before === 0 && sought) met.push(sought);
        found[form.part] = Math.max(before, form.worth);
        sum += Math.max(0, form.worth - before);
      }
      return { ofQuery: all === 0 ? 0 : Math.min(1, sum / all), ofText: whole === 0 ? 0 : covered / whole, met };
    };
  }
}
