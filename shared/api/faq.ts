// FAQ: knowledge lists of the installation. A bot names a list by its id, and always answers from the list as it is now.
import { z } from 'zod';
import { route } from './route.ts';

/** What documents name; it never changes. */
export const KnowledgeId = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);
const label = z.string().trim().min(1).max(120);
export const QUESTION_CHARACTERS = 300;
export const MOST_SIMILAR = 200;
/** Entries of one list. */
export const MOST_ENTRIES = 50_000;

/** One entry in one language. An answer is Markdown. */
export const FaqTexts = z.strictObject({
  question: z.string().trim().max(QUESTION_CHARACTERS).default(''),
  /** Other ways to ask it; in any language. */
  similar: z.array(z.string().trim().min(1).max(QUESTION_CHARACTERS)).max(MOST_SIMILAR).default([]),
  answer: z.string().trim().max(8_000).default(''),
});
export type FaqTexts = z.output<typeof FaqTexts>;
const Language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const day = z.int().min(0).nullable().default(null);
/** An entry as it is written: by language, `{"zh-CN": {"question", "similar", "answer"}, "en": …}`. */
export const FaqDraft = z
  .strictObject({
    texts: z.record(Language, FaqTexts),
    category: z.string().trim().max(80).default(''),
    enabled: z.boolean().default(true),
    /** From and until when it counts, in ms; `null`: no end on that side. */
    from: day,
    to: day,
  })
  .refine(({ texts }) => Object.values(texts).some(({ question }) => question !== ''), { path: ['texts'], params: { faq: 'no-question' } })
  .refine(({ texts }) => Object.values(texts).some(({ answer }) => answer !== ''), { path: ['texts'], params: { faq: 'no-answer' } })
  .refine(({ from, to }) => from === null || to === null || from < to, { path: ['to'], params: { faq: 'ends-early' } }); // prettier-ignore
export type FaqDraft = z.output<typeof FaqDraft>;
/**
 * A list as a template ships it (`templates/<name>/faq.json`) and as `createKnowledge` takes it.
 * A template's id is its own: `bank-faq`. Its bot's nodes name the list by that id.
 */
export const KnowledgeFile = z.strictObject({
  id: KnowledgeId.optional(),
  name: label,
  entries: z.array(FaqDraft).max(MOST_ENTRIES).default([]),
});
export type KnowledgeFile = z.output<typeof KnowledgeFile>;

export const KnowledgeList = z.object({
  id: z.string(),
  name: z.string(),
  entries: z.int(),
  updatedAt: z.int(),
  usedBy: z.int(), // nodes in drafts
});
export type KnowledgeList = z.output<typeof KnowledgeList>;
/** `live`: answers now. */
export const FaqState = z.enum(['live', 'off', 'waiting', 'expired']);
export type FaqState = z.infer<typeof FaqState>;
export const FaqEntry = z.object({
  ...FaqDraft.shape,
  id: z.string(),
  rev: z.int(), // sent back with a change: a stale one is refused
  state: FaqState,
  updatedAt: z.int(),
  updatedBy: z.string(),
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
  summary: 'Gives a list another name. Its id stays.',
  body: z.strictObject({ name: label }),
  result: z.object({ name: z.string() }),
});
export const deleteKnowledge = route({
  method: 'delete',
  path: '/api/knowledge/:list',
  may: 'knowledge.edit',
  summary: 'Deletes a list that no draft uses, with its entries.',
});

export const listFaq = route({
  method: 'get',
  path: '/api/knowledge/:list/entries',
  may: 'knowledge.read',
  summary:
    'Entries of a list, the newest first, 50 a page. `q` is a part of a question or an answer. `categories` counts the whole list.',
  query: z.object({
    q: z.string().trim().max(120).optional(),
    category: z.string().max(80).optional(), // '' those without one
    state: FaqState.optional(),
    after: z.string().max(100).optional(),
  }),
  result: z.object({
    entries: z.array(FaqEntry),
    total: z.int(),
    categories: z.array(z.object({ name: z.string(), entries: z.int() })),
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
export const deleteFaq = route({
  method: 'delete',
  path: '/api/knowledge/:list/entries/:entry',
  may: 'knowledge.edit',
  summary: 'Deletes an entry.',
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
  part: z.enum(['question', 'similar', 'answer', 'category', 'enabled', 'from', 'to', '']),
  language: z.union([Language, z.literal('')]).default(''),
});
export type FaqColumn = z.output<typeof FaqColumn>;
/** Why a row is not taken. `twice`: the same question stands in an earlier row. */
export const FaqRowFault = z.enum(['no-question', 'no-answer', 'question-long', 'answer-long', 'similar-many', 'twice', 'date', 'ends-early', 'more-cells', 'long-cell', 'formula']); // prettier-ignore
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
export const previewFaqImport = route({
  method: 'post',
  path: '/api/knowledge/:list/preview',
  may: 'knowledge.edit',
  summary: 'Reads a CSV or XLSX file (up to 10 MB) and says what an import would do. Nothing is written.',
  body: z.strictObject(File),
  result: z.object({
    columns: z.array(z.object({ name: z.string(), ...FaqColumn.shape })),
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
    'Takes in what is right of a CSV or XLSX file, all of it or nothing. `same` says what happens to entries whose question is there already.',
  body: z.strictObject({ ...File, same: z.enum(['replace', 'skip']).default('replace') }),
  result: z.object({ id: z.string(), created: z.int(), replaced: z.int(), skipped: z.int(), refused: z.int() }),
});
export const undoFaqImport = route({
  method: 'delete',
  path: '/api/knowledge/:list/imports/:import',
  may: 'knowledge.edit',
  summary: 'Takes an import back, but for entries that were changed since.',
  result: z.object({ undone: z.int(), kept: z.int() }),
});
export const exportFaq = route({
  method: 'get',
  path: '/api/knowledge/:list/export',
  may: 'knowledge.read',
  summary: 'The list as a CSV or XLSX file, in the form that the import reads.',
  status: 200,
  query: z.object({ type: z.enum(['csv', 'xlsx']).default('csv'), offset: z.coerce.number().int().min(-840).max(840).default(0) }),
}); // prettier-ignore
