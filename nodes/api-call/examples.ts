// The examples of the api-call node: found, not there, refused, broken, and each way to send something.
import type { Example } from '@dialoom/shared/node/define';
import type { apiCallConfig } from './index.ts';

type CallExample = Example<typeof apiCallConfig, 'ok' | 'not-found' | 'refused' | 'error'>;
export const examples: readonly CallExample[] = [
  {
    name: 'an order is looked up',
    config: {
      connection: 'shop',
      address: '/orders/{{ order_no }}',
      picks: [
        { id: 'aaaa', path: 'data.city', variable: 'city' },
        { id: 'bbbb', path: 'data.items.0.name', variable: 'item' },
      ],
      query: [{ id: 'cccc', name: 'lang', value: '{{ conversation.locale }}' }],
      headers: [{ id: 'dddd', name: 'X-Conversation', value: '{{ conversation.id }}' }],
      status: 'answer_status',
    },
    vars: { order_no: 'A/1', conversation: { id: 'c1', locale: 'en' } },
    script: [{ http: { status: 200, body: { city: 'Wuhan', item: 'lamp' } } }],
    ends: { exit: 'ok', set: { answer_status: 200, city: 'Wuhan', item: 'lamp' } },
  },
  {
    name: 'a return is made',
    config: {
      connection: 'shop',
      method: 'POST',
      address: '/returns',
      body: 'json',
      json: '{ "order": "{{ order_no }}", "reason": "{{ reason }}", "items": {{ items | json }} }',
      variable: 'answer',
      picks: [{ id: 'aaaa', path: 'number', variable: 'return_no' }],
      timeoutSeconds: 5,
      idempotent: true,
    },
    vars: { order_no: '7', reason: 'it said "new"', items: ['lamp'] },
    script: [{ http: { status: 201, body: { number: 'R-1' } } }],
    ends: { exit: 'ok', set: { answer: { number: 'R-1' }, return_no: 'R-1' } },
  },
  {
    name: 'a form, at an address of its own',
    config: {
      method: 'POST',
      address: 'https://shop.example/newsletter',
      body: 'form',
      form: [{ id: 'aaaa', name: 'e-mail', value: '{{ email }}' }],
      retries: 0,
    },
    vars: { email: 'li@shop.example' },
    script: [{ http: { status: 204, body: null } }],
    ends: { exit: 'ok', set: {} },
  },
  {
    name: 'no such order',
    config: { connection: 'shop', address: '/orders/{{ order_no }}', status: 'answer_status' },
    vars: { order_no: '0' },
    script: [{ http: { status: 404, body: { message: 'no such order' } } }],
    ends: { exit: 'not-found', set: { answer_status: 404 } },
  },
  {
    name: 'refused',
    config: { connection: 'shop', method: 'DELETE', address: '/orders/1' },
    script: [{ http: { status: 403, body: null } }],
    ends: { exit: 'refused' },
  },
  {
    name: 'too slow',
    config: { connection: 'shop', address: '/orders/1' },
    script: [{ http: { failed: 'timeout' } }],
    ends: { exit: 'error', set: { error: 'timeout' } },
  },
];
