// What a bot could learn: from messages it did not understand, and from chats that people had before there was a bot. Proposals only: what
// enters a bot or a knowledge list is what a person has looked at.
import { z } from 'zod';
import { KnowledgeId } from './faq.ts';
import { route } from './route.ts';

/** Messages of one history file. */
export const MOST_HISTORY_ROWS = 200_000;
export const MOST_HISTORY_BYTES = 50 * 1_048_576;
/** Groups that one look proposes, and wordings that are kept of each. */
export const MOST_PROPOSALS = 500;
export const MOST_WORDINGS = 200;

export const historyParts = ['conversation', 'time', 'role', 'text'] as const;
export type HistoryPart = (typeof historyParts)[number];
/** What each column of the file holds; `null`: nothing of use. In the address as JSON. */
export const HistoryMap = z.array(z.enum(historyParts).nullable()).max(200);
export type HistoryMap = z.output<typeof HistoryMap>;

/** Why a row was left out. */
export const historyFaults = ['no-text', 'no-role', 'long', 'json', 'more-cells', 'long-cell', 'formula'] as const;
export type HistoryFault = (typeof historyFaults)[number];

export const learningStages = ['read', 'sort', 'group', 'name', 'keep'] as const;
export const LearningJob = z.object({
  id: z.string(),
  from: z.enum(['live', 'history']),
  /** `stopped`: by a person. `failed`: with `error`, a code with its params. */
  state: z.enum(['running', 'done', 'failed', 'stopped']),
  file: z.string(), // '' for live conversations
  stage: z.enum(learningStages),
  /** 0–100. */
  percent: z.int(),
  error: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).optional(),
  /** The same as a sentence, in the language asked for. */
  fault: z.string().optional(),
  /** Messages looked at; questions among them with an answer; rows left out; proposals made, and those still open. */
  messages: z.int(),
  questions: z.int(),
  refused: z.int(),
  proposals: z.int(),
  open: z.int(),
  by: z.string(),
  at: z.int(),
  endedAt: z.int().optional(),
});
export type LearningJob = z.output<typeof LearningJob>;

/** One way it was said, masked. */
export const Wording = z.object({
  text: z.string(),
  count: z.int(),
  lastAt: z.int().optional(),
  /** Why it is here: not understood at all, or only half; or the answer was marked as not helpful. Of live ones only. */
  why: z.enum(['unmatched', 'doubtful', 'unhelpful']).optional(),
  /** Where it was said; only for those who may read conversations. */
  conversations: z.array(z.string()).optional(),
});
export type Wording = z.output<typeof Wording>;
export const Proposal = z.object({
  id: z.string(),
  job: z.string(),
  from: z.enum(['live', 'history']),
  name: z.string(),
  state: z.enum(['open', 'intent', 'faq', 'dismissed']),
  /** Messages in it, and how alike they are, 0–1. */
  said: z.int(),
  confidence: z.number(),
  lastAt: z.int().optional(),
  /** The most typical first. */
  wordings: z.array(Wording),
  /** The commonest answer, and its share of all answers; from history only. */
  answer: z.string(),
  answered: z.number(),
  /** Other answers that were given. */
  answers: z.array(z.string()),
  /** Rows of the file it was found in, for a look. */
  rows: z.array(z.int()),
  /** The intent of the bot that is nearest, and how likely it is the one. */
  intent: z.object({ id: z.string(), confidence: z.number() }).optional(),
});
export type Proposal = z.output<typeof Proposal>;

const base = '/api/bots/:bot/learning';
export const listLearning = route({
  method: 'get',
  path: base,
  may: 'bots.edit',
  summary: 'The last 30 looks for something to learn, the newest first.',
  result: z.object({ jobs: z.array(LearningJob), open: z.object({ live: z.int(), history: z.int() }) }),
});
export const learnFromLive = route({
  method: 'post',
  path: `${base}/live`,
  may: 'bots.edit',
  summary:
    'Looks through conversations of so many days for messages the bot did not understand, in the background. What was proposed before and is still open is proposed anew.',
  body: z.strictObject({ days: z.int().min(1).max(365).default(30) }),
  result: z.object({ id: z.string() }),
  status: 202,
});
const Plan = z.object({
  /** The file's name: .csv, .tsv, .txt, .xlsx or .jsonl. */
  name: z.string().min(1).max(300),
  /** JSON of a HistoryMap; without it the columns are told from their names. */
  map: z.string().max(8_000).optional(),
  /** JSON of a list: which values of the role column are the customer; without it they are told from the words. */
  customers: z.string().max(8_000).optional(),
});
export const previewHistory = route({
  method: 'post',
  path: `${base}/preview`,
  may: 'bots.edit',
  summary: 'Reads the beginning of a file of past chats and says which column is what and who the customer is. The body is the file (≤ 50 MB); nothing is kept.',
  query: Plan,
  result: z.object({
    columns: z.array(z.object({ name: z.string(), part: z.enum(historyParts).nullable() })),
    /** Parts it cannot do without and does not have. */
    missing: z.array(z.enum(historyParts)),
    roles: z.array(z.object({ value: z.string(), rows: z.int(), who: z.enum(['customer', 'agent', 'nobody', 'unknown']) })),
    sample: z.array(z.object({ row: z.int(), who: z.string(), text: z.string() })), // masked
  }),
}); // prettier-ignore
export type HistoryPreview = z.output<(typeof previewHistory)['result']>;
export const learnFromHistory = route({
  method: 'post',
  path: `${base}/history`,
  may: 'bots.edit',
  summary: 'Reads past chats in the background and proposes intents and FAQ entries. The body is the file (≤ 50 MB, ≤ 200,000 messages); it is not kept.',
  query: Plan,
  result: z.object({ id: z.string() }),
  status: 202,
}); // prettier-ignore
export const readLearningJob = route({
  method: 'get',
  path: `${base}/jobs/:job`,
  may: 'bots.edit',
  summary: 'How far it is. One whose process went away has failed.',
  result: LearningJob,
});
export const stopLearning = route({
  method: 'post',
  path: `${base}/jobs/:job/stop`,
  may: 'bots.edit',
  summary: 'Stops it; nothing is proposed.',
});
export const deleteLearning = route({
  method: 'delete',
  path: `${base}/jobs/:job`,
  may: 'bots.edit',
  summary: 'Forgets a look with everything it proposed. What was taken over stays where it is.',
});
export const readBadRows = route({
  method: 'get',
  path: `${base}/jobs/:job/bad-rows`,
  may: 'bots.edit',
  summary: 'The rows that were left out (the first 1,000), with the reason of each, as a CSV; masked.',
  status: 200,
});

export const listProposals = route({
  method: 'get',
  path: `${base}/proposals`,
  may: 'bots.edit',
  summary: 'Proposals, those that were said most often first, 25 a page.',
  query: z.object({
    from: z.enum(['live', 'history']),
    job: z.string().max(100).optional(),
    state: z.enum(['open', 'taken', 'dismissed']).default('open'),
    after: z.string().max(20).optional(),
  }),
  result: z.object({ proposals: z.array(Proposal), total: z.int(), next: z.string().optional() }),
});
const ids = z.array(z.string().max(100)).min(1).max(100);
export const decideProposals = route({
  method: 'post',
  path: `${base}/proposals/decide`,
  may: 'bots.edit',
  summary: 'Puts proposals aside, back on the list, or marks them as taken over into intents. Those dismissed are not proposed again.',
  body: z.strictObject({ ids, state: z.enum(['open', 'intent', 'dismissed']) }),
  result: z.object({ changed: z.int() }),
}); // prettier-ignore
export const renameProposal = route({
  method: 'put',
  path: `${base}/proposals/:proposal`,
  may: 'bots.edit',
  summary: 'Gives a proposal another name or another answer.',
  body: z.strictObject({ name: z.string().trim().min(1).max(120), answer: z.string().trim().max(8_000).optional() }),
  result: Proposal,
});
export const mergeProposals = route({
  method: 'post',
  path: `${base}/proposals/merge`,
  may: 'bots.edit',
  summary: 'Makes one of several; the first keeps its name and its answer.',
  body: z.strictObject({ ids: z.array(z.string().max(100)).min(2).max(20) }),
  result: Proposal,
});
export const splitProposal = route({
  method: 'post',
  path: `${base}/proposals/:proposal/split`,
  may: 'bots.edit',
  summary: 'Takes wordings out of a proposal and makes another of them.',
  body: z.strictObject({ wordings: z.array(z.string().max(1_200)).min(1).max(MOST_WORDINGS), name: z.string().trim().min(1).max(120).optional() }),
  result: z.object({ left: Proposal, made: Proposal }),
}); // prettier-ignore
export const proposalsToFaq = route({
  method: 'post',
  path: `${base}/proposals/faq`,
  may: 'knowledge.edit',
  summary:
    'Writes proposals into a knowledge list as drafts, which answer nobody until somebody approves them. `answer` where there was none. `import`: takes it back.',
  body: z.strictObject({
    list: KnowledgeId,
    entries: z
      .array(
        z.strictObject({
          id: z.string().max(100),
          question: z.string().trim().min(1).max(300),
          answer: z.string().trim().min(1).max(8_000),
        }),
      )
      .min(1)
      .max(100),
  }),
  result: z.object({ import: z.string(), created: z.int(), skipped: z.int() }),
});
