// Days of the Chinese calendar by the rules of ICU: 春节, 端午, 中秋.
import { civil, dayOf } from './calendar.ts';

const DAY_MS = 86_400_000;
let format: Intl.DateTimeFormat | undefined;
const known = new Map<string, number | undefined>();

/** The day in a year of the common calendar on which a day of the Chinese one falls; leap months do not count. */
export function lunarDay(year: number, month: number, date: number): number | undefined {
  const key = `${year}-${month}-${date}`;
  if (known.has(key)) return known.get(key);
  if (known.size > 500) known.clear(); // years far away, of whoever asks for them
  format ??= new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  // the first month begins between 21 January and 20 February; a month has 29 or 30 days, and one may come twice
  const from = (dayOf(year, 1, 20) ?? 0) + Math.floor((month - 1) * 29.5) + date - 2;
  let found: number | undefined;
  for (let day = from; day < from + 66 && found === undefined; day++)
    if (format.format(day * DAY_MS) === `${month}/${date}`) found = day;
  known.set(key, found);
  return found;
}
/** New Year's Eve has no date of its own: it is the day before the first. */
export function lunarHoliday(name: string, year: number): number | undefined {
  if (name === '除夕') {
    const first = lunarDay(year, 1, 1);
    return first === undefined ? undefined : first - 1;
  }
  const [month = 0, date = 0] = HOLIDAYS[name] ?? [];
  const day = lunarDay(year, month, date);
  return day !== undefined && civil(day).year === year ? day : undefined;
}
const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
  春节: [1, 1],
  大年初一: [1, 1],
  元宵: [1, 15],
  端午: [5, 5],
  七夕: [7, 7],
  中秋: [8, 15],
  重阳: [9, 9],
};
