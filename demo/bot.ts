// The demo shop's bot as a document: look up an order, send something back, ask about a product or what many ask (the list in faq.ts), reach a person. In zh-CN and en.
// Its connection `shop` is the small back-end in shop.ts: GET /orders/{number}, POST /returns {order, reason}.
import { BotDocument, type DocNode } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { demoIntents } from './intents.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
/** Cards are 200 wide; columns stand 264 apart, which leaves room for the wires. */
const column = (n: number) => 32 + (n - 1) * 264;
/** A name is the author's own and has no language: short ones in both. Without one the card shows what the node is. */
type Node = {
  name?: string;
  at: [column: number, y: number];
  config?: Record<string, Json>;
  next?: Record<string, string>;
};
const node = (type: string, { name, at: [x, y], config = {}, next = {} }: Node): DocNode => ({
  type,
  version: 1,
  ...(name !== undefined && { name }),
  at: [column(x), y],
  config,
  next,
});

const rows = {
  wishes: [
    {
      id: 'track',
      label: both('查物流', 'Where is my order?'),
      value: 'track',
      says: ['物流', '查订单', 'track', 'order status'],
    },
    {
      id: 'return',
      label: both('退换货', 'Return something'),
      value: 'return',
      says: ['退货', '换货', 'return', 'refund'],
    },
    { id: 'product', label: both('商品咨询', 'About a product'), value: 'product', says: ['咨询', 'product'] },
    {
      id: 'human',
      label: both('转人工', 'Talk to a person'),
      value: 'human',
      says: ['人工', '人工客服', 'agent', 'human'],
    },
  ],
  reasons: [
    {
      id: 'broken',
      label: both('质量问题', 'It is broken'),
      value: 'broken',
      says: ['坏了', '有问题', 'broken', 'does not work'],
    },
    {
      id: 'unwanted',
      label: both('不想要了', 'I changed my mind'),
      value: 'unwanted',
      says: ['不要了', '不喜欢', 'changed my mind'],
    },
    {
      id: 'wrong',
      label: both('发错货', 'It is the wrong item'),
      value: 'wrong',
      says: ['错了', '发错了', 'wrong item'],
    },
  ],
};
const is = (variable: string, value: string) => ({ variable, op: 'equals', value });

const main: Record<string, DocNode> = {
  start: node('start', { at: [1, 32], next: { next: 'welcome' } }),
  welcome: node('choices', {
    name: '欢迎 Welcome',
    at: [1, 96],
    config: {
      prompt: both(
        '您好，我是小织，云锦数码商城的 AI 客服助手。查订单、办退换货、问商品都可以找我。',
        'Hello, I am Zhi, the AI assistant of Brocade Digital. I can look up orders, arrange returns and answer questions about products.',
      ),
      rows: rows.wishes,
      variable: 'wish',
    },
    next: {
      'row:track': 'ask-order',
      'row:return': 'ask-order',
      'row:product': 'ask-product',
      'row:human': 'person',
      else: 'understand',
      silent: 'bye',
    },
  }),
  understand: node('intent', {
    at: [1, 384],
    config: {
      prompt: both('请用一句话告诉我，需要什么帮助？', 'Please tell me in a sentence what you need.'),
      rows: [
        { id: 'track', intent: 'track', label: both('查物流', 'Where my order is') },
        { id: 'return', intent: 'return', label: both('退换货', 'Return something') },
        { id: 'product', intent: 'product', label: both('商品咨询', 'A product') },
        { id: 'human', intent: 'human', label: both('转人工', 'Talk to a person') },
        { id: 'bye', intent: 'bye', label: both('没有别的事', 'That was all') },
      ],
      utterance: 'question',
      variable: 'wish',
    },
    next: {
      'intent:track': 'ask-order',
      'intent:return': 'ask-order',
      'intent:product': 'faq',
      'intent:human': 'person',
      'intent:bye': 'bye',
      else: 'faq',
      silent: 'bye',
      error: 'person',
    },
  }),
  'ask-order': node('ask', {
    name: '订单号 Order no.',
    at: [2, 96],
    config: {
      prompt: both(
        '好的，请把 12 位订单号发给我，在「我的订单」里可以找到。',
        'Sure. What is the 12-digit order number? You find it under “My orders”.',
      ),
      kind: 'pattern',
      pattern: '\\b[0-9]{12}\\b',
      variable: 'orderNo',
      retries: [
        {
          id: 'first',
          text: both(
            '订单号是 12 位数字，例如 202611180472。请再看一下。',
            'The order number has 12 digits, such as 202611180472. Please look again.',
          ),
        },
        {
          id: 'second',
          text: both(
            '还是没有找到 12 位的订单号。也可以说「算了」。',
            'I still cannot see 12 digits. You can also say “never mind”.',
          ),
        },
      ],
      cancel: ['算了', '不查了', '取消', 'never mind', 'cancel'],
    },
    next: { answered: 'lookup', 'gave-up': 'person', cancelled: 'more', silent: 'bye' },
  }),
  lookup: node('api-call', {
    name: '查订单 Look up',
    at: [3, 96],
    config: {
      connection: 'shop',
      method: 'GET',
      address: '/orders/{{ orderNo }}',
      variable: 'order',
      timeoutSeconds: 5,
    },
    next: { ok: 'route', 'not-found': 'no-order', refused: 'person', error: 'person' },
  }),
  route: node('condition', {
    name: '订单状态 Status',
    at: [4, 96],
    config: {
      rows: [
        {
          id: 'too-late',
          name: '已过期 Too late',
          when: {
            match: 'all',
            rows: [is('wish', 'return'), { variable: 'order.deliveredDays', op: 'greater', value: '15' }],
          },
        },
        {
          id: 'return',
          name: '要退货 Return',
          when: { match: 'all', rows: [is('wish', 'return'), is('order.status', 'delivered')] },
        },
        { id: 'delivered', name: '已签收 Delivered', when: { match: 'all', rows: [is('order.status', 'delivered')] } },
        { id: 'shipped', name: '运输中 Shipped', when: { match: 'all', rows: [is('order.status', 'shipped')] } },
        { id: 'cancelled', name: '已取消 Cancelled', when: { match: 'all', rows: [is('order.status', 'cancelled')] } },
      ],
    },
    next: {
      'row:too-late': 'too-late',
      'row:return': 'reason',
      'row:delivered': 'delivered',
      'row:shipped': 'shipped',
      'row:cancelled': 'cancelled',
      else: 'preparing',
    },
  }),
  'no-order': node('say', {
    name: '没查到 Not found',
    at: [3, 320],
    config: {
      text: both(
        '没有查到订单 {{ orderNo }}，请核对一下。',
        'I cannot find the order {{ orderNo }}. Please check the number.',
      ),
    },
    next: { next: 'ask-order' },
  }),
  shipped: node('say', {
    name: '运输中 Shipped',
    at: [5, 96],
    config: {
      text: both(
        '您的订单已到{{ order.city }}，预计 {{ order.eta }} 送达。',
        'Your order has reached {{ order.city }} and should arrive on {{ order.eta }}.',
      ),
      attach: 'card',
      card: {
        title: both('{{ order.item }}', '{{ order.item }}'),
        subtitle: both('订单 {{ order.number }}', 'Order {{ order.number }}'),
        rows: [
          { id: 'where', label: both('现在在', 'Now in'), value: '{{ order.city }}' },
          { id: 'eta', label: both('预计送达', 'Arrives'), value: '{{ order.eta }}' },
          { id: 'carrier', label: both('快递', 'Carrier'), value: '{{ order.carrier }}' },
        ],
      },
    },
    next: { next: 'more' },
  }),
  delivered: node('say', {
    name: '已签收 Delivered',
    at: [5, 256],
    config: {
      text: both(
        '您的订单 {{ order.number }} 在 {{ order.deliveredDays }} 天前已签收。',
        'Your order {{ order.number }} was delivered {{ order.deliveredDays }} days ago.',
      ),
    },
    next: { next: 'more' },
  }),
  preparing: node('say', {
    name: '备货中 Preparing',
    at: [5, 400],
    config: {
      text: both(
        '订单 {{ order.number }} 正在备货，预计 {{ order.eta }} 送达；送到以后才能办理退货。',
        'Your order {{ order.number }} is not with you yet; it should arrive on {{ order.eta }}. It can be returned once it is there.',
      ),
    },
    next: { next: 'more' },
  }),
  cancelled: node('say', {
    name: '已取消 Cancelled',
    at: [5, 544],
    config: {
      text: both(
        '订单 {{ order.number }} 已经取消，付款会原路退回。',
        'The order {{ order.number }} was cancelled; what you paid goes back the way it came.',
      ),
    },
    next: { next: 'more' },
  }),
  'too-late': node('say', {
    name: '已过期 Too late',
    at: [5, 688],
    config: {
      text: both(
        '这个订单签收已经 {{ order.deliveredDays }} 天，超过 15 天的退货期，我帮您转给同事看看。',
        'This order was delivered {{ order.deliveredDays }} days ago, and returns are possible for 15 days. Let me ask a colleague.',
      ),
    },
    next: { next: 'person' },
  }),
  reason: node('choices', {
    name: '退货原因 Reason',
    at: [4, 400],
    config: {
      prompt: both(
        '很抱歉给您带来不便，请问{{ order.item }}退货的原因是？',
        'I am sorry to hear that. Why would you like to return the {{ order.item }}?',
      ),
      rows: rows.reasons,
      variable: 'reason',
      repeats: 1,
    },
    next: {
      'row:broken': 'make-return',
      'row:unwanted': 'make-return',
      'row:wrong': 'make-return',
      else: 'person',
      silent: 'bye',
    },
  }),
  'make-return': node('api-call', {
    name: '办退货 Return',
    at: [4, 672],
    config: {
      connection: 'shop',
      method: 'POST',
      address: '/returns',
      body: 'json',
      json: '{ "order": "{{ order.number }}", "reason": "{{ reason }}" }',
      picks: [
        { id: 'number', path: 'number', variable: 'returnNo' },
        { id: 'pickup', path: 'pickup', variable: 'pickup' },
      ],
      idempotent: true,
      timeoutSeconds: 5,
    },
    next: { ok: 'return-made', 'not-found': 'person', refused: 'person', error: 'person' },
  }),
  'return-made': node('say', {
    name: '已办好 Arranged',
    at: [5, 832],
    config: {
      text: both(
        '退货单 **{{ returnNo }}** 已办好，快递员 {{ pickup }} 上门取件，运费由我们承担。',
        'Your return **{{ returnNo }}** is arranged. We pick it up on {{ pickup }}, free of charge.',
      ),
    },
    next: { next: 'more' },
  }),
  'ask-product': node('ask', {
    name: '问商品 Product',
    at: [2, 336],
    config: {
      prompt: both('想了解哪款商品的什么情况？', 'What would you like to know about which product?'),
      variable: 'question',
      tries: 2,
      cancel: ['算了', 'never mind'],
    },
    next: { answered: 'faq', 'gave-up': 'person', cancelled: 'more', silent: 'bye' },
  }),
  faq: node('faq', {
    name: '常见问题 FAQ',
    at: [2, 552],
    config: { knowledge: 'shop-faq', about: 'text', text: '{{ question }}' },
    next: { found: 'more', 'not-found': 'answer', silent: 'bye', error: 'answer' },
  }),
  answer: node('llm', {
    at: [2, 784],
    config: {
      instructions: [
        'You are the customer service of a shop for headphones and accessories (云锦数码商城, Brocade Digital).',
        'Answer in the language of the question ({{ conversation.locale }}), in at most three short sentences, only from these facts. When they do not answer it, say so and offer a colleague.',
        '- Q3 headphones (降噪耳机 Q3): 899 CNY, three levels of noise cancelling, 45 hours of battery, full after 90 minutes, splash-proof (IPX4, not for swimming), two devices at once, black or white.',
        '- S1 desktop speaker (桌面音箱 S1): 459 CNY, Bluetooth and line-in, connects to a TV, 1.4 kg.',
        '- 65 W charger (氮化镓充电器): 129 CNY, two USB-C and one USB-A, for phones and laptops; no battery inside, so allowed on planes.',
        '- All products: two years of warranty, in stock, returns within 15 days, delivery in 1 to 4 days.',
      ].join('\n'),
      prompt: '{{ question }}',
      memory: 4,
      variable: 'answer',
      timeoutSeconds: 20,
    },
    next: { ok: 'more', error: 'unanswered' },
  }),
  unanswered: node('choices', {
    name: '答不上 No answer',
    at: [2, 960],
    config: {
      prompt: both('这个问题我还答不上来，要请同事来回答吗？', 'I cannot answer that yet. Shall I get a colleague?'),
      rows: [
        { id: 'yes', label: both('转人工', 'Yes, please'), says: ['要', '好', '好的', '是的', 'yes', 'ok'] },
        { id: 'no', label: both('不用了', 'No, thanks'), says: ['不要', '不用', 'no'] },
      ],
    },
    next: { 'row:yes': 'person', 'row:no': 'more', else: 'understand', silent: 'bye' },
  }),
  person: node('handoff', {
    at: [3, 480],
    config: {
      announce: both('正在为您转接人工客服，请稍等。', 'I am getting a colleague for you, one moment please.'),
      offline: both(
        '现在没有客服在线，您可以留言，我们会尽快回复。',
        'Nobody is here right now. Leave a message and we will get back to you soon.',
      ),
      // what an agent reads in the list: the order they spoke of, and their own words
      reason:
        '{% if orderNo %}订单 Order {{ orderNo }}{% if question %} · {% endif %}{% endif %}{% if question %}“{{ question }}”{% endif %}',
    },
    next: {
      resolved: 'more',
      returned: 'more',
      timeout: 'later',
      offline: 'later',
      cancelled: 'more',
      'message-left': 'bye',
      error: 'later',
    },
  }),
  later: node('say', {
    name: '没人接 All busy',
    at: [3, 800],
    config: {
      text: both('同事们现在都在忙，我先继续帮您。', 'My colleagues are all busy right now, so you are back with me.'),
    },
    next: { next: 'more' },
  }),
  more: node('choices', {
    name: '还有吗 Anything?',
    at: [1, 736],
    config: {
      prompt: both('还有什么可以帮您？', 'Is there anything else?'),
      rows: [
        { id: 'yes', label: both('还有', 'Yes'), says: ['有', '有的', 'yes please'] },
        { id: 'no', label: both('没有了', 'No, that is all'), says: ['没了', '没有', 'no', 'no thanks'] },
      ],
    },
    next: { 'row:yes': 'understand', 'row:no': 'bye', else: 'understand', silent: 'bye' },
  }),
  bye: node('end', {
    at: [1, 960],
    config: { text: both('感谢您的咨询，祝您生活愉快！', 'Thank you for getting in touch. Have a nice day!') },
  }),
};

/** Answered from anywhere: it interrupts what is waiting, and the open question comes back. */
const hours: Record<string, DocNode> = {
  start: node('start', { at: [1, 32], next: { next: 'tell' } }),
  tell: node('say', {
    name: '营业时间 Hours',
    at: [1, 96],
    config: {
      text: both(
        '我全天都在；人工客服每天 9:00–21:00 在线，节假日也一样。',
        'I am always here. My colleagues are there every day from 9:00 to 21:00, holidays included.',
      ),
      variants: [
        {
          id: 'second',
          text: both(
            '人工客服每天 9:00–21:00 在线，其他时间可以先问我，或者留言。',
            'My colleagues are there from 9:00 to 21:00 every day. At other times ask me, or leave a message.',
          ),
        },
      ],
    },
  }),
};

export const demoBot: BotDocument = BotDocument.parse({
  name: '小织 · Brocade Digital',
  languages: ['zh-CN', 'en'],
  main: 'main',
  flows: { main: { name: '主流程 Main', nodes: main }, hours: { name: '营业时间 Hours', nodes: hours } },
  variables: {
    wish: { type: 'text' },
    orderNo: { type: 'text' },
    order: { type: 'object' },
    reason: { type: 'text' },
    returnNo: { type: 'text' },
    pickup: { type: 'text' },
    question: { type: 'text' },
    answer: { type: 'text' },
  },
  intents: demoIntents,
  settings: {
    helpful: true,
    handoff: {
      announce: both('正在为您转接人工客服，请稍等。', 'I am getting a colleague for you, one moment please.'),
      offline: both('现在没有客服在线，您可以留言。', 'Nobody is here right now. You can leave a message.'),
      apology: both(
        '抱歉，我这边出了点问题，请稍后再试。',
        'Sorry, something went wrong on my side. Please try again later.',
      ),
    },
  },
  widget: {
    texts: {
      title: both('小织', 'Zhi'),
      subtitle: both('云锦数码商城 · AI 客服', 'Brocade Digital · AI assistant'),
      placeholder: both('输入您的问题', 'Type your question'),
      launcher: both('在线咨询', 'Chat with us'),
    },
  },
});
