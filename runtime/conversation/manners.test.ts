// What a customer may expect of any bot: to be reminded, told when it takes long or is closed, answered in their language, and let through to a person.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bot } from '../engine/test-nodes.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { worldOn } from './for-tests.ts';
import type { Parts } from './parts.ts';

const flows = {
  main: {
    ask: [
      'question',
      { prompt: { en: 'Which order?', 'zh-CN': '哪个订单？' }, wants: 'number', variable: 'no' },
      { answered: 'get', 'gave-up': 'person', silent: 'quiet' },
    ],
    get: ['fetching', {}, { ok: 'told', error: 'told' }],
    told: ['tell', { text: { en: 'It is there', 'zh-CN': '到了' } }, { next: 'ask' }],
    quiet: ['tell', { text: 'bye then' }],
    person: ['person', {}, { offline: 'none', resolved: 'quiet' }],
    none: ['tell', { text: 'the offline exit' }, { next: 'ask' }],
  },
} as const;
const shop = (settings: object) => bot(flows as never, { settings });
const lines = (events: readonly ChatEvent[]) =>
  events.flatMap((event) =>
    event.type === 'message'
      ? [`${event.from}: ${event.text ?? event.key}`]
      : event.type === 'owner'
        ? [`(${event.owner}${event.leaveMessage ? ', leave' : ''})`]
        : [`(${event.type})`],
  );
const text = (id: string, words: string) => ({ id, type: 'text' as const, text: words });
const ann = { id: 'ann', name: 'Ann' };
const MINUTE = 60_000;

describe.each(storeKinds)('manners on %s', (kind) => {
  let held: Awaited<ReturnType<typeof emptyStore>>;
  beforeAll(async () => {
    held = await emptyStore(kind);
  });
  afterAll(() => held.drop());
  const open = async (settings: object, more: Partial<Parts> = {}) => {
    const world = worldOn(held.store, shop(settings), more);
    const { live } = await world.conversations.begin('shop', { about: { locale: 'en' } });
    let seen = live.row.seq;
    /** What was said since it was last asked. */
    const since = async () => {
      const events = await world.conversations.events(live, seen);
      seen = events.at(-1)?.seq ?? seen;
      return lines(events);
    };
    const pass = async (ms: number) => {
      world.at += ms;
      await world.conversations.tick();
      return since();
    };
    return { world, live, since, pass };
  };

  describe('reminders', () => {
    const reminders = [
      { after: 60, text: { en: 'Still there?', 'zh-CN': '还在吗？' } },
      { after: 120, text: 'Take your time.' },
    ];
    test('come one after the other, each once, then silence at its usual time', async () => {
      const { pass } = await open({ reminders });
      expect(await pass(59_000)).toEqual([]);
      expect(await pass(1_000)).toEqual(['bot: Still there?']);
      expect(await pass(119_000)).toEqual([]);
      expect(await pass(1_000)).toEqual(['bot: Take your time.']);
      expect(await pass(60 * MINUTE)).toEqual([]);
      expect(await pass(23 * 60 * MINUTE)).toEqual(['bot: bye then']);
    });
    test('an answer begins them anew; another process finds them in the table', async () => {
      const { world, live, since, pass } = await open({ reminders });
      await pass(60_000);
      world.at += 30_000;
      await world.conversations.message(live, text('answer-01', '42'));
      await since();
      expect(await pass(59_000)).toEqual([]);
      const other = worldOn(held.store, shop({ reminders }), { process: 'p2' });
      other.at = world.at + 40_000; // a lease of the one that looked too early is over
      await other.conversations.tick();
      await world.conversations.drive.reload(live);
      expect(await since()).toEqual(['bot: Still there?']);
    });
    test('a person speaks: none; the bot is back with its question: they begin anew', async () => {
      const { world, live, since, pass } = await open({ reminders });
      await world.conversations.desk.accept(live, ann, live.row.epoch);
      await since();
      expect(await pass(10 * MINUTE)).toEqual([]);
      await world.conversations.desk.returnToBot(live, ann, live.row.epoch);
      expect((await since()).at(-1)).toBe('bot: Which order?');
      expect(await pass(60_000)).toEqual(['bot: Still there?']);
    });
    test('none while somebody waits for a person, nor after they have left for good; a line of theirs undoes it', async () => {
      const { world, live, since, pass } = await open({ reminders });
      await world.conversations.gone(live, 'gone-0001');
      expect(await pass(10 * MINUTE)).toEqual([]);
      await world.conversations.message(live, text('answer-02', '42'));
      await since();
      expect(await pass(60_000)).toEqual(['bot: Still there?']);
      await world.conversations.desk.askForPerson(live, 'button-01');
      await since();
      expect(await pass(2 * MINUTE)).toEqual([]);
    });
    test('in the language of the conversation', async () => {
      const { world, live, since, pass } = await open({ reminders });
      await world.conversations.context(live, 'language-1', { locale: 'zh-CN' });
      await since();
      expect(await pass(60_000)).toEqual(['bot: 还在吗？']);
    });
  });

  describe('business hours', () => {
    // the clock of the tests stands on Wednesday, 18 November 2026, 19:06 in Shanghai
    const hours = {
      zone: 'Asia/Shanghai',
      week: { wed: [{ from: '09:00', to: '18:00' }], thu: [{ from: '10:30', to: '18:00' }] },
    };
    test('outside of them the button says when, and offers to leave a message; nobody is queued', async () => {
      const { world, live, since } = await open({ hours });
      await world.conversations.desk.askForPerson(live, 'button-02');
      expect(await since()).toEqual([
        'bot: Our team is not there at this time and will be back tomorrow 10:30. You can leave a message and we will get back to you.',
        '(bot, leave)',
      ]);
      expect(live.row.owner).toBe('bot');
    });
    test('a node says it instead of its own words and leaves by its offline exit', async () => {
      const { world, live, since } = await open({ hours, handoff: { closed: 'Back {{ opens }}.' } });
      await world.conversations.message(live, text('lost-0001', 'what'));
      await world.conversations.message(live, text('lost-0002', 'what?'));
      expect((await since()).slice(-4)).toEqual([
        'bot: Back tomorrow 10:30.',
        '(bot, leave)',
        'bot: the offline exit',
        'bot: Which order?',
      ]);
    });
    test.each([
      ['within them', { ...hours, week: { wed: [{ from: '09:00', to: '20:00' }] } }],
      ['switched off', { ...hours, on: false }],
      ['of a zone that is none', { ...hours, zone: 'Mars' }],
    ])('%s people come', async (_, given) => {
      const { world, live } = await open({ hours: given });
      await world.conversations.desk.askForPerson(live, 'button-03');
      expect(live.row.owner).toBe('queue');
    });
    test('never open again: no time is named; words that are no template are not said', async () => {
      const { world, live, since } = await open({
        hours: { ...hours, week: {} },
        handoff: { closed: 'Back {{ opens' },
      });
      await world.conversations.desk.askForPerson(live, 'button-04');
      expect((await since())[0]).toBe(
        'bot: Our team is not there at this time. You can leave a message and we will get back to you.',
      );
    });
    test('a message that was left is no longer asked for', async () => {
      const { world, live, since } = await open({ hours });
      await world.conversations.desk.askForPerson(live, 'button-05');
      await world.conversations.desk.leaveMessage(live, 'left-0001', 'call me', '138');
      expect((await since()).slice(2)).toEqual(['customer: call me', '(bot)', 'system: message.left']);
    });
  });

  describe('languages', () => {
    test('chosen by the customer: the question comes again in it, and messages say which it is', async () => {
      const { world, live } = await open({});
      const { events } = await world.conversations.context(live, 'language-2', { locale: 'zh-CN' });
      expect(events).toMatchObject([{ from: 'bot', text: '哪个订单？', language: 'zh-CN' }]);
      const told = await world.conversations.message(live, text('answer-03', '42'));
      expect(lines(told.events)).toContain('bot: 到了');
      const again = await world.conversations.context(live, 'language-2', { locale: 'en' });
      expect(again.events).toEqual(events);
    });
    test('chosen while a person speaks: the bot stays quiet, and is back in it', async () => {
      const { world, live, since } = await open({});
      await world.conversations.desk.accept(live, ann, live.row.epoch);
      await since();
      await world.conversations.context(live, 'language-3', { locale: 'zh-CN' });
      expect(await since()).toEqual([]);
      await world.conversations.desk.returnToBot(live, ann, live.row.epoch);
      expect((await since()).slice(-2)).toEqual(['bot: 人工服务已结束，我继续为您服务。', 'bot: 哪个订单？']);
      await world.conversations.message(live, text('answer-04', '42'));
      expect(await since()).toContain('bot: 到了');
    });
  });

  describe('a call that takes long', () => {
    const slow = { stillMs: 30 };
    const calling = async (more: object = {}) => {
      const one = await open(more, slow);
      one.world.http.hold = true;
      const turn = one.world.conversations.message(one.live, text('answer-05', '42'));
      for (let n = 0; n < 200 && one.world.http.held.length === 0; n++) await sleep(5);
      return { ...one, turn, go: () => one.world.http.held.forEach((done) => done()) };
    };
    test('is told once, before its answer, in the bot’s own words', async () => {
      const { world, live, turn, go } = await calling({ says: { stillLooking: 'Looking…' } });
      await expect.poll(async () => lines(await world.conversations.events(live, 2)).at(-1)).toBe('bot: Looking…');
      await sleep(3 * slow.stillMs); // it is not said again
      go();
      expect(lines((await turn).events)).toEqual([
        'customer: 42',
        'bot: one moment',
        'bot: Looking…',
        'bot: It is there',
        'bot: Which order?',
      ]);
      expect(world.errors).toEqual([]);
    });
    test('the button for a person does not wait for it; the answer is kept until the bot is back', async () => {
      const { world, live, turn, go, since } = await calling();
      await since();
      const pressed = await world.conversations.desk.askForPerson(live, 'button-06');
      expect(lines(pressed.events)[1]).toBe('(queue, leave)');
      expect(live.row.owner).toBe('queue');
      expect((await world.conversations.desk.askForPerson(live, 'button-06')).events).toEqual(pressed.events);
      go();
      await turn;
      expect((await since()).filter((line) => line.includes('It is there'))).toEqual([]);
      await world.conversations.desk.cancelWait(live, 'cancel-01');
      expect(await since()).toContain('bot: It is there');
      expect(world.http.calls).toBe(1);
    });
    test('nobody is there: the button says so at once, and the answer comes as if nothing had been', async () => {
      const { world, live, turn, go, since } = await calling();
      world.someone = false;
      await since();
      await world.conversations.desk.askForPerson(live, 'button-07');
      expect(await since()).toContain('(bot, leave)');
      go();
      await turn;
      expect(await since()).toContain('bot: It is there');
      expect(world.errors).toEqual([]);
    });
  });
  test('a person can be asked for from any state of the bot', async () => {
    const asked = async (settings: object, prepare: (one: Awaited<ReturnType<typeof open>>) => Promise<unknown>) => {
      const one = await open(settings);
      await prepare(one);
      await one.world.conversations.desk.askForPerson(one.live, 'button-08');
      return one.live.row.owner;
    };
    expect(await asked({}, async () => undefined)).toBe('queue');
    expect(await asked({}, ({ pass }) => pass(25 * 60 * MINUTE))).toBe('queue'); // the flow has ended
    expect(
      await asked({}, async ({ world, live }) => {
        await world.conversations.desk.accept(live, ann, live.row.epoch);
        await world.conversations.desk.close(live, ann, live.row.epoch);
        expect(live.row.owner).toBe('closed');
      }),
    ).toBe('queue');
    expect(await asked({}, ({ world, live }) => world.conversations.message(live, text('m-000001', '42')))).toBe(
      'queue',
    );
  });

  test('a late press reads as its button did, never as its id', async () => {
    const world = worldOn(
      held.store,
      bot({ main: { pick: ['picking', {}, { b: 'q' }], q: ['question', { prompt: 'Why?', variable: 'why' }, {}] } }),
    );
    const { live } = await world.conversations.begin('shop', { about: { locale: 'en' } });
    await world.conversations.message(live, { id: 'press-0001', type: 'choice', value: 'b' });
    const { events } = await world.conversations.message(live, { id: 'press-0002', type: 'choice', value: 'a' });
    expect(lines(events)[0]).toBe('customer: A');
    expect(live.state.now.vars['why']).toBe('A');
  });

  describe('helpful or not', () => {
    test('is kept beside the message; the last word counts; other messages are none of ours', async () => {
      const { world, live } = await open({});
      const [first] = await world.conversations.events(live, 0);
      const message = first?.type === 'message' ? first.id : '';
      await world.conversations.vote(live, { message, helpful: true });
      await world.conversations.vote(live, { message, helpful: false, comment: 'wrong' });
      await world.conversations.vote(live, { message, helpful: true });
      const rows = await held.store.db
        .selectFrom('log')
        .select('body')
        .where('conversation', '=', live.row.key)
        .orderBy('rev')
        .execute();
      const votes = rows.flatMap(({ body }) => world.conversations.drive.code.openBody(live.row.id, body).votes ?? []);
      expect(votes.map(({ message: of, helpful, comment }) => [of, helpful, comment])).toEqual([
        [message, true, undefined],
        [message, false, 'wrong'],
        [message, true, undefined],
      ]);
      await expect(world.conversations.vote(live, { message: 'nobody', helpful: true })).rejects.toThrow('not-found');
    });
  });
});
