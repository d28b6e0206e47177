// The records of the house itself, as a CRM.
import { Failed, records } from '@dialoom/shared/node/effects';
import type { Crm } from '../crm.ts';

export const builtIn: Crm = {
  *findContact(whom) {
    const { contacts } = yield* records({ operation: { do: 'contacts.find', ...whom } });
    return contacts;
  },
  *saveContact(whom, values) {
    const { contacts, created } = yield* records({ operation: { do: 'contacts.save', ...whom, ...values } });
    const [contact] = contacts;
    if (!contact) throw new Failed('bad-result');
    return contacts.length > 1 ? { several: contacts } : { contact, created };
  },
  *findOrders(query) {
    const { orders } = yield* records({ operation: { do: 'orders.find', ...query } });
    return orders;
  },
};
