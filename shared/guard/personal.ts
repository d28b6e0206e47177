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
/** Where a house says which kinds are hidden. Logs, learning and tests are no choice: they never hold any. */
export const personalPlaces = ['models', 'agents', 'traces', 'exports'] as const;
export type PersonalPlace = (typeof personalPlaces)[number];
export const PersonalPolicy = z.strictObject({
  /** Hidden from models outside: they read a placeholder, and the customer the answer with the data in it again. */
  models: Kinds.default([...personalKinds]),
  /** Starred in conversations for who may not read personal data: agents. */
  agents: Kinds.default(['secret', 'idcard', 'bankcard', 'passport']),
  /** Starred for everybody in what was asked of models and in what tests show. */
  traces: Kinds.default([...personalKinds]),
  /** Starred in files that leave the house, unless who may read personal data asks for it as it is. */
  exports: Kinds.default([...personalKinds]),
});
export type PersonalPolicy = z.output<typeof PersonalPolicy>;
