// Conversations as files: one of them, or those that a filter leaves. What a model made is marked in each, personal data is starred.
import { z } from 'zod';
import { OwnerKind } from './chat.ts';
import { route } from './route.ts';

/** `as-written`: only for who may read personal data, and it is recorded. */
const Personal = z.enum(['starred', 'as-written']).default('starred');
/** The time zone of the times in the file, such as Asia/Shanghai. */
const zone = z.string().max(64).optional();
/** Conversations in one file, at most. */
export const MOST_EXPORTED = 10_000;
/** Told before the first byte: how many conversations the file will hold, and how many there are. */
export const EXPORTED_HEADER = 'x-conversations';
export const FOUND_HEADER = 'x-conversations-found';

export const exportFormats = ['csv', 'xlsx', 'jsonl'] as const;
export const oneExportFormats = ['html', 'txt', ...exportFormats] as const;

export const exportConversations = route({
  method: 'get',
  path: '/api/conversation-export',
  may: 'conversations.export',
  summary:
    'Conversations with everything said in them, the newest first: a row a message (CSV, XLSX) or a conversation a line (JSONL). Messages that a model made are marked; personal data is starred.',
  query: z.strictObject({
    as: z.enum(exportFormats).default('csv'),
    bot: z.string().max(64).optional(),
    owner: OwnerKind.optional(),
    /** Begun at or after, and before; in ms. */
    from: z.coerce.number().int().min(0).optional(),
    to: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(MOST_EXPORTED).default(1_000),
    personal: Personal,
    zone,
    lang: z.string().max(35).optional(),
  }),
  status: 200,
});
export const exportConversation = route({
  method: 'get',
  path: '/api/inbox/:conversation/export',
  may: 'inbox.read',
  summary: 'One conversation as a page to print, a text, a table or JSON. Who may not read personal data reads stars.',
  query: z.strictObject({
    as: z.enum(oneExportFormats).default('html'),
    personal: Personal,
    zone,
    lang: z.string().max(35).optional(),
  }),
  status: 200,
});
