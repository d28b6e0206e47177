// Contacts, companies, orders and their own fields. Every change leaves a line in the audit: which, and the names of what changed.
import * as api from '@dialoom/shared/api/records';
import { DialoomError } from '@dialoom/shared/text/errors';
import { localeOf } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import type { Records } from '../records/records.ts';

export type RecordRouteParts = {
  records: Records;
  /** For good: what was said in it, too. */
  eraseConversation(id: string): Promise<void>;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

/** @throws not-found for what is not there, or another workspace's */
function there<T>(found: T | undefined): T {
  if (found === undefined) throw new DialoomError('not-found', 404);
  return found;
}

export function mountRecords(door: Door, { records, record, eraseConversation }: RecordRouteParts): void {
  const { contacts, companies, orders, fields, timeline } = records;
  mount(door, api.listRecordFields, ({ actor }) => fields.list(actor.workspace));
  mount(door, api.saveRecordFields, async ({ body, actor }) => {
    const saved = await fields.save(actor, body.record, body.fields);
    await record(actor, 'record-fields.save', body.record, { fields: saved.map(({ slug }) => slug) });
    return { fields: saved };
  });

  mount(door, api.listContacts, ({ query, actor }, c) =>
    contacts.list(actor.workspace, { ...query, locale: localeOf(c) }),
  );
  mount(door, api.createContact, async ({ body, actor }) => {
    const made = await contacts.create(actor, body.contact);
    await record(actor, 'contact.create', made.id);
    return made;
  });
  mount(door, api.readContact, async ({ params, actor }) =>
    there(await contacts.find(actor.workspace, params.contact)),
  );
  mount(door, api.saveContact, async ({ params, body, actor }) => {
    const { contact, what } = await contacts.save(actor, params.contact, body.rev, body.contact);
    if (what.length > 0) await record(actor, 'contact.save', contact.id, { what });
    return contact;
  });
  mount(door, api.eraseContact, async ({ params, query, actor }) => {
    // the conversations first: while one is left, the contact leads to it, and erasing goes on where it was broken off
    const theirs = query.conversations === 'erase' ? await contacts.conversations(actor, params.contact) : [];
    for (const id of theirs) {
      await eraseConversation(id);
      await record(actor, 'conversation.erase', id);
    }
    await contacts.erase(actor, params.contact);
    await record(actor, 'contact.erase', params.contact, { conversations: theirs.length });
    return { conversations: theirs.length };
  });
  mount(door, api.mergeContacts, async ({ params, body, actor }) => {
    const kept = await contacts.merge(actor, params.contact, body.contact);
    await record(actor, 'contact.merge', kept.id, { merged: body.contact });
    return kept;
  });
  mount(door, api.forgetRemembered, async ({ params, body, actor }) => {
    const { contact, what } = await contacts.forget(actor, params.contact, body.names);
    if (what.length > 0) await record(actor, 'contact.forget', contact.id, { what });
    return contact;
  });
  mount(door, api.noteContact, async ({ params, body, actor }) => {
    const note = await contacts.note(actor, params.contact, body.text);
    await record(actor, 'contact.note', params.contact);
    return note;
  });
  mount(door, api.deleteContactNote, async ({ params, actor }) => {
    await contacts.deleteNote(actor, params.contact, params.note);
    await record(actor, 'contact.note-delete', params.contact);
  });
  mount(door, api.readTimeline, async ({ params, query, actor }) =>
    there(await timeline(actor.workspace, params.contact, query.before)),
  );

  mount(door, api.listCompanies, ({ query, actor }, c) =>
    companies.list(actor.workspace, { ...query, locale: localeOf(c) }),
  );
  mount(door, api.createCompany, async ({ body, actor }) => {
    const made = await companies.create(actor, body.company);
    await record(actor, 'company.create', made.id);
    return made;
  });
  mount(door, api.readCompany, async ({ params, actor }) =>
    there(await companies.find(actor.workspace, params.company)),
  );
  mount(door, api.saveCompany, async ({ params, body, actor }) => {
    const saved = await companies.save(actor, params.company, body.rev, body.company);
    await record(actor, 'company.save', saved.id);
    return saved;
  });
  mount(door, api.deleteCompany, async ({ params, actor }) => {
    await companies.remove(actor, params.company);
    await record(actor, 'company.delete', params.company);
  });

  mount(door, api.listOrders, ({ query, actor }, c) => orders.list(actor.workspace, { ...query, locale: localeOf(c) }));
  mount(door, api.createOrder, async ({ body, actor }) => {
    const made = await orders.create(actor, body.order);
    await record(actor, 'order.create', made.id);
    return made;
  });
  mount(door, api.readOrder, async ({ params, actor }) => there(await orders.find(actor.workspace, params.order)));
  mount(door, api.saveOrder, async ({ params, body, actor }) => {
    const saved = await orders.save(actor, params.order, body.rev, body.order);
    await record(actor, 'order.save', saved.id);
    return saved;
  });
  mount(door, api.deleteOrder, async ({ params, actor }) => {
    await orders.remove(actor, params.order);
    await record(actor, 'order.delete', params.order);
  });
}
