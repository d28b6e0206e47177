// How sure to be that the answer stands in a passage.

/**
 * What speaks for a passage. `ofQuery`, `ofSentence`, `ofHeadings`: what of the question it holds, its best sentence, its headings, 0–1; `lead`:
 * its score against its rival's, 0–1 (half: a draw); `score`, and of how many `pieces` it is the best: among many a good one comes by chance
 * sooner; `isUnnamed`: a name in the question is not in it; `telling`: how many words that say what the question is about.
 */
export type Evidence = {
  ofQuery: number;
  ofSentence: number;
  ofHeadings: number;
  lead: number;
  score: number;
  pieces: number;
  isUnnamed: boolean;
  telling: number;
};

/** Logistic regressions, learnt as docs/decisions/0033-documents.md says. Among few pieces every word is common: scores tell nothing there. */
const MANY = { base: -3.99, ofQuery: 0, ofSentence: 3.46, ofHeadings: 2.85, lead: 2.46, score: 1.26, pieces: -1.02, unnamed: -1.15 }; // prettier-ignore
const FEW = { base: -5.87, ofQuery: 2.29, ofSentence: 3.15, ofHeadings: 2.82, lead: 3.73, score: 0, pieces: 0, unnamed: -1.15 }; // prettier-ignore
const MANY_FROM = 8;

export function passageConfidence({ telling, isUnnamed, score, pieces, ...shares }: Evidence): number {
  if (telling === 0) return 0; // what they share is in any question
  const weight = pieces < MANY_FROM ? FEW : MANY;
  const sum =
    weight.base +
    weight.ofQuery * shares.ofQuery +
    weight.ofSentence * shares.ofSentence +
    weight.ofHeadings * shares.ofHeadings +
    weight.lead * shares.lead +
    weight.score * Math.log1p(score) +
    weight.pieces * Math.log(Math.max(1, pieces)) +
    (isUnnamed ? weight.unnamed : 0);
  return Math.round(1_000 / (1 + Math.exp(-sum))) / 1_000;
}
