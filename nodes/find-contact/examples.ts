// The examples of the find-contact node: by what was typed, by who is signed in, and each way it can end.
import type { Example } from '@dialoom/shared/node/define';
import { han, li, signedInLi } from '../_crm/people-for-examples.ts';
import type { findContactConfig } from './index.ts';

export const examples: readonly Example<typeof findContactConfig, 'found' | 'not-found' | 'several' | 'error'>[] = [
  {
    name: 'by phone or e-mail',
    config: { phone: '{{ phone }}', email: '{{ email }}', variable: 'customer' },
    vars: { phone: '+86 138-0013-8000', email: 'li@shop.example' },
    script: [{ records: { contacts: [li], orders: [], created: false } }],
    ends: { exit: 'found', set: { customer: li } },
  },
  {
    name: 'the signed-in customer',
    config: { variable: 'customer' },
    vars: signedInLi,
    script: [{ records: { contacts: [li], orders: [], created: false } }],
    ends: { exit: 'found', set: { customer: li } },
  },
  { name: 'nobody has signed in', config: { variable: 'customer' }, script: [], ends: { exit: 'not-found', set: {} } },
  {
    name: 'nobody has that phone',
    config: { phone: '13900000000', variable: 'customer' },
    script: [{ records: { contacts: [], orders: [], created: false } }],
    ends: { exit: 'not-found', set: {} },
  },
  {
    name: 'two share a phone',
    config: { phone: '13800138000', variable: 'customer' },
    script: [{ records: { contacts: [li, han], orders: [], created: false } }],
    ends: { exit: 'several', set: { customer: [li, han] } },
  },
  {
    name: 'the records do not answer',
    config: { phone: '13800138000' },
    script: [{ records: { failed: 'timeout' } }],
    ends: { exit: 'error' },
  },
];
