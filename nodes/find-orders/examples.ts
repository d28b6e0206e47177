// The examples of the find-orders node: one, several, by number, and each way it can end.
import type { Example } from '@dialoom/shared/node/define';
import type { FoundOrder } from '@dialoom/shared/node/record-shapes';
import { signedInLi } from '../_crm/people-for-examples.ts';
import type { findOrdersConfig } from './index.ts';

const lamp: FoundOrder = { id: 'order-1', number: 'A-1', title: 'Lamp', status: 'sent', amount: 19.9, currency: 'CNY', date: '2026-01-02', url: '', fields: {} }; // prettier-ignore
const chair: FoundOrder = { ...lamp, id: 'order-2', number: 'A-2', title: 'Chair', status: 'new' };
const answer = (...orders: FoundOrder[]) => ({ records: { contacts: [], orders, created: false } });

export const examples: readonly Example<typeof findOrdersConfig, 'found' | 'several' | 'not-found' | 'silent' | 'error'>[] = [
  {
    name: 'the customer chooses',
    config: { prompt: 'Which order is it?', variable: 'order' },
    vars: signedInLi,
    script: [answer(lamp, chair), { choose: { id: 'o1', text: 'A-2 · Chair · new' } }],
    ends: { exit: 'found', set: { order: chair }, said: ['Which order is it?'] },
  },
  {
    name: 'one of that number',
    config: { customer: 'customer', number: '{{ order_no }}', status: 'sent', prompt: 'Which?', most: 5, variable: 'order' },
    vars: { customer: { id: 'contact-li' }, order_no: 'A-1' },
    script: [answer(lamp)],
    ends: { exit: 'found', set: { order: lamp } },
  },
  {
    name: 'anyone who knows the number',
    config: { number: 'A-1', anyone: true, prompt: 'Which?', variable: 'order' },
    script: [answer(lamp)],
    ends: { exit: 'found', set: { order: lamp } },
  },
  {
    name: 'a list, without asking',
    config: { choose: false, variable: 'orders' },
    vars: signedInLi,
    script: [answer(lamp, chair)],
    ends: { exit: 'several', set: { orders: [lamp, chair] } },
  },
  { name: 'nobody knows who asks', config: { number: 'A-1', variable: 'order' }, script: [], ends: { exit: 'not-found' } },
  {
    name: 'none of these',
    config: { prompt: 'Which order is it?', variable: 'order' },
    vars: signedInLi,
    script: [answer(lamp, chair), { choose: { id: 'none', text: 'None of these' } }],
    ends: { exit: 'not-found', set: {} },
  },
  {
    name: 'no answer',
    config: { prompt: 'Which order is it?', waitMinutes: 5 },
    vars: signedInLi,
    script: [answer(lamp, chair), { choose: { failed: 'silence' } }],
    ends: { exit: 'silent' },
  },
  {
    name: 'the records do not answer',
    config: { prompt: 'Which?' },
    vars: signedInLi,
    script: [{ records: { failed: 'timeout' } }],
    ends: { exit: 'error' },
  },
]; // prettier-ignore
