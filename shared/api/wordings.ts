// Two wordings of a node that asks a model, side by side over the same conversations: what it would cost, the trial itself, and what people
// think of its answers. The versions themselves stand in the bot document.
import { z } from 'zod';
import { MOST_QUESTIONS, MOST_TRIED, QUESTION_CHARACTERS, Trial, TrialSide } from '../wordings/trial.ts';
import { currencies } from './models.ts';
import { route } from './route.ts';

const Place = { flow: z.string().max(80), node: z.string().max(80) };
const Question = z.string().trim().min(1).max(QUESTION_CHARACTERS);
/** A conversation: a case, one row of its table, or a question that is typed. */
export const TalkChoice = z.strictObject({ case: z.string().max(64), row: z.int().min(0).optional() });
export type TalkChoice = z.output<typeof TalkChoice>;
/** A variable, or a part of one: `order.no`. */
const Variable = z.string().min(1).max(200);
const MOST_VARIABLES = 100;
const Wanted = z.strictObject({
  document: z.json().optional(), // the studio sends what is on the canvas; else the stored draft
  ...Place,
  a: TrialSide,
  b: TrialSide,
  locale: z.string().max(35).optional(), // of the questions
  questions: z.array(Question).max(MOST_QUESTIONS).default([]),
  /** What is in the bot's variables when a question is asked: the question itself in these, else a value; the others are as at the beginning. */
  holds: z.array(Variable).max(MOST_VARIABLES).default([]),
  variables: z.record(Variable, z.json()).refine((all) => Object.keys(all).length <= MOST_VARIABLES).default({}),
}); // prettier-ignore

/** Bounds, not guesses: at most so many tokens go in, and an answer of the usual length comes out. */
const Reckoned = z.object({ calls: z.int(), prompt: z.int(), completion: z.int(), cost: z.int() });
export type Reckoned = z.output<typeof Reckoned>;
export const Talk = z.object({
  case: z.string().optional(),
  row: z.int().optional(),
  name: z.string(),
  said: z.string(),
  a: Reckoned,
  b: Reckoned,
});
export type Talk = z.output<typeof Talk>;

export const reckonTrial = route({
  method: 'post',
  path: '/api/bots/:bot/wordings/reckon',
  may: 'bots.test',
  summary:
    'Which test cases come to a node that asks a model, and what comparing two wordings over them would cost. No model is asked.',
  body: Wanted,
  result: z.object({
    /** Those that come to the node; the typed questions last. */
    talks: z.array(Talk),
    /** How many cases there are (a row of a table is one), and how many of them were looked at. */
    cases: z.int(),
    looked: z.int(),
    currency: z.enum(currencies),
    /** The model each side asks, and whether it has a price; absent: there is none to ask. */
    a: z.object({ model: z.string(), priced: z.boolean() }).optional(),
    b: z.object({ model: z.string(), priced: z.boolean() }).optional(),
    budget: z.enum(['free', 'within', 'warning', 'over']),
  }),
});
export const startTrial = route({
  method: 'post',
  path: '/api/bots/:bot/wordings/trials',
  may: 'bots.test',
  summary:
    'Asks the model with both wordings in each of the conversations, in the background. Counted under tests, within the budget.',
  body: Wanted.extend({ cases: z.array(TalkChoice).max(MOST_TRIED).default([]) }),
  result: z.object({ id: z.string() }),
});
export const listTrials = route({
  method: 'get',
  path: '/api/bots/:bot/wordings/trials',
  may: 'bots.test',
  summary: 'The trials of a node that are kept, newest first, without their rows.',
  query: z.strictObject(Place),
  result: z.object({ trials: z.array(Trial.omit({ rows: true }).extend({ done: z.int() })) }),
});
export const readTrial = route({
  method: 'get',
  path: '/api/bots/:bot/wordings/trials/:trial',
  may: 'bots.test',
  summary: 'A trial with its rows, as far as it is.',
  result: Trial,
});
export const stopTrial = route({
  method: 'post',
  path: '/api/bots/:bot/wordings/trials/:trial/stop',
  may: 'bots.test',
  summary: 'Ends a trial that runs; what was done is kept.',
});
export const deleteTrial = route({
  method: 'delete',
  path: '/api/bots/:bot/wordings/trials/:trial',
  may: 'bots.test',
  summary: 'Deletes a trial.',
});
export const markTrial = route({
  method: 'put',
  path: '/api/bots/:bot/wordings/trials/:trial/marks',
  may: 'bots.test',
  summary: 'Says which answer of a row is better, or (without one) takes that back.',
  body: z.strictObject({ row: z.int().min(0), is: z.enum(['a', 'b', 'same']).optional() }),
});
