// Days and times put together: a date and a time side by side are one datetime, two dates with "to" between them a span.
import { civil, clockTime, dayOf, isoDay, mondayOf, monthAt, today, weekdayOf } from './calendar.ts';
import { findDays, type DayAtom } from './days.ts';
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
      const from = weekday ? onWeekday(other, weekdayOf(weekday.from)) : before.from === day.from ? other.from : undefined;
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

/** A day and the time beside it, on either side. */
function together(days: readonly DayAtom[], times: readonly TimeAtom[], text: string): (Joined | TimeAtom)[] {
  const used = new Set<TimeAtom>();
  const joined: Joined[] = [];
  for (const day of days) {
    if (day.to !== undefined) {
      joined.push(day);
      continue;
    }
    const after = times.find(({ start }) => start >= day.end);
    const before = times.findLast(({ end }) => end <= day.start);
    const link = after && after.start - day.end <= LINK_LONGEST ? LINK.exec(text.slice(day.end, after.start)) : null;
    if (after && link && !used.has(after)) {
      used.add(after);
      const said = link[1]?.toLowerCase();
      const period = said === 'night' ? 'evening' : said === undefined ? day.period : (said as DayAtom['period']);
      joined.push({ ...day, end: after.end, time: after.bare ? { ...after, minutes: hourIn(period, Math.floor(after.minutes / 60)) * 60 + (after.minutes % 60) } : after }); // prettier-ignore
    } else if (before && !used.has(before) && day.start - before.end <= 6 && LINK_BACK.test(text.slice(before.end, day.start)) && /[a-z]/i.test(text.slice(before.start, day.end))) {
      used.add(before);
      joined.push({ ...day, start: before.start, time: before.bare ? { ...before, minutes: hourIn(day.period, Math.floor(before.minutes / 60)) * 60 + (before.minutes % 60) } : before }); // prettier-ignore
    } else joined.push(day);
  }
  return [...joined, ...times.filter((time) => !used.has(time))].toSorted((a, b) => a.start - b.start);
} // prettier-ignore

const isDay = (atom: Joined | TimeAtom): atom is Joined => 'from' in atom;
/** 下午三点到五点: the second hour is in the afternoon too. */
function sameHalf(first: TimeAtom, second: TimeAtom): TimeAtom {
  const later = second.minutes + 720;
  return second.bare && !first.bare && second.minutes <= first.minutes && later > first.minutes && later < 1_440
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
      const to = endOf(atom, next);
      if (to >= atom.from) {
        found.push({ type: 'daterange', value: `${isoDay(atom.from)}/${isoDay(to)}`, start, end: next.end, ...mark });
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
