// FAQ: knowledge lists of the installation. A bot names a list by its id, and always answers from the list as it is now.
import { z } from 'zod';
import { route } from './route.ts';

/** What documents name; it never changes. */
export const KnowledgeId = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);
const label = z.string().trim().min(1).max(120);
export const QUESTION_CHARACTERS = 300;
export const MOST_SIMILAR = 200;
/** Entries of one list. */
export const MOST_ENTRIES = 10_000;

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
