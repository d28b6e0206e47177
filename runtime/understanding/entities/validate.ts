// Whether a value may be taken, and why not, in a word that can be told to the customer.
import type { Json } from '@dialoom/shared/node/effects';
import type { SlotRule } from '@dialoom/shared/node/slot-rule';
import { isoDay, today } from './calendar.ts';
import type { Clock, EntityType } from './entity.ts';
import { findEntities } from './find-entities.ts';
import { fold } from './fold.ts';
import { idCardFault, luhn } from './papers.ts';

export type Rule = Omit<SlotRule, 'weekdays'> & { weekdays?: readonly number[] | undefined };
export type Fault = 'too-small' | 'too-large' | 'not-whole' | 'not-later' | 'not-earlier' | 'too-far' | 'wrong-weekday' | 'too-early' | 'too-late' | 'wrong-currency'; // prettier-ignore

const DAY = 86_400_000;
const dayIn = (value: Json): number | undefined => {
  const day = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
  return day === undefined ? undefined : Date.parse(`${day}T00:00:00Z`) / DAY;
};
const numberIn = (value: Json): number | undefined => {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'number' ? value.value : undefined; // prettier-ignore
};

/** The first rule a value breaks; nothing when it may be taken. A rule about something else than the value is no obstacle. */
export function faultOf(value: Json, rule: Rule, clock: Clock): Fault | undefined {
  const number = numberIn(value);
  if (number !== undefined) {
    if (rule.least !== undefined && number < rule.least) return 'too-small';
    if (rule.most !== undefined && number > rule.most) return 'too-large';
    if (rule.whole && !Number.isInteger(number)) return 'not-whole';
  }
  if (rule.currency !== undefined && typeof value === 'object' && value !== null && 'currency' in value && value.currency !== rule.currency) return 'wrong-currency'; // prettier-ignore
  const hour = typeof value === 'string' ? /(?:^|T)(\d{2}:\d{2})$/.exec(value)?.[1] : undefined;
  if (hour !== undefined && rule.earliest !== undefined && hour < rule.earliest) return 'too-early';
  if (hour !== undefined && rule.latest !== undefined && hour > rule.latest) return 'too-late';
  const day = dayIn(value);
  if (day === undefined) return undefined;
  const { day: now, minutes } = today(clock);
  // a moment of today is compared by the minute
  const clockOf = typeof value === 'string' ? /T(\d{2}):(\d{2})$/.exec(value) : null;
  const ahead = day - now || (clockOf ? Math.sign(Number(clockOf[1]) * 60 + Number(clockOf[2]) - minutes) / 2 : 0);
  if (rule.when === 'future' && ahead <= 0) return 'not-later';
  if (rule.when === 'today-or-later' && ahead < 0) return 'not-later';
  if (rule.when === 'past' && ahead >= 0) return 'not-earlier';
  if (rule.when === 'today-or-earlier' && ahead > 0) return 'not-earlier';
  if (rule.withinDays !== undefined && Math.abs(day - now) > rule.withinDays) return 'too-far';
  const weekday = (((day + 3) % 7) + 7) % 7 + 1; // prettier-ignore
  return rule.weekdays !== undefined && !rule.weekdays.includes(weekday) ? 'wrong-weekday' : undefined;
}

export type Missing =
  | { reason: 'length' | 'region' | 'birthday' | 'check' }
  | { reason: 'no-such-day' }
  /** May be either of these. */
  | { reason: 'doubtful'; either: readonly Json[] }
  /** Nothing of the kind. */
  | { reason: 'none' };

/** Why a text that should hold a value of this kind holds none that can be taken. */
export function whyNot(type: EntityType, given: string, clock: Clock): Missing {
  const text = fold(given);
  if (type === 'idcard') {
    const [digits] = /\d[\d -]{8,22}[\dXx]/.exec(text) ?? [];
    const fault = digits === undefined ? undefined : idCardFault(digits.replace(/[ -]/g, '').toUpperCase());
    return { reason: fault ?? 'none' };
  }
  if (type === 'bankcard') {
    const digits = /\d[\d -]{6,28}\d/.exec(text)?.[0].replace(/\D/g, '');
    if (digits === undefined) return { reason: 'none' };
    return { reason: digits.length < 15 || digits.length > 19 ? 'length' : luhn(digits) ? 'none' : 'check' };
  }
  if (type === 'phone') return { reason: /\d[\d -]{2,20}\d/.test(text) ? 'length' : 'none' };
  if (type === 'date' || type === 'datetime') {
    const doubtful = findEntities(given, { ...clock, locale: 'en', types: DAYS }).find((one) => one.doubtful);
    if (doubtful) return { reason: 'doubtful', either: bothWays(given.slice(doubtful.start, doubtful.end)) };
    return { reason: DAY_LIKE.test(text) ? 'no-such-day' : 'none' };
  }
  return { reason: 'none' };
}
const DAYS = new Set<EntityType>(['date']);
const DAY_LIKE =
  /\d{1,2}\s?月\s?\d{1,2}|\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}/i;
/** 05/06/2026 is the fifth of June and the sixth of May. */
export function bothWays(text: string): string[] {
  const [a = 0, b = 0, year = 0] = (fold(text).match(/\d+/g) ?? []).map(Number);
  return [Date.UTC(year, a - 1, b), Date.UTC(year, b - 1, a)].map((at) => isoDay(at / DAY));
}
