// One client message id is one turn: twice, at the same moment, with another text, streamed or not, in another process.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { readEnv } from '../env.ts';
import { API_KEY, echoBot, lines, SECRET, testServer, type TestServer } from '../server-for-tests.ts';
import { startServer } from '../server.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

describe.each(storeKinds)('one message id on %s', (kind) => {
  let s: TestServer;
  let bot = '';
  beforeAll(async () => {
    s = await testServer(kind, {}, { people: false });
    bot = await s.publish(echoBot());
  });
  afterAll(() => s.stop());

  test('ten times at the same moment, each with another text: one turn, the same events to all, the first text wins', async () => {
    const chat = await s.chat(bot);
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => chat.send(`text ${n}`, 'the-one-id')));
    for (const { status, text } of answers) expect([status, text]).toEqual([200, answers[0]?.text]);
    const said = lines(await chat.all()).slice(chat.events.length);
    expect(said.filter((line) => line.startsWith('customer'))).toHaveLength(1);
    expect(said.slice(0, 2)).toEqual(['customer: text 0', 'bot: You said text 0']);
    const later = await chat.send('something else', 'the-one-id');
    expect(later.text).toBe(answers[0]?.text);
    expect(lines(await chat.all()).slice(chat.events.length)).toEqual(said);
  });
  test('once streamed, once not', async () => {
    const chat = await s.chat(bot);
    const body = { id: 'streamed-1', type: 'text', text: 'hello there' };
    const [streamed, plain] = await Promise.all([
      chat.ask('POST', '/messages', { body, headers: { accept: 'text/event-stream' } }),
      chat.ask('POST', '/messages', { body }),
    ]);
    const done = /event: done\ndata: (.*)\n/.exec(streamed.text)?.[1] ?? '{}';
    expect(JSON.parse(done)).toEqual(plain.json);
    expect(lines(await chat.all()).filter((line) => line.startsWith('customer'))).toEqual(['customer: hello there']);
  });
  test('the same id in two conversations is two messages', async () => {
    const [a, b] = [await s.chat(bot), await s.chat(bot)];
    await Promise.all([a.send('from a', 'shared-id'), b.send('from b', 'shared-id')]);
    expect(lines(await a.all())).toContain('customer: from a');
    expect(lines(await b.all())).toContain('customer: from b');
  });
  test('an action’s id, and a beginning sent twice', async () => {
    const chat = await s.chat(bot);
    const act = () => chat.ask('POST', '/actions', { body: { id: 'action-0001', do: 'leave-message', text: 'call me' } }); // prettier-ignore
    const [first, second] = await Promise.all([act(), act()]);
    expect(second.text).toBe(first.text);
    expect(lines(await chat.all()).filter((line) => line === 'customer: call me')).toHaveLength(1);
    const [one, two] = await Promise.all([s.chat(bot, { id: 'visitor-77' }), s.chat(bot, { id: 'visitor-77' })]);
    expect([two.id, two.events]).toEqual([one.id, one.events]);
  });
});

// one server a file: only Postgres has two
describe.each(storeKinds.filter((kind) => kind === 'postgres'))('two processes on %s', (kind) => {
  test('one message id at both at the same moment', async () => {
    const s = await testServer(kind, {}, { people: false });
    const env = { PORT: '0', DATABASE_URL: s.database, DIALOOM_API_KEY: API_KEY, DIALOOM_SECRET: SECRET, DIALOOM_DEMO: 'off', DIALOOM_RATE_LIMITS: 'off' }; // prettier-ignore
    const second = await startServer(readEnv(env));
    const there = createApp(second.parts);
    const bot = await s.publish(echoBot());
    for (let round = 0; round < 5; round++) {
      const chat = await s.chat(bot);
      const send = (app: typeof there | undefined, text: string) =>
        chat.ask('POST', '/messages', { body: { id: 'twice-0001', type: 'text', text }, ...(app && { app }) });
      const answers = await Promise.all([send(undefined, 'here'), send(there, 'there'), send(undefined, 'here again')]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(lines(await chat.all()).filter((line) => line.startsWith('customer'))).toHaveLength(1);
    }
    await second.stop();
    await s.stop();
  });
});
