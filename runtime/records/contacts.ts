// Contacts as people read and change them. A change names the state it was made for; whoever was slower is told, and nothing is written.
import type { Contact, ContactDraft, ContactRow, RecordField } from '@dialoom/shared/api/records';
import { emailKey, phoneDigits } from '@dialoom/shared/records/phone';
import { DialoomError } from '@dialoom/shared/text/errors';
import {
  contactOf,
  contactRowOf,
  contactRows,
  emailsOnce,
  emptyAbout,
  phonesOnce,
  type ContactAbout,
  type Held,
} from './contact-rows.ts';
import { contactEvents } from './events.ts';
import { fittingFields, ownFields } from './fields.ts';
import { mergedAbout } from './merged.ts';
import { inOrder, keysInOrder, type Sorted } from './sorted.ts';
import { cursorOf, newRecordId, PAGE, raced, type Db, type RecordParts, type Who } from './parts.ts';

export type ContactQuery = Sorted<'contact'> & { q?: string | undefined; company?: string | undefined };

export type Contacts = ReturnType<typeof contacts>;
export function contacts(parts: RecordParts) {
  const { store, lookUp } = parts;
  const { db } = store;
  const rows = contactRows(parts);
  const events = contactEvents(parts);
  const own = ownFields(parts);

  const companiesOf = async (on: Db, held: readonly Held[]) => {
    const keys = [...new Set(held.flatMap(({ company }) => (company === null ? [] : [company])))];
    const found = keys.length === 0 ? [] : await on.selectFrom('company').select(['key', 'id', 'name']).where('key', 'in', keys).execute(); // prettier-ignore
    return new Map(found.map(({ key, id, name }) => [key, { id, name }]));
  };
  const view = async (on: Db, held: Held): Promise<Contact> =>
    contactOf(
      held,
      (await companiesOf(on, [held])).get(held.company ?? -1) ?? null,
      await own.of(held.workspace, 'contact', on),
    );
  const listed = async (workspace: string, held: readonly Held[], shown?: readonly RecordField[]): Promise<ContactRow[]> => {
    const fields = shown ?? (await own.of(workspace, 'contact'));
    const named = await companiesOf(db, held);
    return held.map((one) => contactRowOf(one, named.get(one.company ?? -1) ?? null, fields));
  };
  const mustFind = async (on: Db, workspace: string, id: string): Promise<Held> => {
    const held = await rows.find(on, workspace, id);
    if (!held) throw new DialoomError('not-found', 404);
    return held;
  };
  const companyKey = async (on: Db, workspace: string, id: string | null): Promise<number | null> => {
    if (id === null) return null;
    const found = await on.selectFrom('company').select('key').where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst(); // prettier-ignore
    if (!found) throw new DialoomError('not-found', 404, { path: 'contact.company' });
    return found.key;
  };
  /** @throws record.exists when another contact has the phone or the e-mail */
  const mustBeFree = async (on: Db, workspace: string, { phones, emails }: ContactDraft, mine?: Held) => {
    await rows.alone(on, workspace, { phones, emails });
    for (const [list, values] of [['phones', phones], ['emails', emails]] as const)
      for (const [i, value] of values.entries()) {
        const keys = list === 'phones' ? { phones: [value], emails: [] } : { phones: [], emails: [value] };
        const [other] = (await rows.matching(on, workspace, keys)).filter(({ key }) => key !== mine?.key);
        if (other) throw new DialoomError('record.exists', 409, { path: `contact.${list}.${i}`, params: { value }, fields: { id: other.id } }); // prettier-ignore
      }
  };
  const aboutOf = (draft: ContactDraft, definitions: readonly RecordField[], was: ContactAbout): ContactAbout => {
    const { company: _, fields, phones, emails, ...rest } = draft;
    draft.phones.forEach((phone, i) => {
      if (phoneDigits(phone).length < 3) throw new DialoomError('record.field', 400, { path: `contact.phones.${i}`, params: { name: phone, reason: 'phone' } }); // prettier-ignore
    });
    draft.emails.forEach((email, i) => {
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new DialoomError('record.field', 400, { path: `contact.emails.${i}`, params: { name: email, reason: 'email' } }); // prettier-ignore
    });
    return {
      ...was,
      ...rest,
      phones: phonesOnce(phones),
      emails: emailsOnce(emails),
      fields: { ...was.fields, ...fittingFields(definitions, fields) },
    };
  };

  return {
    async list(workspace: string, { q = '', after, company, sort = 'updated', order = 'down', locale = 'en' }: ContactQuery): Promise<{ contacts: ContactRow[]; total: number; next?: string }> {
      const from = cursorOf(after);
      const tokens = q === '' ? [] : lookUp.query(workspace, q);
      if (q !== '' && tokens.length === 0) return { contacts: [], total: 0 };
      const of = company === undefined ? undefined : await db.selectFrom('company').select('key').where('workspace', '=', workspace).where('id', '=', company).executeTakeFirst(); // prettier-ignore
      const base = () => {
        let all = db.selectFrom('contact').where('workspace', '=', workspace).where('merged_into', 'is', null);
        if (company !== undefined) all = all.where('company', '=', of?.key ?? -1);
        for (const token of tokens)
          all = all.where('key', 'in', (e) => e.selectFrom('contact_token').select('contact').where('token', '=', token)); // prettier-ignore
        return all;
      };
      const count = await base().select((e) => e.fn.countAll<number>().as('n')).executeTakeFirst();
      const down = order === 'down';
      if (sort !== 'updated') {
        const read = async (last: number, most: number) => (await base().selectAll().where('key', '>', last).orderBy('key').limit(most).execute()).map(rows.held); // prettier-ignore
        const { keys, next } = await keysInOrder(
          read,
          async (some) => {
            const named = sort === 'company' ? await companiesOf(db, some) : new Map<number, { name: string }>();
            return some.map((one) => (sort === 'company' ? (named.get(one.company ?? -1)?.name ?? '') : one.about[sort]));
          },
          { down, locale, after },
          ({ about }) => holds(about, q),
        );
        const page = inOrder(keys, await rows.byKeys(db, keys));
        return { contacts: await listed(workspace, page), total: Number(count?.n ?? 0), ...(next && { next }) };
      }
      const found: Held[] = [];
      // a token is only a hint: what does not hold what was typed is left out, and the page filled from what follows
      for (let at = from; found.length <= PAGE; ) {
        let more = base().selectAll().orderBy('updated_at', down ? 'desc' : 'asc').orderBy('key', down ? 'desc' : 'asc').limit(PAGE + 1);
        if (at) {
          const { time, key } = at;
          more = more.where((e) => e.or([e('updated_at', down ? '<' : '>', time), e.and([e('updated_at', '=', time), e('key', down ? '<' : '>', key)])])); // prettier-ignore
        }
        const some = await more.execute();
        found.push(...some.map(rows.held).filter(({ about }) => holds(about, q)));
        const end = some.at(-1);
        if (some.length <= PAGE || !end) break;
        at = { time: end.updated_at, key: end.key };
      }
      const page = found.slice(0, PAGE);
      const last = page.at(-1);
      return {
        contacts: await listed(workspace, page),
        total: Number(count?.n ?? 0),
        ...(found.length > PAGE && last && { next: `${last.updated_at}~${last.key}` }),
      };
    },
    /** All of them, 500 at a time, the oldest first: for an export. */
    async each(workspace: string, take: (page: Contact[]) => Promise<void>): Promise<void> {
      const fields = await own.of(workspace, 'contact');
      for (let key = 0; ; ) {
        const some = (await db.selectFrom('contact').selectAll().where('workspace', '=', workspace).where('merged_into', 'is', null).where('key', '>', key).orderBy('key').limit(500).execute()).map(rows.held); // prettier-ignore
        const last = some.at(-1);
        if (!last) return;
        const named = await companiesOf(db, some);
        await take(some.map((one) => contactOf(one, named.get(one.company ?? -1) ?? null, fields)));
        key = last.key;
      }
    },
    async find(workspace: string, id: string): Promise<Contact | undefined> {
      const held = await rows.find(db, workspace, id);
      return held && view(db, held);
    },
    create: (who: Who, draft: ContactDraft): Promise<Contact> =>
      raced(parts, async (trx) => {
        const { workspace } = who;
        const about = aboutOf(draft, await own.of(workspace, 'contact', trx), emptyAbout());
        await mustBeFree(trx, workspace, draft);
        const company = await companyKey(trx, workspace, draft.company);
        const held = await rows.insert(trx, { id: newRecordId('contact'), workspace, source: 'person', company, verified: 0, about }); // prettier-ignore
        await events.add(trx, who, held.key, { type: 'change', change: 'created', what: [] });
        return view(trx, held);
      }),
    /** @throws record.changed, record.exists */
    save: (who: Who, id: string, rev: number, draft: ContactDraft): Promise<{ contact: Contact; what: string[] }> =>
      raced(parts, async (trx) => {
        const { workspace } = who;
        const was = await mustFind(trx, workspace, id);
        if (was.rev !== rev) throw new DialoomError('record.changed', 409);
        const about = aboutOf(draft, await own.of(workspace, 'contact', trx), was.about);
        await mustBeFree(trx, workspace, draft, was);
        const company = await companyKey(trx, workspace, draft.company);
        const what = changedNames(was.about, about);
        if (company !== was.company) what.push('company');
        if (what.length === 0) return { contact: await view(trx, was), what };
        const held = await rows.write(trx, was, about, { company });
        await events.add(trx, who, held.key, { type: 'change', change: 'changed', what });
        return { contact: await view(trx, held), what };
      }),
    /** The ids of its conversations, also of those that only what was typed has brought to it. */
    conversations: async ({ workspace }: Who, id: string): Promise<string[]> => {
      const { key } = await mustFind(db, workspace, id);
      const linked = await db.selectFrom('conversation_contact').select('conversation').where('contact', '=', key).execute();
      return linked.map(({ conversation }) => conversation);
    },
    /** Everything of a contact, and of all that were merged into it. Conversations stay, and name nobody. */
    erase: ({ workspace }: Who, id: string): Promise<void> =>
      raced(parts, async (trx) => {
        const { key } = await mustFind(trx, workspace, id);
        const merged = await trx.selectFrom('contact').select('key').where('merged_into', '=', key).execute();
        const keys = [key, ...merged.map((one) => one.key)];
        // the row first: what a bot adds at this moment waits for it, and finds nothing
        await trx.deleteFrom('contact').where('key', 'in', keys).execute();
        await trx.deleteFrom('contact_token').where('contact', 'in', keys).execute();
        await trx.deleteFrom('contact_event').where('contact', 'in', keys).execute();
        await trx.deleteFrom('purchase').where('contact', 'in', keys).execute();
        await trx.deleteFrom('conversation_contact').where('contact', 'in', keys).execute();
        await trx.deleteFrom('record_import_row').where('record', 'in', keys).where('import', 'in', (e) => e.selectFrom('record_import').select('id').where('record', '=', 'contact')).execute(); // prettier-ignore
      }),
    /** Takes `gone` into `kept`. Nothing is lost: what both say stands in the time line. */
    merge: (who: Who, kept: string, gone: string): Promise<Contact> =>
      raced(parts, async (trx) => {
        const { workspace } = who;
        const [into, from] = [await mustFind(trx, workspace, kept), await mustFind(trx, workspace, gone)];
        if (into.key === from.key) throw new DialoomError('record.merge-self', 400, { path: 'contact' });
        // first the one that goes: whoever is adding to it has finished then, or will find it gone
        await rows.write(trx, from, emptyAbout(), { company: null });
        await trx.updateTable('contact').set({ merged_into: into.key }).where((e) => e.or([e('key', '=', from.key), e('merged_into', '=', from.key)])).execute(); // prettier-ignore
        const { about, aside } = mergedAbout(into.about, from.about);
        const held = await rows.write(trx, into, about, {
          company: into.company ?? from.company,
          verified: Math.max(into.verified, from.verified),
        });
        for (const table of ['contact_event', 'purchase', 'conversation_contact'] as const)
          await trx.updateTable(table).set({ contact: into.key }).where('contact', '=', from.key).execute();
        await events.add(trx, who, into.key, { type: 'change', change: 'merged', what: Object.keys(aside), before: { ...aside, id: from.id } }); // prettier-ignore
        return view(trx, held);
      }),
    forget: (who: Who, id: string, names: readonly string[] | undefined): Promise<{ contact: Contact; what: string[] }> =>
      raced(parts, async (trx) => {
        const was = await mustFind(trx, who.workspace, id);
        const remembered = Object.entries(was.about.remembered ?? {});
        const what = remembered.flatMap(([name]) => (names === undefined || names.includes(name) ? [name] : []));
        if (what.length === 0) return { contact: await view(trx, was), what };
        const kept = Object.fromEntries(remembered.filter(([name]) => !what.includes(name)));
        const held = await rows.write(trx, was, { ...was.about, remembered: kept });
        await events.add(trx, who, was.key, { type: 'change', change: 'forgot', what });
        return { contact: await view(trx, held), what };
      }),
    note: (who: Who, id: string, text: string): Promise<{ id: string; at: number }> =>
      raced(parts, async (trx) => {
        const held = await mustFind(trx, who.workspace, id);
        await rows.touch(trx, held);
        return events.add(trx, who, held.key, { type: 'note', text });
      }),
    deleteNote: async ({ workspace }: Who, id: string, note: string): Promise<void> => {
      const held = await mustFind(db, workspace, id);
      const key = Number(/^note-(\d{1,15})$/.exec(note)?.[1] ?? -1);
      const { numDeletedRows } = await db.deleteFrom('contact_event').where('key', '=', key).where('contact', '=', held.key).where('type', '=', 'note').executeTakeFirst(); // prettier-ignore
      if (numDeletedRows !== 1n) throw new DialoomError('not-found', 404);
    },
  };
} // prettier-ignore

/** Whether what was typed stands in a contact: every word of it, a phone by its digits. */
function holds({ name, phones, emails }: ContactAbout, q: string): boolean {
  if (q === '') return true;
  const text = q.normalize('NFKC').toLowerCase();
  const digits = text.replace(/\D/g, '');
  if (/^[+\d\s()-]+$/.test(text) && digits.length >= 4)
    return phones.some((phone) => phoneDigits(phone).endsWith(digits.slice(-8)));
  const said = [name.normalize('NFKC').toLowerCase(), ...emails.map(emailKey)].join('\n');
  return text.split(/\s+/).every((word) => said.includes(word));
}

/** The names of what differs, own fields by their slug. */
export function changedNames(was: ContactAbout, now: ContactAbout): string[] {
  const differ = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);
  const usual = (['name', 'phones', 'emails', 'level', 'owner', 'language', 'tags'] as const).filter((name) => differ(was[name], now[name])); // prettier-ignore
  const slugs = new Set([...Object.keys(was.fields), ...Object.keys(now.fields)]);
  return [...usual, ...[...slugs].filter((slug) => differ(was.fields[slug], now.fields[slug]))];
}
