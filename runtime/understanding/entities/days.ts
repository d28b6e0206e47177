// Days and spans of days as people say them: what each expression means from the customer's today.
import { addMonths, civil, dayOf, lengthOf, monthAt, mondayOf, today, weekdayOf } from './calendar.ts';
import { each, type Reading } from './entity.ts';
import { hanDays } from './days-han.ts';
import { latinDays } from './days-latin.ts';
import { isPast } from './tense.ts';

export type Period = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
/** What was not said, so that a neighbour may say it: 15号到18号. */
export type Open = 'year' | 'month' | 'week';
export type DayAtom = {
  start: number;
  end: number;
  from: number;
  /** The last day of a span; a single day has none. */
  to?: number;
  open?: Open;
  /** 今晚 names a day and a part of it. */
  period?: Period;
  doubtful?: true;
  /** Is a day only beside a time: this morning. */
  weak?: true;
};
/** What a rule makes of its match; `cut` drops so many signs from the front. */
export type Made = Omit<DayAtom, 'start' | 'end'> & { cut?: number };
/** Today, and how a day that was said in part is made whole. */
export type Now = {
  day: number;
  year: number;
  month: number;
  chinese: boolean;
  /** Whether the clause speaks of what has been. */
  past(): boolean;
  /** A day and month: the next to come, or the last, as the clause has it. */
  near(month: number, date: number): Made | undefined;
  /** A day of the month. */
  nearDate(date: number): Made | undefined;
  weekday(wanted: number): Made;
  /** A weekday of this, the next (1) or another week. */
  inWeek(wanted: number, weeks: number): Made;
  week(weeks: number): Made;
  monthSpan(year: number, month: number): Made | undefined;
  yearSpan(year: number): Made;
  exact(year: number, month: number, date: number): Made | undefined;
  monthsOn(months: number): Made;
  inMonths(months: number, date: number): Made | undefined;
};
export type DayRule = [pattern: RegExp, make: (match: RegExpExecArray, now: Now) => Made | undefined];

const whole = (from: number | undefined): Made | undefined => (from === undefined ? undefined : { from });

function nowOf({ text, clock, chinese }: Reading, place: { start: number; end: number }): Now {
  const { day } = today(clock);
  const { year, month } = civil(day);
  const past = () => isPast(text, place.start, place.end);
  const monthSpan = (y: number, m: number): Made | undefined => {
    const from = dayOf(y, m, 1);
    return from === undefined ? undefined : { from, to: from + lengthOf(y, m) - 1 };
  };
  return {
    day,
    year,
    month,
    chinese,
    past,
    near(m, date) {
      // 29 February may be years away
      const years = past() ? [0, -1, -2, -3, -4] : [0, 1, 2, 3, 4];
      for (const step of years) {
        const from = dayOf(year + step, m, date);
        if (from !== undefined && (step !== 0 || (years[1] === 1 ? from >= day : from <= day)))
          return { from, open: 'year' };
      }
      return undefined;
    },
    nearDate(date) {
      const way = past() ? -1 : 1;
      for (let step = 0; step < 4; step++) {
        const at = monthAt(year, month + step * way);
        const from = dayOf(at.year, at.month, date);
        if (from !== undefined && (from - day) * way >= 0) return { from, open: 'month' };
      }
      return undefined;
    },
    weekday(wanted) {
      const ahead = (((wanted - weekdayOf(day)) % 7) + 7) % 7 || 7; // prettier-ignore
      return { from: past() ? day - (7 - ahead || 7) : day + ahead, open: 'week' };
    },
    inWeek: (wanted, weeks) => ({ from: mondayOf(day) + weeks * 7 + wanted - 1 }),
    week: (weeks) => ({ from: mondayOf(day) + weeks * 7, to: mondayOf(day) + weeks * 7 + 6 }),
    monthSpan,
    yearSpan: (y) => ({ from: dayOf(y, 1, 1) ?? 0, to: dayOf(y, 12, 31) ?? 0 }),
    exact: (y, m, date) => whole(dayOf(y < 100 ? 2000 + y : y, m, date)),
    monthsOn: (months) => ({ from: addMonths(day, months) }),
    inMonths(months, date) {
      const at = monthAt(year, month + months);
      return date === 0 ? monthSpan(at.year, at.month) : whole(dayOf(at.year, at.month, date));
    },
  };
}

/** Every expression that names a day or a span of days; they may overlap. */
export function findDays(reading: Reading): DayAtom[] {
  const found: DayAtom[] = [];
  const place = { start: 0, end: 0 };
  const now = nowOf(reading, place);
  const { text } = reading;
  const run = (rules: readonly DayRule[]) => {
    for (const [pattern, make] of rules)
      each(pattern, text, (match) => {
        place.start = match.index;
        place.end = match.index + match[0].length;
        const made = make(match, now);
        if (made === undefined) return;
        const { cut = 0, ...atom } = made;
        found.push({ ...atom, start: place.start + cut, end: place.end });
      });
  };
  // a text without a Han sign costs nothing of the Chinese rules, and the other way round
  if (/[\u4e00-\u9fa5\d]/.test(text)) run(hanDays);
  if (/[a-zA-Z]/.test(text)) run(latinDays);
  return found;
}
