// How sure to be that the answer stands in a passage.

/** What speaks for a passage, 0–1: what of the question it holds, what its best sentence and its headings hold, its score against its rival's (half: a draw). `telling`: how many words that say what the question is about. */
export type Evidence = { ofQuery: number; ofSentence: number; ofHeadings: number; lead: number; telling: number };

/** A logistic regression, learnt as docs/decisions/0033-documents.md says. */
const WEIGHTS = { base: -5.87, ofQuery: 2.29, ofSentence: 3.15, ofHeadings: 2.82, lead: 3.73 };

export function passageConfidence({ ofQuery, ofSentence, ofHeadings, lead, telling }: Evidence): number {
  if (telling === 0) return 0; // what they share is in any question
  const { base, ...weight } = WEIGHTS;
  const sum =
    base +
    weight.ofQuery * ofQuery +
    weight.ofSentence * ofSentence +
    weight.ofHeadings * ofHeadings +
    weight.lead * lead;
  return Math.round(1_000 / (1 + Math.exp(-sum))) / 1_000;
}
