// What must be so when a turn is over. Each can be as strict or as loose as its author needs.
import { z } from 'zod';
import { operators } from '../node/conditions.ts';

const Id = z.string().max(80);
/** How a text is compared. Letters' case and width never count, but for `exact`. */
export const saysHow = ['contains', 'exact', 'matches', 'not-contains'] as const;
export type SaysHow = (typeof saysHow)[number];

const single = [
  /** A message of the bot in this turn; `not-contains`: none of them. `generated`: only those that a model made. */
  z.strictObject({ is: z.literal('says'), how: z.enum(saysHow).default('contains'), text: z.string().max(8_000), generated: z.literal(true).optional() }),
  /** The characters of all that was said; for answers of a model. */
  z.strictObject({ is: z.literal('length'), least: z.int().min(0).max(100_000).optional(), most: z.int().min(0).max(100_000).optional(), generated: z.literal(true).optional() }),
  /** A button, a suggestion or a choice of a form, by what stands on it. */
  z.strictObject({ is: z.literal('offers'), text: z.string().max(200) }),
  /** The intent that was taken; empty: none. */
  z.strictObject({ is: z.literal('intent'), intent: z.string().max(64) }),
  z.strictObject({ is: z.literal('visits'), flow: Id, node: Id, not: z.literal(true).optional() }),
  z.strictObject({ is: z.literal('exit'), flow: Id, node: Id, exit: Id }),
  z.strictObject({ is: z.literal('variable'), variable: z.string().min(1).max(200), op: z.enum(operators).default('equals'), value: z.string().max(1_000).default('') }),
  /** The conversation is with a person, or waits for one. */
  z.strictObject({ is: z.literal('person') }),
  /** It is over. */
  z.strictObject({ is: z.literal('ends') }),
] as const; // prettier-ignore

export const SingleExpectation = z.discriminatedUnion('is', single);
export type SingleExpectation = z.output<typeof SingleExpectation>;
/** Or one of several. */
export const Expectation = z.discriminatedUnion('is', [
  ...single,
  z.strictObject({ is: z.literal('any'), of: z.array(SingleExpectation).min(1).max(20) }),
]);
export type Expectation = z.output<typeof Expectation>;
