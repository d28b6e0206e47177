// One field of an index: which texts hold a term, and how much that counts. BM25, its sums made once; typed arrays, so that 50,000 texts stay small.
import type { Terms } from './terms.ts';

/** BM25's saturation and length, measured on the sets of docs/faq.md: questions are short, a repeated word says little. */
const K1 = 1;
const B = 0.75;

export type Postings = {
  texts: number;
  /** Adds to `scores` what each text that shares a term with the query earns. */
  score(query: Terms, scores: Float64Array): void;
  /** How rare a term is here; one that no text holds is the rarest. */
  rarity(term: string): number;
  /** What a text and a query share, by weight and rarity: of the query (0–1), of the text (0–1), and the terms. */
  shared(query: Terms, text: number): { ofQuery: number; ofText: number; terms: string[] };
};

/** Collects texts; `finish` makes the index of all of them. */
export function collectPostings(): { add(terms: Terms): void; finish(): Postings } {
  const ids = new Map<string, number>();
  const held: number[] = []; // how many texts hold a term
  const texts: { ids: Int32Array; weights: Float32Array; length: number }[] = [];
  return {
    add(terms) {
      const own = { ids: new Int32Array(terms.size), weights: new Float32Array(terms.size), length: 0 };
      let at = 0;
      for (const [term, weight] of terms) {
        let id = ids.get(term);
        if (id === undefined) ids.set(term, (id = held.push(0) - 1));
        held[id] = (held[id] ?? 0) + 1;
        own.ids[at] = id;
        own.weights[at++] = weight;
        own.length += weight;
      }
      texts.push(own);
    },
    finish() {
      const count = texts.length;
      const mean = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, count) || 1;
      const rarityOf = (holding: number) => Math.log(1 + (count - holding + 0.5) / (holding + 0.5));
      const rarities = Float64Array.from(held, rarityOf);
      const starts = new Int32Array(held.length + 1);
      for (const [id, holding] of held.entries()) starts[id + 1] = (starts[id] ?? 0) + holding;
      const next = starts.slice();
      const rows = new Int32Array(starts[held.length] ?? 0);
      const worth = new Float32Array(rows.length);
      for (const [row, { ids: own, weights, length }] of texts.entries())
        for (let k = 0; k < own.length; k++) {
          const id = own[k] ?? 0;
          const weight = weights[k] ?? 0;
          const at = next[id] ?? 0;
          next[id] = at + 1;
          rows[at] = row;
          worth[at] = ((rarities[id] ?? 0) * weight * (K1 + 1)) / (weight + K1 * (1 - B + (B * length) / mean));
        }
      const rarity = (term: string) => {
        const id = ids.get(term);
        return id === undefined ? rarityOf(0) : (rarities[id] ?? 0);
      };
      return {
        texts: count,
        rarity,
        score(query, scores) {
          for (const [term, weight] of query) {
            const id = ids.get(term);
            if (id === undefined) continue;
            for (let at = starts[id] ?? 0, end = starts[id + 1] ?? 0; at < end; at++) {
              const row = rows[at] ?? 0;
              scores[row] = (scores[row] ?? 0) + weight * (worth[at] ?? 0);
            }
          }
        },
        shared(query, text) {
          const own = texts[text];
          if (!own) return { ofQuery: 0, ofText: 0, terms: [] };
          const weightOf = new Map<number, number>();
          let all = 0;
          for (let k = 0; k < own.ids.length; k++) {
            const id = own.ids[k] ?? 0;
            const weight = own.weights[k] ?? 0;
            weightOf.set(id, weight);
            all += weight * (rarities[id] ?? 0);
          }
          let asked = 0;
          let met = 0;
          let covered = 0;
          const terms: string[] = [];
          for (const [term, weight] of query) {
            const id = ids.get(term);
            const rare = id === undefined ? rarityOf(0) : (rarities[id] ?? 0);
            asked += weight * rare;
            const mine = id === undefined ? undefined : weightOf.get(id);
            if (mine === undefined) continue;
            met += weight * rare;
            covered += mine * rare;
            terms.push(term);
          }
          return { ofQuery: asked === 0 ? 0 : met / asked, ofText: all === 0 ? 0 : covered / all, terms };
        },
      };
    },
  };
}
