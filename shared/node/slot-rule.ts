// What a value must satisfy before it is taken, and why one is not: said to the customer in words.
import { z } from 'zod';

/** Bounds are included. Those of a number are for amounts, percentages and quantities too. */
export const SlotRule = z.strictObject({
  least: z.number().optional(),
  most: z.number().optional(),
  whole: z.boolean().optional(),
  /** Of a day or a moment, from the customer's today; of a span, its first day. */
  when: z.enum(['future', 'today-or-later', 'past', 'today-or-earlier']).optional(),
  /** Days from today, at most. */
  withinDays: z.int().min(0).max(3_660).optional(),
  /** 1 Monday … 7 Sunday. */
  weekdays: z.array(z.int().min(1).max(7)).max(7).optional(),
  /** Of a time of day, `HH:MM`. */
  earliest: z.string().max(5).optional(),
  latest: z.string().max(5).optional(),
  /** Of an amount, ISO 4217. */
  currency: z.string().max(3).optional(),
});
export type SlotRule = z.output<typeof SlotRule>;

/** Why a value is not taken: it breaks the rule, or it is none of the kind and one can say why. */
export const slotFaults = [
  'too-small',
  'too-large',
  'not-whole',
  'not-later',
  'not-earlier',
  'too-far',
  'wrong-weekday',
  'too-early',
  'too-late',
  'wrong-currency',
  'length',
  'region',
  'birthday',
  'check',
  'no-such-day',
] as const;
export type SlotFault = (typeof slotFaults)[number];
