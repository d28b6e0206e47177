// What one message can hold besides text. The same shapes travel from a node to the store, the widget and the inbox.
import { z } from 'zod';

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

/** A button. `id` is sent back as the value; `says` are other words customers use for it. */
export const Choice = z.strictObject({
  id: z.string().max(64),
  label: z.string().max(200),
  says: z.array(z.string().max(200)).max(50).default([]),
});
export type Choice = z.output<typeof Choice>;
