// What is under way when somebody says stop, takes over, or closes.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatEvent, WireEvent } from '@dialoom/shared/api/chat';
import { Failed, type Performers } from '@dialoom/shared/node/effects';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bot } from '../engine/test-nodes.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { worldOn } from './for-tests.ts';
import type { Live } from './live.ts';

const text = (id: string, words: string) => ({ id, type: 'text' as const, text: words });
const lines = (events: readonly ChatEvent[]) =>
  events.flatMap((event) =>
    event.type === 'message' ? [`${event.from}: ${event.text ?? event.key}`] : [`(${event.type})`],
  );
const ann = { id: 'ann', name: 'Ann' };
const answering = bot({
  main: {
    ask: ['question', { prompt: 'What?', wants: 'number', variable: 'no' }, { answered: 'model' }],
    model: ['speaking', {}, { ok: 'ask', error: 'sorry' }],
    sorry: ['tell', { text: 'failed: {{ error }}' }, { next: 'ask' }],
  },
});
/** Says one piece and then nothing until it is ended. */
const stuck: Performers['llm'] = (_, { delta, signal }) => {
  delta('It is');
  return new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason), { once: true }));
};

describe.each(storeKinds)('interrupted on %s', (kind) => {
  let held: Awaited<ReturnType<typeof emptyStore>>;
  beforeAll(async () => {
    held = await emptyStore(kind);
  });
  afterAll(() => held.drop());
  const streaming = async (id: string) => {
    const world = worldOn(held.store, answering);
    world.conversations.parts.performers.llm = stuck;
    const { live } = await world.conversations.begin('shop', { about: { locale: 'en' } });
    const hints: WireEvent[] = [];
    const turn = world.conversations.message(live, text(id, '1'), (hint) => void hints.push(hint));
    while (!hints.some((hint) => hint.type === 'delta')) await sleep(5);
    return { world, live, turn, all: () => world.conversations.events(live, 0) };
  };

  test('stop keeps what was read, as an answer like any other', async () => {
    const { world, live, turn } = await streaming('stop-1');
    world.conversations.stop(live);
    expect(lines((await turn).events)).toEqual(['customer: 1', 'bot: It is', 'bot: What?']);
    expect(world.errors).toEqual([]);
  });
  test('an answer that breaks off stays as far as it was read, once, and in its place', async () => {
    const world = worldOn(held.store, answering);
    world.conversations.parts.performers.llm = async (_, { delta }) => {
      delta('It is ');
      throw new Failed('llm-broken-off');
    };
    const { live } = await world.conversations.begin('shop', { about: { locale: 'en' } });
    const hints: WireEvent[] = [];
    const { events } = await world.conversations.message(live, text('broken-1', '1'), (hint) => void hints.push(hint));
    expect(lines(events)).toEqual(['customer: 1', 'bot: It is…', 'bot: failed: llm-broken-off', 'bot: What?']);
    const streamed = hints.flatMap((hint) => (hint.type === 'delta' ? [hint.messageId] : []));
    expect(events.flatMap((event) => (event.type === 'message' && event.generated ? [event.id] : []))).toEqual(
      streamed,
    );
    // nobody read along: then nothing was said of it
    const unread = await world.conversations.message(live, text('broken-2', '1'));
    expect(lines(unread.events)).toEqual(['customer: 1', 'bot: failed: llm-broken-off', 'bot: What?']);
    expect(world.errors).toEqual([]);
  });
  test('stop ends no call to a backend', async () => {
    const document = bot({
      main: {
        ask: ['question', { prompt: 'No?', wants: 'number', variable: 'no' }, { answered: 'get' }],
        get: ['fetching', {}, { ok: 'told', error: 'told' }],
        told: ['tell', { text: '{{ body.name }}{{ error }}' }, { next: 'ask' }],
      },
    });
    const world = worldOn(held.store, document);
    const { live } = await world.conversations.begin('shop', { about: { locale: 'en' } });
    world.http.hold = true;
    const turn = world.conversations.message(live, text('stop-2', '1'));
    while (world.http.held.length === 0) await sleep(5);
    world.conversations.stop(live);
    world.http.held.forEach((go) => go());
    expect(lines((await turn).events)).toContain('bot: pen');
  });
  test('the button for a person does not wait for the end of an answer', async () => {
    const { world, live, turn, all } = await streaming('button-1');
    await world.conversations.desk.askForPerson(live, 'button-2');
    await turn;
    expect(live.row.owner).toBe('queue');
    expect(lines(await all())).toContain('bot: It is');
  });
  test('a person who takes over ends the answer, and that is no fault of ours', async () => {
    const { world, live, turn, all } = await streaming('over-1');
    await world.conversations.desk.accept(live, ann, live.row.epoch);
    await turn;
    expect(lines(await all()).at(-1)).toBe('system: agent.joined');
    expect(world.errors).toEqual([]);
  });

  test('handing back and going on are one commit: no crash between them leaves it with nobody', async () => {
    const document = bot({
      main: {
        p: [
          'person',
          {},
          { resolved: 'bye', returned: 'bye', cancelled: 'bye', 'message-left': 'bye', timeout: 'bye' },
        ],
        bye: ['tell', { text: 'bye' }],
      },
    });
    const { conversations } = worldOn(held.store, document);
    const { desk } = conversations;
    const queue = async () => (await conversations.begin('shop', { about: { locale: 'en' } })).live;
    const agents = async () => {
      const live = await queue();
      await desk.accept(live, ann, live.row.epoch);
      return live;
    };
    const ways = [
      [await agents(), (live) => desk.returnToBot(live, ann, live.row.epoch, 'a note')],
      [await agents(), (live) => desk.close(live, ann, live.row.epoch)],
      [await queue(), (live) => desk.cancelWait(live, 'cancel-1')],
      [await queue(), (live) => desk.leaveMessage(live, 'leave-11', 'call me')],
      [
        await queue(),
        (live) => desk.timeout(live, { conversation: live.row.key, id: live.row.id, kind: 'handoff', call: '' }),
      ],
    ] satisfies [Live, (live: Live) => Promise<unknown>][];
    for (const [live, way] of ways) {
      const { rev } = live.row;
      await way(live);
      expect(live.row.rev).toBe(rev + 1);
      expect(lines(await conversations.events(live, 0))).toContain('bot: bye');
    }
  });
  test('a close ends a hand-off that had interrupted a question, and the question with it', async () => {
    const document = bot(
      {
        main: { ask: ['question', { prompt: 'Which order?', wants: 'number', variable: 'no' }] },
        help: { p: ['person', {}, { resolved: 'bye' }], bye: ['tell', { text: 'bye' }] },
      },
      { intents: { person: { name: 'Person', global: 'help' } } },
    );
    const world = worldOn(held.store, document, { understand: () => ({ intent: 'person' }) });
    const { live } = await world.conversations.begin('shop', { about: { locale: 'en' } });
    await world.conversations.message(live, text('close-1', 'a person please'));
    await world.conversations.desk.accept(live, ann, live.row.epoch);
    await world.conversations.desk.close(live, ann, live.row.epoch);
    expect(live.row).toMatchObject({ owner: 'closed', closed_by: 'agent' });
    const heard = lines(await world.conversations.events(live, 0));
    expect(heard.slice(-4)).toEqual(['bot: bye', '(owner)', '(closed)', '(feedback-request)']);
  });
});

describe.runIf(storeKinds.includes('postgres'))('interrupted, with two processes', () => {
  test('an answer that comes after another process has handed back is not forgotten', async () => {
    const held = await emptyStore('postgres');
    const document = bot({
      main: {
        ask: ['question', { prompt: 'No?', wants: 'number', variable: 'no' }, { answered: 'get' }],
        get: ['fetching', {}, { ok: 'told', error: 'told' }],
        told: ['tell', { text: 'a {{ body.name }}{{ error }}' }, { next: 'ask' }],
      },
    });
    try {
      const one = worldOn(held.store, document, { process: 'p1' });
      const two = worldOn(held.store, document, { process: 'p2' });
      const { live } = await one.conversations.begin('shop', { about: { locale: 'en' } });
      one.http.hold = true;
      const turn = one.conversations.message(live, text('slow-1', '1'));
      while (one.http.held.length === 0) await sleep(5);
      const there = await two.conversations.get(live.row.id);
      await two.conversations.desk.accept(there, ann, there.row.epoch);
      await two.conversations.desk.returnToBot(there, ann, there.row.epoch);
      one.http.held.forEach((go) => go());
      await turn;
      await live.inTurn(async () => undefined);
      const heard = lines(await one.conversations.events(live, 0));
      expect(heard.slice(-2)).toEqual(['bot: a pen', 'bot: No?']);
      expect((await two.conversations.message(there, text('next-1', '2'))).events.length).toBeGreaterThan(1);
    } finally {
      await held.drop();
    }
  });
});
