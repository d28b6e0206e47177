// Records: contacts, companies and orders that this installation keeps itself, with fields of the house's own.
import { z } from 'zod';
import { route } from './route.ts';

export const recordKinds = ['contact', 'company', 'order'] as const;
export const RecordKind = z.enum(recordKinds);
export type RecordKind = z.infer<typeof RecordKind>;

// ── fields of the house's own ────────────────────────────────────────────────────────────────────────────────

export const fieldTypes = ['text', 'number', 'date', 'boolean', 'choice'] as const;
/** The name under which bots and imports know a field; it never changes. */
export const FieldSlug = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/)
  .refine((slug) => slug !== 'constructor' && slug !== 'prototype');
export const MOST_FIELDS = 50;
export const RecordField = z.strictObject({
  slug: FieldSlug,
  label: z.string().trim().min(1).max(80),
  type: z.enum(fieldTypes),
  /** Of a choice: what can be chosen. */
  options: z.array(z.string().trim().min(1).max(80)).max(100).default([]),
});
export type RecordField = z.output<typeof RecordField>;
/** A date is `YYYY-MM-DD`; a choice is one of its options. `null` empties the field. */
export const FieldValue = z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()]);
export type FieldValue = z.output<typeof FieldValue>;
const Own = z.record(FieldSlug, FieldValue);

export const listRecordFields = route({
  method: 'get',
  path: '/api/record-fields',
  may: 'bots.read', // who builds a bot names them; they hold nobody's data
  summary: 'The own fields of contacts, companies and orders, in the order they are shown.',
  result: z.object({ contact: z.array(RecordField), company: z.array(RecordField), order: z.array(RecordField) }),
});
export const saveRecordFields = route({
  method: 'put',
  path: '/api/record-fields',
  may: 'records.fields',
  summary:
    'Sets the own fields of one kind of record, in order. A field left out is no longer shown; its values stay and come back with it.',
  body: z.strictObject({ record: RecordKind, fields: z.array(RecordField).max(MOST_FIELDS) }),
  result: z.object({ fields: z.array(RecordField) }),
});

// ── contacts ─────────────────────────────────────────────────────────────────────────────────────────────────

const words = (most: number) => z.string().trim().max(most);
/** What can be written. A phone keeps the form it was typed in and is compared by its digits. The first one is the main one. */
export const ContactDraft = z.strictObject({
  name: words(120).default(''),
  phones: z.array(words(40).min(3)).max(20).default([]),
  emails: z.array(words(200).min(3)).max(20).default([]),
  company: z.string().max(100).nullable().default(null), // its id
  level: words(40).default(''), // VIP, gold …
  owner: words(120).default(''), // who looks after them
  language: words(35).default(''),
  tags: z.array(words(40).min(1)).max(30).default([]),
  fields: Own.default({}),
});
export type ContactDraft = z.output<typeof ContactDraft>;
const Consent = z.object({ given: z.boolean(), at: z.int(), words: z.string() });
/** How a record came to be: typed by a person, by a bot, from a signed identity, or by an import. */
export const RecordSource = z.enum(['person', 'bot', 'identity', 'import']);
const kept = {
  id: z.string(),
  rev: z.int(), // sent back with an update: a stale one is refused
  source: RecordSource,
  createdAt: z.int(),
  updatedAt: z.int(),
};
export const Contact = z.object({
  ...kept,
  ...ContactDraft.omit({ company: true }).shape,
  company: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** A site has signed who they are, at least once. */
  verified: z.boolean(),
  /** What bots were told to remember, by name, with the customer's consent. */
  remembered: z.record(z.string(), z.object({ value: z.json(), at: z.int() })),
  /** By purpose, as last said. */
  consents: z.record(z.string(), Consent),
});
export type Contact = z.output<typeof Contact>;
/** A line of the list. */
export const ContactRow = Contact.omit({ remembered: true, consents: true });
export type ContactRow = z.output<typeof ContactRow>;

const Page = { after: z.string().max(100).optional() };
const Query = { q: z.string().trim().max(120).optional(), ...Page };
const next = { next: z.string().optional() };
/** The columns a list can be sorted by; the first is the usual one. `up`: from the smallest, the oldest, from A. */
export const sortColumns = {
  contact: ['updated', 'name', 'company', 'level'],
  company: ['name', 'contacts'],
  order: ['placed', 'number', 'contact', 'status', 'amount'],
} as const;
export type SortColumn<K extends RecordKind = RecordKind> = (typeof sortColumns)[K][number];
const sorting = <const C extends readonly [string, ...string[]]>(columns: C, usual: 'up' | 'down') => ({
  sort: z.enum(columns).default(columns[0]),
  order: z.enum(['up', 'down']).default(usual),
});
const rev = z.int().min(1);

export const listContacts = route({
  method: 'get',
  path: '/api/contacts',
  may: 'records.read',
  summary:
    'Contacts, the last changed first unless sorted otherwise, 50 a page. `q` looks for a name, an e-mail, a phone in any form, or its last four digits.',
  query: z.object({ ...Query, ...sorting(sortColumns.contact, 'down'), company: z.string().max(100).optional() }),
  result: z.object({ contacts: z.array(ContactRow), total: z.int(), ...next }),
});
export const createContact = route({
  method: 'post',
  path: '/api/contacts',
  may: 'records.edit',
  summary: 'Adds a contact. 409 record.exists, with `contact`, when one has the phone or the e-mail already.',
  body: z.strictObject({ contact: ContactDraft }),
  result: Contact,
  status: 201,
});
export const readContact = route({
  method: 'get',
  path: '/api/contacts/:contact',
  may: 'records.read',
  summary: 'One contact; under the id of one that was merged, the one it was merged into.',
  result: Contact,
});
export const saveContact = route({
  method: 'put',
  path: '/api/contacts/:contact',
  may: 'records.edit',
  summary: 'Changes a contact. 409 record.changed when somebody else did since `rev`; nothing is written then.',
  body: z.strictObject({ rev, contact: ContactDraft }),
  result: Contact,
});
export const eraseContact = route({
  method: 'delete',
  path: '/api/contacts/:contact',
  may: 'records.erase',
  summary:
    'Erases a contact with notes, orders, consent and what was remembered. Its conversations no longer name them; with `conversations=erase` what was said in them is erased too.',
  query: z.object({ conversations: z.enum(['keep', 'erase']).default('keep') }),
  result: z.object({ conversations: z.int() }), // how many were erased
});
export const mergeContacts = route({
  method: 'post',
  path: '/api/contacts/:contact/merge',
  may: 'records.edit',
  summary:
    'Takes another contact into this one: nothing of it is lost, and its id leads here from now on. Where both say something, this one counts, and the other stays readable in the time line.',
  body: z.strictObject({ contact: z.string().max(100) }),
  result: Contact,
});
export const forgetRemembered = route({
  method: 'post',
  path: '/api/contacts/:contact/forget',
  may: 'records.edit',
  summary: 'Erases what bots remember of a contact: the names given, or all of it.',
  body: z.strictObject({ names: z.array(z.string().max(64)).max(100).optional() }),
  result: Contact,
});
export const noteContact = route({
  method: 'post',
  path: '/api/contacts/:contact/notes',
  may: 'records.edit',
  summary: 'Adds a note, seen by people only.',
  body: z.strictObject({ text: z.string().trim().min(1).max(4_000) }),
  result: z.object({ id: z.string(), at: z.int() }),
  status: 201,
});
export const deleteContactNote = route({
  method: 'delete',
  path: '/api/contacts/:contact/notes/:note',
  may: 'records.edit',
  summary: 'Deletes a note.',
});

/** What happened with a contact. `by` is a person's name, or empty: a bot, named by `bot`. */
const happened = { id: z.string(), at: z.int(), by: z.string(), bot: z.string().optional() };
export const TimelineItem = z.discriminatedUnion('type', [
  z.object({ ...happened, type: z.literal('note'), text: z.string() }),
  /** `change`: created, changed, merged, imported, identified, remembered, forgot. `what`: names of fields, never values. */
  z.object({ ...happened, type: z.literal('change'), change: z.string(), what: z.array(z.string()) }),
  z.object({ ...happened, type: z.literal('consent'), purpose: z.string(), given: z.boolean(), words: z.string() }),
  z.object({ ...happened, type: z.literal('order'), number: z.string(), title: z.string(), status: z.string() }),
  /** `id` opens in the inbox for who may read it. */
  z.object({ ...happened, type: z.literal('conversation'), channel: z.string(), owner: z.string(), lastLine: z.string(), verified: z.boolean() }),
]); // prettier-ignore
export type TimelineItem = z.output<typeof TimelineItem>;
export const readTimeline = route({
  method: 'get',
  path: '/api/contacts/:contact/timeline',
  may: 'records.read',
  summary: 'What happened with a contact, newest first, 50 a page: conversations, orders, notes, consent, changes.',
  query: z.object({ before: z.coerce.number().int().min(1).optional() }),
  result: z.object({ items: z.array(TimelineItem), next: z.int().optional() }),
});

// ── companies ────────────────────────────────────────────────────────────────────────────────────────────────

export const CompanyDraft = z.strictObject({
  name: words(160).min(1),
  website: words(300).default(''),
  phone: words(40).default(''),
  address: words(300).default(''),
  fields: Own.default({}),
});
export type CompanyDraft = z.output<typeof CompanyDraft>;
export const Company = z.object({ ...kept, ...CompanyDraft.shape, contacts: z.int() });
export type Company = z.output<typeof Company>;

export const listCompanies = route({
  method: 'get',
  path: '/api/companies',
  may: 'records.read',
  summary: 'Companies, by name unless sorted otherwise, 50 a page. `q` is a part of the name.',
  query: z.object({ ...Query, ...sorting(sortColumns.company, 'up') }),
  result: z.object({ companies: z.array(Company), total: z.int(), ...next }),
});
export const createCompany = route({
  method: 'post',
  path: '/api/companies',
  may: 'records.edit',
  summary: 'Adds a company. 409 record.exists when there is one of that name.',
  body: z.strictObject({ company: CompanyDraft }),
  result: Company,
  status: 201,
});
export const readCompany = route({
  method: 'get',
  path: '/api/companies/:company',
  may: 'records.read',
  summary: 'One company.',
  result: Company,
});
export const saveCompany = route({
  method: 'put',
  path: '/api/companies/:company',
  may: 'records.edit',
  summary: 'Changes a company. 409 record.changed when somebody else did since `rev`.',
  body: z.strictObject({ rev, company: CompanyDraft }),
  result: Company,
});
export const deleteCompany = route({
  method: 'delete',
  path: '/api/companies/:company',
  may: 'records.erase',
  summary: 'Deletes a company. Its contacts stay, without it.',
});

// ── orders ───────────────────────────────────────────────────────────────────────────────────────────────────

export const OrderDraft = z.strictObject({
  number: words(60).min(1),
  contact: z.string().max(100).nullable().default(null), // its id
  title: words(200).default(''),
  status: words(60).default(''),
  amountCents: z.int().nullable().default(null), // hundredths, whatever the currency
  currency: z.string().regex(/^([A-Z]{3})?$/).default(''), // ISO 4217
  placedAt: z.int().nullable().default(null), // ms
  url: words(1_000).refine((url) => url === '' || /^https?:\/\//i.test(url)).default(''),
  fields: Own.default({}),
}); // prettier-ignore
export type OrderDraft = z.output<typeof OrderDraft>;
export const Order = z.object({
  ...kept,
  ...OrderDraft.omit({ contact: true }).shape,
  contact: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type Order = z.output<typeof Order>;

export const listOrders = route({
  method: 'get',
  path: '/api/orders',
  may: 'records.read',
  summary:
    'Orders, the latest first unless sorted otherwise, 50 a page. `q` is a whole order number; `contact` limits it to one of them.',
  query: z.object({ ...Query, ...sorting(sortColumns.order, 'down'), contact: z.string().max(100).optional() }),
  result: z.object({ orders: z.array(Order), total: z.int(), ...next }),
});
export const createOrder = route({
  method: 'post',
  path: '/api/orders',
  may: 'records.edit',
  summary: 'Adds an order. 409 record.exists when there is one of that number.',
  body: z.strictObject({ order: OrderDraft }),
  result: Order,
  status: 201,
});
export const readOrder = route({
  method: 'get',
  path: '/api/orders/:order',
  may: 'records.read',
  summary: 'One order.',
  result: Order,
});
export const saveOrder = route({
  method: 'put',
  path: '/api/orders/:order',
  may: 'records.edit',
  summary: 'Changes an order. 409 record.changed when somebody else did since `rev`.',
  body: z.strictObject({ rev, order: OrderDraft }),
  result: Order,
});
export const deleteOrder = route({
  method: 'delete',
  path: '/api/orders/:order',
  may: 'records.erase',
  summary: 'Deletes an order.',
});
