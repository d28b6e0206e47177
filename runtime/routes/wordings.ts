// Two wordings of a node that asks a model, side by side: what it would cost, the trial, and what people think of its answers.
import * as api from '@dialoom/shared/api/wordings';
import { MOST_BYTES } from '@dialoom/shared/document/document';
import { DialoomError } from '@dialoom/shared/text/errors';
import { MOST_TRIED } from '@dialoom/shared/wordings/trial';
import type { z } from 'zod';
import type { CaseHouse } from '../cases/run-cases.ts';
import type { Connections } from '../connections/connections.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Meter } from '../models/meter.ts';
import type { Model } from '../models/models.ts';
import { priceOf } from '../models/prices.ts';
import type { Actor } from '../people/actor.ts';
import type { BotStore } from '../store/bots.ts';
import type { CaseStore } from '../store/cases.ts';
import { allLearnt } from '../understanding/small-talk/small-talk.ts';
import { MOST_LOOKED, reckonTalks } from '../wordings/reckon.ts';
import { talksOfCases, talksOfQuestions, type TalkToTry } from '../wordings/talks.ts';
import type { Trials } from '../wordings/trials.ts';
import { twoDocuments, type Two } from '../wordings/two-documents.ts';
import { botOf, sentDocument } from './bot-of.ts';

const BODY = MOST_BYTES + 256 * 1024;
const keyOf = ({ case: id = '', row = -1 }: { case?: string | undefined; row?: number | undefined }) => `${id}/${row}`;

export type WordingParts = {
  bots: BotStore;
  cases: CaseStore;
  house: CaseHouse;
  connections: Pick<Connections, 'resolve' | 'firstModel'>;
  meter: Pick<Meter, 'house' | 'allows'>;
  trials: Trials;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountWordings(door: Door, { bots, cases, house, connections, meter, trials, record }: WordingParts): void {
  const find = botOf(bots);
  const whoseOf = async (actor: Actor, id: string) => ({ workspace: actor.workspace, bot: (await find(actor, id)).id });
  /** The model that a side asks: a field of its wording that names a connection, else the house's first. */
  const modelOf = async (workspace: string, values: z.output<typeof api.startTrial.body>['a']['values']): Promise<Model | undefined> => {
    const named = values['connection'];
    const found = await (typeof named === 'string' && named !== '' ? connections.resolve(workspace, named) : connections.firstModel(workspace));
    return found?.kind === 'model' ? found : undefined;
  };

  mount(
    door,
    api.reckonTrial,
    async ({ params, body, actor }, c) => {
      const { id: bot, draft } = await find(actor, params.bot);
      const { workspace } = actor;
      const { flow, node, a, b } = body;
      const documents = twoDocuments(body.document === undefined ? draft : sentDocument(body.document), { flow, node }, { a: a.values, b: b.values }, house.nodes);
      const all = talksOfCases((await cases.read(workspace, bot)).cases);
      const looked = all.slice(0, MOST_LOOKED);
      const prices = await meter.house(workspace);
      const models: Two<Model | undefined> = { a: await modelOf(workspace, a.values), b: await modelOf(workspace, b.values) };
      const { signal } = c.req.raw;
      for (const side of ['a', 'b'] as const) await allLearnt(house.models, documents[side]);
      const trying = (side: 'a' | 'b', talks: readonly TalkToTry[]) =>
        reckonTalks({ house, whose: { workspace, bot }, place: { flow, node }, document: documents[side] }, talks, models[side], prices, signal);
      const come = await trying('a', [...looked, ...talksOfQuestions(body, documents.a)]);
      const others = new Map((await trying('b', come.map(({ talk }) => talk))).map(({ talk, reckoned }) => [talk, reckoned]));
      const about = (side: 'a' | 'b') => {
        const model = models[side]?.settings.model;
        return model === undefined ? {} : { [side]: { model, priced: priceOf(model, prices.prices) !== undefined } };
      };
      return {
        talks: come.map(({ talk, reckoned }) => {
          const { id, row, name, said } = talk;
          return { ...(id !== undefined && { case: id }), ...(row !== undefined && { row }), name, said, a: reckoned, b: others.get(talk) ?? reckoned };
        }),
        cases: all.length,
        looked: looked.length,
        currency: prices.currency,
        ...about('a'),
        ...about('b'),
        budget: (await meter.allows(workspace, bot)).state,
      };
    },
    BODY,
  );
  mount(
    door,
    api.startTrial,
    async ({ params, body, actor }) => {
      const { id: bot, draft } = await find(actor, params.bot);
      const { workspace } = actor;
      const { flow, node, a, b } = body;
      const documents = twoDocuments(body.document === undefined ? draft : sentDocument(body.document), { flow, node }, { a: a.values, b: b.values }, house.nodes);
      const wanted = new Set(body.cases.map(keyOf));
      const chosen = wanted.size === 0 ? [] : talksOfCases((await cases.read(workspace, bot)).cases).filter(({ id, row }) => wanted.has(keyOf({ case: id, row })));
      const talks = [...chosen, ...talksOfQuestions(body, documents.a)].slice(0, MOST_TRIED);
      if (talks.length === 0) throw new DialoomError('wordings.nothing', 400);
      for (const { values } of [a, b]) if (!(await modelOf(workspace, values))) throw new DialoomError('wordings.no-model', 409);
      const { state, budget } = await meter.allows(workspace, bot);
      if (state === 'over' && budget.over !== 'fallback') throw new DialoomError('wordings.budget', 409);
      const { currency } = await meter.house(workspace);
      const id = await trials.start({ workspace, bot }, { place: { flow, node }, sides: { a, b }, documents, talks, by: actor.name, currency });
      await record(actor, 'wordings.trial', bot, { node, conversations: talks.length });
      return { id };
    },
    BODY,
  );
  mount(door, api.listTrials, async ({ params, query, actor }) => {
    const kept = await trials.store.list(await whoseOf(actor, params.bot), query);
    return { trials: kept.map(({ rows, ...one }) => ({ ...one, done: rows.length })) };
  });
  mount(door, api.readTrial, async ({ params, actor }) =>
    trials.read(await whoseOf(actor, params.bot), params.trial),
  );
  mount(door, api.stopTrial, async ({ params, actor }) =>
    trials.stop(await whoseOf(actor, params.bot), params.trial),
  );
  mount(door, api.deleteTrial, async ({ params, actor }) =>
    trials.remove(await whoseOf(actor, params.bot), params.trial),
  );
  mount(door, api.markTrial, async ({ params, body, actor }) =>
    trials.store.mark(await whoseOf(actor, params.bot), params.trial, body.row, body.is && { is: body.is, by: actor.name }),
  );
} // prettier-ignore
