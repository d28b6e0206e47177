// The examples of the save-contact node: a new one, a known one, the signed-in one, and each way it can end.
import type { Example } from '@dialoom/shared/node/define';
import { han, li, signedInLi } from '../_crm/people-for-examples.ts';
import type { saveContactConfig } from './index.ts';

export const examples: readonly Example<typeof saveContactConfig, 'saved' | 'several' | 'error'>[] = [
  {
    name: 'what was said is kept',
    config: {
      name: '{{ name }}',
      phone: '{{ phone }}',
      email: '{{ email }}',
      company: '{{ company }}',
      level: 'new',
      tags: ['chat'],
      fields: [{ id: 'aaaa', field: 'birthday', value: '{{ birthday }}' }],
      note: 'Asked about {{ topic }}',
      variable: 'customer',
    },
    vars: { name: 'Li Lei', phone: '13800138000', email: 'li@shop.example', company: 'Lamps', birthday: '1990-02-03', topic: 'lamps' }, // prettier-ignore
    script: [{ records: { contacts: [li], orders: [], created: true } }],
    ends: { exit: 'saved', set: { customer: { ...li, created: true } } },
  },
  {
    name: 'the signed-in customer gives a phone',
    config: { phone: '{{ phone }}' },
    vars: { ...signedInLi, phone: '13800138000' },
    script: [{ records: { contacts: [li], orders: [], created: false } }],
    ends: { exit: 'saved', set: {} },
  },
  {
    name: 'two contacts share the phone',
    config: { name: 'Li', phone: '13800138000', variable: 'customer' },
    script: [{ records: { contacts: [li, han], orders: [], created: false } }],
    ends: { exit: 'several', set: { customer: [li, han] } },
  },
  {
    name: 'a value does not fit its field',
    config: { phone: '13800138000', fields: [{ id: 'aaaa', field: 'birthday', value: 'soon' }] },
    script: [{ records: { failed: 'field' } }],
    ends: { exit: 'error' },
  },
];
