// Two customers, for the examples of several nodes.
import type { FoundContact } from '@dialoom/shared/node/record-shapes';

export const li: FoundContact = {
  id: 'contact-li',
  name: 'Li Lei',
  phone: '138 0013 8000',
  email: 'li@shop.example',
  company: '',
  level: 'VIP',
  owner: '',
  language: 'zh-CN',
  tags: [],
  fields: {},
};
export const han: FoundContact = { ...li, id: 'contact-han', name: 'Han Mei', level: '' };
/** As the site signs them in. */
export const signedInLi = { contact: { id: li.id, verified: true, name: li.name } };
