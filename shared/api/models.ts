// What models cost: usage by bot, node and day, the prices it is reckoned with, and what may be spent in a day.
import { z } from 'zod';
import { route } from './route.ts';

export const currencies = ['CNY', 'USD'] as const;
const Currency = z.enum(currencies);
const price = z.number().min(0).max(1_000_000);
/** For a million tokens. `model` may end in `*`. */
export const ModelPrice = z.strictObject({
  model: z.string().trim().min(1).max(200),
  currency: Currency,
  input: price,
  output: price,
});
export type ModelPrice = z.output<typeof ModelPrice>;
/** In the house's currency; absent or 0: nobody limits it. */
const amount = z.number().min(0).max(10_000_000);
export const Budget = z.strictObject({
  /** For all bots together. */
  all: amount.optional(),
  bots: z.record(z.string().max(64), amount).default({}),
  /** At 100 %: the node's error exit, a cheaper model, or a person. */
  over: z.enum(['error', 'fallback', 'handoff']).default('error'),
  /** The connection for `fallback`; it is not limited. */
  fallback: z.string().max(64).default(''),
});
export type Budget = z.output<typeof Budget>;
export const ModelHouse = z.strictObject({
  currency: Currency.default('CNY'),
  yuanPerDollar: z.number().min(0.01).max(1_000).default(7.1),
  prices: z.array(ModelPrice).max(200).default([]),
  budget: Budget.prefault({}),
});
export type ModelHouse = z.output<typeof ModelHouse>;

/** Costs are in millionths of the currency. */
const Sum = z.object({ calls: z.int(), failed: z.int(), prompt: z.int(), completion: z.int(), cost: z.int() });
export type UsageSum = z.output<typeof Sum>;
const Spent = z.object({ spent: z.int(), limit: z.int(), state: z.enum(['free', 'within', 'warning', 'over']) });

export const readModelUsage = route({
  method: 'get',
  path: '/api/models/usage',
  may: 'models.read',
  summary: 'Calls, tokens and costs of models in the last days: by day, bot, node and model, and today against the budget.',
  query: z.strictObject({ days: z.coerce.number().int().min(1).max(366).default(30), bot: z.string().max(64).optional() }),
  result: z.object({
    currency: Currency,
    total: Sum,
    days: z.array(Sum.extend({ day: z.string() })), // 2026-01-31, oldest first
    bots: z.array(Sum.extend({ bot: z.string(), name: z.string() })),
    nodes: z.array(Sum.extend({ bot: z.string(), flow: z.string(), node: z.string(), name: z.string() })), // without a node: other work of the house
    models: z.array(Sum.extend({ connection: z.string(), model: z.string(), priced: z.boolean() })),
    today: z.object({ all: Spent, bots: z.record(z.string(), Spent) }),
    /** Connections that rest after failures, until then. */
    resting: z.record(z.string(), z.int()),
  }),
}); // prettier-ignore
export const readModelHouse = route({
  method: 'get',
  path: '/api/models/settings',
  may: 'models.read',
  summary: 'Currency, own prices and the daily budget; and the prices that ship, with their date and source.',
  result: z.object({
    settings: ModelHouse,
    presets: z.array(ModelPrice.extend({ asOf: z.string(), source: z.string() })),
  }),
});
export const saveModelHouse = route({
  method: 'put',
  path: '/api/models/settings',
  may: 'models.edit',
  summary: 'Changes currency, prices and budget. What was counted before keeps its cost.',
  body: ModelHouse,
  result: ModelHouse,
});
export const listModelNames = route({
  method: 'post',
  path: '/api/connections/:connection/models',
  may: 'connections.edit',
  summary: 'The models that the endpoint of a connection says it has; none when it gives no list.',
  result: z.object({ models: z.array(z.string()) }),
});
/** One call of a model in a conversation, as it was. Masked and shown by role. */
export const ModelCallView = z.object({
  at: z.int(),
  flow: z.string(),
  node: z.string(),
  name: z.string(),
  model: z.string(),
  system: z.string(),
  messages: z.array(z.object({ role: z.string(), text: z.string() })),
  answer: z.string(),
  calls: z.array(z.object({ name: z.string(), args: z.string() })),
  failed: z.string().optional(),
  cut: z.boolean().optional(),
  prompt: z.int(),
  completion: z.int(),
  cost: z.int(),
  ms: z.int(),
});
export type ModelCallView = z.output<typeof ModelCallView>;
export const listModelCalls = route({
  method: 'get',
  path: '/api/inbox/:conversation/model-calls',
  may: 'models.calls',
  summary: 'Prompts, answers, tokens and costs of a conversation, oldest first.',
  result: z.object({ currency: Currency, calls: z.array(ModelCallView) }),
});
