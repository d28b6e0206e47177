// What happened with a contact, from four tables, newest first: its conversations, orders, and what people and bots did.
import type { TimelineItem } from '@dialoom/shared/api/records';
import type { ConversationRow } from '../store/conversations.ts';
import { contactRows } from './contact-rows.ts';
import { contactEvents } from './events.ts';
import type { Orders } from './orders.ts';
import { botOf, PAGE, type RecordParts } from './parts.ts';

/** What the desk shows of a conversation: its last line. */
export type LastLine = (row: ConversationRow) => string;

export function timeline(parts: RecordParts, orders: Orders, lastLine: LastLine) {
  const { db } = parts.store;
  const rows = contactRows(parts);
  const events = contactEvents(parts);
  return async (workspace: string, id: string, before = Number.MAX_SAFE_INTEGER): Promise<{ items: TimelineItem[]; next?: number } | undefined> => {
    const contact = await rows.find(db, workspace, id);
    if (!contact) return undefined;
    const [happened, bought, talked] = await Promise.all([
      db.selectFrom('contact_event').selectAll().where('contact', '=', contact.key).where('at', '<', before).orderBy('at', 'desc').limit(PAGE + 1).execute(),
      db.selectFrom('purchase').selectAll().where('contact', '=', contact.key).where('placed_at', '<', before).orderBy('placed_at', 'desc').limit(PAGE + 1).execute(),
      db.selectFrom('conversation_contact').innerJoin('conversation', 'conversation.id', 'conversation_contact.conversation').selectAll('conversation')
        .select(['conversation_contact.verified', 'conversation_contact.at as linked']).where('conversation_contact.contact', '=', contact.key)
        .where('conversation_contact.at', '<', before).orderBy('conversation_contact.at', 'desc').limit(PAGE + 1).execute(),
    ]); // prettier-ignore
    const told = happened.map(({ key, at, type, by_id, by_name, body }): TimelineItem => {
      const bot = botOf(by_id);
      const said = events.open(workspace, type, body);
      const head = { id: `note-${key}`, at, by: by_name, ...(bot !== undefined && { bot }) };
      if (said.type !== 'change') return { ...head, ...said };
      const { before: _, ...shown } = said;
      return { ...head, ...shown };
    });
    const made: TimelineItem[] = contact.source === 'import' && contact.created_at < before
      ? [{ id: `${contact.id}-made`, at: contact.created_at, by: '', type: 'change', change: 'imported', what: [] }]
      : []; // prettier-ignore
    const items: TimelineItem[] = [
      ...told,
      ...made,
      ...bought.map((row): TimelineItem => {
        const { number, title, status } = orders.held(row).about;
        return { id: row.id, at: row.placed_at, by: '', type: 'order', number, title, status };
      }),
      ...talked.map(({ verified, linked, ...row }): TimelineItem => ({
        id: row.id, at: linked, by: '', bot: row.bot, type: 'conversation', channel: row.channel, owner: row.owner,
        lastLine: lastLine(row as ConversationRow), verified: verified === 1,
      })), // prettier-ignore
    ].toSorted((a, b) => b.at - a.at);
    const page = items.slice(0, PAGE);
    const last = page.at(-1);
    return { items: page, ...(items.length > PAGE && last && { next: last.at }) };
  };
} // prettier-ignore
