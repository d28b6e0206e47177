// The bot's manners as clients meet them: what the widget is told, the language it may choose, the word about an answer.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { botOf, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

const document = botOf(
  {
    start: ['start', {}, { next: 'ask' }],
    ask: ['ask', { prompt: { en: 'What?', 'zh-CN': '什么？' }, variable: 'what' }, { answered: 'told' }],
    told: ['say', { text: { en: 'You said {{ what }}', 'zh-CN': '您说 {{ what }}' } }, { next: 'ask' }],
  },
  {
    variables: { what: { type: 'text' } },
    settings: {
      helpful: true,
      gatherSeconds: 0.2,
      reminders: [{ after: 30, text: 'There?' }],
      welcome: { hotQuestions: [{ en: 'Returns?', 'zh-CN': '怎么退货？' }, ' ', { 'zh-CN': '发票？' }] },
    },
  },
);

describe.each(storeKinds)('manners over HTTP on %s', (kind) => {
  let server: TestServer;
  let bot: string;
  beforeAll(async () => {
    server = await testServer(kind);
    bot = await server.publish(document);
  });
  afterAll(() => server.stop());

  test('the widget is told what it needs, in its language; without settings nothing', async () => {
    const about = async (id: string, locale: string) =>
      (await server.ask('GET', `/v1/bots/${id}?locale=${locale}`)).json;
    expect(await about(bot, 'zh-TW')).toMatchObject({
      hotQuestions: ['怎么退货？', '发票？'],
      helpful: true,
      gathers: true,
      remindsSeconds: 30,
    });
    expect((await about(bot, 'en'))['hotQuestions']).toEqual(['Returns?', '发票？']); // rather in another language than not
    const plain = await server.publish(botOf({ start: ['start', {}, { next: 'hi' }], hi: ['say', { text: 'hi' }] }));
    for (const key of ['hotQuestions', 'helpful', 'gathers', 'remindsSeconds'])
      expect(await about(plain, 'en')).not.toHaveProperty(key);
  });
  test('lines sent at the same moment answer the same events, whichever way they are asked for', async () => {
    const chat = await server.chat(bot);
    const [one, two] = await Promise.all([chat.send('my order', 'line-00001'), chat.send('is late', 'line-00002')]);
    expect(one.json).toEqual(two.json);
    expect((await chat.send('my order', 'line-00001')).json).toEqual(one.json);
    const said = (await chat.all()).flatMap((event) =>
      event.type === 'message' && event.from === 'bot' ? [event.text] : [],
    );
    expect(said.filter((text) => text?.startsWith('You said'))).toHaveLength(1);
  });
  test('a line’s own event comes at once on its stream, long before the answer to all', async () => {
    const chat = await server.chat(bot);
    const body = { id: 'stream-001', type: 'text', text: 'hello there my friend' };
    const answer = await chat.request('POST', '/messages', { body, headers: { accept: 'text/event-stream' } });
    const text = await answer.text();
    const order = [...text.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name);
    expect(order.slice(0, 2)).toEqual(['message', 'typing']);
    expect(order.at(-1)).toBe('done');
  });
  test('the language is an action like the page’s context, alone or with it', async () => {
    const chat = await server.chat(bot);
    const act = (body: object) => chat.ask('POST', '/actions', { body });
    const switched = await act({ id: 'action-001', do: 'context', locale: 'zh-CN' });
    expect(switched.json['events']).toMatchObject([{ text: '什么？', language: 'zh-CN' }]);
    expect((await act({ id: 'action-002', do: 'context', context: { page: '/x' } })).json['events']).toEqual([]);
    expect((await act({ id: 'action-003', do: 'gone' })).status).toBe(200);
  });
  test('a word about an answer is kept with it and seen at the desk; about anything else it is refused', async () => {
    const chat = await server.chat(bot);
    const [first] = chat.events;
    const message = first?.type === 'message' ? first.id : '';
    const tell = async (body: object) => (await chat.ask('POST', '/feedback', { body })).status;
    expect(await tell({ message, helpful: true })).toBe(204);
    expect(await tell({ message, helpful: false, comment: 'outdated' })).toBe(204);
    expect(await tell({ message: 'another', helpful: true })).toBe(404);
    expect(await tell({ message, helpful: 'yes' })).toBe(400);
    expect(await tell({ rating: 6 })).toBe(400);
    expect(await tell({ rating: 5 })).toBe(204);
    const { json } = await server.ask('GET', `/api/inbox/${chat.id}`, { as: 'agent' });
    expect(json['votes']).toEqual([{ message, helpful: false, comment: 'outdated' }]);
    expect((await chat.all()).map((event) => event.type)).not.toContain('vote'); // no public event of its own
  });
});
