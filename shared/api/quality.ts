// How well a draft understands: a check of its examples, and what publishing it would change.
import { z } from 'zod';
import { QualityReport } from '../understanding/report.ts';
import { route } from './route.ts';

export const KeptCheck = z.object({ report: QualityReport, at: z.int(), by: z.string() });
export type KeptCheck = z.output<typeof KeptCheck>;
/** A line of the answer to `checkQuality`. */
export const CheckLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), share: z.number() }), // 0–1
  z.object({ type: z.literal('done'), ...KeptCheck.shape }),
  z.object({ type: z.literal('failed'), code: z.string() }),
]);
export type CheckLine = z.output<typeof CheckLine>;

export const readQuality = route({
  method: 'get',
  path: '/api/bots/:bot/quality',
  may: 'bots.test',
  summary: 'The last check of the bot’s examples, if there was one, and the model of the live version.',
  result: z.object({
    last: KeptCheck.optional(),
    /** What conversations are understood by: its bytes, and when it was learnt. */
    model: z.object({ version: z.int(), bytes: z.int(), at: z.int() }).optional(),
  }),
});
export const checkQuality = route({
  method: 'post',
  path: '/api/bots/:bot/quality/check',
  may: 'bots.test',
  summary:
    'Checks the examples by cross-validation: one JSON object a line, how far it is, then the report. Examples that were checked before are answered at once. Ending the request ends the check.',
  body: z.strictObject({ document: z.json().optional() }), // the studio sends what is on the screen; else the stored draft
  result: CheckLine,
});

/** What a bot makes of a message: an intent, in doubt between some, or none (empty). */
export const Understanding = z.object({ intent: z.string().optional(), doubtful: z.array(z.string()).optional() });
export type Understanding = z.output<typeof Understanding>;
export const ChangedMessage = z.object({
  text: z.string(),
  from: z.enum(['case', 'live']),
  /** How often it was said so. */
  times: z.int(),
  before: Understanding,
  after: Understanding,
  /** The intent that a test case wants; empty: none. */
  wanted: z.string().optional(),
});
export type ChangedMessage = z.output<typeof ChangedMessage>;
export const MOST_CHANGES = 500;
export const ChangesLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), share: z.number() }),
  z.object({
    type: z.literal('done'),
    version: z.int(), // the live one it was compared with
    /** How many different messages were looked at. */
    cases: z.int(),
    live: z.int(),
    /** Messages of conversations were left out: who asks may not read them. */
    casesOnly: z.boolean(),
    changed: z.int(),
    changes: z.array(ChangedMessage), // the first MOST_CHANGES
  }),
  z.object({ type: z.literal('failed'), code: z.string() }),
]);
export type ChangesLine = z.output<typeof ChangesLine>;
export const compareQuality = route({
  method: 'post',
  path: '/api/bots/:bot/quality/changes',
  may: 'bots.test',
  summary:
    'What the draft would understand otherwise than the live version does: messages of test cases, and of the last conversations, with personal data replaced (for those who may read them). One JSON object a line. Ending the request ends it.',
  body: z.strictObject({ document: z.json().optional() }),
  result: ChangesLine,
});
