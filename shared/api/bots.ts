// Bots: their drafts, versions and allowed sites.
import { z } from 'zod';
import { route } from './route.ts';

/** A finding of lint; the sentence is the reader's, made from code and params. */
export const Finding = z.object({
  code: z.string(),
  level: z.enum(['error', 'warning']),
  flow: z.string().optional(),
  node: z.string().optional(),
  exit: z.string().optional(),
  path: z.string().optional(), // of the field, or of the document
  params: z.record(z.string(), z.string()).optional(),
  message: z.string().optional(), // in the reader's language, when a server wrote it
});
export type Finding = z.output<typeof Finding>;

export const BotRow = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int().optional(), // the live one
  updatedAt: z.int(),
  publishedAt: z.int().optional(),
  /** The draft differs from the live version. */
  changed: z.boolean(),
  languages: z.array(z.string()),
  conversations: z.int(),
  /** Laid aside: off the site and out of the way, until it is brought back. */
  archived: z.boolean(),
});
export type BotRow = z.output<typeof BotRow>;
const name = z.string().trim().min(1).max(120);

export const listBots = route({
  method: 'get',
  path: '/api/bots',
  may: 'bots.read',
  summary: 'The bots, the last edited first.',
  query: z.strictObject({
    after: z
      .string()
      .regex(/^\d{1,15}~[\w-]{1,64}$/)
      .optional(),
  }), // `next` of the page before
  result: z.object({ bots: z.array(BotRow), next: z.string().optional() }),
});
export const createBot = route({
  method: 'post',
  path: '/api/bots',
  may: 'bots.edit',
  summary:
    'Makes a bot from a document. One from elsewhere (foreign=1) loses its connections, and the answer says what it brings.',
  query: z.strictObject({ foreign: z.literal('1').optional() }),
  body: z.strictObject({ document: z.json() }),
  result: z.object({
    id: z.string(),
    etag: z.string(),
    findings: z.array(Finding),
    brought: z
      .object({
        scripts: z.array(z.object({ flow: z.string(), node: z.string(), code: z.string() })),
        connections: z.array(z.string()), // taken out: they are chosen again
      })
      .optional(),
  }),
  status: 201,
});
export const renameBot = route({
  method: 'patch',
  path: '/api/bots/:bot',
  may: 'bots.edit',
  summary: 'Renames the bot, its draft included.',
  body: z.strictObject({ name }),
  result: z.object({ name: z.string() }),
});
export const duplicateBot = route({
  method: 'post',
  path: '/api/bots/:bot/duplicate',
  may: 'bots.edit',
  summary: 'A new bot with the same draft, not published.',
  body: z.strictObject({ name }),
  result: z.object({ id: z.string() }),
  status: 201,
});
export const deleteBot = route({
  method: 'delete',
  path: '/api/bots/:bot',
  may: 'bots.delete',
  summary: 'Deletes the bot with its versions. Its conversations can no longer be continued.',
});
export const archiveBot = route({
  method: 'put',
  path: '/api/bots/:bot/archived',
  may: 'bots.delete',
  summary: 'Lays a bot aside or brings it back. Laid aside it begins no conversation; those that run go on.',
  body: z.strictObject({ archived: z.boolean() }),
});
export const readDraft = route({
  method: 'get',
  path: '/api/bots/:bot/draft',
  may: 'bots.read',
  summary: 'The draft with its findings. The header ETag names its state.',
  result: z.object({ document: z.json(), etag: z.string(), updatedAt: z.int(), updatedBy: z.string().optional(), version: z.int().optional(), findings: z.array(Finding), newer: z.boolean() }),
}); // prettier-ignore
/** What was done since the last save, by kind of editing operation: names for the audit list, no contents. */
export const Did = z.strictObject({
  operation: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  times: z.int().min(1).max(100_000),
  names: z.array(z.string().max(120)).max(5).optional(), // of nodes, as people named them
});
export type Did = z.output<typeof Did>;
export const saveDraft = route({
  method: 'put',
  path: '/api/bots/:bot/draft',
  may: 'bots.edit',
  summary: 'Saves the draft whenever its shape parses; findings come back with it. If-Match names the state it was made from; a stale one is 409 {error, etag}.',
  headers: { 'If-Match': 'the ETag of the draft that was edited' },
  body: z.strictObject({ did: z.array(Did).max(40).optional(), document: z.json() }), // in this order
  result: z.object({ etag: z.string(), updatedAt: z.int(), findings: z.array(Finding) }),
}); // prettier-ignore
export const publishBot = route({
  method: 'post',
  path: '/api/bots/:bot/publish',
  may: 'bots.publish',
  summary: 'Makes the draft the next live version, unless lint finds errors.',
  body: z.strictObject({ note: z.string().max(500).optional() }),
  result: z.object({ version: z.int() }),
});
export const readAllowedOrigins = route({
  method: 'get',
  path: '/api/bots/:bot/allowed-origins',
  may: 'bots.read',
  summary: 'Sites that may talk to the bot; none listed: any site.',
  result: z.object({ origins: z.array(z.string()) }),
});
export const saveAllowedOrigins = route({
  method: 'put',
  path: '/api/bots/:bot/allowed-origins',
  may: 'bots.embed',
  summary: 'Sets the sites: scheme, host and port, or https://*.example.com.',
  body: z.strictObject({ origins: z.array(z.string().max(300)).max(200) }),
  result: z.object({ origins: z.array(z.string()) }),
});
export const tryIntents = route({
  method: 'post',
  path: '/api/bots/:bot/understand',
  may: 'bots.test',
  summary: 'What the bot would understand of a sentence.',
  body: z.strictObject({
    text: z.string().min(1).max(8_000),
    locale: z.string().max(35),
    document: z.json().optional(), // what is on the screen; else the stored draft
  }),
  result: z.object({
    intent: z.string().optional(),
    doubtful: z.array(z.string()).optional(),
    ranked: z.array(z.object({ intent: z.string(), confidence: z.number() })),
    threshold: z.number(),
  }),
});
