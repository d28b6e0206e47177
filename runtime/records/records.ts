// The records of the house, put together: what routes, performers and imports speak to.
import { contactCard } from './card.ts';
import { companies } from './companies.ts';
import { contacts } from './contacts.ts';
import { ownFields } from './fields.ts';
import { imports } from './imports.ts';
import { orders } from './orders.ts';
import type { RecordParts } from './parts.ts';
import { timeline, type LastLine } from './timeline.ts';

export type Records = ReturnType<typeof records>;
export function records(parts: RecordParts, lastLine: LastLine) {
  const bought = orders(parts);
  return {
    contacts: contacts(parts),
    companies: companies(parts),
    orders: bought,
    fields: ownFields(parts),
    imports: imports(parts),
    card: contactCard(parts),
    timeline: timeline(parts, bought, lastLine),
  };
}
