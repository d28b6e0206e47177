// Kinds of personal data that are found in texts, and what a house does about each.
import { z } from 'zod';

/** The surest first: of two readings of the same signs the earlier stands. */
export const personalKinds = [
  'secret',
  'email',
  'idcard',
  'bankcard',
  'passport',
  'phone',
  'plate',
  'ip',
  'address',
  'name',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

const Kinds = z.array(z.enum(personalKinds)).max(personalKinds.length);
/** What is hidden where. What is kept for learning, logs and tests never holds any, whatever is chosen here. */
export const PersonalPolicy = z.strictObject({
  /** Hidden from models outside: they read a placeholder, and the customer the answer with the data in it again. */
  models: Kinds.default([...personalKinds]),
  /** Starred in conversations for who may not read personal data: agents. */
  agents: Kinds.default(['secret', 'idcard', 'bankcard', 'passport']),
});
export type PersonalPolicy = z.output<typeof PersonalPolicy>;
