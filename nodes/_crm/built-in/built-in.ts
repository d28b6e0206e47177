// The records of the house itself, as a CRM.
import { Failed, records } from '@dialoom/shared/node/effects';
import type { Crm } from '../crm.ts';

export const builtIn: Crm = {
  *findContact(whom) {
    const { contacts } = yield* records({ operation: { do: 'find-contact', ...whom } });
    return contacts;
  },
  *saveContact(whom, values) {
    const { contacts, created } = yield* records({ operation: { do: 'save-contact', ...whom, ...values } });
    const [contact] = contacts;
    if (!contact) throw new Failed('bad-result');
    return contacts.length > 1 ? { several: contacts } : { contact, created };
  },
  *findOrders(query) {
    const { orders } = yield* records({ operation: { do: 'find-orders', ...query } });
    return orders;
  },
};
