// Days and times put together: a date and a time side by side are one datetime, two dates with "to" between them a span.
import { civil, clockTime, dayOf, isoDay, mondayOf, monthAt, today, weekdayOf } from './calendar.ts';
import { findDays, type DayAtom, type Period } from './days.ts';
import { compact } from './compact.ts';
import type { Clock, Entity, Reading } from './entity.ts';
import { fold } from './fold.ts';
import { longest } from './overlap.ts';
import { findMoments, findTimes, hourIn, type TimeAtom } from './times.ts';

const TO = /^\s?(?:到|至|-|~|–|—|直到|to|until|till|through|thru|up to)\s?(?:the\s)?$/i;
const AND = /^ and (?:the )?$/i;
const BETWEEN = /\bbetween (?:the )?$/i;
/** Between a day and its time: 明天（周四）下午三点, tomorrow morning at 8, Friday, 2pm. */
const LINK = /^[\s,，的]{0,3}(?:(?:in the )?(morning|afternoon|evening|night))?[\s,，]{0,2}(?:at|@|by|around|about|before|after|until|till|大概|大约|差不多)?[\s]{0,2}$/i; // prettier-ignore
const LINK_BACK = /^[\s,，]{0,2}(?:on|of)?[\s]{0,2}$/i;
const LINK_LONGEST = 28;

type Joined = DayAtom & { time?: TimeAtom };

/** The nearest year, or month, in which a day that was said in part falls on that weekday. */
function onWeekday({ from, open }: DayAtom, wanted: number): number | undefined {
  if (weekdayOf(from) === wanted) return from;
  const { year, month, date } = civil(from);
  for (const step of open === 'year' ? [-1, 1, -2, 2, 3, 4, 5] : open === 'month' ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : []) {
    const at = open === 'year' ? { year: year + step, month } : monthAt(year, month + step);
    const day = dayOf(at.year, at.month, date);
    if (day !== undefined && weekdayOf(day) === wanted) return day;
  }
  return undefined;
} // prettier-ignore

/** 3月20日（周五）, Friday, March 20: one day said twice. */
function twice(days: readonly DayAtom[], text: string): DayAtom[] {
  const out: DayAtom[] = [];
  for (const day of days) {
    const before = out.at(-1);
    const gap = before && text.slice(before.end, day.start);
    if (before && before.to === undefined && day.to === undefined && gap !== undefined && /^[\s,，]{0,2}[（(]?(?:the )?$/.test(gap)) {
      const weekday = before.open === 'week' ? before : day.open === 'week' ? day : undefined;
      const other = weekday === before ? day : before;
      const from = weekday ? onWeekday(other, weekdayOf(weekday.from)) : before.from === day.from && /[（(]/.test(gap) ? other.from : undefined;
      if (from !== undefined) {
        const closing = /[（(]$/.test(gap) && /^[)）]/.test(text.slice(day.end)) ? 1 : 0;
        const period = day.period ?? before.period;
        out[out.length - 1] = { start: before.start, end: day.end + closing, from, ...(period && { period }), ...(other.open && { open: other.open }) }; // prettier-ignore
        continue;
      }
    }
    out.push(day);
  }
  return out;
} // prettier-ignore

/** Every single day of a text as it was given, spans left out, in its order. */
export function singleDays(given: string, chinese: boolean, clock: Clock): DayAtom[] {
  const { text, place } = compact(fold(given));
  const days = findDays({ text, chinese, clock }).filter(({ to, weak }) => to === undefined && !weak);
  return twice(longest(days), text).map((day) => ({ ...day, ...place(day.start, day.end) }));
}

/** The first day of a span: from the 13th to the 15th July. In Chinese the month comes first, and counts from there. */
function beginOf(first: DayAtom, last: DayAtom, text: string): number {
  if (first.open !== 'month' || last.open === 'month' || last.open === 'week' || !/[a-z]/i.test(text.slice(last.start, last.end))) return first.from;
  const { year, month, date } = civil(last.from);
  const wanted = civil(first.from).date;
  return wanted > date ? first.from : (dayOf(year, month, wanted) ?? first.from);
} // prettier-ignore

/** The last day of a span: what it leaves open, the first one says. */
function endOf(first: DayAtom, last: DayAtom): number {
  const { from } = last;
  if (last.to !== undefined) return last.to;
  if (last.open === 'week') return mondayOf(first.from) + weekdayOf(from) - 1 + (weekdayOf(from) < weekdayOf(first.from) ? 7 : 0); // prettier-ignore
  const { year, month } = civil(first.from);
  const date = civil(from);
  if (last.open === 'month') {
    const at = date.date < civil(first.from).date ? monthAt(year, month + 1) : { year, month };
    return dayOf(at.year, at.month, date.date) ?? from;
  }
  if (last.open === 'year') {
    const same = dayOf(year, date.month, date.date) ?? from;
    return same < first.from ? (dayOf(year + 1, date.month, date.date) ?? from) : same;
  }
  return from;
}

const PART = /^ (?:in the )?(morning|afternoon|evening|night)\b/i;
/** The part of the day that a word names. */
function periodNamed(word: string | undefined): Period | undefined {
  const said = word?.toLowerCase();
  return said === 'morning' || said === 'afternoon' || said === 'evening' ? said : said === 'night' ? 'evening' : undefined; // prettier-ignore
}
/** Three is 15:00 in the afternoon, unless it was said which three. */
const inPart = (time: TimeAtom, period: Period | undefined): TimeAtom =>
  time.bare && period !== undefined
    ? { ...time, minutes: hourIn(period, Math.floor(time.minutes / 60)) * 60 + (time.minutes % 60), bare: false }
    : time;

/** A day and the time beside it, on either side. */
function together(days: readonly DayAtom[], times: readonly TimeAtom[], text: string): (Joined | TimeAtom)[] {
  const used = new Set<TimeAtom>();
  const join = (day: DayAtom): Joined => {
    if (day.to !== undefined) return day;
    const after = times.find(({ start }) => start >= day.end);
    const link = after && after.start - day.end <= LINK_LONGEST ? LINK.exec(text.slice(day.end, after.start)) : null;
    if (after && link && !used.has(after)) {
      used.add(after);
      return { ...day, end: after.end, time: inPart(after, periodNamed(link[1]) ?? day.period) };
    }
    const before = times.findLast(({ end }) => end <= day.start);
    if (!before || used.has(before) || day.start - before.end > 6) return day;
    // a time in front of its day is English: 3pm tomorrow
    if (!LINK_BACK.test(text.slice(before.end, day.start)) || !/[a-z]/i.test(text.slice(before.start, day.end))) return day;
    used.add(before);
    const part = before.bare ? PART.exec(text.slice(day.end, day.end + 20)) : null; // at 5 tomorrow afternoon
    const end = day.end + (part?.[0].length ?? 0);
    return { ...day, start: before.start, end, time: inPart(before, periodNamed(part?.[1]) ?? day.period) };
  };
  const joined = days.map(join);
  return [...joined, ...times.filter((time) => !used.has(time))].toSorted((a, b) => a.start - b.start);
} // prettier-ignore

const isDay = (atom: Joined | TimeAtom): atom is Joined => 'from' in atom;
/** 下午三点到五点: the second hour is in the afternoon too. */
function sameHalf(first: TimeAtom, second: TimeAtom): TimeAtom {
  const later = second.minutes + 720;
  return second.bare && second.minutes <= first.minutes && later > first.minutes && later < 1_440
    ? { ...second, minutes: later }
    : second;
}

/** Dates, times, datetimes and spans of days, none over another. */
export function findWhen(reading: Reading): Entity[] {
  const { text, clock } = reading;
  const now = today(clock);
  const moments = findMoments(reading);
  const apart = (atom: { start: number; end: number }) => !moments.some(({ start, end }) => start < atom.end && atom.start < end); // prettier-ignore
  const times = longest(findTimes(reading).filter(apart));
  const days = twice(longest(findDays(reading).filter(apart)), text).filter(
    // 3点5号 is no thing: a day never lies inside a time
    (day) => !times.some(({ start, end }) => start <= day.start && day.end <= end && end - start > day.end - day.start),
  );
  const free = times.filter(({ start, end }) => !days.some((day) => day.start < end && start < day.end));
  const atoms = together(days, free, text);
  const found: Entity[] = moments.map(({ start, end, minutes }) => {
    const at = now.day * 1_440 + now.minutes + minutes;
    const day = Math.floor(at / 1_440);
    return { type: 'datetime', value: `${isoDay(day)}T${clockTime(at - day * 1_440)}`, start, end };
  });
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i];
    if (atom === undefined) continue;
    const next = atoms[i + 1];
    const gap = next && text.slice(atom.end, next.start);
    const linked = gap !== undefined && (TO.test(gap) || (AND.test(gap) && BETWEEN.test(text.slice(Math.max(0, atom.start - 14), atom.start)))); // prettier-ignore
    if (!isDay(atom)) {
      const before = atoms[i - 1];
      const time = before && TO.test(text.slice(before.end, atom.start)) ? (isDay(before) ? (before.time ? sameHalf(before.time, atom) : atom) : sameHalf(before, atom)) : atom; // prettier-ignore
      if (time !== atom) atoms[i] = time;
      if (!atom.weak) found.push({ type: 'time', value: clockTime(time.minutes % 1_440), start: atom.start, end: atom.end }); // prettier-ignore
      continue;
    }
    const { start, end, doubtful } = atom;
    const mark = doubtful && { doubtful };
    if (atom.time === undefined && linked && next !== undefined && isDay(next) && next.time === undefined) {
      const from = beginOf(atom, next, text);
      const to = endOf({ ...atom, from }, next);
      if (to >= from) {
        found.push({ type: 'daterange', value: `${isoDay(from)}/${isoDay(to)}`, start, end: next.end, ...mark });
        i++;
        continue;
      }
    }
    if (atom.time !== undefined) {
      const { minutes } = atom.time;
      const day = atom.from + (minutes >= 1_440 ? 1 : 0);
      found.push({ type: 'datetime', value: `${isoDay(day)}T${clockTime(minutes % 1_440)}`, start, end, ...mark });
    } else if (atom.to !== undefined)
      found.push({ type: 'daterange', value: `${isoDay(atom.from)}/${isoDay(atom.to)}`, start, end, ...mark }); // prettier-ignore
    else if (!atom.weak) found.push({ type: 'date', value: isoDay(atom.from), start, end, ...mark });
  }
  return found;
}
