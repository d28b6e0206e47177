// The bot document: the data that *is* a bot. One file is one bot. Unknown keys, types and newer nodes are kept as they are.
import { z } from 'zod';
import { guardActions } from '../guard/policy.ts';
import { weekdays } from '../hours/hours.ts';
import { VariableName } from '../node/fields.ts';
import { KeptWording } from '../wordings/kept-wording.ts';
import { Entity } from './entity.ts';

/** Flows, nodes, rows, intents, connections: all the same. Starts with a letter, or JavaScript would reorder keys. */
export const Id = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);
/** A BCP 47 tag, such as zh-CN or en. */
export const Language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
/** What a customer reads: one text, or one per language. */
export const Words = z.union([z.string().max(8_000), z.record(Language, z.string().max(8_000))]);
export type Words = z.infer<typeof Words>;

export const MOST_NODES = 10_000;
/** The largest file that a bot may take from a customer. */
export const MOST_MEGABYTES = 25;
export const MOST_BYTES = 5 * 1024 * 1024;

/** next[exit] = nodeId: the edges of one node. */
export const Next = z.record(z.string().max(80), Id);
export const DocNode = z.looseObject({
  type: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  version: z.int().min(1),
  name: z.string().max(120).optional(), // absent: the definition's title
  /** It does not run and is not checked: edges pass through it, by its first connected exit. */
  skip: z.literal(true).optional(),
  at: z.tuple([z.int(), z.int()]), // whole pixels
  /** The group of its flow that it lies in; one that is not there (any more) means none. */
  group: Id.optional(),
  config: z.record(z.string(), z.json()), // checked by the definition, as findings; kept whatever it holds
  /** What was said to a model here and is kept under a name; it does not run. */
  wordings: z.record(Id, KeptWording).optional(),
  next: Next,
});
export type DocNode = z.infer<typeof DocNode>;
export const groupColours = ['grey', 'blue', 'green', 'yellow', 'orange', 'purple'] as const;
/** Nodes that belong together on the canvas. It changes nothing of what runs; one without nodes is not drawn. */
export const Group = z.looseObject({ name: z.string().max(120), colour: z.string().max(20).default('grey') });
export type Group = z.infer<typeof Group>;
export const Flow = z.looseObject({
  name: z.string().min(1).max(120),
  nodes: z.record(Id, DocNode),
  groups: z.record(Id, Group).optional(),
});
export type Flow = z.infer<typeof Flow>;

export const Variable = z.looseObject({
  type: z.enum(['text', 'number', 'boolean', 'list', 'object', 'any']),
  initial: z.json().optional(),
  secret: z.boolean().optional(), // masked in the trace and the inbox
});
export type Variable = z.infer<typeof Variable>;

export const EXAMPLE_CHARACTERS = 500;
/** Of one intent, in one language. */
export const MOST_EXAMPLES = 5_000;
export const MOST_MARKS = 20;
/** A value inside an example: an entity of the system or the bot's own. Offsets in UTF-16 units, `end` exclusive. */
export const Mark = z.looseObject({
  start: z.int().min(0).max(EXAMPLE_CHARACTERS),
  end: z.int().min(1).max(EXAMPLE_CHARACTERS),
  entity: z.string().min(1).max(40),
});
export type Mark = z.infer<typeof Mark>;
const exampleText = z.string().max(EXAMPLE_CHARACTERS);
export const Intent = z.looseObject({
  name: z.string().min(1).max(120),
  examples: z.record(Language, z.array(exampleText).max(MOST_EXAMPLES)).default({}),
  /** What is marked in examples, by language and the example's words; of one that is gone it means nothing. */
  marks: z.record(Language, z.record(exampleText, z.array(Mark).max(MOST_MARKS))).optional(),
  /** The flow that answers it from anywhere: it interrupts a waiting node and returns. */
  global: Id.optional(),
  /** With `global`: it does not return; what waited is given up. */
  startsOver: z.literal(true).optional(),
});
export type Intent = z.infer<typeof Intent>;

/** A stretch of a day: `09:00` to `18:00`; `00:00` as its end is midnight. */
const Opening = z.looseObject({ from: z.string().max(5), to: z.string().max(5) });
const Openings = z.array(Opening).max(4);
/** When people are there. A day without openings is closed; `days` are single dates that are unlike their weekday. */
export const Hours = z.looseObject({
  on: z.boolean().default(true),
  zone: z.string().max(60).default('Asia/Shanghai'),
  week: z.partialRecord(z.enum(weekdays), Openings).default({}),
  days: z
    .array(
      z.looseObject({
        date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
        open: Openings,
        name: z.string().max(60).optional(),
      }),
    )
    .max(400)
    .default([]),
});
export type Hours = z.infer<typeof Hours>;
export const MOST_REMINDERS = 3;
export const MOST_HOT_QUESTIONS = 8;

/** What happens when a conversation cannot go on (a loop, a missing node, an error exit nobody connected). */
export const OnStop = z.enum(['handoff', 'apologise']);
export const Settings = z.looseObject({
  /** Confidence an intent must reach, 0–1. Absent: chosen from the examples. */
  threshold: z.number().min(0).max(1).optional(),
  /** From here on, below the threshold, it asks "did you mean". Absent: six tenths of the threshold. */
  doubtful: z.number().min(0).max(1).optional(),
  onStop: OnStop.default('handoff'),
  /** Seconds during which lines sent in a burst become one turn. */
  gatherSeconds: z.number().min(0).max(3).default(0),
  /** Says "AI" on the greeting and marks generated text. */
  aiLabel: z.boolean().default(true),
  /** Pictures and documents from customers: whether, and how large one may be. */
  files: z
    .looseObject({ on: z.boolean().default(true), megabytes: z.int().min(1).max(MOST_MEGABYTES).default(10) })
    .prefault({}),
  /** The bot's own words when a person comes without a hand-off node (button, onStop, take-over). */
  handoff: z
    .looseObject({
      announce: Words.optional(),
      offline: Words.optional(),
      timeout: Words.optional(),
      apology: Words.optional(),
      ended: Words.optional(),
      closed: Words.optional(),
    })
    .default({}),
  /** When people can be had; absent or off: whenever somebody is there. */
  hours: Hours.optional(),
  /** What the bot says when nobody answers its question, each so many seconds after what was said before. */
  reminders: z
    .array(z.looseObject({ after: z.number().min(5).max(86_400), text: Words }))
    .max(MOST_REMINDERS)
    .optional(),
  /** The conversation goes on in the language the customer writes in, if the bot has it. */
  followLanguage: z.boolean().optional(),
  /** Answers that were looked up or generated can be marked as helpful or not. */
  helpful: z.boolean().optional(),
  /** The customers' time zone, IANA: what "tomorrow" means. Absent: by the language. */
  zone: z.string().max(60).optional(),
  /** What an order number of this shop looks like, in RE2 syntax; absent: what stands behind a word for order. */
  orderPattern: z.string().max(500).optional(),
  /** What must be so before a draft can be published, beside no errors: no warnings, every test case green, so much coverage in %. */
  gate: z
    .looseObject({
      warnings: z.boolean().default(false),
      tests: z.boolean().default(false),
      coverage: z.int().min(0).max(100).default(0),
    })
    .optional(),
  /** The bot's own words beside a hand-off. */
  says: z
    .looseObject({
      stillLooking: Words.optional(),
      returning: Words.optional(),
      guarded: Words.optional(), // what the customer wrote is not taken up
      guardedOut: Words.optional(), // an answer of the bot's is not let out
    })
    .optional(),
  /**
   * After so many messages in a row that nothing understood, in whatever nodes: that flow takes over; without one the open question is
   * left by its exit for that. Absent: each node counts for itself.
   */
  fallback: z.looseObject({ after: z.int().min(1).max(10).default(3), flow: Id.optional() }).optional(),
  /** Thanks, praise and the like are answered beside the matter. `answers` and `without` by the kinds of shared/small-talk. */
  smallTalk: z
    .looseObject({
      on: z.boolean().default(true),
      answers: z.record(Id, Words).default({}),
      without: z.array(Id).max(50).default([]),
    })
    .optional(),
  /** Who is asked when the bot's own understanding stays in doubt: by vectors of the examples, or a language model. */
  secondOpinion: z
    .looseObject({
      by: z.enum(['embeddings', 'llm']).default('embeddings'),
      connection: z.string().max(64).default(''), // of kind `model`
      withinMs: z.int().min(100).max(3_000).default(800), // then it goes on without
    })
    .optional(),
  /** What this bot does about listed words, where it is not what the house does. The words themselves are no part of a bot. */
  guard: z
    .looseObject({
      on: z.boolean().default(true),
      actions: z
        .record(Id, z.looseObject({ in: z.enum(guardActions).optional(), out: z.enum(guardActions).optional() }))
        .default({}),
      replies: z.record(Id, Words).default({}), // to a customer, by category
      escalate: z.looseObject({ after: z.int().min(1).max(50).default(3), to: z.enum(['handoff', 'end']).default('handoff') }).optional(), // prettier-ignore
    })
    .optional(),
  /** What the chat window shows before the customer has said anything. */
  welcome: z
    .looseObject({
      hotQuestions: z.array(Words).max(MOST_HOT_QUESTIONS).optional(),
      measured: z.boolean().optional(), // false: none beside them; else what is asked most of its knowledge lists
      suggest: z.boolean().optional(), // false: no questions while one types; else those of its knowledge lists
    })
    .optional(),
});
export type Settings = z.infer<typeof Settings>;

export const Theme = z.looseObject({
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .default('#2f53c4'),
  position: z.enum(['right', 'left']).default('right'),
  scheme: z.enum(['light', 'dark', 'auto']).default('auto'),
});
/** A line beside the launcher of a chat that nobody has opened: when, on which pages, and how often. */
export const Trigger = z.looseObject({
  id: Id,
  words: Words,
  when: z.enum(['time', 'scroll', 'exit']).default('time'),
  seconds: z.int().min(0).max(3_600).default(20), // with time: on this page, while it is looked at
  percent: z.int().min(1).max(100).default(50), // with scroll: how far down
  /** Addresses, `*` for anything: `/cart*`, `https://shop.example.com/*`. None: every page. */
  pages: z.array(z.string().max(300)).max(50).default([]),
  once: z.enum(['session', 'visitor']).default('session'),
  phones: z.boolean().default(true), // also on small screens, where it covers more
});
export type Trigger = z.infer<typeof Trigger>;
export const Widget = z.looseObject({
  theme: Theme.prefault({}),
  triggers: z.array(Trigger).max(20).optional(),
  texts: z
    .looseObject({
      title: Words.optional(),
      subtitle: Words.optional(),
      placeholder: Words.optional(),
      launcher: Words.optional(),
    })
    .default({}),
});
export type Widget = z.infer<typeof Widget>;

export const BotDocument = z.looseObject({
  schema: z.literal('dialoom/bot').default('dialoom/bot'),
  /** Named migrations already applied; an unknown name means the file is newer than this program. */
  migrations: z.array(z.string().max(80)).max(500).default([]),
  name: z.string().min(1).max(120),
  languages: z.array(Language).min(1).max(30), // the first is the default
  main: Id,
  flows: z.record(Id, Flow),
  variables: z.record(VariableName, Variable).default({}),
  intents: z.record(Id, Intent).default({}),
  entities: z.record(Id, Entity).default({}),
  settings: Settings.prefault({}),
  widget: Widget.prefault({}),
});
export type BotDocument = z.infer<typeof BotDocument>;

/** How the parts of a document are named in findings and operations. */
export type NodePlace = { flow: string; node: string };
