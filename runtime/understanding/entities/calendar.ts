// Days as whole numbers since 1970-01-01, in the proleptic Gregorian calendar; Monday begins a week.
const DAY_MS = 86_400_000;

/** Nothing when there is no such day. */
export function dayOf(year: number, month: number, date: number): number | undefined {
  if (month < 1 || month > 12 || date < 1 || date > lengthOf(year, month)) return undefined;
  return Date.UTC(year, month - 1, date) / DAY_MS;
}
export function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
export type Civil = { year: number; month: number; date: number };
export function civil(day: number): Civil {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}
/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7 + 1; // prettier-ignore
export const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

/** A month after 31 August is 30 September. */
export function addMonths(day: number, months: number): number {
  const { year, month, date } = civil(day);
  const first = monthAt(year, month + months);
  return (dayOf(first.year, first.month, Math.min(date, lengthOf(first.year, first.month))) ?? day);
} // prettier-ignore
/** Month 13 is January of the next year. */
export function monthAt(year: number, month: number): { year: number; month: number } {
  const index = year * 12 + month - 1;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}
const two = (value: number) => String(value).padStart(2, '0');
/** `2026-03-11` */
export function isoDay(day: number): string {
  const { year, month, date } = civil(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}
/** `15:00` of minutes since midnight. */
export const clockTime = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** The customer's day and the minutes that have passed of it. */
export function today({ at, zoneMinutes }: { at: number; zoneMinutes: number }): { day: number; minutes: number } {
  const minutes = Math.floor(at / 60_000) + zoneMinutes;
  const day = Math.floor(minutes / 1_440);
  return { day, minutes: minutes - day * 1_440 };
}
