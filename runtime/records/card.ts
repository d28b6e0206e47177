// The contact beside a conversation, as the desk shows it: who, how well known, what they bought last.
import type { ContactCard } from '@dialoom/shared/api/inbox';
import { linked } from './linked.ts';
import { operateOn } from './operate.ts';
import { orders } from './orders.ts';
import type { RecordParts } from './parts.ts';

const LAST_ORDERS = 3;

export function contactCard(parts: RecordParts) {
  const { db } = parts.store;
  const links = linked(parts);
  const bought = orders(parts);
  const { companyName } = operateOn(parts);
  return async (workspace: string, conversation: string): Promise<ContactCard | undefined> => {
    const link = await links.of(db, conversation);
    if (!link || link.contact.workspace !== workspace) return undefined;
    const { contact, verified } = link;
    const { name, phones, emails, level } = contact.about;
    const last = await bought.sought(db, workspace, { contact: contact.id, limit: LAST_ORDERS });
    return {
      id: contact.id, name, level, verified, phone: phones[0] ?? '', email: emails[0] ?? '', company: await companyName(db, contact),
      orders: last.map(({ id, about: { number, title, status } }) => ({ id, number, title, status })),
    }; // prettier-ignore
  };
}
