// A conversation that sleeps: the timer row wakes it, in another process too; people may come in between.
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bot } from '../engine/test-nodes.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { worldOn } from './for-tests.ts';

const HOUR = 3_600_000;
const document = bot({
  main: {
    bye: ['tell', { text: 'I will be back' }, { next: 'nap' }],
    nap: ['sleeping', { ms: 2 * HOUR }, { done: 'still', wrote: 'early' }],
    still: ['question', { prompt: 'still there?', wants: 'number', variable: 'n' }],
    early: ['question', { prompt: 'yes?', wants: 'number', variable: 'n' }],
  },
});
const texts = (events: readonly ChatEvent[]) =>
  events.flatMap((event) => (event.type === 'message' ? [event.text ?? event.key] : []));
const ann = { id: 'ann', name: 'Ann' };

describe.each(storeKinds)('sleeping on %s', (kind) => {
  let held: Awaited<ReturnType<typeof emptyStore>>;
  beforeAll(async () => {
    held = await emptyStore(kind);
  });
  afterAll(() => held.drop());
  const open = async () => {
    const world = worldOn(held.store, document);
    const { live } = await world.conversations.begin('shop', { about: { locale: 'en' } });
    return { world, live, began: world.at };
  };

  test('wakes at its time, after a restart, once', async () => {
    const { live, began } = await open();
    const later = worldOn(held.store, document, { process: 'p2' });
    later.at = began + 2 * HOUR - 1;
    await later.conversations.tick();
    const found = await later.conversations.get(live.row.id);
    expect(texts(await later.conversations.events(found, 0))).toEqual(['I will be back']);
    later.at = began + 2 * HOUR;
    await later.conversations.tick();
    await later.conversations.tick();
    expect(texts(await later.conversations.events(found, 0))).toEqual(['I will be back', 'still there?']);
    expect(found.row.owner).toBe('bot');
  });
  test('a customer who writes is answered at once, and its time comes for nobody', async () => {
    const { world, live, began } = await open();
    const answer = await world.conversations.message(live, { id: 'm-1', type: 'text', text: 'anyone?' });
    expect(texts(answer.events)).toEqual(['anyone?', 'yes?']);
    world.at = began + 2 * HOUR;
    await world.conversations.tick();
    expect(texts(await world.conversations.events(live, 0))).toEqual(['I will be back', 'anyone?', 'yes?']);
  });
  test('a person who comes in between does not end it: handed back, it wakes at the same time, or at once when that is past', async () => {
    for (const [pause, wakes] of [
      [HOUR, 2 * HOUR],
      [5 * HOUR, 5 * HOUR],
    ] as const) {
      const { world, live, began } = await open();
      const { desk } = world.conversations;
      await desk.accept(live, ann, live.row.epoch);
      world.at = began + pause;
      await desk.returnToBot(live, ann, live.row.epoch);
      expect(live.row.owner).toBe('bot');
      world.at = began + wakes - 1;
      await world.conversations.tick();
      const before = texts(await world.conversations.events(live, 0));
      if (pause < wakes) expect(before).not.toContain('still there?');
      world.at = began + wakes;
      await world.conversations.tick();
      expect(texts(await world.conversations.events(live, 0)).at(-1)).toBe('still there?');
    }
  });
});
