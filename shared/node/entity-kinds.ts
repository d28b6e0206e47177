// The kinds of values that are found in a text without any list: docs/entities.md says what each of them looks like.
export const systemKinds = [
  'number',
  'amount',
  'percent',
  'discount',
  'ordinal',
  'quantity',
  'date',
  'time',
  'datetime',
  'daterange',
  'duration',
  'phone',
  'email',
  'url',
  'order',
  'idcard',
  'bankcard',
  'plate',
  'person',
  'city',
] as const;
export type SystemKind = (typeof systemKinds)[number];

export const isSystemKind = (kind: string): kind is SystemKind => (systemKinds as readonly string[]).includes(kind);
