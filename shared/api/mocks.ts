// Mocks: what answers instead of the real thing, in a simulation or a test case. They never stand in a bot document.
import { z } from 'zod';

/** The effects that a mock may answer: whatever neither the customer says nor the bot. */
export const MockKind = z.enum([
  'http',
  'llm',
  'records',
  'remember',
  'classify',
  'retrieve',
  'guard',
  'script',
  'handoff', // how it ends, without asking the tester
  'sleep', // the wait is over at once
  'now', // the time a node sees
  'random', // 0 ≤ x < 1: which share of a split
]);
export type MockKind = z.output<typeof MockKind>;

/** One thing that a request must be like: `url contains /orders`. `at` is a path in the request; empty: all of it, as JSON. */
export const MockRule = z.strictObject({
  at: z.string().max(200),
  is: z.enum(['equals', 'contains', 'matches']), // matches: a pattern
  value: z.string().max(2_000),
});
export type MockRule = z.output<typeof MockRule>;

export const MockAnswer = z.union([
  z.strictObject({ is: z.json() }),
  z.strictObject({ failed: z.string().min(1).max(80) }),
]);
export type MockAnswer = z.output<typeof MockAnswer>;

/** No conversation of a simulation has more steps. */
const MOST_TIMES = 5_000;
/**
 * What answers instead of the real thing. Without `node` and `when` every effect of that kind is mocked. The most particular one
 * answers: one for the node before one for all, one with rules before one without, one for that time before one for any time, else the
 * first of the list.
 */
export const Mock = z.strictObject({
  kind: MockKind,
  /** The flow and node it is limited to; a mock of a node alone fits that id in any flow. */
  flow: z.string().max(32).optional(),
  node: z.string().max(32).optional(),
  /** Rules that the request must keep, all of them. */
  when: z.array(MockRule).max(10).optional(),
  /** Answers once: the nth call of the conversation that is of its kind and place and keeps its rules. Absent: every time. */
  nth: z.int().min(1).max(MOST_TIMES).optional(),
  /** The effect's result, or how it fails. */
  answer: MockAnswer,
});
export type Mock = z.output<typeof Mock>;
export const MOST_MOCKS = 200;

/** How slow or broken the way to one kind of effect is: its answer comes so many ms late, or not at all. */
export const Disturbance = z.strictObject({
  delay: z.int().min(0).max(300_000).optional(), // in ms; at or past the call's own deadline it is a time-out
  failed: z.string().min(1).max(80).optional(), // the code, such as `egress.connect` or `timeout`
});
export type Disturbance = z.output<typeof Disturbance>;
/** By kind. What is mocked is disturbed as well: a mock says what comes back, this says how it comes. */
export const Network = z.partialRecord(
  z.enum(['http', 'llm', 'records', 'remember', 'classify', 'retrieve', 'script']),
  Disturbance,
);
export type Network = z.output<typeof Network>;
