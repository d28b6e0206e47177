// One operation of a bot on the records, inside a transaction of the caller's.
import type { FoundContact, FoundOrder, RecordAnswer, RecordOperation } from '@dialoom/shared/node/record-shapes';
import { Failed, type Request } from '@dialoom/shared/node/effects';
import { contactRows, emptyAbout, shownOf, type Held } from './contact-rows.ts';
import { contactEvents } from './events.ts';
import { ownFields } from './fields.ts';
import { linked } from './linked.ts';
import { orders, type HeldOrder } from './orders.ts';
import { newRecordId, type Db, type RecordParts, type Who } from './parts.ts';
import { saveContactsWith, type ContactChange } from './save-contacts.ts';

/** More may be meant than a customer should be asked about. */
const MOST_CONTACTS = 5;
/** Facts of one contact. */
const MOST_REMEMBERED = 50;
const FACT_CHARACTERS = 2_000;

export type Operate = ReturnType<typeof operateOn>;
export function operateOn(parts: RecordParts) {
  const rows = contactRows(parts);
  const events = contactEvents(parts);
  const own = ownFields(parts);
  const bought = orders(parts);
  const links = linked(parts);
  const save = saveContactsWith(parts);

  const companyName = async (db: Db, { company }: Held) =>
    company === null ? '' : ((await db.selectFrom('company').select('name').where('key', '=', company).executeTakeFirst())?.name ?? ''); // prettier-ignore
  const told = async (db: Db, list: readonly Held[]): Promise<FoundContact[]> => {
    const [first] = list;
    const shown = first ? await own.of(first.workspace, 'contact', db) : [];
    return Promise.all(
      list.map(async (held) => {
        const { name, phones, emails, level, owner, language, tags, fields } = held.about;
        const company = await companyName(db, held);
        return { id: held.id, name, phone: phones[0] ?? '', email: emails[0] ?? '', company, level, owner, language, tags, fields: shownOf(fields, shown) }; // prettier-ignore
      }),
    );
  };
  const sought = async (db: Db, workspace: string, { id, phone = '', email = '' }: { id?: string | undefined; phone?: string | undefined; email?: string | undefined }): Promise<Held[]> => {
    if (id !== undefined) {
      const held = await rows.find(db, workspace, id);
      return held ? [held] : [];
    }
    return rows.matching(db, workspace, { phones: phone === '' ? [] : [phone], emails: email === '' ? [] : [email] });
  };

  return {
    companyName,
    /** `fresh`: the id a contact gets if one is made. @throws Failed when it cannot be done */
    async operate(db: Db, who: Who, conversation: string, operation: RecordOperation, fresh = newRecordId('contact')): Promise<RecordAnswer> {
      const { workspace } = who;
      const answer: RecordAnswer = { contacts: [], orders: [], created: false };
      switch (operation.do) {
        case 'contacts.find': {
          const found = await sought(db, workspace, operation);
          const [one] = found;
          if (one && found.length === 1) await links.link(db, conversation, one, false);
          return { ...answer, contacts: await told(db, found.slice(0, MOST_CONTACTS)) };
        }
        case 'contacts.save': {
          const { do: _, id, phone = '', email = '', tags, note, ...rest } = operation;
          // nobody named: whoever this conversation belongs to already
          const known = id === undefined ? (phone === '' && email === '' ? (await links.of(db, conversation))?.contact : undefined) : await rows.find(db, workspace, id); // prettier-ignore
          if (id !== undefined && !known) throw new Failed('no-contact');
          const change: ContactChange = {
            ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
            ...(phone !== '' && { phones: [phone] }),
            ...(email !== '' && { emails: [email] }),
          };
          const before = known ? [known] : await sought(db, workspace, { phone, email });
          if (before.length > 1) return { ...answer, contacts: await told(db, before.slice(0, MOST_CONTACTS)) };
          if (tags) change.tags = [...new Set([...(before[0]?.about ?? emptyAbout()).tags, ...tags])].slice(0, 30);
          const { saved } = await save(db, workspace, 'bot', [{ existing: 'update', contact: change, fresh, ...(known && { known }) }]); // prettier-ignore
          const [done] = saved;
          if (!done || done.did === 'refused') throw new Failed(done?.why ?? 'bug');
          const { held, what, did } = done;
          if (did === 'created' || what.length > 0) await events.add(db, who, held.key, { type: 'change', change: did === 'created' ? 'created' : 'changed', what }); // prettier-ignore
          if (note !== undefined && note !== '') {
            await rows.touch(db, held);
            await events.add(db, who, held.key, { type: 'note', text: note });
          }
          await links.link(db, conversation, held, false);
          return { ...answer, contacts: await told(db, [held]), created: did === 'created' };
        }
        case 'orders.find': {
          const { do: _, ...wanted } = operation;
          if (wanted.contact === undefined && wanted.number === undefined) throw new Failed('bad-request');
          return { ...answer, orders: (await bought.sought(db, workspace, wanted)).map(orderTold) };
        }
        case 'notes.add': {
          const held = await rows.find(db, workspace, operation.contact);
          if (!held) throw new Failed('no-contact');
          await rows.touch(db, held);
          const { id } = await events.add(db, who, held.key, { type: 'note', text: operation.text });
          return { ...answer, id };
        }
        default:
          return operation satisfies never;
      }
    },
    /** Only of a signed-in customer, and only with their consent. */
    async remember(db: Db, who: Who, conversation: string, { facts, consent }: Request<'remember'>): Promise<{ kept: boolean }> {
      const link = await links.of(db, conversation);
      if (!link?.verified) return { kept: false };
      const { contact } = link;
      const consents = { ...contact.about.consents };
      if (consent) consents['remember'] = { given: consent.given, at: parts.clock(), words: consent.words.slice(0, 1_000) };
      if (consents['remember']?.given !== true && !consent) return { kept: false };
      const kept = consents['remember']?.given === true;
      const at = parts.clock();
      const fresh = Object.entries(facts).filter(([name, value]) => name !== '__proto__' && JSON.stringify(value).length <= FACT_CHARACTERS); // prettier-ignore
      // a refusal takes back what was remembered before
      const remembered = kept ? Object.fromEntries([...Object.entries(contact.about.remembered ?? {}), ...fresh.map(([name, value]) => [name, { value, at }] as const)].slice(-MOST_REMEMBERED)) : {}; // prettier-ignore
      const held = await rows.write(db, contact, { ...contact.about, consents, remembered });
      if (consent) await events.add(db, who, held.key, { type: 'consent', purpose: 'remember', given: consent.given, words: consent.words.slice(0, 1_000) }); // prettier-ignore
      if (kept && fresh.length > 0) await events.add(db, who, held.key, { type: 'change', change: 'remembered', what: fresh.map(([name]) => name) }); // prettier-ignore
      return { kept };
    },
  };
} // prettier-ignore

const orderTold = ({ id, placed_at: placedAt, about }: HeldOrder): FoundOrder => {
  const { number, title, status, amountCents, currency, url, fields } = about;
  const date = placedAt === 0 ? '' : new Date(placedAt).toISOString().slice(0, 10);
  return { id, number, title, status, amount: amountCents === null ? null : amountCents / 100, currency, date, url, fields }; // prettier-ignore
};
