// What a model makes of a text among the intents asked about, by the bands of the bot.
import type { Result } from '@dialoom/shared/node/effects';
import { bandsOf, decide } from '@dialoom/shared/understanding/bands';
import type { Classifier } from './classifier.ts';

/** Where the bands begin; what is not said is the model's own. */
export type Borders = { sure?: number | undefined; doubtful?: number | undefined };

export function classifyIn(
  model: Classifier,
  text: string,
  intents: readonly string[],
  { sure = model.threshold, doubtful }: Borders = {},
): Result<'classify'> {
  const { ranked, exact } = model.classify(text, new Set(intents));
  const shown = ranked
    .slice(0, 10)
    .map(({ intent, confidence }) => ({ intent, confidence: Math.round(confidence * 1_000) / 1_000 }));
  return { ranked: shown, threshold: sure, ...decide(shown, bandsOf(sure, doubtful), exact) };
}
