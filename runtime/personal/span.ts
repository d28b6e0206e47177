// Personal data in a text: what kinds there are, and where they stand.

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
/** Offsets are UTF-16 code units of the text, `end` exclusive. */
export type PersonalSpan = { kind: PersonalKind; start: number; end: number };
