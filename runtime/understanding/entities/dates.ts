// The day an answer names, where a day was asked for.
import { isoDay } from './calendar.ts';
import { findEntities } from './find-entities.ts';
import { singleDays } from './moments.ts';
import type { Span } from './numbers.ts';

/** A stretch that is one of these holds no day. */
const TAKEN = new Set(['email', 'url', 'order', 'idcard', 'bankcard', 'phone', 'plate']);
const CHINESE = /\p{Script=Han}/u;
/** How an answer is read: by its own signs, since a customer may change the language. */
export const localeIn = (text: string): string => (CHINESE.test(text) ? 'zh-CN' : 'en');

/**
 * The first day a text names, as `YYYY-MM-DD`; of 25日到28日 the 25th. Nothing for what can be either of two days (05/06/2026): it is asked again.
 * @param at now in ms; @param zoneMinutes minutes east of UTC, so that "today" is the customer's
 */
export function findDate(text: string, at: number, zoneMinutes: number): Span<string> | undefined {
  const clock = { at, zoneMinutes };
  const locale = localeIn(text);
  const found = findEntities(text, { ...clock, locale });
  const free = ({ start, end }: { start: number; end: number }) =>
    !found.some((one) => TAKEN.has(one.type) && one.start < end && start < one.end);
  const day = singleDays(text, locale === 'zh-CN', clock).find(free);
  // 半小时后 is a day too: the one it falls on
  const moment = found.find(({ type }) => type === 'datetime');
  if (day !== undefined && (moment === undefined || day.start <= moment.start)) {
    return day.doubtful ? undefined : { value: isoDay(day.from), start: day.start, end: day.end };
  }
  return moment && { value: String(moment.value).slice(0, 10), start: moment.start, end: moment.end };
}
