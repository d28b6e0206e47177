// The demo shop's bot talks: every branch, in both languages, through the real engine, nodes and classifier.
import { describe, expect, test } from 'vitest';
import { demoBot } from '@dialoom/demo/bot';
import { demoFaq } from '@dialoom/demo/faq';
import { createShop } from '@dialoom/demo/shop';
import { nodes } from '@dialoom/nodes';
import { startDocument } from '@dialoom/nodes/starter';
import { lint } from '@dialoom/shared/lint/lint';
import type { By, Request } from '@dialoom/shared/node/effects';
import { atPath } from '@dialoom/shared/node/paths';
import { compile } from './engine/compile.ts';
import { begin, walk } from './engine/walk.ts';
import type { Input, Pending, Step } from './engine/types.ts';
import { knowledgeShelf } from './knowledge/shelf.ts';
import { performRetrieve } from './perform/retrieve.ts';
import { classifyIn } from './understanding/classify.ts';
import { createModels } from './understanding/models.ts';
import { understandWith } from './understanding/understand.ts';

const bot = compile(demoBot, nodes);
const at = { at: 1_795_000_000_000, seed: 1 };
type Performs = { http?: (request: Request<'http'>) => unknown; llm?: () => unknown; handoff?: string };
const models = createModels();
const understand = understandWith(models);

const shop = createShop(() => at.at);
/** The demo's own list, through the performer. */
const lookUp = performRetrieve(
  knowledgeShelf(
    {
      shared: false,
      rev: async (_, list) => (list === demoFaq.id ? 1 : undefined),
      async *all() {
        yield demoFaq.entries.map((one, i) => ({ ...one, id: `faq-${i}`, rev: 1, live: null }));
      },
    },
    () => at.at,
  ),
);
/** The demo shop itself, asked as the performer would: only what is picked comes back. */
async function askShop(request: Request<'http'>): Promise<unknown> {
  const { method, path = '', body, headers, pick } = request;
  const answer = await shop.request(path, { method, headers, ...(body !== undefined && { body }) });
  const whole: unknown = await answer.json();
  const picked =
    pick && Object.fromEntries(Object.entries(pick).map(([name, at]) => [name, atPath(whole, at) ?? null]));
  return { status: answer.status, body: picked ?? whole };
}

/** Says one line after the other; tells the nodes walked, and what the bot said. */
async function talk(locale: string, lines: readonly string[], performs: Performs = {}) {
  const path: string[] = [];
  const said: string[] = [];
  const take = async (from: Step['now'], input: Input): Promise<Step> => {
    let step = walk(bot, from, input, { connections: { shop: { kind: 'api', settings: {} } } });
    for (;;) {
      for (const event of step.events) {
        if (event.type === 'entered') path.push(event.node);
        if (event.type === 'said') said.push(event.said.text);
        if (event.type === 'stopped') path.push(`stopped:${event.code}`);
      }
      if (step.need.do === 'end') return step;
      const { call } = step.need;
      const result: unknown = await reply(call, performs);
      if (result === undefined) return step;
      const answer: Input =
        typeof result === 'string'
          ? { ...at, type: 'failed', key: call.key, code: result }
          : { ...at, type: 'performed', key: call.key, result };
      step = walk(bot, step.now, answer);
    }
  };
  let step = await take(begin('c'), { ...at, type: 'started', locale, channel: 'web' });
  for (const text of lines) {
    const pending = step.need.do === 'wait' ? step.need.call : undefined;
    step = await take(step.now, {
      ...at,
      type: 'message',
      text,
      understood: understand(demoBot, bot.globals, pending, text, at.at, locale),
    });
  }
  return { path: path.join(' '), said, last: said.at(-1), vars: step.now.vars, need: step.need };
}
function reply(call: Pending, { http = askShop, llm, handoff }: Performs): unknown {
  switch (call.kind) {
    case 'http':
      return http(call.request as Request<'http'>);
    case 'llm':
      return llm ? llm() : 'no-model';
    case 'handoff':
      return handoff === undefined ? undefined : { outcome: handoff };
    case 'retrieve':
      return lookUp(call.request as Request<'retrieve'>, { workspace: 'main' } as By);
    case 'classify':
      return classifyIn(models.of(demoBot), String(call.request['text']), call.request['intents'] as string[]);
    default:
      return undefined;
  }
}

describe('in Chinese', () => {
  test('an order on its way, then that is all', async () => {
    const { path, said, vars } = await talk('zh-CN', ['查物流', '订单号是202611180472，谢谢', '没有了']);
    expect(path).toBe('start welcome ask-order lookup route shipped more bye');
    expect(said).toEqual([
      expect.stringContaining('我是小织'),
      expect.stringContaining('12 位订单号'),
      '您的订单已到武汉 Wuhan，预计 2026-11-19 送达。',
      '还有什么可以帮您？',
      expect.stringContaining('感谢'),
    ]);
    expect(vars).toMatchObject({ wish: 'track', orderNo: '202611180472' });
  });
  test('a question typed instead of a button is understood without asking again', async () => {
    const { path, said } = await talk('zh-CN', ['我买的耳机怎么还没到', '202611190031']);
    expect(path).toBe('start welcome understand ask-order lookup route preparing more');
    expect(said).not.toContain('请用一句话告诉我，需要什么帮助？');
  });
  test('a return is arranged, with the reason the shop knows', async () => {
    let sent: unknown;
    const http = (request: Request<'http'>) => {
      if (request.method === 'POST') sent = JSON.parse(request.body ?? '');
      return askShop(request);
    };
    const { path, last, said } = await talk('zh-CN', ['退换货', '202611150660', '坏了'], { http });
    expect(path).toBe('start welcome ask-order lookup route reason make-return return-made more');
    expect(sent).toEqual({ order: '202611150660', reason: 'broken' });
    expect(said.at(-2)).toContain('已办好');
    expect(last).toBe('还有什么可以帮您？');
  });
  test('too late to return: a person looks at it, and nobody being there leads back', async () => {
    const { path } = await talk('zh-CN', ['我要退货', '202610030129'], { handoff: 'offline' });
    expect(path).toBe('start welcome ask-order lookup route too-late person later more'); // the words of a button, inside a sentence
  });
  test('an unknown number is asked again; three times no number reaches a person', async () => {
    expect((await talk('zh-CN', ['查物流', '999999999999'])).path).toBe(
      'start welcome ask-order lookup no-order ask-order',
    );
    expect((await talk('zh-CN', ['查物流', '不知道', '真的不知道', '找不到'])).path).toBe(
      'start welcome ask-order person',
    );
  });
  test('no model: it says so and offers a person', async () => {
    const { path, last } = await talk('zh-CN', ['这款耳机防水吗']);
    expect(path).toBe('start welcome understand faq answer unanswered');
    expect(last).toBe('这个问题我还答不上来，要请同事来回答吗？');
    expect((await talk('zh-CN', ['商品咨询', '能刻字吗', '好的'])).path).toBe(
      'start welcome ask-product faq answer unanswered person',
    );
  });
  test('opening hours interrupt the open question, which comes back', async () => {
    const { path, said } = await talk('zh-CN', ['查物流', '周末有人吗']);
    expect(path).toBe('start welcome ask-order start tell');
    expect(said.at(-2)).toContain('9:00');
    expect(said.at(-1)).toContain('12 位订单号');
  });
});

describe('in English', () => {
  test('a delivered order', async () => {
    const { path, said } = await talk('en-GB', ['Where is my order?', 'it is 202611150660', 'no thanks']);
    expect(path).toBe('start welcome ask-order lookup route delivered more bye');
    expect(said[2]).toBe('Your order 202611150660 was delivered 2 days ago.');
  });
  test('the model answers, and the conversation goes on', async () => {
    const { path, vars } = await talk('en', ['which colours do you have', 'that is all'], {
      llm: () => ({ text: 'Black or white.' }),
    });
    expect(path).toBe('start welcome understand faq answer more understand bye');
    expect(vars).toMatchObject({ question: 'that is all', answer: 'Black or white.' });
  });
  test('nothing understood goes to the model with the customer’s own words', async () => {
    expect((await talk('en', ['sing me a song'])).path).toBe('start welcome understand faq answer unanswered');
  });
  test('an order that was cancelled, and a question nobody can answer', async () => {
    expect((await talk('en', ['Where is my order?', '202611120777'])).path).toBe(
      'start welcome ask-order lookup route cancelled more',
    );
    expect((await talk('en', ['sing me a song', 'no'])).path).toBe(
      'start welcome understand faq answer unanswered more',
    );
  });
  test('never mind', async () => {
    expect((await talk('en', ['Return something', 'Never mind!'])).path).toBe('start welcome ask-order more');
  });
  test.each([
    ['resolved', 'more'],
    ['returned', 'more'],
    ['timeout', 'later more'],
    ['offline', 'later more'],
    ['cancelled', 'more'],
    ['message-left', 'bye'],
  ])('a hand-off that ends as %s leads to %s', async (handoff, then) => {
    expect((await talk('en', ['is there anybody I can talk to'], { handoff })).path).toBe(
      `start welcome understand person ${then}`,
    );
  });
  test.each([
    ['down', () => 'timeout'],
    ['broken', () => ({ status: 500, body: null })],
    ['refusing', () => ({ status: 403, body: null })],
  ])('a shop that is %s costs nobody the conversation: a person comes', async (_, http) => {
    expect((await talk('en', ['Where is my order?', '202611180472'], { http })).path).toBe(
      'start welcome ask-order lookup person',
    );
  });
  test('a return the shop refuses goes to a person', async () => {
    const http = (request: Request<'http'>) =>
      request.method === 'POST' ? { status: 409, body: null } : askShop(request);
    const { path } = await talk('en', ['Return something', '202611150660', 'I changed my mind'], { http });
    expect(path).toBe('start welcome ask-order lookup route reason make-return person');
  });
});

describe('what many ask is answered from the list', () => {
  test.each([
    ['zh-CN', '支持哪些付款方式', '微信支付、支付宝、银联和主流信用卡。'],
    ['zh-CN', '请问怎么开发票呀', '在「我的订单 › 申请开票」里填抬头，电子发票当天发到邮箱。'],
    ['zh-CN', '保修多长时间', '所有商品**两年**保修，凭订单号即可。'],
    ['en', 'do you accept visa', 'WeChat Pay, Alipay, UnionPay and the usual credit cards.'],
    ['en', 'How long is the warranty, please?', '**Two years** on everything; the order number is enough.'],
  ])('%s %s', async (locale, text, answer) => {
    const { path, said } = await talk(locale, [text]);
    expect(path).toBe('start welcome understand faq more');
    expect(said).toContain(answer);
  });
  test('in doubt it asks back, and answers what is chosen', async () => {
    const asked = await talk('en', ['international']);
    expect(asked.path).toBe('start welcome understand faq');
    expect(asked.last).toBe('Did you mean:');
    expect((await talk('en', ['international', 'Do you ship abroad?'])).said).toContain(
      'At the moment we deliver to mainland China, Hong Kong and Macao only.',
    );
    expect((await talk('en', ['international', 'none of them'])).path).toBe(
      'start welcome understand faq answer unanswered',
    );
  });
  test('every question of the list finds its own entry, in its own language', async () => {
    for (const { texts } of demoFaq.entries)
      for (const [locale, { question, similar, answer }] of Object.entries(texts))
        for (const text of [question, ...similar]) {
          const ask = { list: 'shop-faq', text, locale, most: 3, within: 1_000 };
          const { band, entries } = await lookUp(ask, { workspace: 'main' } as By);
          expect([band, entries[0]?.answer], text).toEqual(['found', answer]);
        }
  });
});

test('the document is whole: every edge leaves by an exit that exists and reaches a node, every exit but those of the side flow leads on', () => {
  for (const [flowId, flow] of Object.entries(demoBot.flows))
    for (const [id, { next }] of Object.entries(flow.nodes)) {
      const instance = bot.node(flowId, id);
      if (!instance || 'fault' in instance) throw new Error(`${flowId}/${id} cannot run`);
      for (const [exit, to] of Object.entries(next)) {
        expect(instance.exits, `${id} has ${exit}`).toContain(exit);
        expect(Object.keys(flow.nodes), `${id}.${exit}`).toContain(to);
      }
      const open = flowId === demoBot.main ? instance.exits.filter((exit) => next[exit] === undefined) : [];
      expect(open, id).toEqual([]);
    }
});
test.each<[string | undefined, string, string]>([
  ['track', '包裹到哪里了', 'what happened to my parcel'],
  ['return', '怎么申请退货', 'how can I return my headphones'],
  ['product', '充电宝多大容量', 'does the speaker have bluetooth'],
  ['human', '帮我转人工客服', 'get me a real person'],
  ['hours', '你们周日上班吗', 'are you open on saturday'],
  ['bye', '谢谢，没有别的了', 'no that is everything'],
  [undefined, '讲个笑话', 'who is the president'],
])('the examples are enough to understand other words for %s', (intent, ...lines) => {
  const intents = Object.keys(demoBot.intents);
  for (const line of lines) expect(classifyIn(models.of(demoBot), line, intents).intent, line).toBe(intent);
});
test('each intent has at least a dozen examples in each language, and no line belongs to two', () => {
  const lines = Object.entries(demoBot.intents).flatMap(([, { examples }]) => {
    for (const language of demoBot.languages) expect(new Set(examples[language]).size).toBeGreaterThanOrEqual(12);
    return Object.values(examples).flat();
  });
  expect(new Set(lines).size).toBe(lines.length);
});
test('lint finds nothing but the missing model, and nothing at all once there is one', () => {
  const shopOnly = { shop: { kind: 'api', name: 'Shop' } };
  const found = lint(demoBot, nodes, { connections: shopOnly });
  expect(found.map(({ code, level }) => `${level} ${code}`)).toEqual(['warning no-model']);
  expect(lint(demoBot, nodes, { connections: { ...shopOnly, gpt: { kind: 'model', name: 'GPT' } } })).toEqual([]);
});
test('the starter document has nothing to find', () => {
  expect(lint(startDocument('Mine', ['zh-CN', 'en']), nodes, { connections: {} })).toEqual([]);
});
test('cards do not lie on each other', () => {
  for (const [flowId, flow] of Object.entries(demoBot.flows)) {
    const columns = Map.groupBy(Object.entries(flow.nodes), ([, { at: [x] }]) => x); // prettier-ignore
    for (const column of columns.values()) {
      const down = column.toSorted(([, a], [, b]) => a.at[1] - b.at[1]);
      for (const [i, [id, { at: place }]] of down.slice(1).entries()) {
        const [above = '', over] = down[i] ?? [];
        const instance = bot.node(flowId, above);
        const exits = instance && 'exits' in instance ? instance.exits.length : 0;
        // a header, and a line for each exit: the least a card takes
        expect(place[1] - (over?.at[1] ?? 0), `${above} and ${id}`).toBeGreaterThanOrEqual(
          exits > 1 ? 47 + 24 * exits : 40,
        );
      }
    }
  }
});
