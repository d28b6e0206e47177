// The three bands of confidence: sure enough to go on, doubtful enough to ask "did you mean", or none of these. One rule for
// conversations and for the curve that shows what moving a border would change.

/** Borders between 0 and 1; `doubtful` is never above `sure`. */
export type Bands = { sure: number; doubtful: number };
export type Ranked = { intent: string; confidence: number };
/** `intent`: it goes on; `doubtful`: it asks which of these; neither: none of them. */
export type Decision = { intent?: string; doubtful?: string[] };

/** Where nobody chose it, the doubtful band begins at this share of the sure one. */
const DOUBT = 0.6;
/** Two that are this near to each other are not told apart. */
const GAP = 0.08;
/** So many are offered when asking back. */
export const MOST_OFFERED = 3;

export const bandsOf = (sure: number, doubtful = sure * DOUBT): Bands => ({ sure, doubtful: Math.min(sure, doubtful) });

/** @param ranked the best first  @param exact said word for word as in an example: that it is near to another is no doubt */
export function decide(ranked: readonly Ranked[], { sure, doubtful }: Bands, exact: boolean): Decision {
  const [first, second] = ranked;
  if (!first) return {};
  const near =
    second !== undefined && second.confidence >= sure && first.confidence - second.confidence < GAP && !exact;
  if (first.confidence >= sure && !near) return { intent: first.intent };
  const from = near ? first.confidence - GAP : doubtful;
  const offered = ranked.filter(({ confidence }) => confidence >= from && confidence > 0).slice(0, MOST_OFFERED);
  return offered.length > 0 ? { doubtful: offered.map(({ intent }) => intent) } : {};
}
