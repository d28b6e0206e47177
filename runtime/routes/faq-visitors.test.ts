// A list as customers meet it: questions while they type, what is asked most, buttons, pictures, a flow that follows; and what is counted.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { ChatEvent } from '@dialoom/shared/api/chat';
import type { FaqEntry, UnansweredGroup } from '@dialoom/shared/api/faq';
import { botOf, testServer, type TestServer } from '../server-for-tests.ts';
import { storeKinds } from '../store/stores-for-tests.ts';

const entries = [
  { texts: { 'zh-CN': { question: '怎么退货？', similar: ['退货流程'], answer: '在订单里申请。', followUps: ['退款多久到？'], media: [{ kind: 'picture', url: 'https://shop.example/a.png', name: '退货单' }, { kind: 'file', url: 'https://shop.example/b.pdf', name: '说明' }], channels: { sms: '短信里的' } } }, related: ['运费多少？'], flow: 'returns' },
  { texts: { 'zh-CN': { question: '运费多少？', answer: '满 99 元免。' }, en: { question: 'What does delivery cost?', answer: 'Nothing.' } }, flow: 'gone' },
  { texts: { 'zh-CN': { question: '退货的草稿？', similar: ['50% 的草稿呢'], answer: '还没有。' }, en: { question: 'A draft of returns?' } }, stage: 'draft' },
  { texts: { en: { question: 'Only in English?', answer: 'Yes.' } } },
]; // prettier-ignore
const bot = (list: string, settings: object = {}): BotDocument => {
  const made = botOf(
    {
      start: ['start', {}, { next: 'ask' }],
      ask: ['ask', { prompt: '?', variable: 'what' }, { answered: 'faq' }],
      faq: ['faq', { knowledge: list }, { found: 'ask', 'not-found': 'ask' }],
    },
    { languages: ['zh-CN', 'en'], variables: { what: { type: 'text' } }, settings: { helpful: true, ...settings } },
  );
  const returns = botOf({ start: ['start', {}, { next: 'form' }], form: ['say', { text: '请填退货单。' }] });
  return { ...made, flows: { ...made.flows, ...(returns.flows['main'] && { returns: returns.flows['main'] }) } };
};

describe.each(storeKinds)('a list and its customers on %s', (kind) => {
  let s: TestServer;
  let list: string;
  let id: string;
  beforeAll(async () => {
    s = await testServer(kind);
    list = String((await s.ask('POST', '/api/knowledge', { as: 'editor', body: { name: 'FAQ', entries } })).json['id']);
    id = await s.publish(bot(list));
  });
  afterAll(() => s.stop());
  const suggest = async (text: string, locale = 'zh-CN', of = id) => (await s.ask('GET', `/v1/bots/${of}/suggest?q=${encodeURIComponent(text)}&locale=${locale}`)).json['questions']; // prettier-ignore
  const said = (events: readonly ChatEvent[]) => events.flatMap((event) => (event.type === 'message' && event.from === 'bot' ? [event] : [])); // prettier-ignore

  test('while one types: approved questions of the bot’s lists in that language, and nothing of other bots', async () => {
    expect(await suggest('退货')).toEqual(['怎么退货？']);
    expect(await suggest('运费')).toEqual(['运费多少？']);
    expect(await suggest('delivery', 'en')).toEqual(['What does delivery cost?']);
    expect(await suggest('english', 'zh-CN')).toEqual([]);
    expect(await suggest('退')).toEqual([]); // anything might be meant
    expect(await suggest('怎么退货')).toEqual([]); // it need only be sent
    expect((await s.ask('GET', `/v1/bots/${id}`)).json['suggests']).toBe(true);
    const silent = await s.publish(bot(list, { welcome: { suggest: false } }));
    expect([await suggest('退货', 'zh-CN', silent), (await s.ask('GET', `/v1/bots/${silent}`)).json['suggests']]).toEqual([[], undefined]); // prettier-ignore
    expect((await s.ask('GET', '/v1/bots/nobody/suggest?q=退货')).status).toBe(404);
  });

  test('a question that is taken from there is answered, however much it sounds like an intent; other words are the intent’s', async () => {
    const hears = botOf(
      {
        start: ['start', {}, { next: 'hear' }],
        hear: ['intent', { prompt: '?', rows: [{ id: 'return', intent: 'return', label: '退货' }] }, { 'intent:return': 'flow', else: 'faq' }],
        faq: ['faq', { knowledge: list }, { found: 'bye', 'not-found': 'bye' }],
        flow: ['say', { text: '请把订单号发给我。' }, { next: 'bye' }],
        bye: ['end', {}],
      },
      { languages: ['zh-CN', 'en'], intents: { return: { name: '退货', examples: { 'zh-CN': ['我要退货', '帮我退货', '这个想退掉', '退货怎么弄', '申请退货'] } } } },
    );
    const of = await s.publish(hears);
    const first = async (text: string) => said((await (await s.chat(of, { locale: 'zh-CN' })).send(text)).json['events'] as ChatEvent[])[0]?.text;
    expect(await first('怎么退货？')).toContain('在订单里申请。');
    expect(await first('申请退货')).toBe('请把订单号发给我。');
    expect(await first('我想申请退货')).toBe('请把订单号发给我。');
  }); // prettier-ignore

  test('an answer comes with its pictures, files and buttons, and the flow after it is gone through', async () => {
    const chat = await s.chat(id, { locale: 'zh-CN' });
    const events = (await chat.send('怎么退货')).json['events'] as ChatEvent[];
    const [answer, form, again] = said(events);
    expect(answer).toMatchObject({ text: '在订单里申请。\n\n[说明](https://shop.example/b.pdf)', image: { url: 'https://shop.example/a.png', alt: '退货单' }, suggest: ['退款多久到？', '运费多少？'] }); // prettier-ignore
    expect([form?.text, again?.text]).toEqual(['请填退货单。', '?']);
    const other = said((await chat.send('运费多少')).json['events'] as ChatEvent[]);
    expect(other.map(({ text }) => text)).toEqual(['满 99 元免。', '?']); // this bot has no flow of that name
  });

  test('what is asked is counted, what helped is, and what is asked most stands on the welcome card after the owner’s own', async () => {
    for (let i = 0; i < 3; i++) {
      const chat = await s.chat(id, { locale: 'zh-CN' });
      const [answer] = said((await chat.send('运费多少？')).json['events'] as ChatEvent[]);
      const voted = await chat.ask('POST', '/feedback', { body: { message: answer?.id, helpful: i > 0 } });
      expect(voted.status).toBe(204);
      await chat.send(i === 0 ? '可以刻字吗' : '能刻字吗，我的手机 13812345678');
    }
    const { groups } = (await s.ask('GET', `/api/knowledge/${list}/unanswered`, { as: 'editor' })).json as unknown as { groups: UnansweredGroup[] }; // prettier-ignore
    expect(groups.reduce((sum, { asked }) => sum + asked, 0)).toBe(3);
    expect(JSON.stringify(groups)).not.toContain('13812345678');
    const { entries: told } = (await s.ask('GET', `/api/knowledge/${list}/entries?sort=asked`, { as: 'viewer' })).json as unknown as { entries: FaqEntry[] }; // prettier-ignore
    expect(told[0]).toMatchObject({
      texts: { 'zh-CN': { question: '运费多少？' } },
      figures: { helpful: 2, unhelpful: 1 },
    });
    expect(told[0]?.figures.asked).toBeGreaterThanOrEqual(3);

    const own = await s.publish(bot(list, { welcome: { hotQuestions: ['发票怎么开？', '运费多少'] } }));
    const hot = async (of: string, locale: string) => (await s.ask('GET', `/v1/bots/${of}?locale=${locale}`)).json['hotQuestions']; // prettier-ignore
    expect(await hot(own, 'zh-CN')).toEqual(['发票怎么开？', '运费多少']); // the same question stands there once
    const plain = await s.publish(bot(list));
    expect([await hot(plain, 'zh-CN'), await hot(plain, 'en')]).toEqual([['运费多少？'], ['What does delivery cost?']]);
    const none = await s.publish(bot(list, { welcome: { measured: false } }));
    expect(await hot(none, 'zh-CN')).toBeUndefined();
  });

  test('questions that found nothing are settled by who may edit; who may only look does not read them', async () => {
    const read = async () => ((await s.ask('GET', `/api/knowledge/${list}/unanswered`, { as: 'editor' })).json as unknown as { groups: UnansweredGroup[] }).groups; // prettier-ignore
    expect((await s.ask('GET', `/api/knowledge/${list}/unanswered`, { as: 'viewer' })).status).toBe(403);
    const keys = (await read()).flatMap((group) => group.keys);
    const done = await s.ask('POST', `/api/knowledge/${list}/unanswered`, { as: 'editor', body: { keys, as: 'dismissed' } }); // prettier-ignore
    expect(done.json).toEqual({ settled: keys.length });
    expect(await read()).toEqual([]);
  });

  test.each(['退货的草稿', '50% 的草稿呢？', 'a draft of returns'])(
    'the hit test says why an entry of the same words is silent: %s',
    async (text) => {
      const look = (await s.ask('POST', `/api/knowledge/${list}/try`, { as: 'viewer', body: { text, locale: 'zh-CN' } })).json; // prettier-ignore
      expect(look['silent']).toMatchObject([{ question: '退货的草稿？', state: 'draft', how: 'same' }]);
    },
  );
});
