// What asks for a value shares: the kinds, the rule a value must satisfy, and how both become a slot.
import { z } from 'zod';
import type { VarType } from '@dialoom/shared/node/define';
import type { FormKind } from '@dialoom/shared/node/content';
import { field, when } from '@dialoom/shared/node/fields';
import type { SystemKind } from '@dialoom/shared/node/entity-kinds';
import type { SlotRule } from '@dialoom/shared/node/slot-rule';

/** Kinds a question may want, found without a list. 第三 and 八五折 are read inside sentences; nobody is asked for them. */
export const askedKinds = [
  'number',
  'amount',
  'percent',
  'quantity',
  'date',
  'time',
  'datetime',
  'daterange',
  'duration',
  'phone',
  'email',
  'url',
  'person',
  'city',
  'order',
  'idcard',
  'bankcard',
  'plate',
] as const satisfies readonly SystemKind[];
const COUNTED = ['number', 'amount', 'percent', 'quantity'] as const;
const DAYS = ['date', 'datetime', 'daterange'] as const;
const TIMES = ['time', 'datetime'] as const;

/** The fields of a rule, shown for the kinds they are about. */
export const ruleFields = {
  least: when('kind', COUNTED, z.number().optional()),
  most: when('kind', COUNTED, z.number().optional()),
  whole: when('kind', ['number', 'quantity'], z.boolean().default(false)),
  day: when('kind', DAYS, z.enum(['any', 'today-or-later', 'future', 'today-or-earlier', 'past']).default('any')),
  withinDays: when('kind', DAYS, z.int().min(0).max(3_660).optional()),
  earliest: when('kind', TIMES, field.text(8).default('')),
  latest: when('kind', TIMES, field.text(8).default('')),
};
export type Rules = { kind: string } & z.output<z.ZodObject<typeof ruleFields>>;

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
export const isClock = (text: string): boolean => text === '' || CLOCK.test(text);
const isOf = (kinds: readonly string[], kind: string) => kinds.includes(kind);

/** The rule that counts for this kind; nothing when there is none. What is left over from another kind is no rule. */
export function ruleOf({ kind, least, most, whole, day, withinDays, earliest, latest }: Rules): SlotRule | undefined {
  const rule: SlotRule = {
    ...(isOf(COUNTED, kind) && least !== undefined && { least }),
    ...(isOf(COUNTED, kind) && most !== undefined && { most }),
    ...(whole && isOf(['number', 'quantity'], kind) && { whole }),
    ...(isOf(DAYS, kind) && day !== 'any' && { when: day }),
    ...(isOf(DAYS, kind) && withinDays !== undefined && { withinDays }),
    ...(isOf(TIMES, kind) && CLOCK.test(earliest) && { earliest }),
    ...(isOf(TIMES, kind) && CLOCK.test(latest) && { latest }),
  };
  return Object.keys(rule).length > 0 ? rule : undefined;
}

const types: Partial<Record<FormKind | 'list' | 'file', VarType>> = {
  number: 'number',
  percent: 'number',
  amount: 'object',
  quantity: 'object',
  duration: 'object',
  daterange: 'object',
  file: 'object',
  entity: 'any',
};
/** What a value of the kind is, as a variable. */
export const typeOfKind = (kind: FormKind | 'list' | 'file'): VarType => types[kind] ?? 'text';
