// FAQ: knowledge lists of the installation. A bot names a list by its id, and always answers from the list as it is now.
import { z } from 'zod';
import { WebAddress } from '../node/content.ts';
import { FactTableFile, MOST_TABLES } from './facts.ts';
import { route } from './route.ts';

/** What documents name; it never changes. */
export const KnowledgeId = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);
const label = z.string().trim().min(1).max(120);
export const QUESTION_CHARACTERS = 300;
export const MOST_SIMILAR = 200;
/** Entries of one list. */
export const MOST_ENTRIES = 50_000;

/** Where customers are talked to. A text for one of them takes the place of the usual answer there. */
export const faqChannels = ['web', 'wechat', 'wecom', 'dingtalk', 'feishu', 'sms', 'phone', 'whatsapp', 'telegram', 'slack', 'line', 'email'] as const; // prettier-ignore
export type FaqChannel = (typeof faqChannels)[number];
const answer = z.string().trim().max(8_000);
export const MOST_MEDIA = 3;
export const MOST_FOLLOW_UPS = 5;
export const MOST_RELATED = 10;
export const MOST_TAGS = 20;
const line = (most: number) =>
  z.string().trim().min(1).max(most).regex(/^[^\r\n]*$/); // prettier-ignore
/** Shown with an answer: a picture, or a link to a file. */
export const FaqMedium = z.strictObject({
  kind: z.enum(['picture', 'file']),
  url: WebAddress,
  /** What a picture shows, what a file is called. */
  name: line(120).regex(/^[^[\]]*$/),
});
export type FaqMedium = z.output<typeof FaqMedium>;

/** One entry in one language. An answer is Markdown. */
export const FaqTexts = z.strictObject({
  question: z.string().trim().max(QUESTION_CHARACTERS).default(''),
  /** Other ways to ask it; in any language. */
  similar: z.array(z.string().trim().min(1).max(QUESTION_CHARACTERS)).max(MOST_SIMILAR).default([]),
  answer: answer.default(''),
  /** Answers that are another in one channel. */
  channels: z.partialRecord(z.enum(faqChannels), answer.min(1)).optional(),
  media: z.array(FaqMedium).max(MOST_MEDIA).optional(),
  /** Buttons under the answer: what is pressed is what the customer says next. */
  followUps: z.array(line(80)).max(MOST_FOLLOW_UPS).optional(),
});
export type FaqTexts = z.output<typeof FaqTexts>;
const Language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const day = z.int().min(0).nullable().default(null);
/** 售后/退货: a path, without blanks around its parts and without empty ones. */
export const categoryPath = (text: string): string =>
  text.split('/').map((part) => part.trim()).filter(Boolean).join('/'); // prettier-ignore
export const CATEGORY_CHARACTERS = 200;
const Category = z.string().max(CATEGORY_CHARACTERS).overwrite(categoryPath);
/** Only what is approved answers; in a list that needs no review, saving approves. */
export const faqStages = ['draft', 'review', 'approved', 'retired'] as const;
export const FaqStage = z.enum(faqStages);
export type FaqStage = z.infer<typeof FaqStage>;
export const faqPriorities = ['low', 'normal', 'high'] as const;
/** An entry as it is written: by language, `{"zh-CN": {"question", "similar", "answer"}, "en": …}`. */
export const FaqDraft = z
  .strictObject({
    texts: z.record(Language, FaqTexts),
    category: Category.default(''),
    tags: z.array(line(40)).max(MOST_TAGS).default([]),
    stage: FaqStage.default('approved'),
    /** From and until when it counts, in ms; `null`: no end on that side. */
    from: day,
    to: day,
    /** Of entries that fit about as well, the one that goes first. */
    priority: z.enum(faqPriorities).default('normal'),
    /** Other entries, offered under the answer: by id; in a file by their first question. */
    related: z.array(z.string().trim().min(1).max(QUESTION_CHARACTERS)).max(MOST_RELATED).default([]),
    /** The id of a flow that is gone through after the answer, in bots that have it. */
    flow: z.string().trim().max(64).default(''),
  })
  .refine(({ texts }) => Object.values(texts).some(({ question }) => question !== ''), { path: ['texts'], params: { faq: 'no-question', words: { 'zh-CN': '至少一种语言要有问题', en: 'one language at least needs a question' } } })
  .refine(({ texts }) => Object.values(texts).some(({ answer }) => answer !== ''), { path: ['texts'], params: { faq: 'no-answer', words: { 'zh-CN': '至少一种语言要有答案', en: 'one language at least needs an answer' } } })
  .refine(({ from, to }) => from === null || to === null || from < to, { path: ['to'], params: { faq: 'ends-early', words: { 'zh-CN': '失效时间要晚于生效时间', en: 'it must end after it begins' } } }); // prettier-ignore
export type FaqDraft = z.output<typeof FaqDraft>;
/**
 * A list as a template ships it (`templates/<name>/faq.json`), as `createKnowledge` takes it and as a JSON file of it is.
 * A template's id is its own: `bank-faq`. Its bot's nodes name the list by that id.
 */
export const KnowledgeFile = z.strictObject({
  id: KnowledgeId.optional(),
  name: label,
  entries: z.array(FaqDraft).max(MOST_ENTRIES).default([]),
  /** Fact tables of the list. */
  tables: z.array(FactTableFile).max(MOST_TABLES).optional(),
});
export type KnowledgeFile = z.output<typeof KnowledgeFile>;

export const KnowledgeList = z.object({
  id: z.string(),
  name: z.string(),
  entries: z.int(),
  updatedAt: z.int(),
  usedBy: z.int(), // nodes in drafts
  /** What is written answers only when somebody who may has approved it. */
  review: z.boolean(),
});
export type KnowledgeList = z.output<typeof KnowledgeList>;
/** `live`: approved, and answers now. `waiting`, `expired`: approved, but not today. */
export const FaqState = z.enum(['live', 'waiting', 'expired', 'draft', 'review', 'retired']);
export type FaqState = z.infer<typeof FaqState>;
/** How often it answered and was found helpful or not, in the last 30 days. */
export const FaqFigures = z.object({ asked: z.int(), helpful: z.int(), unhelpful: z.int() });
export type FaqFigures = z.output<typeof FaqFigures>;
export const FaqEntry = z.object({
  ...FaqDraft.shape,
  id: z.string(),
  rev: z.int(), // sent back with a change: a stale one is refused
  state: FaqState,
  /** An earlier, approved text of it answers until this one is approved. */
  earlier: z.boolean(),
  figures: FaqFigures,
  updatedAt: z.int(),
  updatedBy: z.string(),
  /** Who approved, sent back or retired it last, when, and with which words. */
  reviewer: z.string(),
  reviewedAt: z.int().nullable(),
  note: z.string(),
});
export type FaqEntry = z.output<typeof FaqEntry>;

export const listKnowledge = route({
  method: 'get',
  path: '/api/knowledge',
  may: 'knowledge.read',
  summary: 'The knowledge lists.',
  result: z.object({ lists: z.array(KnowledgeList) }),
});
export const createKnowledge = route({
  method: 'post',
  path: '/api/knowledge',
  may: 'knowledge.edit',
  summary:
    'Makes a list, with its entries if there are any. 409 knowledge.exists when there is one of that id: nothing is written then.',
  body: KnowledgeFile,
  result: KnowledgeList,
  status: 201,
});
export const renameKnowledge = route({
  method: 'put',
  path: '/api/knowledge/:list',
  may: 'knowledge.edit',
  summary:
    'Gives a list another name, and says whether its entries need approval. Its id stays. Only who may approve may change the latter.',
  body: z.strictObject({ name: label, review: z.boolean().optional() }),
  result: z.object({ name: z.string(), review: z.boolean() }),
});
export const deleteKnowledge = route({
  method: 'delete',
  path: '/api/knowledge/:list',
  may: 'knowledge.edit',
  summary: 'Deletes a list that no draft uses, with its entries.',
});

/** By the last 30 days; `worst`: by the share of those who said it did not help. */
export const FaqSort = z.enum(['newest', 'asked', 'helpful', 'worst']);
export type FaqSort = z.infer<typeof FaqSort>;
export const listFaq = route({
  method: 'get',
  path: '/api/knowledge/:list/entries',
  may: 'knowledge.read',
  summary:
    'Entries of a list, 50 a page. `q` is a part of a question or an answer, `category` holds those below it too. `categories` counts the whole list.',
  query: z.object({
    q: z.string().trim().max(120).optional(),
    category: z.string().max(CATEGORY_CHARACTERS).optional(), // '' those without one
    tag: z.string().max(40).optional(),
    state: FaqState.optional(),
    sort: FaqSort.default('newest'),
    after: z.string().max(100).optional(),
  }),
  result: z.object({
    entries: z.array(FaqEntry),
    total: z.int(),
    categories: z.array(z.object({ name: z.string(), entries: z.int() })),
    /** Tags in use, the most used first, 200 at most. */
    tags: z.array(z.object({ name: z.string(), entries: z.int() })),
    /** Entries of the list that wait for approval. */
    waiting: z.int(),
    next: z.string().optional(),
  }),
});
export const readFaq = route({
  method: 'get',
  path: '/api/knowledge/:list/entries/:entry',
  may: 'knowledge.read',
  summary: 'One entry.',
  result: FaqEntry,
});
export const createFaq = route({
  method: 'post',
  path: '/api/knowledge/:list/entries',
  may: 'knowledge.edit',
  summary: 'Adds an entry.',
  body: z.strictObject({ entry: FaqDraft }),
  result: FaqEntry,
  status: 201,
});
export const saveFaq = route({
  method: 'put',
  path: '/api/knowledge/:list/entries/:entry',
  may: 'knowledge.edit',
  summary:
    'Changes an entry. 409 knowledge.changed, with the entry as it is now, when somebody else did since `rev`; nothing is written then.',
  body: z.strictObject({ rev: z.int().min(1), entry: FaqDraft }),
  result: FaqEntry,
});
/** Of a picture or a file of an answer. */
export const MOST_MEDIUM_BYTES = 5 * 1_048_576;
export const addFaqMedium = route({
  method: 'post',
  path: '/api/knowledge/:list/media',
  may: 'knowledge.edit',
  summary:
    'Keeps a picture or a file for answers (its bytes are the body; up to 5 MB) and gives the address that an entry names it by. Whoever knows the address may see it; nobody can guess it. What no entry names goes after a day.',
  query: z.object({ name: z.string().trim().min(1).max(300) }),
  result: FaqMedium,
  status: 201,
});
export const deleteFaq = route({
  method: 'delete',
  path: '/api/knowledge/:list/entries/:entry',
  may: 'knowledge.edit',
  summary: 'Deletes an entry.',
});
export const MOST_AT_ONCE = 200;
export const stageFaq = route({
  method: 'post',
  path: '/api/knowledge/:list/stage',
  may: 'knowledge.edit',
  summary:
    'Approves, retires, sends back or hands in entries. In a list that needs review, approving and retiring are for those who may approve. What somebody changed since `rev` is left alone and told.',
  body: z.strictObject({
    entries: z
      .array(z.strictObject({ id: z.string().max(100), rev: z.int().min(1) }))
      .min(1)
      .max(MOST_AT_ONCE),
    stage: FaqStage,
    note: z.string().trim().max(500).default(''),
  }),
  result: z.object({ done: z.array(z.string()), changed: z.array(z.string()) }),
});
/** A text as it was: `rev` counts up with every change. */
export const FaqVersion = z.object({
  rev: z.int(),
  at: z.int(),
  by: z.string(),
  note: z.string(),
  entry: z.object(FaqDraft.shape),
});
export type FaqVersion = z.output<typeof FaqVersion>;
export const readFaqHistory = route({
  method: 'get',
  path: '/api/knowledge/:list/entries/:entry/history',
  may: 'knowledge.read',
  summary: 'What an entry was before, the newest first: its last 50 texts.',
  result: z.object({ versions: z.array(FaqVersion) }),
});
export const listFaqFlows = route({
  method: 'get',
  path: '/api/knowledge/:list/flows',
  may: 'knowledge.read',
  summary: 'Flows an entry may be followed by: those of the bots whose drafts use the list.',
  result: z.object({ flows: z.array(z.object({ id: z.string(), name: z.string(), bots: z.array(z.string()) })) }),
});
export const moveFaqCategory = route({
  method: 'post',
  path: '/api/knowledge/:list/categories',
  may: 'knowledge.edit',
  summary: 'Renames or moves a category with all below it. An empty `to` leaves its entries without one.',
  body: z.strictObject({ from: Category.min(1), to: Category }),
  result: z.object({ moved: z.int() }),
});

export const FaqHit = z.object({
  id: z.string(),
  /** The entry's own question, in the language asked for; and the wording that came nearest. */
  question: z.string(),
  by: z.string(),
  answer: z.string(),
  category: z.string(),
  /** How likely it is the one that was meant, 0–1. */
  confidence: z.number(),
  band: z.enum(['found', 'doubtful', 'none']),
  /** Word for word, but for a slip, or by what they share. */
  how: z.enum(['same', 'near', 'words']),
  shared: z.array(z.string()),
  score: z.number(),
  /** It would have fitted, but does not answer: why. `earlier` texts answer as they were. */
  state: FaqState,
});
export type FaqHit = z.output<typeof FaqHit>;
export const tryFaq = route({
  method: 'post',
  path: '/api/knowledge/:list/try',
  may: 'knowledge.read',
  summary: 'What a customer’s question would find, and why: the same search that conversations use.',
  body: z.strictObject({ text: z.string().trim().min(1).max(2_000), locale: z.string().max(35).default('en') }),
  result: z.object({
    hits: z.array(FaqHit),
    /** Entries with this very question, or but for a slip, that do not answer today. */
    silent: z.array(FaqHit),
    /** From these on an entry answers, and is asked about. */
    sure: z.number(),
    maybe: z.number(),
    entries: z.int(), // that answer now
    ms: z.number(),
  }),
});

// ── import and export ────────────────────────────────────────────────────────────────────────────────────────

/** What a column holds; '' goes nowhere. `language` '': told from each row's own letters. */
export const FaqColumn = z.strictObject({
  part: z.enum([
    'question',
    'similar',
    'answer',
    'media',
    'follow-ups',
    'category',
    'tags',
    'stage',
    'from',
    'to',
    'priority',
    'related',
    'flow',
    '',
  ]),
  language: z.union([Language, z.literal('')]).default(''),
  /** Of an answer: where it takes the place of the usual one. */
  channel: z.enum(faqChannels).optional(),
});
export type FaqColumn = z.output<typeof FaqColumn>;
/** Why a row is not taken. `twice`: the same question stands in an earlier row. */
export const FaqRowFault = z.enum(['no-question', 'no-answer', 'question-long', 'answer-long', 'similar-many', 'twice', 'date', 'ends-early', 'category', 'tags', 'stage', 'priority', 'media', 'follow-ups', 'related', 'flow', 'shape', 'more-cells', 'long-cell', 'formula']); // prettier-ignore
export type FaqRowFault = z.infer<typeof FaqRowFault>;
export const MOST_FAQ_FILE_BYTES = 10 * 1_048_576;
const File = {
  name: z.string().min(1).max(300),
  /** The bytes, in Base64. */
  file: z.base64().max(Math.ceil(MOST_FAQ_FILE_BYTES / 3) * 4),
  /** One for each column of the file; without it they are guessed from the header. */
  columns: z.array(FaqColumn).max(200).optional(),
  /** Of dates in the file, in minutes ahead of UTC. */
  offset: z.int().min(-840).max(840).default(0),
};
export const FaqSame = z.enum(['replace', 'skip', 'merge']);
export type FaqSame = z.infer<typeof FaqSame>;
export const previewFaqImport = route({
  method: 'post',
  path: '/api/knowledge/:list/preview',
  may: 'knowledge.edit',
  summary: 'Reads a CSV, XLSX or JSON file (up to 10 MB) and says what an import would do. Nothing is written.',
  body: z.strictObject(File),
  result: z.object({
    /** None of a JSON file of whole entries. */
    columns: z.array(z.object({ name: z.string(), ...FaqColumn.shape })),
    /** It is said where the question and the answer stand. */
    whole: z.boolean(),
    rows: z.int(),
    ready: z.int(),
    /** Of these, how many have a question that is in the list already. */
    known: z.int(),
    faults: z.array(z.object({ row: z.int(), fault: FaqRowFault, text: z.string() })), // the first 100
    refused: z.int(),
    sample: z.array(FaqDraft), // the first 5
  }),
});
export const importFaq = route({
  method: 'post',
  path: '/api/knowledge/:list/import',
  may: 'knowledge.edit',
  summary:
    'Takes in what is right of a CSV, XLSX or JSON file, all of it or nothing. `same` says what happens to entries whose question is there already: replaced, left, or given the further ways to ask. With an `id` its progress can be asked for, and it can be cancelled.',
  body: z.strictObject({
    ...File,
    same: FaqSame.default('replace'),
    id: z
      .string()
      .regex(/^import_[\w-]{8,60}$/)
      .optional(),
  }),
  result: z.object({ id: z.string(), created: z.int(), replaced: z.int(), skipped: z.int(), refused: z.int() }),
});
export const readFaqImport = route({
  method: 'get',
  path: '/api/knowledge/:list/imports/:import',
  may: 'knowledge.edit',
  summary: 'How far an import is.',
  result: z.object({ state: z.enum(['running', 'done', 'undone']), done: z.int(), of: z.int() }),
});
export const undoFaqImport = route({
  method: 'delete',
  path: '/api/knowledge/:list/imports/:import',
  may: 'knowledge.edit',
  summary:
    'Takes an import back, but for entries that were changed since. One that is running is stopped and takes itself back.',
  result: z.object({ undone: z.int(), kept: z.int() }),
});
export const exportFaq = route({
  method: 'get',
  path: '/api/knowledge/:list/export',
  may: 'knowledge.read',
  summary: 'The list as a CSV, XLSX or JSON file, in the form that the import reads.',
  status: 200,
  query: z.object({ type: z.enum(['csv', 'xlsx', 'json']).default('csv'), offset: z.coerce.number().int().min(-840).max(840).default(0) }),
}); // prettier-ignore

// ── what could not be answered ───────────────────────────────────────────────────────────────────────────────

/** Questions of customers that mean about the same, personal data masked. */
export const UnansweredGroup = z.object({
  question: z.string(), // the one asked most
  /** Each way it was asked; `key` names it. The most asked first, 20 at most. */
  ways: z.array(z.object({ key: z.string(), text: z.string(), asked: z.int() })),
  /** The keys of all of them. */
  keys: z.array(z.string()),
  asked: z.int(),
  lastAt: z.int(),
  /** What of the list comes nearest, if anything does. */
  nearest: z.object({ id: z.string(), question: z.string() }).optional(),
});
export type UnansweredGroup = z.output<typeof UnansweredGroup>;
export const listUnanswered = route({
  method: 'get',
  path: '/api/knowledge/:list/unanswered',
  may: 'knowledge.edit',
  summary: 'What customers asked and the list could not answer, grouped, the most asked first: 50 groups at most.',
  result: z.object({ groups: z.array(UnansweredGroup), asked: z.int(), questions: z.int() }),
});
export const settleUnanswered = route({
  method: 'post',
  path: '/api/knowledge/:list/unanswered',
  may: 'knowledge.edit',
  summary:
    'Takes questions off the list of unanswered ones: they are answered now (asked in vain again, they come back), or nobody wants to answer them. `back` undoes the latter.',
  body: z.strictObject({
    keys: z.array(z.string().min(1).max(400)).min(1).max(1_000),
    as: z.enum(['answered', 'dismissed', 'back']),
  }),
  result: z.object({ settled: z.int() }),
});
