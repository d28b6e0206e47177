// Lines sent in a burst: one turn, nothing lost, the same answer for each id.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bot } from '../engine/test-nodes.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { worldOn, type World } from './for-tests.ts';
import { heardTogether, holding, isFull } from './gather.ts';

const document = bot(
  {
    main: {
      ask: ['question', { prompt: 'What?', variable: 'what' }, { answered: 'told' }],
      told: ['tell', { text: 'heard: {{ what }}' }, { next: 'pick' }],
      pick: ['picking', {}, { a: 'took', b: 'took', else: 'ask' }],
      took: ['tell', { text: 'taken' }],
    },
  },
  { settings: { gatherSeconds: 0.2 } },
);
const lines = (events: readonly ChatEvent[]) =>
  events.flatMap((event) => (event.type === 'message' ? [`${event.from}: ${event.text ?? event.key}`] : []));
const text = (id: string, words: string) => ({ id, type: 'text' as const, text: words });
const BURST = ['customer: 我那个单', 'customer: 还没到', 'bot: heard: 我那个单\n还没到', 'bot: A or B?'];

describe.each(storeKinds)('a burst on %s', (kind) => {
  let held: Awaited<ReturnType<typeof emptyStore>>;
  beforeAll(async () => {
    held = await emptyStore(kind);
  });
  afterAll(() => held.drop());
  const open = async (world = worldOn(held.store, document)) => {
    const { live } = await world.conversations.begin('shop', { about: { locale: 'en' } });
    return { world, live, all: async () => lines(await world.conversations.events(live, 0)).slice(1) };
  };
  const stored = async (world: World, id: string, count: number) => {
    for (let n = 0; n < 200; n++) {
      if (lines(await world.conversations.events(await world.conversations.get(id), 0)).length >= count) return;
      await sleep(5);
    }
  };

  test('becomes one turn, joined by line breaks; every id answers all of it, also later', async () => {
    const { world, live, all } = await open();
    const one = world.conversations.message(live, text('line-0001', '我那个单'));
    await stored(world, live.row.id, 2); // in the log before it is answered
    const two = world.conversations.message(live, text('line-0002', '还没到'));
    const answers = await Promise.all([one, two]);
    expect(lines(answers[0].events)).toEqual(BURST);
    expect(answers[1]).toEqual(answers[0]);
    expect(await all()).toEqual(BURST);
    expect(await world.conversations.message(live, text('line-0001', 'else'))).toEqual(answers[0]);
    expect(await world.conversations.message(live, text('line-0002', 'else'))).toEqual(answers[0]);
    expect(world.errors).toEqual([]);
  });
  test('a line asked for again while the burst is open is not said twice', async () => {
    const { world, live, all } = await open();
    const one = world.conversations.message(live, text('line-0003', '我那个单'));
    await stored(world, live.row.id, 2);
    live.running.clear(); // as from a connection that came back
    const again = world.conversations.message(live, text('line-0003', '我那个单'));
    const two = world.conversations.message(live, text('line-0004', '还没到'));
    expect(new Set((await Promise.all([one, again, two])).map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await all()).toEqual(BURST);
  });
  test('a greeting in front of the matter is not part of it; alone it fills nothing', async () => {
    const { world, live, all } = await open();
    await Promise.all([
      world.conversations.message(live, text('line-0005', 'hello')),
      world.conversations.message(live, text('line-0006', 'my order')),
    ]);
    expect(await all()).toEqual(['customer: hello', 'customer: my order', 'bot: heard: my order', 'bot: A or B?']);
    const greeted = await open();
    await greeted.world.conversations.message(greeted.live, text('line-0007', 'hi'));
    expect(await greeted.all()).toEqual(['customer: hi', 'bot: What?']);
  });
  test('a button waits for nothing: what was written before it is heard first', async () => {
    const { world, live, all } = await open();
    const one = world.conversations.message(live, text('line-0008', 'x'));
    await stored(world, live.row.id, 2);
    const pressed = await world.conversations.message(live, { id: 'press-0001', type: 'choice', value: 'a' });
    expect(lines(pressed.events)).toEqual(['customer: A', 'bot: taken']);
    expect(lines((await one).events)).toEqual(['customer: x', 'bot: heard: x', 'bot: A or B?']);
    expect(await all()).toEqual(['customer: x', 'bot: heard: x', 'bot: A or B?', 'customer: A', 'bot: taken']);
  });
  test('who asks for a person gets one at once; the lines are theirs to read', async () => {
    const { world, live, all } = await open();
    const one = world.conversations.message(live, text('line-0009', 'x'));
    await stored(world, live.row.id, 2);
    await world.conversations.desk.askForPerson(live, 'press-0002');
    expect(live.row.owner).toBe('queue');
    expect(lines((await one).events)).toEqual(['customer: x']);
    await sleep(300);
    expect((await all()).filter((line) => line.startsWith('bot: heard'))).toEqual([]);
  });
  test('nobody is there for a person: the lines are heard all the same', async () => {
    const { world, live } = await open();
    world.someone = false;
    const one = world.conversations.message(live, text('line-0010', 'x'));
    await stored(world, live.row.id, 2);
    await world.conversations.desk.askForPerson(live, 'press-0003');
    expect(lines((await one).events)).toContain('bot: heard: x');
  });
  test('a crash loses no line that was committed: another process hears them, once', async () => {
    const dead = await open();
    void dead.world.conversations.message(dead.live, text('line-0011', '我那个单'));
    await stored(dead.world, dead.live.row.id, 2);
    void dead.world.conversations.message(dead.live, text('line-0012', '还没到'));
    await stored(dead.world, dead.live.row.id, 3);
    dead.live.inTurn = () => new Promise(() => undefined); // it never gets another turn
    const world = worldOn(held.store, document, { process: 'p2' });
    world.at += 1_000;
    await world.conversations.tick(); // not yet: somebody may still be waiting with it
    const live = await world.conversations.get(dead.live.row.id);
    expect(lines(await world.conversations.events(live, 0))).toHaveLength(3);
    world.at += 60_000;
    await world.conversations.tick();
    await world.conversations.tick();
    expect(lines(await world.conversations.events(live, 0)).slice(1)).toEqual(BURST);
    const retried = await world.conversations.message(live, text('line-0012', '还没到'));
    expect(lines(retried.events)).toEqual(BURST);
  });
  test('it writes on while an answer is looked for: the next burst waits its turn, and nothing is mixed', async () => {
    const { world, live, all } = await open();
    await world.conversations.message(live, text('line-0013', 'one'));
    const two = world.conversations.message(live, text('line-0014', 'neither'));
    const three = world.conversations.message(live, text('line-0015', 'nor'));
    await Promise.all([two, three]);
    expect(await all()).toEqual([
      'customer: one',
      'bot: heard: one',
      'bot: A or B?',
      'customer: neither',
      'customer: nor',
      'bot: What?',
    ]);
  });
});

describe.runIf(storeKinds.includes('postgres'))('a burst over two processes', () => {
  test('lines on both are one turn, and both answer it', async () => {
    const { store, drop } = await emptyStore('postgres');
    try {
      const one = worldOn(store, document, { process: 'p1' });
      const two = worldOn(store, document, { process: 'p2' });
      for (let n = 0; n < 5; n++) {
        const { live } = await one.conversations.begin('shop', { about: { locale: 'en' } });
        const there = await two.conversations.get(live.row.id);
        const first = one.conversations.message(live, text(`here-${n}001`, '我那个单'));
        for (let look = 0; look < 100 && (await one.conversations.events(live, 1)).length === 0; look++) await sleep(5);
        const second = two.conversations.message(there, text(`there-${n}01`, '还没到'));
        const answers = await Promise.all([first, second]);
        expect(lines(answers[0].events)).toEqual(BURST);
        expect(answers[1].events).toEqual(answers[0].events);
        expect(lines(await two.conversations.events(there, 0)).slice(1)).toEqual(BURST);
      }
      expect([...one.errors, ...two.errors]).toEqual([]);
    } finally {
      await drop();
    }
  });
});

describe('which lines belong together', () => {
  test('each further line moves the end, but not for ever', () => {
    const one = holding(undefined, 'a', 1_000, 2, 7);
    expect(one).toEqual({ turn: 7, due: 3_000, until: 7_000, lines: ['a'] });
    const two = holding(one, 'b', 2_500, 2, 99);
    expect(two).toEqual({ turn: 7, due: 4_500, until: 7_000, lines: ['a', 'b'] });
    expect(holding(two, 'c', 6_500, 2, 99).due).toBe(7_000);
  });
  test('no more than one message may hold', () => {
    const one = holding(undefined, 'a'.repeat(7_000), 0, 1, 1);
    expect(isFull(one, 'b'.repeat(999))).toBe(false);
    expect(isFull(one, 'b'.repeat(1_000))).toBe(true);
  });
  test('nothing but greetings stays a greeting', () => {
    const greets = (line: string) => line === '在吗';
    expect(heardTogether(['在吗', '我那个单', '还没到'], greets)).toBe('我那个单\n还没到');
    expect(heardTogether(['在吗', '在吗'], greets)).toBe('在吗\n在吗');
  });
});

test(
  'law: whatever comes when, every line is in the log once, in its order, and heard once',
  { timeout: 60_000 },
  async () => {
    const echo = bot(
      {
        main: {
          ask: ['question', { prompt: '?', variable: 'what' }, { answered: 'told' }],
          told: ['tell', { text: 'heard: {{ what }}' }, { next: 'ask' }],
        },
      },
      { settings: { gatherSeconds: 0.02 } },
    );
    const { store, drop } = await emptyStore('libsql');
    const act = fc.record({
      after: fc.integer({ min: 0, max: 60 }),
      what: fc.constantFrom('line', 'line', 'line', 'press', 'context', 'again'),
    });
    try {
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 10 }), async (acts) => {
          const world = worldOn(store, echo);
          world.at += ++runs;
          const { live } = await world.conversations.begin('shop', { about: { locale: 'en' } });
          const sent: string[] = [];
          const answers: Promise<unknown>[] = [];
          for (const [n, { after, what }] of acts.entries()) {
            await sleep(after);
            const id = `run-${runs}-act-${n}`;
            const last = sent.at(-1);
            if (what === 'line') {
              sent.push(`line ${n}`);
              answers.push(world.conversations.message(live, text(`${id}-line`, `line ${n}`)));
            } else if (what === 'press') {
              sent.push(`button ${n}`);
              answers.push(world.conversations.message(live, { id, type: 'choice', value: `button ${n}` }));
            } else if (what === 'context')
              answers.push(world.conversations.context(live, id, { context: { page: id } }));
            else if (last?.startsWith('line'))
              answers.push(world.conversations.message(live, text(`run-${runs}-act-${last.slice(5)}-line`, last)));
          }
          await Promise.all(answers);
          const said = lines(await world.conversations.events(live, 0));
          expect(said.filter((line) => line.startsWith('customer'))).toEqual(sent.map((line) => `customer: ${line}`));
          const heard = said.flatMap((line) => (line.startsWith('bot: heard: ') ? line.slice(12).split('\n') : []));
          expect(heard).toEqual(sent);
          expect(world.errors).toEqual([]);
        }),
        { numRuns: 12 },
      );
    } finally {
      await drop();
    }
  },
);
