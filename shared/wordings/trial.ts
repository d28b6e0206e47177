// Two wordings of one node over the same conversations: what each answered, whether it was as expected, and what it cost. Plain data.
import { z } from 'zod';
import { Failure } from '../cases/result.ts';
import { WordingValues } from './kept-wording.ts';

/** Conversations of one trial, a row of a table counting as one. */
export const MOST_TRIED = 100;
export const MOST_QUESTIONS = 30;
export const QUESTION_CHARACTERS = 1_000;
/** Of what a model answered in one conversation, as much is kept. */
export const ANSWER_CHARACTERS = 4_000;

/** What a trial costs is counted under this, not under the node. */
export const TRIAL_PLACE = 'tests';

export const sides = ['a', 'b'] as const;
export type Side = (typeof sides)[number];

/** `held`: all that is expected is so; `open`: nothing is expected; `broken`: it came to no answer to judge. */
export const outcomes = ['held', 'missed', 'open', 'broken'] as const;
export const Tried = z.object({
  /** What the model gave at the node, call by call; a tool it asked for is `→ name(arguments)`. */
  answers: z.array(z.string()),
  outcome: z.enum(outcomes),
  failures: z.array(Failure),
  /** How the model failed, when it did: a code of shared/text/model-faults. */
  failed: z.string().optional(),
  calls: z.int(),
  prompt: z.int(), // tokens
  completion: z.int(),
  cost: z.int(), // millionths of the house's currency
  firstMs: z.int().optional(), // absent where nothing was streamed
  ms: z.int(), // all calls together
  model: z.string().optional(),
});
export type Tried = z.output<typeof Tried>;
export const Mark = z.object({ is: z.enum(['a', 'b', 'same']), by: z.string() });
export const TrialRow = z.object({
  /** The case, or nothing for a question that was typed. */
  case: z.string().optional(),
  row: z.int().optional(),
  name: z.string(),
  /** What the customer says in it. */
  said: z.string(),
  a: Tried,
  b: Tried,
  /** Which answer a person finds better. */
  mark: Mark.optional(),
});
export type TrialRow = z.output<typeof TrialRow>;

export const TrialSide = z.object({
  name: z.string().max(120),
  values: WordingValues,
});
export type TrialSide = z.output<typeof TrialSide>;
export const trialStates = ['running', 'done', 'stopped', 'failed'] as const;
export const Trial = z.object({
  id: z.string(),
  flow: z.string(),
  node: z.string(),
  state: z.enum(trialStates),
  /** Why it did not come to its end: a code of shared/text/model-faults or shared/text/errors. */
  code: z.string().optional(),
  at: z.int(),
  by: z.string(),
  of: z.int(), // conversations
  ms: z.int(),
  currency: z.string(),
  a: TrialSide,
  b: TrialSide,
  rows: z.array(TrialRow),
});
export type Trial = z.output<typeof Trial>;
