// The records of the house itself, as a CRM.
import { Failed, records } from '@dialoom/shared/node/effects';
import type { Vendor } from '../crm.ts';

export const builtIn: Vendor = (connection) => ({
  *findContact(whom) {
    const { contacts } = yield* records({ connection, operation: { do: 'contacts.find', ...whom } });
    return contacts;
  },
  *saveContact(whom, values) {
    const { contacts, created } = yield* records({
      connection,
      operation: { do: 'contacts.save', ...whom, ...values },
    });
    const [contact] = contacts;
    if (!contact) throw new Failed('bad-result');
    return contacts.length > 1 ? { several: contacts } : { contact, created };
  },
  *findOrders(query) {
    const { orders } = yield* records({ connection, operation: { do: 'orders.find', ...query } });
    return orders;
  },
});
