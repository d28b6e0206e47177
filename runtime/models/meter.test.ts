// Counting and the budget, on both databases: sums add up whoever asks when, and what is over is over at once.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ModelHouse } from '@dialoom/shared/api/models';
import type { z } from 'zod';
import { modelUseStore } from '../store/model-use.ts';
import { createSeal } from '../store/seal.ts';
import { settingStore } from '../store/settings.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { startFakeLlm } from '../fake-llm/listen.ts';
import { spentOf } from './budget.ts';
import { meter } from './meter.ts';
import { modelsOn } from './models-for-tests.ts';
import { costOf, priceOf } from './prices.ts';

const house = (of: z.input<typeof ModelHouse> = {}) => ModelHouse.parse(of);
const price = { model: 'fake*', currency: 'USD' as const, input: 1, output: 2 };
const million = { prompt: 1_000_000, completion: 1_000_000 };

test('a price fits by its name or its beginning, the house’s own first; without one it costs nothing', () => {
  expect(priceOf('gpt-4o-mini-2024-07-18', [])?.input).toBe(0.15);
  expect(priceOf('gpt-4o-mini', [{ ...price, model: 'gpt-4o-mini' }])?.input).toBe(1);
  expect(costOf(million, 'unheard-of', house())).toBe(0);
});
test('costs are in millionths of the house’s currency, by its rate', () => {
  expect(costOf(million, 'fake', house({ prices: [price], yuanPerDollar: 7 }))).toBe(21_000_000);
  expect(costOf(million, 'fake', house({ prices: [price], currency: 'USD' }))).toBe(3_000_000);
});
test('a warning from 80 %, over from 100 %, and without a limit never', () => {
  expect([0, 799_999, 800_000, 999_999, 1_000_000].map((spent) => spentOf(spent, 1).state)).toEqual(['within', 'within', 'warning', 'warning', 'over']); // prettier-ignore
  expect(spentOf(9e9, 0).state).toBe('free');
});

describe.each(storeKinds)('on %s', (kind) => {
  let opened: Awaited<ReturnType<typeof emptyStore>>;
  beforeEach(async () => void (opened = await emptyStore(kind)));
  const meters: { flush(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of meters.splice(0)) await one.flush();
    await opened.store.close();
    await opened.drop();
  });
  const made = async (of: z.input<typeof ModelHouse> = { prices: [price], currency: 'USD' }) => {
    const settings = settingStore(opened.store);
    await settings.write('w', 'models', house(of));
    const store = modelUseStore(opened.store, createSeal('a secret that is long enough for this', 'model-calls'));
    const warned: object[] = [];
    const now = { at: Date.parse('2026-11-21T10:00:00Z') };
    const open = (broken?: () => boolean) => {
      const one = meter({ store: broken ? { ...store, add: async (uses) => { if (broken()) throw new Error('no database'); await store.add(uses); } } : store, settings, clock: () => now.at, offset: () => 480, warn: (_, about) => void warned.push(about), log: () => undefined }); // prettier-ignore
      meters.push(one);
      return one;
    };
    return { store, warned, now, open };
  };
  const whose = { workspace: 'w', bot: 'b', place: 'main/ask', conversation: 'c1' };
  const counted = { connection: 'm', model: 'fake', tokens: { prompt: 300_000, completion: 50_000 } };
  const call = { system: 'Be short.', messages: [{ role: 'user', text: 'Hi' }], answer: 'Hello', calls: [], ms: 5 };

  test('sums by day, bot, place and model; another process goes on from them', async () => {
    const { store, open, now } = await made();
    const first = open();
    await Promise.all([first.count(whose, counted), first.count(whose, { ...counted, failed: 'timeout' }), first.count({ ...whose, place: 'main/other' }, counted)]); // prettier-ignore
    expect((await first.today('w')).all).toBe(1_200_000);
    await first.flush();
    expect((await open().today('w')).bots.get('b')).toBe(1_200_000);
    await open().count(whose, counted);
    const rows = await store.since('w', first.dayOf(now.at));
    expect(rows.find(({ place }) => place === 'main/ask')).toMatchObject({ calls: 2, failed: 1, cost: 800_000 });
    now.at += 6 * 3_600_000; // past midnight, eight hours ahead of UTC
    expect((await first.today('w')).all).toBe(0);
  });
  test('a sum read while others are written counts each once', async () => {
    const { open } = await made();
    const one = open();
    for (let i = 0; i < 20; i++) {
      const counting = one.count(whose, counted);
      const reading = one.today('w');
      void one.flush();
      await Promise.all([counting, reading]);
    }
    await one.flush();
    expect((await open().today('w')).all).toBe(20 * 400_000);
    expect((await one.today('w')).all).toBe(20 * 400_000);
  });
  test('what the database did not take goes with the next', async () => {
    const { open, store, now } = await made();
    let isBroken = true;
    const one = open(() => isBroken);
    await one.count(whose, counted);
    await one.flush();
    isBroken = false;
    await one.count(whose, counted);
    await one.flush();
    expect(await store.since('w', one.dayOf(now.at))).toMatchObject([{ calls: 2, cost: 800_000 }]);
  });
  test('a budget warns once at 80 % and once at 100 %, for all and for a bot', async () => {
    const { open, warned } = await made({ prices: [price], currency: 'USD', budget: { all: 100, bots: { b: 1 } } });
    const one = open();
    expect((await one.allows('w', 'b')).state).toBe('within');
    await one.count(whose, counted);
    await one.count(whose, counted);
    expect((await one.allows('w', 'b')).state).toBe('warning');
    await one.count(whose, counted);
    await one.count(whose, counted);
    expect((await one.allows('w', 'b')).state).toBe('over');
    expect((await one.allows('w', 'other')).state).toBe('within');
    expect(warned).toMatchObject([
      { bot: 'b', state: 'warning' },
      { bot: 'b', state: 'over' },
    ]);
  });
  test('at 100 %: the error exit, a cheaper model, or a person', async () => {
    const server = await startFakeLlm(0, { script: [{ say: 'Yes.' }] });
    try {
      for (const [over, comes] of [['error', { failed: 'budget' }], ['handoff', { failed: 'budget-person' }], ['fallback', { answered: { connection: 'cheap' } }]] as const) {
        const { open } = await made({ prices: [price], currency: 'USD', budget: { bots: { b: 0.1 }, over, fallback: 'cheap' } });
        const one = open();
        await one.allows('w', 'b');
        await one.count(whose, counted);
        expect(await modelsOn(server, { m: {}, cheap: {} }, one).ask('m')).toMatchObject(comes);
      }
    } finally {
      await server.close();
    }
  }); // prettier-ignore
  test('calls of a conversation are kept sealed, in order, and go when it is erased', async () => {
    const { store, open, now } = await made();
    const one = open();
    await one.count(whose, counted, call);
    now.at++;
    await one.count(whose, { ...counted, failed: 'timeout' }, { ...call, answer: '' });
    await one.flush();
    expect(await store.of('w', 'c1', 10)).toMatchObject([
      { call: { answer: 'Hello', cost: 400_000, place: 'main/ask' } },
      { call: { failed: 'timeout' } },
    ]);
    expect(await store.of('other', 'c1', 10)).toEqual([]);
    const [row] = await opened.store.db.selectFrom('model_call').select('body').execute();
    expect(Buffer.from(row?.body ?? []).includes('Hello')).toBe(false);
    await store.erase('c1');
    expect(await store.of('w', 'c1', 10)).toEqual([]);
  });
});
