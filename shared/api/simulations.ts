// Simulations: a draft (or a version) talked to with the server's own engine. Kept in memory only, the one thing that is.
import { z } from 'zod';
import { guardActions, guardDirections } from '../guard/policy.ts';
import { slotFaults } from '../node/slot-rule.ts';
import { Card, Choice, Citation, FIELD_CHARACTERS, Image, SentFile, ShownForm } from '../node/content.ts';
import { HandoffOutcome, Second } from '../node/effects.ts';
import { smallTalkKinds } from '../small-talk/kinds.ts';
import { Mock, MOST_MOCKS, Network } from './mocks.ts';
import { route } from './route.ts';

/** A place to stop at: before a node runs, or with `exit` once that exit was taken, before what comes behind it. */
export const Breakpoint = z.strictObject({
  flow: z.string().max(32),
  node: z.string().max(32),
  exit: z.string().max(80).optional(),
});
export type Breakpoint = z.output<typeof Breakpoint>;
const MOST_BREAKPOINTS = 200;

/** Whether people can be had: `ask`: the tester says so when a hand-off comes; else as live, with the bot's business hours. */
export const People = z.enum(['ask', 'there', 'away']);
export type People = z.output<typeof People>;

/** The last moment a date can be. */
const LAST_TIME = 8_640_000_000_000_000;
const Facts = z.record(z.string().max(64), z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]));
/** What a conversation begins with: who talks, in which language and channel, what the page tells, and when. */
const began = {
  locale: z.string().max(35).optional(),
  contact: Facts.optional(),
  context: Facts.optional(),
  channel: z.string().max(20).optional(), // `web` unless said
  at: z.int().min(0).max(LAST_TIME).optional(), // what the conversation takes for the time, in ms
};
/** What the tester does. A message is text or a pressed button; a hand-off's end and silence are the tester's to tell. */
export const SimulationInput = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('message'),
    text: z.string().min(1).max(8_000),
    value: z.string().max(200).optional(),
    /** What was typed into the open form; `text` is then what the customer is shown to have said. */
    values: z.record(z.string().max(64), z.string().max(FIELD_CHARACTERS)).optional(),
    /** A file in place of words: only what it is called, not what is in it. */
    file: SentFile.pick({ type: true, size: true }).optional(),
  }),
  z.strictObject({ type: z.literal('handoff-ends'), outcome: HandoffOutcome, note: z.string().max(1_000).optional() }),
  z.strictObject({ type: z.literal('silence') }), // the deadline passes
  /** Lines sent in a burst, heard as one turn: what a bot that gathers (`gatherSeconds`) makes of them. */
  z.strictObject({ type: z.literal('burst'), lines: z.array(z.string().min(1).max(8_000)).min(1).max(20) }),
  /** The customer chose another language in the chat window. */
  z.strictObject({ type: z.literal('language'), locale: z.string().max(35) }),
  /** The page tells who the customer is, or what they look at. */
  z.strictObject({ type: z.literal('customer'), contact: Facts.optional(), context: Facts.optional() }),
  /** The clock is put to that time (ms) and stands there, but for what is waited for; `null`: the real time again. What is overdue then happens. */
  z.strictObject({
    type: z.literal('clock'),
    at: z.int().min(0).max(LAST_TIME).nullable(),
    step: z.int().min(1).optional(),
  }),
  /** Variables are changed by hand. `step`: while it stood before that step; filled in by the server. */
  z.strictObject({
    type: z.literal('set-variables'),
    variables: z.record(z.string().max(64), z.json()),
    step: z.int().min(1).optional(),
  }),
  // ── from here on no facts of the conversation: they hold from now on, through every rewind ──
  z.strictObject({ type: z.literal('mocks'), mocks: z.array(Mock).max(MOST_MOCKS) }),
  z.strictObject({ type: z.literal('network'), network: Network }),
  z.strictObject({ type: z.literal('people'), people: People }),
  /** Where to stop. `every`: before each node. */
  z.strictObject({
    type: z.literal('breakpoints'),
    breakpoints: z.array(Breakpoint).max(MOST_BREAKPOINTS),
    every: z.boolean().optional(),
  }),
  /** Goes on from where it stopped: one node, to a node (once), or until the next breakpoint. */
  z.strictObject({ type: z.literal('go'), how: z.enum(['step', 'on']) }),
  z.strictObject({ type: z.literal('go-to'), flow: z.string().max(32), node: z.string().max(32) }),
]);
export type SimulationInput = z.input<typeof SimulationInput>;

/** One effect a node asked for. `real` went out, `mocked` did not, `recorded` was answered from an earlier run. */
export const TracedEffect = z.object({
  kind: z.string(),
  request: z.json(),
  /** Absent while it is waited for. */
  reply: z.union([z.object({ is: z.json() }), z.object({ failed: z.string() })]).optional(),
  by: z.enum(['engine', 'customer', 'tester', 'real', 'mocked', 'recorded', 'waiting']),
  ms: z.number(),
  /** The network was made slow or broken for it. */
  disturbed: z.literal(true).optional(),
  /** Of a mock that the effect could never answer: the field of its answer that is wrong. */
  wrong: z.string().optional(),
});
/** One rule of a condition with its values put in. */
export const TestedRule = z.object({
  variable: z.string(),
  op: z.string(),
  /** What the variable held; absent: nothing. */
  left: z.json().optional(),
  /** What it was compared with, variables filled in; empty where the operator takes none. */
  right: z.string(),
  holds: z.boolean(),
});
/** A condition of a node, as it was when the node was entered. */
export const TestedCondition = z.object({
  /** The field of the config: `rows.0.when`. */
  at: z.string(),
  match: z.enum(['all', 'any']),
  rows: z.array(
    z.union([TestedRule, z.object({ match: z.enum(['all', 'any']), holds: z.boolean(), rules: z.array(TestedRule) })]),
  ),
  holds: z.boolean(),
});
export type TestedCondition = z.output<typeof TestedCondition>;
/** What made an intent win, or how near it came. */
export const IntentEvidence = z.object({
  intent: z.string(),
  /** The example nearest to the line, and how near: 1 is the same text. */
  example: z.object({ text: z.string(), near: z.number() }).optional(),
  /** Pieces of the line that spoke for it, most first; `share` of all that spoke for or against. */
  pieces: z.array(z.object({ text: z.string(), share: z.number() })),
});
export type IntentEvidence = z.output<typeof IntentEvidence>;
/** One activation of one node. `exit` is absent while the conversation rests there. */
export const TracedStep = z.object({
  step: z.int(),
  /** How many inputs of the customer's or the tester's there had been: 0 is the greeting. */
  turn: z.int(),
  flow: z.string(),
  node: z.string(),
  at: z.int(),
  ms: z.number(), // own computing and calls, without waiting for the customer
  before: z.record(z.string(), z.json()), // variables on entry; secret ones masked
  effects: z.array(TracedEffect),
  exit: z.string().optional(),
  end: z.string().optional(),
  to: z.string().optional(),
  failed: z.string().optional(), // the code, when it left by a failure
  set: z.record(z.string(), z.json()),
  tested: z.array(TestedCondition).optional(), // of a node with conditions
  /** Of a node that looked for an intent: why the first ones ranked as they did. */
  evidence: z.array(IntentEvidence).optional(),
});
export type TracedStep = z.output<typeof TracedStep>;

/** A line of the conversation as the widget would draw it, and the step it belongs to. */
export const SimulatedMessage = z.object({
  id: z.string(),
  from: z.enum(['bot', 'customer', 'agent', 'system']),
  step: z.int(),
  turn: z.int(),
  lang: z.string().optional(), // the conversation's language then
  text: z.string().optional(),
  key: z.string().optional(), // of a system line: detour, returned, stopped:<code>, closed
  choices: z.array(Choice).optional(),
  suggest: z.array(z.string()).optional(),
  form: ShownForm.optional(),
  card: Card.optional(),
  cards: z.array(Card).optional(),
  image: Image.optional(),
  file: SentFile.optional(),
  generated: z.boolean().optional(),
  sources: z.array(Citation).optional(),
  /** Listed words that were found in it: what of, what was done, and which. */
  guarded: z
    .array(
      z.object({
        direction: z.enum(guardDirections),
        action: z.enum(guardActions),
        category: z.string(),
        words: z.array(z.string()),
      }),
    )
    .optional(),
  /** Under a customer's line: what was understood. */
  understood: z
    .object({
      intent: z.string().optional(),
      confidence: z.number().optional(),
      found: z.array(z.string()).optional(),
      /** What was read of it for the open question: the kind, or the slot with its label; the value, and what became of it. */
      read: z
        .array(
          z.object({
            type: z.string(),
            label: z.string().optional(),
            value: z.json().optional(),
            how: z.enum(['taken', 'doubtful', 'corrected', 'refused']),
            reason: z.enum(slotFaults).optional(),
          }),
        )
        .optional(),
      agreed: z.boolean().optional(), // to "did you mean …?"
      smallTalk: z.enum(smallTalkKinds).optional(),
      feelings: z.object({ negative: z.boolean(), urgent: z.boolean() }).optional(),
      evidence: IntentEvidence.optional(), // of an intent that works everywhere
      second: Second.optional(), // what was asked elsewhere about it
    })
    .optional(),
});
export type SimulatedMessage = z.output<typeof SimulatedMessage>;

/** Where it stands: waiting for the customer, for the tester to end the hand-off, still calling out, or over. */
export const SimulationState = z.object({
  id: z.string(),
  status: z.enum(['waiting', 'handoff', 'working', 'paused', 'ended', 'stopped']),
  /** Before which step it stands, and why: a breakpoint, one step was asked for, run to here, a rewind. */
  paused: z
    .object({
      step: z.int(),
      flow: z.string(),
      node: z.string(),
      why: z.enum(['breakpoint', 'step', 'here', 'rewind', 'alone']),
      exit: z.string().optional(), // the breakpoint is on the exit that led here
    })
    .optional(),
  /** Why it stopped. */
  code: z.string().optional(),
  messages: z.array(SimulatedMessage),
  steps: z.array(TracedStep),
  variables: z.record(z.string(), z.json()), // secret ones masked
  mocks: z.array(Mock),
  network: Network,
  people: People,
  breakpoints: z.array(Breakpoint),
  /** Breakpoints on what is no longer in the document: dropped. */
  gone: z.array(Breakpoint),
  /** What the conversation takes for the time, in ms. */
  at: z.int(),
  /** It stands: the tester has set it. */
  clockSet: z.boolean(),
  /** A real conversation was opened in it: the version it ran on. Personal data are replaced. */
  real: z.object({ conversation: z.string(), version: z.int() }).optional(),
  /** What the tester did so far: sent along with a start, they bring a lost simulation back. */
  inputs: z.array(SimulationInput),
  locale: z.string(),
});
export type SimulationState = z.output<typeof SimulationState>;

export const startSimulation = route({
  method: 'post',
  path: '/api/bots/:bot/simulations',
  may: 'bots.test',
  summary: 'Starts talking to a draft, a version or a document sent along. Real calls are made unless mocked.',
  body: z.strictObject({
    document: z.json().optional(), // the studio sends what is on the canvas; else the stored draft
    version: z.int().min(1).optional(),
    ...began,
    mocks: z.array(Mock).max(MOST_MOCKS).optional(),
    network: Network.optional(),
    people: People.optional(),
    breakpoints: z.array(Breakpoint).max(MOST_BREAKPOINTS).optional(),
    /** Begins at that node instead of at the beginning, with these variables. `alone`: stops when it is left. */
    from: z
      .strictObject({
        flow: z.string().max(32),
        node: z.string().max(32),
        variables: z.record(z.string().max(64), z.json()).optional(),
        alone: z.boolean().optional(),
      })
      .optional(),
    /** Stops before that node, once: run to here. */
    until: z.strictObject({ flow: z.string().max(32), node: z.string().max(32) }).optional(),
    /** Inputs to go through at once: how the studio brings a lost simulation back. */
    inputs: z.array(SimulationInput).max(500).optional(),
  }),
  result: SimulationState,
  status: 201,
});
export const sendToSimulation = route({
  method: 'post',
  path: '/api/bots/:bot/simulations/:simulation/inputs',
  may: 'bots.test',
  summary: 'One input of the tester; answers when the turn rests.',
  body: SimulationInput,
  result: SimulationState,
});
export const rewindSimulation = route({
  method: 'post',
  path: '/api/bots/:bot/simulations/:simulation/rewind',
  may: 'bots.test',
  summary: 'Goes back to a step and on from there, with a newer document if one is sent. Recorded results are reused.',
  /** To a step, or to where so many inputs had been made: an answer given twice to one question is two inputs of one step. */
  body: z.union([
    z.strictObject({
      step: z.int().min(1),
      pause: z.boolean().optional(), // stops before that step runs
      document: z.json().optional(),
    }),
    z.strictObject({
      inputs: z.int().min(0),
      document: z.json().optional(),
      about: z.strictObject(began).optional(), // the same inputs, as if another customer had begun: replaces what it began with
    }),
  ]),
  result: SimulationState,
});
export const readSimulation = route({
  method: 'get',
  path: '/api/bots/:bot/simulations/:simulation/events',
  may: 'bots.test',
  summary: 'The trace so far.',
  result: SimulationState,
});
export const openConversation = route({
  method: 'post',
  path: '/api/inbox/:conversation/simulation',
  may: 'conversations.test',
  summary:
    'Opens a real conversation in the simulator, on the version it ran on. Personal data are replaced; nothing is called again.',
  result: SimulationState.extend({ bot: z.string() }),
  status: 201,
});
