// Simulations: a draft (or a version) talked to with the server's own engine. Kept in memory only, the one thing that is.
import { z } from 'zod';
import { Card, Choice, FIELD_CHARACTERS, Image, SentFile, ShownForm } from '../node/content.ts';
import { HandoffOutcome } from '../node/effects.ts';
import { Mock, MOST_MOCKS } from './mocks.ts';
import { route } from './route.ts';

const Facts = z.record(z.string().max(64), z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]));
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
  z.strictObject({ type: z.literal('mocks'), mocks: z.array(Mock).max(MOST_MOCKS) }), // from now on, through every rewind
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
});
/** One activation of one node. `exit` is absent while the conversation rests there. */
export const TracedStep = z.object({
  step: z.int(),
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
});
export type TracedStep = z.output<typeof TracedStep>;

/** A line of the conversation as the widget would draw it, and the step it belongs to. */
export const SimulatedMessage = z.object({
  id: z.string(),
  from: z.enum(['bot', 'customer', 'system']),
  step: z.int(),
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
  /** Under a customer's line: what was understood. */
  understood: z
    .object({ intent: z.string().optional(), confidence: z.number().optional(), found: z.array(z.string()).optional() })
    .optional(),
});
export type SimulatedMessage = z.output<typeof SimulatedMessage>;

/** Where it stands: waiting for the customer, for the tester to end the hand-off, still calling out, or over. */
export const SimulationState = z.object({
  id: z.string(),
  status: z.enum(['waiting', 'handoff', 'working', 'ended', 'stopped']),
  /** Why it stopped. */
  code: z.string().optional(),
  messages: z.array(SimulatedMessage),
  steps: z.array(TracedStep),
  variables: z.record(z.string(), z.json()), // secret ones masked
  mocks: z.array(Mock),
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
    locale: z.string().max(35).optional(),
    contact: Facts.optional(),
    context: Facts.optional(),
    mocks: z.array(Mock).max(MOST_MOCKS).optional(),
    at: z.int().min(0).optional(), // what the conversation takes for the time, in ms
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
    z.strictObject({ step: z.int().min(1), document: z.json().optional() }),
    z.strictObject({ inputs: z.int().min(0), document: z.json().optional() }),
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
