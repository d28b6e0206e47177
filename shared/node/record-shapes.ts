// What the effects on records ask for and answer, normalised: the same words for the built-in records and for a CRM outside.
import { z } from 'zod';

const o = z.strictObject;
const text = (most: number) => z.string().max(most);
const Value = z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()]);
const Own = z.record(text(64), Value);

/** A contact as a node gets it. `phone` and `email`: the first of them; `fields`: the house's own. */
export const FoundContact = o({
  id: text(100),
  name: text(120),
  phone: text(40),
  email: text(200),
  company: text(160),
  level: text(40),
  owner: text(120),
  language: text(35),
  tags: z.array(text(40)).max(30),
  fields: Own,
});
export type FoundContact = z.output<typeof FoundContact>;
/** `amount` in whole units of the currency; `date` is YYYY-MM-DD, or empty. */
export const FoundOrder = o({
  id: text(100),
  number: text(60),
  title: text(200),
  status: text(60),
  amount: z.number().nullable(),
  currency: text(3),
  date: text(10),
  url: text(1_000),
  fields: Own,
});
export type FoundOrder = z.output<typeof FoundOrder>;

/** One thing to do with the records. Who is meant: an id, else whoever has the phone (in any form) or the e-mail. */
const whom = { id: text(100).optional(), phone: text(40).optional(), email: text(200).optional() };
export const RecordOperation = z.discriminatedUnion('do', [
  o({ do: z.literal('contacts.find'), ...whom }),
  o({
    do: z.literal('contacts.save'),
    ...whom,
    name: text(120).optional(),
    company: text(160).optional(),
    level: text(40).optional(),
    language: text(35).optional(),
    tags: z.array(text(40)).max(30).optional(), // added, none is taken away
    fields: Own.optional(),
    note: text(4_000).optional(), // added beside it
  }),
  o({
    do: z.literal('orders.find'),
    contact: text(100).optional(),
    number: text(60).optional(),
    status: text(60).optional(),
    limit: z.int().min(1).max(20).default(10), // the latest first
  }),
  o({ do: z.literal('notes.add'), contact: text(100), text: text(4_000) }),
]);
export type RecordOperation = z.output<typeof RecordOperation>;

/** Several contacts: nobody knows which is meant, and nothing was written. */
export const RecordAnswer = o({
  contacts: z.array(FoundContact).max(5).default([]),
  orders: z.array(FoundOrder).max(20).default([]),
  created: z.boolean().default(false),
  id: text(100).optional(), // of a note
  rehearsed: z.literal(true).optional(), // a simulation: nothing was written
});
export type RecordAnswer = z.output<typeof RecordAnswer>;
