// The three bands: sure enough to go on, doubtful enough to ask "did you mean", or none of these.
import type { Result } from '@dialoom/shared/node/effects';
import type { Classifier } from './classifier.ts';

/** The doubtful band begins at this share of the threshold. */
const DOUBT = 0.6;
/** Two that are this near to each other are not told apart. */
const GAP = 0.08;

export function classifyIn(
  model: Classifier,
  text: string,
  intents: readonly string[],
  threshold = model.threshold,
): Result<'classify'> {
  const { ranked, exact } = model.classify(text, new Set(intents));
  const shown = ranked
    .slice(0, 10)
    .map(({ intent, confidence }) => ({ intent, confidence: Math.round(confidence * 1_000) / 1_000 }));
  const [first, second] = shown;
  const base = { ranked: shown, threshold };
  if (!first) return base;
  const near =
    second !== undefined && second.confidence >= threshold && first.confidence - second.confidence < GAP && !exact;
  if (first.confidence >= threshold && !near) return { ...base, intent: first.intent };
  const doubtful = shown
    .filter(({ confidence }) => confidence >= (near ? first.confidence - GAP : threshold * DOUBT))
    .slice(0, 3);
  return doubtful.length > 0 ? { ...base, doubtful: doubtful.map(({ intent }) => intent) } : base;
}
