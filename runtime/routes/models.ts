// What models cost, the prices and the budget; the calls of a conversation, for those who may read them.
import * as api from '@dialoom/shared/api/models';
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import { DialoomError } from '@dialoom/shared/text/errors';
import { starsFor, type Stars } from '../exports/written.ts';
import { mount, type Door } from '../http/mount.ts';
import type { ModelNames } from '../connections/model-names.ts';
import type { Connections } from '../connections/connections.ts';
import type { Breaker } from '../models/breaker.ts';
import { inCurrency, type Meter } from '../models/meter.ts';
import { presetPrices, priceOf } from '../models/prices.ts';
import { spentOf } from '../models/budget.ts';
import { summed, usageOf, type Names } from '../models/usage.ts';
import type { Actor } from '../people/actor.ts';
import type { BotStore } from '../store/bots.ts';
import type { KeptCall, ModelUseStore } from '../store/model-use.ts';
import type { SettingStore } from '../store/settings.ts';
import { botOf } from './bot-of.ts';

/** Calls of one conversation that are shown. */
const MOST_CALLS = 500;

export type ModelParts = {
  meter: Meter;
  use: ModelUseStore;
  breaker: Pick<Breaker, 'resting'>;
  settings: SettingStore;
  bots: Pick<BotStore, 'find'>;
  connections: Pick<Connections, 'resolve' | 'named'>;
  names: ModelNames;
  /** The bot of a conversation of this workspace. */
  botOf(workspace: string, conversation: string): Promise<string | undefined>;
  /** Kinds of personal data that nobody reads in what was asked of models. */
  hiddenInTraces(workspace: string): Promise<ReadonlySet<PersonalKind>>;
  /** Forgets what was asked for a conversation. */
  forget(conversation: string): Promise<void>;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountModels(door: Door, parts: ModelParts): void {
  const { meter, use, settings, bots, connections, record } = parts;
  mount(door, api.readModelUsage, async ({ query, actor }) => {
    const { workspace } = actor;
    if (query.bot !== undefined) await botOf(bots)(actor, query.bot);
    await meter.flush();
    const house = await meter.house(workspace);
    const day = meter.dayOf(Date.now());
    const rows = (await use.since(workspace, day - query.days + 1, query.bot)).map((row) => ({
      ...row,
      cost: inCurrency(row, house.currency, house.yuanPerDollar),
    }));
    const now = await meter.today(workspace);
    const names = await namesIn(bots, workspace, [...new Set(rows.map(({ bot }) => bot))]);
    const { budget } = house;
    return {
      currency: house.currency,
      total: summed(rows),
      ...usageOf(rows, names, (model) => priceOf(model, house.prices) !== undefined),
      today: {
        all: spentOf(now.all, budget.all),
        bots: Object.fromEntries(
          [...new Set([...Object.keys(budget.bots), ...now.bots.keys()])].map((bot) => [
            bot,
            spentOf(now.bots.get(bot) ?? 0, budget.bots[bot]),
          ]),
        ),
      },
      resting: Object.fromEntries(
        [...parts.breaker.resting()].flatMap(([key, until]) =>
          key.startsWith(`${workspace}:`) ? [[key.slice(workspace.length + 1), until]] : [],
        ),
      ),
    };
  });
  mount(door, api.readModelHouse, async ({ actor }) => ({
    settings: await meter.house(actor.workspace),
    presets: [...presetPrices],
  }));
  mount(door, api.saveModelHouse, async ({ body, actor }) => {
    const { budget } = body;
    if (budget.over === 'fallback') {
      const all = await connections.named(actor.workspace);
      if (all[budget.fallback]?.kind !== 'model')
        throw new DialoomError('bad-request', 400, { path: 'budget.fallback', params: { reason: budget.fallback } });
    }
    await settings.write(actor.workspace, 'models', body);
    meter.changed(actor.workspace);
    await record(actor, 'models.save', 'models', { budget: budget.all ?? 0, over: budget.over });
    return body;
  });
  mount(door, api.listModelNames, async ({ params, actor }) => {
    const connection = await connections.resolve(actor.workspace, params.connection);
    if (connection?.kind !== 'model') throw new DialoomError('not-found', 404);
    return { models: await parts.names(connection) };
  });
  mount(door, api.listModelCalls, async ({ params, actor }) => {
    const bot = await parts.botOf(actor.workspace, params.conversation);
    if (bot === undefined) throw new DialoomError('not-found', 404);
    await meter.flush();
    const { currency } = await meter.house(actor.workspace);
    const calls = await use.of(actor.workspace, params.conversation, MOST_CALLS);
    const names = await namesIn(bots, actor.workspace, [bot]);
    const stars = starsFor(await parts.hiddenInTraces(actor.workspace));
    await record(actor, 'models.calls', params.conversation); // reading what a customer said is written down
    return {
      currency,
      calls: calls.map(({ at, call: { place, ...call } }) => {
        const [flow = '', node = ''] = place.split('/');
        return { ...call, ...starredCall(call, stars), at, flow, node, name: names.get(`${bot}/${place}`) ?? node };
      }),
    };
  });
}

const starredCall = ({ system, messages, answer, calls }: Omit<KeptCall, 'place'>, stars: Stars) => ({
  system: stars.text(system),
  messages: messages.map(({ role, text }) => ({ role, text: stars.text(text) })),
  answer: stars.text(answer),
  calls: calls.map(({ name, args }) => ({ name, args: stars.text(args) })),
});

/** What bots and their nodes are called now; those that are gone have no name. */
async function namesIn(bots: ModelParts['bots'], workspace: string, ids: readonly string[]): Promise<Names> {
  const names = new Map<string, string>();
  for (const id of ids) {
    const bot = await bots.find(workspace, id);
    if (!bot) continue;
    names.set(id, bot.name);
    for (const [flow, { nodes }] of Object.entries(bot.draft.flows))
      for (const [node, { name }] of Object.entries(nodes)) if (name) names.set(`${id}/${flow}/${node}`, name);
  }
  return names;
}
