// What a check of a bot's examples found. Small enough to be kept and sent: intents, languages and examples are told by their places.
import { z } from 'zod';

/** More examples are not checked at once. */
export const MOST_CHECKED = 15_000;

/**
 * An example: its intent, its language, what is said; what models that had not seen it made of it (`intent, sureness, intent, sureness …`,
 * the best first, sureness in thousandths; empty where it could not be tested), and 1 where it was known word for word.
 */
export const CheckedRow = z.tuple([
  z.int(),
  z.int(),
  z.string(),
  z.array(z.int()),
  z.union([z.literal(0), z.literal(1)]),
]);
export type CheckedRow = z.output<typeof CheckedRow>;
export const QualityReport = z.object({
  intents: z.array(z.string()),
  languages: z.array(z.string()),
  rows: z.array(CheckedRow),
  /** How sure the bot would be of messages about something else, in thousandths. */
  outside: z.array(z.int()),
  /** The confidence to ask for, 0–1, as the examples suggest it. */
  suggested: z.number(),
  folds: z.int(),
  /** Rows that say the same, two or more each. */
  same: z.array(z.array(z.int())),
  /** Two rows of different intents that nearly say the same, and how near they are in thousandths. */
  near: z.array(z.tuple([z.int(), z.int(), z.int()])),
  /** A row, the one without which it would be misunderstood, and the intent it would be taken for. */
  leans: z.array(z.tuple([z.int(), z.int(), z.int()])),
});
export type QualityReport = z.output<typeof QualityReport>;
