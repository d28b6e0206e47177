// The closed list of effects: what a node may ask of the world. Types, bounds, defaults, performers and docs all come from this table.
import { z } from 'zod';
import { RecordAnswer, RecordOperation } from './record-shapes.ts';
import { recordsConnection } from './records-connection.ts';
import { Card, Choice, Citation, FormField, Heard, Image, MOST_CARDS, MOST_SOURCES } from './content.ts';
import { systemKinds } from './entity-kinds.ts';
import { slotFaults, SlotRule } from './slot-rule.ts';

export type Json = z.core.util.JSONType;
export type Vars = Readonly<Record<string, Json>>;

const o = z.strictObject;
const seconds = 1_000;
const minutes = 60 * seconds;
const days = 1_440 * minutes;
/** What a customer reads in one message, in characters; also the most a customer may send. */
export const MESSAGE_CHARACTERS = 8_000;
/** The longest script, in characters. */
export const SCRIPT_CHARACTERS = 20_000;
const words = z.string().max(MESSAGE_CHARACTERS);
/** A deadline in milliseconds: the usual one unless the node says otherwise, and never above `most`. */
const within = (usual: number, most: number) => z.int().min(1).max(most).default(usual);
type Deadline = { within: ReturnType<typeof within> } & z.core.$ZodShape;

/** How an effect gets its result. What is not answered on the spot must carry a deadline: this type says so. */
type Spec =
  | { how: 'at-once'; fails: false; request: z.ZodObject; result: z.ZodType } // by the walk itself
  | {
      how: 'wait' | 'frame' | 'inside' | 'outside'; // a person or timer | a sub-flow | this process | another machine: a commit comes first
      fails: boolean;
      request: z.ZodObject<Deadline>;
      result: z.ZodType;
      /** Large parts that stay the same from turn to turn: checked and hashed once for as long as they are the same object. */
      steady?: readonly string[];
    };

/** What an answer must hold; `found` in the input is looked up by this word. */
export const Wants = z.enum(['text', 'intent', ...systemKinds, 'pattern', 'list', 'entity', 'file']);
export type Wants = z.infer<typeof Wants>;
/** One entry of an own list: the value stored, and what customers say for it. */
export const ListEntry = o({ value: z.string().max(200), says: z.array(z.string().max(200)).max(50) });

/** What one message may hold: all slots of the task, the one that is asked for, and those that hold a value already (only a correction changes them). */
const talk = {
  slots: z.array(FormField).max(20).optional(),
  slot: z.string().max(64).optional(),
  held: z.array(z.string().max(64)).max(20).optional(),
  partial: z.record(z.string(), z.json()).optional(), // what is known of the value that is asked for: the missing part is looked for
};

/** A tool that a model wants run: `args` is the text it wrote, which may be no JSON. */
export const ToolCall = o({ id: z.string().max(100), name: z.string().max(100), args: z.string().max(20_000) });
export type ToolCall = z.infer<typeof ToolCall>;
/** What came after the prompt: what the model said and wanted run, what came of it, what the customer said. */
const Round = z.discriminatedUnion('from', [
  o({ from: z.literal('model'), text: words, calls: z.array(ToolCall).max(20) }),
  o({ from: z.literal('tool'), call: z.string().max(100), text: z.string().max(20_000) }),
  o({ from: z.literal('customer'), text: words }),
]);
export type Round = z.infer<typeof Round>;

/** Sure enough to answer, worth asking about, or neither. */
const Band = z.enum(['found', 'doubtful', 'none']);

export const HandoffOutcome = z.enum(['resolved', 'returned', 'timeout', 'offline', 'cancelled', 'message-left']);
export type HandoffOutcome = z.infer<typeof HandoffOutcome>;

/** What was asked elsewhere about a message in doubt; without an intent it told nothing. */
export const Second = o({
  by: z.enum(['embeddings', 'llm']),
  intent: z.string().optional(),
  ms: z.int(),
  tokens: z.int(),
  failed: z.string().optional(), // the code
});
export type Second = z.output<typeof Second>;

export const effects = {
  /** A message to the customer. `text` is Markdown. */
  say: {
    how: 'at-once',
    fails: false,
    request: o({
      answer: z.string().max(100).optional(), // the id of the knowledge it was taken from: customers may say whether it helped
      sources: z.array(Citation).min(1).max(MOST_SOURCES).optional(), // where it stands; shown under it
      generated: z.literal(true).optional(), // a model made it: it is marked so
      text: words.default(''),
      image: Image.optional(),
      card: Card.optional(),
      cards: z.array(Card).min(1).max(MOST_CARDS).optional(), // side by side
      suggest: z.array(z.string().max(80)).max(20).optional(), // what the customer may say next with one press
    }),
    result: z.null(),
  },
  /** The time of the input, in milliseconds since 1970. */
  now: { how: 'at-once', fails: false, request: o({}), result: z.int() },
  /** 0 ≤ x < 1, from the input's seed. */
  random: { how: 'at-once', fails: false, request: o({}), result: z.number() },
  /**
   * Says the prompt and waits for an answer. `value` is what the runtime found of the wanted kind, if anything: of a file its id, name, type
   * and size. `doubtful`: it may be meant otherwise (`either`, where the ways are known). `refused`: understood, and why it is not taken.
   */
  ask: {
    how: 'wait',
    fails: false,
    request: o({
      prompt: words,
      wants: Wants.default('text'),
      pattern: z.string().max(500).optional(), // with wants: 'pattern'
      list: z.array(ListEntry).max(500).optional(), // with wants: 'list'
      entity: z.string().max(32).optional(), // with wants: 'entity', its id in the document
      rule: SlotRule.optional(),
      confirms: z.json().optional(), // "did you mean …?" this value: `agreed` is yes or no, `value` another one
      ...talk,
      suggest: z.array(z.string().max(80)).max(20).optional(), // quick replies beside an open question
      files: z.literal(true).optional(), // a file is an answer too; with wants: 'file' nothing else is
      again: z.literal(true).optional(), // what came before was no answer: counted among what is not understood
      within: within(days, 30 * days),
    }),
    result: o({
      text: z.string(),
      value: z.json().optional(),
      files: z.array(z.string()).optional(),
      doubtful: z.literal(true).optional(),
      either: z.array(z.json()).max(4).optional(),
      lacks: z.string().max(300).optional(), // a part of `value` is missing: what to ask for it
      refused: o({ reason: z.enum(slotFaults), value: z.json().optional() }).optional(),
      agreed: z.boolean().optional(),
      revised: z.literal(true).optional(), // the customer came back to this question from a later one: "no, Thursday"
      heard: Heard.optional(), // with `slots`
    }),
  },
  /**
   * What the sentence that brought the customer here holds for these slots: 「订明天下午三点两个人的位子」. Each stretch of it is given once;
   * nothing when they have since been asked something else.
   */
  read: { how: 'at-once', fails: false, request: o({ slots: z.array(FormField).min(1).max(20) }), result: Heard },
  /** Tells the trace and the desk what came of a tool that a model called, also where nothing ran. */
  tool: {
    how: 'at-once',
    fails: false,
    request: o({
      name: z.string().max(100),
      args: z.string().max(4_000), // as the model wrote them where they do not fit, else the values as JSON
      came: z.enum(['ran', 'failed', 'declined', 'unknown', 'misfit']), // declined: the customer did not say yes
      code: z.string().max(100).optional(), // why it failed, or does not fit
      result: z.string().max(2_000).default(''), // what the model was told of it, as far as it is worth keeping
      confirmed: z.boolean().default(false), // the customer has said yes
    }),
    result: z.null(),
  },
  /** Says the prompt with buttons. `id` is the choice taken; without it the customer wrote something else. */
  choose: {
    how: 'wait',
    fails: false,
    request: o({
      prompt: words,
      choices: z.array(Choice).min(1).max(20),
      exact: z.literal(true).optional(), // something is done upon it: only the button, or its very words, are an answer
      again: z.literal(true).optional(),
      ...talk,
      within: within(days, 30 * days),
    }),
    result: o({
      id: z.string().optional(),
      text: z.string(),
      revised: z.literal(true).optional(), // as for `ask`
      heard: Heard.optional(),
    }),
  },
  /**
   * Several questions on one card. `values` by the field's id: all of them when the card was filled in (null: left empty), those that were
   * found when the customer wrote something instead, none where the channel cannot show a card.
   */
  form: {
    how: 'wait',
    fails: false,
    request: o({
      prompt: words,
      fields: z.array(FormField).min(1).max(20),
      send: z.string().max(80).default(''), // the word on the button; empty: the client's own
      cancel: z.string().max(200).default(''), // what the customer says to leave it; empty: it cannot be left
      ...talk, // what may be said beside the card; without `slots`, its fields
      within: within(days, 30 * days),
    }),
    result: o({
      text: z.string(),
      values: z.record(z.string(), z.json()).default({}),
      revised: z.literal(true).optional(), // as for `ask`
      heard: Heard.optional(),
    }),
  },
  /** Waits until a time, in milliseconds since 1970. With `text` the customer wrote first; a bare greeting is an empty one. */
  sleep: {
    how: 'wait',
    fails: false,
    request: o({ until: z.int(), within: within(30 * days, 30 * days) }),
    result: o({ text: z.string().optional() }),
  },
  /** Puts the conversation in the queue. The waiting limit runs only while queued. */
  handoff: {
    how: 'wait',
    fails: true,
    request: o({
      announce: words.default(''), // said when somebody can come
      offline: words.default(''), // said when nobody is there
      reason: z.string().max(500).default(''), // for the agent
      priority: z.int().min(0).max(9).default(0),
      leaveMessage: z.boolean().default(true), // offer the message form when nobody is there or nobody comes
      within: within(5 * minutes, days),
    }),
    result: o({ outcome: HandoffOutcome, note: z.string().optional(), agent: z.string().optional() }),
  },
  /**
   * Runs another flow of the bot. `inputs` are set before it begins; the reply is its outcome, and what lies at the paths of
   * `outputs` when it is over: the caller itself goes on seeing its variables as they were. A path without a value is left out.
   * With `node` only that node of the flow is run, as a tool: the outcome is the exit it left by.
   */
  call: {
    how: 'frame',
    fails: true,
    request: o({
      flow: z.string(),
      node: z.string().max(64).optional(),
      tool: z.literal(true).optional(), // a model wants it: how long it takes is told with what came of it
      inputs: z.record(z.string().max(64), z.json()).default({}),
      outputs: z.array(z.string().max(200)).max(50).default([]),
      within: within(30 * days, 30 * days),
    }),
    result: o({
      outcome: z.string(),
      values: z.record(z.string(), z.json()).default({}),
      said: words.optional(), // of a `node`: what the customer said that was not meant for it
    }),
  },
  /** What the customer wants, limited to the intents given. No `intent` = none of these. */
  classify: {
    how: 'inside',
    fails: true,
    request: o({
      text: words,
      intents: z.array(z.string()).max(500),
      threshold: z.number().min(0).max(1).optional(), // the bot's own when absent
      within: within(5 * seconds, 5 * seconds), // with a second opinion
    }),
    result: o({
      intent: z.string().optional(), // above the threshold
      doubtful: z.array(z.string()).max(3).optional(), // in the doubtful band: "did you mean …?", best first
      ranked: z.array(o({ intent: z.string(), confidence: z.number() })).max(10), // best first
      threshold: z.number(),
      second: Second.optional(),
    }),
  },
  /** Looks a question up in a knowledge list of the installation, as the list is now. */
  retrieve: {
    how: 'inside',
    fails: true, // no-list: there is none of that id
    request: o({
      list: z.string().max(64),
      text: words,
      locale: z.string().max(35), // of the texts that come back, where there are any
      most: z.int().min(1).max(10).default(3),
      sure: z.number().min(0).max(1).optional(), // from here on it is found; the usual one when absent
      after: z.string().max(100).optional(), // the id of the last answer, for what is asked on: and its price?
      within: within(seconds, 5 * seconds),
    }),
    result: o({
      band: Band, // of the best one
      entries: z
        .array(
          o({
            id: z.string(),
            kind: z.enum(['faq', 'fact', 'passage']).optional(), // an entry of questions and answers when absent
            question: z.string(),
            answer: words, // Markdown
            citation: Citation.optional(), // where it stands: of facts and passages
            images: z.array(Image).max(3).optional(), // shown with the answer
            offers: z.array(z.string().max(80)).max(20).optional(), // what the customer may ask next with one press
            flow: z.string().max(64).optional(), // of this bot: gone through after the answer
            band: Band,
            confidence: z.number(), // how likely it is the one that was meant
            how: z.enum(['same', 'near', 'words']), // word for word, but for a slip, or by what they share
            by: z.string(), // the wording that came nearest
          }),
        )
        .max(10), // best first, also what is not worth asking about
      sure: z.number(),
    }),
  },
  /** Looks for listed words, however they are written. Hits are named by the id of their list. */
  guard: {
    how: 'inside',
    fails: true,
    steady: ['lists', 'allow'],
    request: o({
      text: z.string().max(50_000),
      lists: z
        .array(
          o({
            id: z.string().max(64),
            words: z.array(z.string().max(200)).max(2_000),
            mask: z.boolean().default(true), // its words are starred out in `masked`
          }),
        )
        .max(30),
      allow: z.array(z.string().max(200)).max(2_000).default([]), // phrases in which listed words do not count
      within: within(seconds, 5 * seconds),
    }),
    result: o({
      lists: z.array(z.string()), // those with a hit, in the order asked
      hits: z.array(o({ list: z.string(), word: z.string(), start: z.int(), end: z.int() })).max(200), // the first ones, by place
      masked: z.string(),
    }),
  },
  /**
   * Runs JavaScript cut off from everything: `input` is what it reads as `vars`, what it returns is `value`. Date and Math.random come
   * from the request. What the script itself does wrong is a result with a place, not a failure.
   */
  script: {
    how: 'inside',
    fails: true,
    request: o({
      code: z.string().max(SCRIPT_CHARACTERS),
      input: z.record(z.string(), z.json()),
      at: z.int(), // in milliseconds since 1970
      offset: z.int().min(-1_440).max(1_440).default(0), // of its local time, in minutes ahead of UTC
      seed: z.int().min(0),
      limit: z.int().min(1).max(1_000).default(100), // milliseconds it may run
      within: within(5 * seconds, 10 * seconds), // with the wait for its turn
    }),
    result: o({
      value: z.json().optional(), // absent: it returned nothing
      logs: z.array(z.string().max(500)).max(20).default([]),
      wrong: o({
        what: z.enum(['syntax', 'threw', 'time', 'memory', 'output', 'promise', 'crashed']),
        text: z.string().max(500),
        line: z.int().optional(),
      }).optional(),
    }),
  },
  /** One HTTP call through the egress guard: an absolute `url`, or a `connection` and a `path` under its address. */
  http: {
    how: 'outside',
    fails: true,
    request: o({
      method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']),
      url: z.string().max(4_000).optional(),
      connection: z.string().optional(),
      path: z.string().max(4_000).optional(),
      headers: z.record(z.string().max(100), z.string().max(2_000)).default({}),
      body: z.string().max(200_000).optional(),
      pick: z.record(z.string(), z.string().max(200)).optional(), // name -> path in the answer; only what is picked is kept
      retries: z.int().min(0).max(3).default(0), // of what is safe to repeat
      idempotent: z.boolean().default(false), // the backend honours Idempotency-Key: a POST may be repeated
      within: within(10 * seconds, 30 * seconds),
    }),
    // `body`: the whole answer without `pick`, else an object of what was picked
    result: o({ status: z.int(), body: z.json() }),
  },
  /** One thing with the house's own contacts, orders and notes. Done exactly once: its key is kept with what it wrote. */
  records: {
    how: 'outside',
    fails: true,
    request: o({
      connection: z.string().max(64).default(recordsConnection.id), // no other is answered here
      operation: RecordOperation,
      within: within(5 * seconds, 30 * seconds),
    }),
    result: RecordAnswer,
  },
  /**
   * Keeps facts about a signed-in customer for the next conversations, or their refusal. `consent` is what they were asked and how they
   * answered, and is kept as proof. Outside, as all that is written elsewhere: a commit comes first. `kept` false: nobody is signed in.
   */
  remember: {
    how: 'outside',
    fails: true,
    request: o({
      facts: z.record(z.string().max(64), z.json()),
      consent: o({ words, given: z.boolean() }).optional(), // absent: given before
      within: within(5 * seconds, 30 * seconds),
    }),
    result: o({ kept: z.boolean(), rehearsed: z.literal(true).optional() }),
  },
  /** Asks a language model. With `speak` the text goes to the customer as it is made. */
  llm: {
    how: 'outside',
    fails: true,
    request: o({
      connection: z.string().optional(), // absent: the installation's first model
      system: z.string().max(50_000).default(''),
      prompt: z.string().max(50_000),
      memory: z.int().min(0).max(50).default(0), // earlier messages of the conversation that go along
      links: z.array(z.string().max(200)).max(50).default([]), // sites its text may link to; every other link becomes words
      temperature: z.number().min(0).max(2).optional(),
      maxTokens: z.int().min(1).max(32_000).optional(),
      speak: z.boolean().default(false),
      rounds: z.array(Round).max(200).optional(), // what followed on the prompt
      tools: z
        .array(o({ name: z.string().max(64), about: z.string().max(1_000), schema: z.json() }))
        .max(20)
        .optional(),
      schema: z.json().optional(), // the JSON Schema its answer must fit; it is asked to, and may still not
      files: z.array(z.string().max(100)).max(4).optional(), // pictures of the customer, by id
      within: within(30 * seconds, 120 * seconds),
    }),
    result: o({
      text: z.string(),
      calls: z.array(ToolCall).max(20).optional(), // tools it wants run before it goes on
      cut: z.boolean().optional(), // it came to a limit of length: the text is its beginning
      model: z.string().optional(),
      connection: z.string().optional(), // the one that answered
      tokens: o({ prompt: z.int(), completion: z.int() }).optional(),
      cost: z.int().optional(), // millionths of the house's currency
      before: z.array(o({ connection: z.string(), failed: z.string() })).optional(), // those that were asked in vain
    }),
  },
} as const satisfies Record<string, Spec>;

/** The customer is asked something: it is said, and said again when the conversation comes back to it. */
export const asksCustomer = (kind: string): boolean => kind === 'ask' || kind === 'choose' || kind === 'form';

/** Whether a file answers the open question. Elsewhere it is kept for people to see, and the bot says so. */
export const takesFile = (call: { kind: string; request: Readonly<Record<string, unknown>> } | undefined): boolean =>
  call?.kind === 'ask' && (call.request['wants'] === 'file' || call.request['files'] === true);

export type Table = typeof effects;
export type Kind = keyof Table;
export type KindOf<How> = { [K in Kind]: Table[K]['how'] extends How ? K : never }[Kind];
export type Request<K extends Kind> = z.output<Table[K]['request']>;
export type Result<K extends Kind> = z.output<Table[K]['result']>;

/** A plain value that knows its result type: `yield*` it. A forgotten star still runs, and does not compile where the result is used. */
export class Effect<K extends Kind> {
  readonly kind: K;
  readonly request: z.input<Table[K]['request']>;
  constructor(kind: K, request: z.input<Table[K]['request']>) {
    this.kind = kind;
    this.request = request;
  }
  *[Symbol.iterator](): Generator<Effect<K>, Result<K>, unknown> {
    return (yield this) as Result<K>; // the only cast: the engine answers with a parsed result
  }
}
export type AnyEffect = { [K in Kind]: Effect<K> }[Kind];

const effect =
  <K extends Kind>(kind: K) =>
  (request: z.input<Table[K]['request']>) =>
    new Effect(kind, request);
export const say = (content: string | z.input<Table['say']['request']>) =>
  new Effect('say', typeof content === 'string' ? { text: content } : content);
export const now = () => new Effect('now', {});
export const random = () => new Effect('random', {});
export const ask = effect('ask');
export const read = effect('read');
export const choose = effect('choose');
export const form = effect('form');
export const sleep = effect('sleep');
export const handoff = effect('handoff');
export const call = effect('call');
export const classify = effect('classify');
export const retrieve = effect('retrieve');
export const guard = effect('guard');
export const tool = effect('tool');
export const script = effect('script');
export const http = effect('http');
export const records = effect('records');
export const remember = effect('remember');
export const llm = effect('llm');

/** Thrown into the generator when an effect fails. Nobody need catch it: uncaught, the walk leaves by `error` (or `silent`). */
export class Failed extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A line of the conversation, for a model's memory. */
export type PastLine = { from: 'bot' | 'customer' | 'agent'; text: string };
/** What a performer gets beside the request: the idempotency key, the end of patience, where streamed text goes, and for whom it works. */
export type By = {
  key: string;
  signal: AbortSignal;
  delta(text: string): void;
  workspace: string;
  bot: string;
  version: number; // 0: a draft
  /** Where the customer is; the web when absent. */
  channel?: string;
  /** Who asks, as `flow/node`; absent: not a node. */
  place?: string;
  /** The flows of the bot, where the one who asks knows them better than what is published. */
  flows?: readonly string[];
  /** The last messages of both sides, oldest first. */
  history(count: number): Promise<PastLine[]>;
};
/** Exhaustive by type: a missing or a surplus performer does not compile. */
export type Performers = {
  [K in KindOf<'inside' | 'outside'>]: (request: Request<K>, by: By) => Promise<Result<K>>;
};
