// The inbox: conversations that wait for a person, are with one, or were with the bot. Commands carry the epoch they were made for.
import { z } from 'zod';
import { ChatEvent, ClientId, OwnerKind } from './chat.ts';
import { guardActions, guardDirections } from '../guard/policy.ts';
import { route } from './route.ts';

export const InboxRow = z.object({
  id: z.string(),
  bot: z.object({ id: z.string(), name: z.string() }),
  owner: OwnerKind,
  epoch: z.int(),
  agent: z.object({ id: z.string(), name: z.string() }).optional(),
  contact: z.object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() }),
  lastLine: z.string().optional(),
  /** The customer's last line, whoever spoke after it. */
  said: z.string().optional(),
  lastFrom: z.enum(['bot', 'agent', 'customer', 'system']).optional(),
  at: z.int(), // of the last change
  lastAt: z.int().optional(), // of the last line
  waitingSince: z.int().optional(),
  /** A message was left while nobody was there. */
  left: z.boolean(),
  /** An agent closed it; the bot says its last words first. */
  closing: z.literal(true).optional(),
  unread: z.int(),
  priority: z.int(),
  reason: z.string().optional(),
  /** What was said has been erased, and nothing since. */
  erased: z.literal(true).optional(),
});
export type InboxRow = z.output<typeof InboxRow>;

export const listInbox = route({
  method: 'get',
  path: '/api/inbox',
  may: 'inbox.read',
  summary: 'Waiting (who waits longest first, messages left included), mine, or all (the last changed first).',
  query: z.strictObject({
    list: z.enum(['waiting', 'mine', 'all']).default('waiting'),
    before: z.coerce.number().int().min(0).optional(),
  }),
  result: z.object({
    conversations: z.array(InboxRow),
    counts: z.object({ waiting: z.int(), mine: z.int() }),
    next: z.number().optional(),
  }),
});
/** The contact of a conversation. Not `verified`: found by what was typed, so it may be somebody else. */
export const ContactCard = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  company: z.string(),
  level: z.string(),
  verified: z.boolean(),
  orders: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), status: z.string() })), // the last ones
});
export type ContactCard = z.output<typeof ContactCard>;
/** A tool that a model called: what it wanted, what came of it, and whether the customer agreed. */
export const ToolCalled = z.object({
  at: z.int(),
  flow: z.string(),
  node: z.string(),
  by: z.string(), // what the node is called
  name: z.string(),
  args: z.json(), // a text where they were no JSON
  came: z.enum(['ran', 'failed', 'declined', 'unknown', 'misfit']),
  code: z.string().optional(),
  result: z.json(),
  confirmed: z.boolean(),
  ms: z.int().optional(),
});
export type ToolCalled = z.output<typeof ToolCalled>;
export const readInbox = route({
  method: 'get',
  path: '/api/inbox/:conversation',
  may: 'inbox.read',
  summary: 'One conversation with everything the desk may see.',
  result: z.object({
    conversation: InboxRow,
    customer: ContactCard.optional(),
    events: z.array(ChatEvent),
    notes: z.array(z.object({ at: z.int(), by: z.string(), text: z.string() })),
    /** What the customer thinks of single answers of the bot. */
    votes: z.array(z.object({ message: z.string(), helpful: z.boolean(), comment: z.string().optional() })),
    /** What the bot knows: variables by name; secret ones masked. */
    known: z.record(z.string(), z.json()),
    /** Messages in which listed words were found; what they were stands behind `readGuarded`. */
    guarded: z.array(
      z.object({
        message: z.string(),
        direction: z.enum(guardDirections),
        action: z.enum(guardActions),
        category: z.string(),
      }),
    ),
    intent: z.string().optional(),
    left: z.object({ text: z.string(), contact: z.string().optional() }).optional(),
    path: z.array(z.object({ flow: z.string(), node: z.string(), name: z.string() })),
    failures: z.array(z.string()),
    /** Tools that models called, oldest first; personal data by role, secret variables masked. */
    tools: z.array(ToolCalled),
    version: z.int(),
    locale: z.string(),
    startedAt: z.int(),
  }),
});
export const readGuarded = route({
  method: 'get',
  path: '/api/inbox/:conversation/guarded/:message',
  may: 'guard.text',
  summary: 'What a message was before the guard. Each reading is recorded.',
  result: z.object({ text: z.string() }),
});
/** Answers with the bytes themselves. */
export const readSentFile = route({
  method: 'get',
  path: '/api/inbox/:conversation/files/:file',
  may: 'inbox.read',
  summary: 'A file the customer sent: pictures to be shown, everything else as a download.',
  status: 200,
});
const epoch = z.int().min(0);
const done = z.object({ epoch: z.int(), owner: OwnerKind });
export const acceptConversation = route({
  method: 'post',
  path: '/api/inbox/:conversation/accept',
  may: 'inbox.answer',
  summary: 'Takes the conversation; 409 owner.changed when somebody was faster.',
  body: z.strictObject({ epoch }),
  result: done,
});
export const replyInConversation = route({
  method: 'post',
  path: '/api/inbox/:conversation/reply',
  may: 'inbox.answer',
  summary: 'Writes to the customer. The same id again is the same message.',
  body: z.strictObject({ id: ClientId, epoch, text: z.string().trim().min(1).max(8_000) }),
  result: z.object({ events: z.array(ChatEvent) }),
});
export const noteInConversation = route({
  method: 'post',
  path: '/api/inbox/:conversation/note',
  may: 'inbox.answer',
  summary: 'A private note; the customer never sees it.',
  body: z.strictObject({ text: z.string().trim().min(1).max(4_000) }),
});
export const returnConversation = route({
  method: 'post',
  path: '/api/inbox/:conversation/return',
  may: 'inbox.answer',
  summary: 'Hands the conversation back to the bot.',
  body: z.strictObject({ epoch, note: z.string().max(1_000).optional() }),
  result: done,
});
export const closeConversation = route({
  method: 'post',
  path: '/api/inbox/:conversation/close',
  may: 'inbox.answer',
  summary: 'Ends the conversation, after what the flow still has to say.',
  body: z.strictObject({ epoch }),
  result: done,
});
export const eraseConversation = route({
  method: 'delete',
  path: '/api/inbox/:conversation',
  may: 'records.erase',
  summary:
    'Erases what was said in a conversation for good, its files and what was known of the customer in it; when something happened, and how much, stays. It is closed with that.',
});
export const typeInConversation = route({
  method: 'post',
  path: '/api/inbox/:conversation/typing',
  may: 'inbox.answer',
  summary: 'Shows the customer that somebody is writing; a hint.',
});
export const setPresence = route({
  method: 'put',
  path: '/api/inbox-presence',
  may: 'inbox.answer',
  summary: 'Says that this person is there, or away; repeated every half minute while the inbox is open.',
  body: z.strictObject({ status: z.enum(['online', 'away', 'offline']) }),
  result: z.object({ status: z.enum(['online', 'away', 'offline']), waiting: z.int(), mine: z.int(), online: z.int() }),
});
export const readPresence = route({
  method: 'get',
  path: '/api/inbox-presence',
  may: 'inbox.read',
  summary: 'What the badge shows in every studio page.',
  result: z.object({ status: z.enum(['online', 'away', 'offline']), waiting: z.int(), mine: z.int(), online: z.int() }),
});
