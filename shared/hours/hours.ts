// Business hours: is it open, and when does it open next? Pure: the time comes in, and the zone's own rules say what the clocks show there.

type Opening = { readonly from: string; readonly to: string };
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
/** `days` are single dates that are unlike their weekday; without openings they are closed. */
export type WeekHours = {
  zone: string;
  week: Readonly<Partial<Record<Weekday, readonly Opening[] | undefined>>>;
  days?: readonly { readonly date: string; readonly open: readonly Opening[] }[] | undefined;
};

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;
const DAY = DAY_MINUTES * MINUTE;
/** How far ahead an opening is looked for; a house that is closed for longer names no time. */
const MOST_DAYS = 400;

/** Minutes since midnight of "9:00" or "09:00"; nothing when it is no time of day. */
export function minutesOf(time: string): number | undefined {
  const match = /^([01]?\d|2[0-4])[:：]([0-5]\d)$/.exec(time.trim());
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2]);
  return match && minutes <= DAY_MINUTES ? minutes : undefined;
}

/** There is an IANA zone of that name. */
export const isZone = (zone: string): boolean => zone.trim() !== '' && wallClock(zone) !== undefined;

/** Minutes by which a zone's clocks are ahead of UTC at a time; nothing when there is no such zone. */
export function offsetOf(zone: string, at: number): number | undefined {
  const wall = wallClock(zone)?.(at);
  return wall === undefined ? undefined : Math.round((wall - at) / MINUTE);
}

type Wall = (at: number) => number;
const walls = new Map<string, Wall | undefined>();
/** What the clocks of a zone show at a time, written as if it were UTC; nothing when there is no such zone. */
function wallClock(zone: string): Wall | undefined {
  const name = zone.trim();
  if (walls.has(name)) return walls.get(name);
  if (walls.size >= 500) walls.clear();
  const made = makeWall(name);
  walls.set(name, made);
  return made;
}
function makeWall(zone: string): Wall | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    }); // prettier-ignore
    return (at) => {
      const { year, month, day, hour, minute, second } = Object.fromEntries(
        format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
      );
      return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined; // what Intl throws at a zone it does not know
    throw error;
  }
}

/** Minutes since midnight; nothing when it cannot be read or ends before it begins. An end of 00:00 is midnight. */
function spanOf({ from, to }: Opening): [begins: number, ends: number] | undefined {
  const [begins, written] = [minutesOf(from), minutesOf(to)];
  const ends = written === 0 ? DAY_MINUTES : written;
  return begins === undefined || ends === undefined || begins >= ends ? undefined : [begins, ends];
}
export const isOpening = (opening: Opening): boolean => spanOf(opening) !== undefined;

/** The openings of a day that can be read, the earliest first. */
const spansOf = (open: readonly Opening[] | undefined): [begins: number, ends: number][] =>
  (open ?? [])
    .flatMap((opening) => {
      const span = spanOf(opening);
      return span ? [span] : [];
    })
    .toSorted(([a], [b]) => a - b);

/**
 * When it is open next, in ms since 1970: `now` itself while it is open.
 * @returns nothing when the zone is none, or it does not open again
 */
export function nextOpen({ zone, week, days = [] }: WeekHours, now: number): number | undefined {
  const wall = wallClock(zone);
  if (!wall) return undefined;
  const here = wall(now);
  const midnight = here - (here % DAY);
  const minutes = Math.floor((here - midnight) / MINUTE);
  for (let ahead = 0; ahead <= MOST_DAYS; ahead++) {
    const day = midnight + ahead * DAY;
    const date = new Date(day).toISOString().slice(0, 10);
    const weekday = weekdays[(new Date(day).getUTCDay() + 6) % 7] ?? 'mon';
    const special = days.find((one) => one.date === date);
    for (const [begins, ends] of spansOf(special ? special.open : week[weekday])) {
      if (ahead === 0 && minutes >= begins && minutes < ends) return now;
      if (ahead > 0 || begins > minutes) return timeOf(wall, day + begins * MINUTE);
    }
  }
  return undefined;
}
/** When the clocks there show that: found by their distance from UTC around it, which may change on the way. */
function timeOf(wall: Wall, shown: number): number {
  const first = shown - (wall(shown) - shown);
  return shown - (wall(first) - first);
}

/** It is outside of the hours. Hours whose zone cannot be read keep nobody away. */
export const isClosed = (hours: WeekHours, now: number): boolean => isZone(hours.zone) && nextOpen(hours, now) !== now;

/** The tag when it can be used; a bot may name a language of its own making. */
function usable(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch (error) {
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}

/** 「明天 09:00」, "Monday 09:00", "Dec 3 09:00": a time as it stands on the clocks of the house. */
export function openingWords(at: number, now: number, zone: string, language: string): string {
  const locale = usable(language);
  const wall = wallClock(zone);
  if (!wall) return '';
  const shown = wall(at);
  const days = Math.floor(shown / DAY) - Math.floor(wall(now) / DAY);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(shown);
  const day =
    days < 2
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
      : days < 7
        ? part({ weekday: 'long' })
        : part({ month: 'short', day: 'numeric', weekday: 'short' });
  return `${day} ${part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
}
