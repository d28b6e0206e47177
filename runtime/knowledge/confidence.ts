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
};

/**
 * A logistic regression over the evidence, learnt from 29 lists (docs/decisions/0025-faq-retrieval.md): questions with their entry, the
 * same with that entry taken away, questions about something else; each list counts the same. Learnt without a family of lists and
 * measured on it, the expected calibration error is 3–18 points, 7 in the mean.
 */
const WEIGHTS = { base: -6.95, ofAnswer: 2.68, lead: 3.82, both: 3.56, score: 0.99, entries: -0.263 };

export function confidenceOf({ ofQuery, ofText, ofAnswer, lead, score, entries }: Evidence): number {
  const { base, ...weight } = WEIGHTS;
  const sum =
    base +
    weight.ofAnswer * ofAnswer +
    weight.lead * lead +
    weight.both * Math.sqrt(ofQuery * ofText) +
    weight.score * Math.log1p(score) +
    weight.entries * Math.log(Math.max(1, entries));
  return Math.round(1_000 / (1 + Math.exp(-sum))) / 1_000;
}

/** From here on the entry answers; at this point it is as likely right as wrong. */
export const SURE = 0.5;
/** From here on it is worth asking "did you mean". */
export const MAYBE = 0.2;
export type Band = 'found' | 'doubtful' | 'none';
/** @param sure the list's or node's own threshold; what is doubtful begins at the same share of it */
export const bandOf = (confidence: number, sure = SURE): Band =>
  confidence >= sure ? 'found' : confidence >= Math.min(MAYBE, (sure * MAYBE) / SURE) ? 'doubtful' : 'none';
