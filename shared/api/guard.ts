// Word lists of the guard: of the whole house and of single bots, what is done about each category, and what a text would meet.
import { z } from 'zod';
import { CategoryId, GuardLevel, GuardSettings, guardActions, guardDirections } from '../guard/policy.ts';
import { route } from './route.ts';

export const MOST_GUARD_WORDS = 200_000;
export const MOST_WORD_FILE_BYTES = 32 * 1_048_576;
const MOST_WORD_CHARACTERS = 200;
const GUARD_PAGE = 100;
export const guardPage = GUARD_PAGE;

/** `word`: found however it is written. `pattern`: RE2 syntax. `allow`: a phrase in which nothing counts. */
export const GuardWordKind = z.enum(['word', 'pattern', 'allow']);
export type GuardWordKind = z.infer<typeof GuardWordKind>;
export const GuardWordFields = z.strictObject({
  /** The id of the bot it is of; empty: of all. */
  list: z.string().max(64).default(''),
  kind: GuardWordKind.default('word'),
  word: z.string().trim().min(1).max(MOST_WORD_CHARACTERS),
  category: CategoryId,
  /** It counts only near this. */
  near: z.string().trim().max(MOST_WORD_CHARACTERS).default(''),
  /** … at most so many characters away. */
  within: z.int().min(1).max(60).default(20),
  level: GuardLevel.default(2),
  note: z.string().trim().max(300).default(''),
});
export type GuardWordFields = z.output<typeof GuardWordFields>;
export const GuardWord = z.object({
  ...GuardWordFields.shape,
  id: z.string(),
  by: z.string(),
  at: z.int(),
  hits: z.int(),
  hitAt: z.int().optional(),
});
export type GuardWord = z.output<typeof GuardWord>;

/** Lines with a hit, of one kind on one day (UTC). */
export const GuardDay = z.object({
  day: z.string(),
  bot: z.string(),
  category: z.string(),
  direction: z.enum(guardDirections),
  action: z.enum(guardActions),
  hits: z.int(),
});
export type GuardDay = z.output<typeof GuardDay>;
export const readGuardHits = route({
  method: 'get',
  path: '/api/guard/hits',
  may: 'guard.read',
  summary: 'In how many lines something was found, by day, bot, category, direction and what was done. Never the text.',
  query: z.strictObject({ days: z.coerce.number().int().min(1).max(90).default(30) }),
  result: z.object({ rows: z.array(GuardDay) }),
});

export const readGuard = route({
  method: 'get',
  path: '/api/guard',
  may: 'guard.read',
  summary: 'What is done about each category, and how many words there are of it.',
  result: z.object({
    settings: GuardSettings,
    /** Counts by category, of all bots together with single ones; allowed phrases under `allow`. */
    words: z.record(z.string(), z.int()),
    total: z.int(),
    /** Words that come with the program, by category. */
    shipped: z.record(z.string(), z.array(z.string())),
  }),
});
export const saveGuard = route({
  method: 'put',
  path: '/api/guard',
  may: 'guard.edit',
  summary: 'Changes what is done about categories. It holds for the next message of every conversation.',
  body: GuardSettings,
  result: GuardSettings,
});
export const listGuardWords = route({
  method: 'get',
  path: '/api/guard/words',
  may: 'guard.read',
  summary: `Words, the newest first, ${GUARD_PAGE} at a time.`,
  query: z.object({
    q: z.string().max(200).optional(),
    category: z.string().max(40).optional(),
    list: z.string().max(64).optional(),
    after: z.string().max(80).optional(),
  }),
  result: z.object({ words: z.array(GuardWord), found: z.int(), next: z.string().optional() }),
});
export const addGuardWord = route({
  method: 'post',
  path: '/api/guard/words',
  may: 'guard.edit',
  summary: 'Adds a word, a pattern or a phrase that is fine. It counts from the next message on.',
  body: GuardWordFields,
  result: GuardWord,
});
export const changeGuardWord = route({
  method: 'put',
  path: '/api/guard/words/:word',
  may: 'guard.edit',
  summary: 'Changes a word.',
  body: GuardWordFields,
  result: GuardWord,
});
export const deleteGuardWord = route({
  method: 'delete',
  path: '/api/guard/words/:word',
  may: 'guard.edit',
  summary: 'Takes a word out.',
});
/** Why a line is not taken. `single`: one letter would be found everywhere. */
export const GuardLineFault = z.enum(['empty', 'no-letter', 'single', 'long', 'encoding', 'category', 'pattern', 'twice']); // prettier-ignore
export type GuardLineFault = z.infer<typeof GuardLineFault>;
const Imported = z.object({
  lines: z.int(),
  added: z.int(),
  /** They are in the list already. */
  same: z.int(),
  refused: z.int(),
  faults: z.array(z.object({ line: z.int(), fault: GuardLineFault, text: z.string() })), // the first 100
});
export type GuardImported = z.output<typeof Imported>;
/** A line of the answer to `importGuardWords`. */
export const GuardImportLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), share: z.number() }), // 0–1
  z.object({ type: z.literal('done'), ...Imported.shape }),
  z.object({ type: z.literal('failed'), code: z.string() }),
]);
export type GuardImportLine = z.output<typeof GuardImportLine>;
export const importGuardWords = route({
  method: 'post',
  path: '/api/guard/words/import',
  may: 'guard.edit',
  summary:
    'Takes a TXT or CSV file in, as the body: a word a line, or word, category, note. All that is right of it, or nothing with `check`. One JSON object a line: how far it is, then what became of it. Ending the request takes out again what was taken in.',
  query: z.object({
    list: z.string().max(64).default(''),
    /** Of lines that name none. */
    category: CategoryId,
    level: z.coerce.number().int().min(1).max(3).default(2),
    check: z.enum(['yes', 'no']).default('no'),
  }),
  result: GuardImportLine,
});
export const tryGuard = route({
  method: 'post',
  path: '/api/guard/try',
  may: 'guard.read',
  summary: 'What a text would meet: its hits, how it is read, and what becomes of it.',
  body: z.strictObject({
    text: z.string().max(8_000),
    list: z.string().max(64).default(''),
    direction: z.enum(guardDirections).default('in'),
  }),
  result: z.object({
    hits: z.array(
      z.object({
        start: z.int(),
        end: z.int(),
        word: z.string(),
        category: z.string(),
        action: z.enum(guardActions),
      }),
    ),
    /** As the matcher reads it: one width, one case, no signs. */
    read: z.string(),
    action: z.enum(['pass', ...guardActions]),
    text: z.string(),
    ms: z.number(),
  }),
});
