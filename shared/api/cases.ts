// Test cases of a bot: kept beside its draft, run over the draft or over what is on the canvas.
import { z } from 'zod';
import { Case } from '../cases/case.ts';
import { FaqCovered, KeptRun } from '../cases/kept-run.ts';
import { CaseResult, Hits } from '../cases/result.ts';
import { route } from './route.ts';

/** A case that cannot be read here: why, and what it was called. */
export const UnreadView = z.object({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  reason: z.string(), // a key of shared/text/config-reasons
  limit: z.string().optional(),
  raw: z.json(),
});
export const CaseRow = z.object({
  rev: z.int(),
  updatedAt: z.int(),
  updatedBy: z.string(),
  case: Case.optional(),
  unread: UnreadView.optional(),
});
export type CaseRow = z.output<typeof CaseRow>;

/** One line of a run: each case as it is done, at last the whole. */
export const RunLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('began'), of: z.int() }),
  z.object({ type: z.literal('result'), result: CaseResult }),
  z.object({
    type: z.literal('done'),
    passed: z.int(),
    failed: z.int(),
    ms: z.number(),
    hits: Hits,
    faq: FaqCovered,
  }),
  z.object({ type: z.literal('failed'), code: z.string() }),
]); // prettier-ignore
export type RunLine = z.output<typeof RunLine>;
/** Of the knowledge that no case was answered with, as many are named. */
export const MOST_FAQ_NAMED = 200;

export const listCases = route({
  method: 'get',
  path: '/api/bots/:bot/cases',
  may: 'bots.test',
  summary: 'The test cases of a bot, in the order they were made.',
  result: z.object({ cases: z.array(CaseRow) }),
});
export const saveCase = route({
  method: 'put',
  path: '/api/bots/:bot/cases/:case',
  may: 'bots.test',
  summary: 'Writes a case. `rev` is the one that was edited, 0 for a new one; 409 case.stale when somebody changed it.',
  body: z.strictObject({ case: Case, rev: z.int().min(0) }),
  result: z.object({ rev: z.int() }),
});
export const deleteCase = route({
  method: 'delete',
  path: '/api/bots/:bot/cases/:case',
  may: 'bots.test',
  summary: 'Deletes a case.',
});
export const runCases = route({
  method: 'post',
  path: '/api/bots/:bot/cases/run',
  may: 'bots.test',
  summary: 'Runs cases: one JSON object a line, each case as it is done. Ending the request ends the run.',
  body: z.strictObject({
    document: z.json().optional(), // the studio sends what is on the canvas; else the stored draft
    cases: z.array(z.string().max(64)).max(2_000).optional(), // their ids; absent: all
    one: Case.optional(), // in place of stored ones: what is being edited
  }),
  result: RunLine,
});
export const readRun = route({
  method: 'get',
  path: '/api/bots/:bot/cases/run',
  may: 'bots.test',
  summary: 'The newest result of each case, and what the last run of all covered; `run` is absent before the first.',
  result: z.object({ run: KeptRun.optional() }),
});
export const findWay = route({
  method: 'post',
  path: '/api/bots/:bot/cases/way',
  may: 'bots.test',
  summary: 'Writes a case that leaves a node by an exit, or says how near it could get.',
  body: z.strictObject({ document: z.json().optional(), flow: z.string().max(80), node: z.string().max(80), exit: z.string().max(80).optional(), locale: z.string().max(35).optional() }),
  result: z.object({
    case: Case.optional(), // runs green: it was tried
    /** Without a case: the node nearest to it that a conversation came to. */
    nearest: z.object({ flow: z.string(), node: z.string() }).optional(),
    /** The node was come to, and left by these exits alone. */
    left: z.array(z.string()).optional(),
    tried: z.int(),
  }),
}); // prettier-ignore
