// What was published: a version is never changed again. Which of them is live can be.
import { z } from 'zod';
import { route } from './route.ts';

/** Versions on a page. */
export const VERSIONS_PAGE = 20;

export const VersionRow = z.object({
  version: z.int(),
  note: z.string(),
  at: z.int(),
  by: z.string().optional(),
  live: z.boolean(),
  /** Conversations that began with it and are not over. */
  conversations: z.int(),
});
export type VersionRow = z.output<typeof VersionRow>;

export const listVersions = route({
  method: 'get',
  path: '/api/bots/:bot/versions',
  may: 'bots.read',
  summary: 'Versions, the newest first, 20 at a time; `search` looks through number, note and author.',
  query: z.strictObject({
    before: z.coerce.number().int().min(1).max(2_147_483_647).optional(), // `next` of the page before
    search: z.string().trim().max(100).optional(),
  }),
  result: z.object({
    versions: z.array(VersionRow),
    next: z.int().optional(),
    live: z.int().optional(),
    /** The newest there is, whatever is searched for. */
    newest: z.int().optional(),
  }),
});
export const readVersion = route({
  method: 'get',
  path: '/api/bots/:bot/versions/:version',
  may: 'bots.read',
  summary: 'The document of a version.',
  result: z.object({
    version: z.int(),
    note: z.string(),
    at: z.int(),
    by: z.string().optional(),
    document: z.json(),
  }),
});
export const rollBack = route({
  method: 'put',
  path: '/api/bots/:bot/live',
  may: 'bots.publish',
  summary: 'Makes an earlier version live again. Conversations that run stay on theirs; the draft is not touched.',
  body: z.strictObject({ version: z.int().min(1).max(2_147_483_647) }),
  result: z.object({ version: z.int(), before: z.int().optional() }),
});
