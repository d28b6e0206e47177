// What comes of a case: per turn what happened and what was not as expected. Plain data, put into words by shared/text/cases.
import { z } from 'zod';

/** A reason why a case is not green. `turn` 0 is the greeting; absent: it is about the case as a whole. */
export const Failure = z.object({
  turn: z.int().optional(),
  /** A key of shared/text/cases. */
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Of an `any`: why none of them holds. */
  of: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })).optional(),
}); // prettier-ignore
export type Failure = z.output<typeof Failure>;

/** A node that the conversation came through. */
export const PathStep = z.object({
  flow: z.string(),
  node: z.string(),
  exit: z.string().optional(),
  failed: z.string().optional(),
});
export const Turn = z.object({
  /** What the customer did, in their words; of the greeting nothing. */
  did: z.string().optional(),
  said: z.array(z.string()),
  path: z.array(PathStep),
  intent: z.string().optional(),
});
export type Turn = z.output<typeof Turn>;

export const CaseResult = z.object({
  id: z.string(),
  row: z.int().optional(),
  status: z.enum(['passed', 'failed']),
  ms: z.number(),
  failures: z.array(Failure),
  /** As far as it got. Left out of long runs for cases that passed. */
  turns: z.array(Turn),
});
export type CaseResult = z.output<typeof CaseResult>;

/** How many cases took each place: `flow/node`, `flow/node/exit`, the intent's id, the id of the knowledge entry. */
export const Hits = z.object({
  nodes: z.record(z.string(), z.int()),
  exits: z.record(z.string(), z.int()),
  intents: z.record(z.string(), z.int()),
  faq: z.record(z.string(), z.int()),
});
export type Hits = z.output<typeof Hits>;
