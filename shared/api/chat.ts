// The public chat protocol: what the widget, channels and load tests speak. The widget imports these as types only.
import { z } from 'zod';
import { Card, Choice, Citation, FIELD_CHARACTERS, Image, SentFile, ShownForm } from '../node/content.ts';

/** Ids that clients make: UUID, ULID or any 8–64 URL-safe characters. */
export const ClientId = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/);

/** Plain values under plain names (`page`, `productId`): data beside the run, never spread over it. Others are refused. */
const Facts = z.record(
  z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/),
  z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]),
);

export const StartConversation = z.object({
  id: ClientId.optional(), // a retry with the same id answers the same conversation
  locale: z.string().max(35).optional(),
  context: Facts.optional(),
  contact: z
    .object({
      name: z.string().max(120).optional(),
      email: z.string().max(200).optional(),
      phone: z.string().max(40).optional(),
    })
    .optional(),
  /** A token of the site's own server that says who this is; what `contact` says counts for nobody then. */
  identity: z.string().max(8_000).optional(),
});
export type StartConversation = z.input<typeof StartConversation>;

export const SendMessage = z.discriminatedUnion('type', [
  z.object({ id: ClientId, type: z.literal('text'), text: z.string().min(1).max(8_000) }),
  z.object({ id: ClientId, type: z.literal('choice'), value: z.string().max(200) }),
  /** What was typed into each field of the open form, by the field's id; a choice's id where there are choices. */
  z.object({
    id: ClientId,
    type: z.literal('form'),
    values: z.record(z.string().max(64), z.string().max(FIELD_CHARACTERS)),
  }),
  z.object({ id: ClientId, type: z.literal('file'), file: z.string().max(100) }),
]);
export type SendMessage = z.input<typeof SendMessage>;

export const Act = z.discriminatedUnion('do', [
  z.object({ id: ClientId, do: z.literal('handoff') }),
  z.object({ id: ClientId, do: z.literal('cancel-wait') }),
  z.object({
    id: ClientId,
    do: z.literal('leave-message'),
    text: z.string().min(1).max(4_000),
    contact: z.string().max(200).optional(),
  }),
  z.object({ id: ClientId, do: z.literal('stop') }), // end the streamed answer
  z.object({ id: ClientId, do: z.literal('typing') }),
  z.object({ id: ClientId, do: z.literal('read'), seq: z.int().min(0) }),
  /** Where the page is now; `locale`: the customer chose another of the bot's languages. */
  z.object({
    id: ClientId,
    do: z.literal('context'),
    context: Facts.optional(),
    locale: z.string().max(35).optional(),
  }),
  z.object({ id: ClientId, do: z.literal('gone') }), // the page was left for good: no reminders
  z.object({ id: ClientId, do: z.literal('identify'), token: z.string().max(8_000) }),
]);
export type Act = z.input<typeof Act>;
const comment = z.string().max(2_000).optional();
/** The whole conversation by stars. A later word takes the place of the earlier one, here and below. */
export const Rate = z.object({ rating: z.int().min(1).max(5), comment });
/** One message of the bot's: it helped, or not. */
export const RateMessage = z.object({ message: z.string().min(1).max(300), helpful: z.boolean(), comment });
/** What POST …/feedback takes: with a `message` it is about that one. */
export type Rate = z.input<typeof Rate> | z.input<typeof RateMessage>;

export const OwnerKind = z.enum(['bot', 'queue', 'agent', 'closed']);
export type OwnerKind = z.infer<typeof OwnerKind>;
/** Why a conversation ended. */
export const ClosedBy = z.enum(['agent', 'end', 'timed-out']);

const committed = { seq: z.int().min(1), at: z.int() }; // dense per conversation; `at` in ms
/** A message as drawn. `id` is the deltas' messageId for streamed text, the client's id for the customer's own. */
export const MessageEvent = z.object({
  ...committed,
  type: z.literal('message'),
  id: z.string(),
  from: z.enum(['bot', 'agent', 'customer', 'system']),
  name: z.string().optional(), // of an agent
  text: z.string().optional(), // Markdown from the bot; plain from people
  key: z.string().optional(), // of a system line the client words itself, such as 'agent.joined'
  choices: z.array(Choice.omit({ says: true })).optional(),
  form: ShownForm.optional(), // several questions on one card; answered by a message of type `form`
  suggest: z.array(z.string()).optional(), // quick replies beside an open question
  chosen: z.string().optional(), // on a customer's message: the id of the choice it took
  card: Card.optional(),
  cards: z.array(Card).optional(), // side by side
  image: Image.optional(),
  file: SentFile.optional(), // a customer's; its bytes are asked for by its id
  generated: z.literal(true).optional(), // made by a model
  answer: z.string().optional(), // the id of the knowledge it was taken from
  sources: z.array(Citation).optional(), // where it stands, in order; plain text
  language: z.string().optional(),
  erased: z.enum(['bot', 'agent', 'customer']).optional(), // whose words stood here before they were erased
});
export type MessageEvent = z.output<typeof MessageEvent>;
export const OwnerEvent = z.object({
  ...committed,
  type: z.literal('owner'),
  owner: OwnerKind,
  agent: z.object({ name: z.string() }).optional(),
  /** Nobody can come, or came: the client offers its message form. */
  leaveMessage: z.boolean().optional(),
});
export const QueueEvent = z.object({ ...committed, type: z.literal('queue'), position: z.int().min(1) });
export const FeedbackRequestEvent = z.object({ ...committed, type: z.literal('feedback-request') });
export const ClosedEvent = z.object({ ...committed, type: z.literal('closed'), by: ClosedBy });
export const ErrorEvent = z.object({ ...committed, type: z.literal('error'), code: z.string(), message: z.string() });

/** Events with a sequence number: stored, in order, resumable. */
export const ChatEvent = z.discriminatedUnion('type', [
  MessageEvent,
  OwnerEvent,
  QueueEvent,
  FeedbackRequestEvent,
  ClosedEvent,
  ErrorEvent,
]);
export type ChatEvent = z.output<typeof ChatEvent>;
/** Hints without a sequence: provisional, droppable, never stored. A higher attempt clears what was drawn. */
export type DeltaEvent = { type: 'delta'; messageId: string; attempt: number; text: string };
export type TypingEvent = { type: 'typing'; from: 'bot' | 'agent' };
/** What a stream may carry. The SSE `event:` field is the type; `id:` the seq where there is one; `done` ends a streamed POST with the JSON answer. */
export type WireEvent = ChatEvent | DeltaEvent | TypingEvent;

export const Started = z.object({ id: z.string(), token: z.string(), events: z.array(ChatEvent), seq: z.int() });
export type Started = z.output<typeof Started>;
export const TurnAnswer = z.object({ events: z.array(ChatEvent), seq: z.int(), more: z.literal(true).optional() });
export type TurnAnswer = z.output<typeof TurnAnswer>;
export const ConversationState = z.object({
  owner: OwnerKind,
  queue: z.object({ position: z.int().min(1) }).optional(),
  agent: z.object({ name: z.string() }).optional(),
  closed: z.object({ by: ClosedBy }).optional(),
  seq: z.int(),
});
export type ConversationState = z.output<typeof ConversationState>;

/** A line beside the launcher, in the language asked for. */
export const PublicTrigger = z.object({
  id: z.string(),
  words: z.string(),
  when: z.enum(['time', 'scroll', 'exit']),
  seconds: z.int(),
  percent: z.int(),
  pages: z.array(z.string()),
  once: z.enum(['session', 'visitor']),
  phones: z.boolean(),
});
export type PublicTrigger = z.output<typeof PublicTrigger>;
/** GET /v1/bots/{botId}: what the widget needs to draw itself. */
export const PublicBot = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int().min(1),
  languages: z.array(z.string()),
  theme: z.object({
    accent: z.string(),
    position: z.enum(['right', 'left']),
    scheme: z.enum(['light', 'dark', 'auto']),
  }),
  /** Words in the language asked for by ?locale= or Accept-Language; absent ones are the widget's own. */
  texts: z.object({
    title: z.string().optional(),
    subtitle: z.string().optional(),
    placeholder: z.string().optional(),
    launcher: z.string().optional(),
  }),
  /** What the launcher says by itself; absent: nothing. */
  triggers: z.array(PublicTrigger).optional(),
  aiLabel: z.boolean(),
  /** Questions to press before anything was said. */
  hotQuestions: z.array(z.string()).optional(),
  /** It offers questions while the customer types: GET …/suggest. */
  suggests: z.literal(true).optional(),
  /** Generated and looked-up answers can be marked as helpful or not. */
  helpful: z.literal(true).optional(),
  /** Lines that follow each other fast are heard as one: send the next once the one before is in the log, not once it is answered. */
  gathers: z.literal(true).optional(),
  /** So long after its question the bot may still say something by itself. */
  remindsSeconds: z.int().optional(),
  /** A person can be reached at all (the bot hands over somewhere, or by its button). */
  person: z.boolean(),
  limits: z.object({ messageCharacters: z.int() }),
  /** What customers may send: bytes of one file, and extensions. Absent: nothing. */
  files: z.object({ bytes: z.int(), extensions: z.array(z.string()) }).optional(),
});
export type PublicBot = z.output<typeof PublicBot>;

/** GET /v1/bots/{botId}/suggest?q=&locale=: questions that what is typed may become, likeliest first, five at most. */
export const Suggested = z.object({ questions: z.array(z.string()) });
export type Suggested = z.output<typeof Suggested>;
export const SUGGEST_CHARACTERS = 100;

/** POST …/files: `file` is what a message of the type `file` names. The same `id` beside the file again is the same file. */
export type Uploaded = { file: string } & Omit<SentFile, 'id'>;

/** Errors everywhere. */
export const ErrorAnswer = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    path: z.string().optional(),
    /** Of a form: why each field was refused, by its id: `missing`, or the kind it is not. */
    fields: z.record(z.string(), z.string()).optional(),
  }),
});
export type ErrorAnswer = z.output<typeof ErrorAnswer>;
