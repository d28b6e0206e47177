// What one message can hold besides text. The same shapes travel from a node to the store, the widget and the inbox.
import { z } from 'zod';
import { systemKinds } from './entity-kinds.ts';
import { slotFaults, SlotRule } from './slot-rule.ts';

/** Only what a browser may load or open safely. `javascript:` and `data:` never pass. */
export const WebAddress = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/[^\s"<>\\]+$/i);
/** A link a customer may press. */
export const LinkAddress = z
  .string()
  .max(2_000)
  .regex(/^(https?:\/\/|mailto:|tel:)[^\s"<>\\]+$/i);

export const Image = z.strictObject({ url: WebAddress, alt: z.string().max(300).default('') });
export type Image = z.output<typeof Image>;

export const Card = z.strictObject({
  title: z.string().max(200),
  subtitle: z.string().max(500).default(''),
  image: WebAddress.optional(),
  rows: z
    .array(z.strictObject({ label: z.string().max(80), value: z.string().max(300) }))
    .max(12)
    .default([]),
  links: z
    .array(z.strictObject({ label: z.string().max(80), url: LinkAddress }))
    .max(4)
    .default([]),
});
export type Card = z.output<typeof Card>;

/** Where an answer stands: a document, a web page, or a row of a table. Plain text, as a person reads it. */
export const Citation = z.strictObject({
  title: z.string().max(200), // of the document or the table
  place: z.string().max(300).optional(), // the headings above it, or the row
  page: z.int().min(1).optional(),
  url: WebAddress.optional(),
  quote: z.string().max(600).optional(), // the words it rests on
});
export type Citation = z.output<typeof Citation>;
/** Sources of one message. */
export const MOST_SOURCES = 5;

/** Cards side by side that are turned over one by one. */
export const MOST_CARDS = 10;

/** A file a customer sent. `type` is what its bytes are; they stay on the server, and `id` is what asks for them. */
export const SentFile = z.strictObject({
  id: z.string().max(64),
  name: z.string().max(255),
  type: z.string().max(100),
  size: z.int().min(0), // in bytes
  width: z.int().min(1).optional(), // of a picture, as it is drawn
  height: z.int().min(1).optional(),
});
export type SentFile = z.output<typeof SentFile>;

/** A button. `id` is sent back as the value; `says` are other words customers use for it. */
export const Choice = z.strictObject({
  id: z.string().max(64),
  label: z.string().max(200),
  says: z.array(z.string().max(200)).max(50).default([]),
});
export type Choice = z.output<typeof Choice>;

/** What a field or a slot takes: free text, a kind that is found without a list, or (`entity`) one of the bot's own. */
export const FormKind = z.enum(['text', ...systemKinds, 'pattern', 'choice', 'entity']);
export type FormKind = z.output<typeof FormKind>;
/** What is typed into one field of a form, at most. */
export const FIELD_CHARACTERS = 1_000;
/** One question of a form. What is typed into it is read by the same rules as an answer in words. */
export const FormField = z.strictObject({
  id: z.string().max(64),
  label: z.string().max(200),
  kind: FormKind.default('text'),
  required: z.boolean().default(true),
  help: z.string().max(300).default(''),
  pattern: z.string().max(500).optional(), // with kind: 'pattern'
  choices: z.array(Choice).max(500).optional(), // with kind: 'choice'
  entity: z.string().max(32).optional(), // with kind: 'entity', its id
  role: z.enum(['from', 'to']).optional(), // of two values of a kind, the one it takes: from … to
  rule: SlotRule.optional(),
});
export type FormField = z.output<typeof FormField>;
/** What one message held for several slots, by their ids. */
export const Heard = z.strictObject({
  values: z.record(z.string(), z.json()).default({}),
  /** Of these `values`, those that were read with a slip or in one of several ways; the ways, where they are known. */
  doubtful: z.record(z.string(), z.array(z.json()).max(4)).default({}),
  /** Of these `values`, those that take the place of one there was. */
  corrected: z.array(z.string()).default([]),
  refused: z.record(z.string(), z.strictObject({ reason: z.enum(slotFaults), value: z.json().optional() })).default({}),
  /** Of these `values`, those that lack a part, and what to ask for it. */
  lacks: z.record(z.string(), z.string().max(300)).optional(),
});
export type Heard = z.output<typeof Heard>;
/** A form as it is drawn: what only the server needs to know stays there. */
export const ShownForm = z.object({
  fields: z.array(
    FormField.omit({ pattern: true, choices: true, entity: true, role: true, rule: true }).extend({
      choices: z.array(Choice.omit({ says: true })).optional(),
    }),
  ),
  send: z.string().optional(), // the word on the button
  cancel: z.string().optional(), // what the customer says to leave the form; absent: it cannot be left
});
export type ShownForm = z.output<typeof ShownForm>;
