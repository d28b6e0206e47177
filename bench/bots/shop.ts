// The shop-like bot without guard and without a backend: an intent understood, an order number asked for and checked, a branch, an answer.
import type { DialogScript } from './script.ts';

const node = (type: string, y: number, config: object, next: Record<string, string> = {}) => ({
  type,
  version: 1,
  at: [32, y],
  config,
  next,
});
const intent = (name: string, en: readonly string[]) => ({ name, examples: { en } });

export const shopBot = {
  name: 'Shop',
  languages: ['en'],
  main: 'main',
  intents: {
    track: intent('Track', [
      'where is my order',
      'track my parcel',
      'when will my package arrive',
      'my order has not arrived yet',
      'order status',
      'has my order been shipped',
      'check my delivery',
      'my package is late',
      'tracking information for my order',
      'still waiting for my headphones',
    ]),
    return: intent('Return', [
      'I want to return this',
      'how do I send it back',
      'I would like a refund',
      'the item is broken',
      'can I exchange it',
      'you sent me the wrong thing',
      'start a return',
      'the product arrived damaged',
      'give me my money back',
      'I do not want it any more',
    ]),
    product: intent('Product', [
      'are these headphones waterproof',
      'does it have noise cancelling',
      'how long does the battery last',
      'which colours do you have',
      'can I take the power bank on a plane',
      'can the speaker connect to my TV',
      'how much is it',
      'how long is the warranty',
      'is it in stock',
      'how heavy is it',
    ]),
    human: intent('Person', [
      'talk to a person',
      'I want a human agent',
      'get me a real person please',
      'can I speak to somebody',
      'customer service representative',
      'agent please',
    ]),
  },
  flows: {
    main: {
      name: 'Main',
      nodes: {
        start: node('start', 32, {}, { next: 'understand' }),
        understand: node(
          'intent',
          112,
          {
            prompt: 'How can I help?',
            rows: [
              { id: 'track', intent: 'track', label: 'Where my order is' },
              { id: 'return', intent: 'return', label: 'Return something' },
              { id: 'product', intent: 'product', label: 'About a product' },
              { id: 'human', intent: 'human', label: 'Talk to a person' },
            ],
            variable: 'wish',
          },
          {
            'intent:track': 'order',
            'intent:return': 'order',
            'intent:product': 'product',
            'intent:human': 'person',
            else: 'person',
            silent: 'bye',
            error: 'person',
          },
        ),
        order: node(
          'ask',
          240,
          { prompt: 'What is the order number?', kind: 'pattern', pattern: '\\b[0-9]{12}\\b', variable: 'orderNo' },
          { answered: 'route', 'gave-up': 'person', silent: 'bye' },
        ),
        route: node(
          'condition',
          352,
          {
            rows: [
              {
                id: 'return',
                name: 'Return',
                when: { match: 'all', rows: [{ variable: 'wish', op: 'equals', value: 'return' }] },
              },
              {
                id: 'track',
                name: 'Track',
                when: { match: 'all', rows: [{ variable: 'wish', op: 'equals', value: 'track' }] },
              },
            ],
          },
          { 'row:return': 'returned', 'row:track': 'tracked', else: 'person' },
        ),
        tracked: node('say', 464, { text: 'Order {{ orderNo }} is on its way.' }, { next: 'understand' }),
        returned: node('say', 560, { text: 'We take {{ orderNo }} back.' }, { next: 'understand' }),
        product: node('say', 656, { text: 'All our products have two years of warranty.' }, { next: 'understand' }),
        person: node('handoff', 752, {}, { 'message-left': 'bye', resolved: 'bye', returned: 'bye', timeout: 'bye', offline: 'bye', cancelled: 'bye', error: 'bye' }), // prettier-ignore
        bye: node('end', 864, {}),
      },
    },
  },
};

export const shopScript: DialogScript = {
  texts: ['where is my parcel, it is late', '202611180472', 'I want to return the headphones', 'it is 202611175510'],
  answers: ['order number', 'Order 202611180472 is on its way', 'order number', 'We take 202611175510 back'],
};
