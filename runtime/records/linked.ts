// Which contact a conversation belongs to. By a signed identity for good; by what was typed for the desk's eyes only, and it may change.
import type { Json, Vars } from '@dialoom/shared/node/effects';
import { contactRows, type Held } from './contact-rows.ts';
import type { Db, RecordParts } from './parts.ts';

export type Linked = ReturnType<typeof linked>;
export function linked(parts: RecordParts) {
  const rows = contactRows(parts);
  return {
    /** What was typed never takes the place of what was signed. */
    async link(db: Db, conversation: string, contact: Held, verified: boolean): Promise<void> {
      const old = await db.selectFrom('conversation_contact').selectAll().where('conversation', '=', conversation).executeTakeFirst(); // prettier-ignore
      if (old && ((old.verified === 1 && !verified) || (old.contact === contact.key && old.verified === Number(verified)))) return; // prettier-ignore
      await rows.touch(db, contact); // a merge at this moment waits, and takes the conversation along
      const now = { contact: contact.key, verified: Number(verified) };
      await db.insertInto('conversation_contact').values({ conversation, ...now, at: parts.clock() }).onConflict((on) => on.column('conversation').doUpdateSet(now)).execute(); // prettier-ignore
    },
    async of(db: Db, conversation: string): Promise<{ contact: Held; verified: boolean } | undefined> {
      const row = await db.selectFrom('conversation_contact').selectAll().where('conversation', '=', conversation).executeTakeFirst(); // prettier-ignore
      const [contact] = row ? await rows.byKeys(db, [row.contact]) : [];
      return row && contact && { contact, verified: row.verified === 1 };
    },
  };
}

/** `contact` in the scope of a bot: a signed-in customer, and what was remembered of them with their consent. */
export function contactVars({ id, about }: Held, company: string): Vars {
  const { name, phones, emails, level, owner, language, tags, fields, remembered = {}, consents = {} } = about;
  const agreed = consents['remember']?.given === true;
  return {
    id, verified: true, name, phone: phones[0] ?? '', email: emails[0] ?? '', company, level, owner, language, tags, fields,
    remembers: agreed,
    remembered: agreed ? Object.fromEntries(Object.entries(remembered).map(([key, { value }]): [string, Json] => [key, value])) : {},
  }; // prettier-ignore
}
