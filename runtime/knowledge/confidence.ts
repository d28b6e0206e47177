// How sure to be that an entry is the one that was meant, and what follows from it: answer, ask back, or say that there is nothing.

/**
 * What speaks for an entry. Each 0–1: what of the question its nearest wording and its answers hold, what of that wording the question
 * holds, and its score against its strongest rival's (half: a draw). Its score, and how many entries were looked through: among many a
 * good score comes by chance sooner.
 */
export type Evidence = {
  ofQuery: number;
  ofText: number;
  ofAnswer: number;
  lead: number;
  score: number;
  entries: number;
  /** How sure a classifier is that was learnt from the list's wordings, where there is one (learn-list.ts). */
  sure?: number | undefined;
};

/**
 * A logistic regression over the evidence, learnt from 29 lists (docs/decisions/0025-faq-retrieval.md): questions with their entry, the
 * same with that entry taken away, questions about something else; each list counts the same. Learnt without a family of lists and
 * measured on it, the expected calibration error is 3–18 points, 7 in the mean.
 */
const WEIGHTS = { base: -6.95, ofAnswer: 2.68, lead: 3.82, both: 3.56, score: 0.99, entries: -0.263 };

/**
 * What the search and the classifier count together, in log odds; learnt on 13 lists of three to ten wordings an entry. Without a family of
 * lists: expected calibration error 5.7 points in the mean (the search alone 7.0 on the same questions), AUROC 0.826 (0.815).
 */
const BOTH = { base: -0.94, search: 0.43, classifier: 0.51 };
const odds = (share: number): number => {
  const safe = Math.min(0.99, Math.max(0.003, share));
  return Math.log(safe / (1 - safe));
};

export function confidenceOf({ ofQuery, ofText, ofAnswer, lead, score, entries, sure }: Evidence): number {
  const { base, ...weight } = WEIGHTS;
  const sum =
    base +
    weight.ofAnswer * ofAnswer +
    weight.lead * lead +
    weight.both * Math.sqrt(ofQuery * ofText) +
    weight.score * Math.log1p(score) +
    weight.entries * Math.log(Math.max(1, entries));
  const both = sure === undefined ? sum : BOTH.base + BOTH.search * sum + BOTH.classifier * odds(sure);
  return Math.round(1_000 / (1 + Math.exp(-both))) / 1_000;
}

/** From here on the entry answers; at this point it is as likely right as wrong. */
export const SURE = 0.5;
/** From here on it is worth asking "did you mean". */
export const MAYBE = 0.2;
export type Band = 'found' | 'doubtful' | 'none';
/** @param sure the list's or node's own threshold; what is doubtful begins at the same share of it */
export const bandOf = (confidence: number, sure = SURE): Band =>
  confidence >= sure ? 'found' : confidence >= Math.min(MAYBE, (sure * MAYBE) / SURE) ? 'doubtful' : 'none';
