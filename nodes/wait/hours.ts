// Business hours: when do they next begin? Pure: the time comes in, and the zone's own rules say what the clocks show there.

export type Days = 'weekdays' | 'six-days' | 'every-day' | 'weekend';
type Hours = { days: Days; from: string; to: string; zone: string };

const MINUTE = 60_000;
const DAY = 1_440; // in minutes
/** Open on these days, Sunday first. */
const open: Readonly<Record<Days, readonly boolean[]>> = {
  weekdays: [false, true, true, true, true, true, false],
  'six-days': [false, true, true, true, true, true, true],
  'every-day': [true, true, true, true, true, true, true],
  weekend: [true, false, false, false, false, false, true],
};
const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Minutes since midnight of "9:00" or "09:00"; nothing when it is no time of day. */
export function minutesOf(time: string): number | undefined {
  const match = /^([01]?\d|2[0-4])[:：]([0-5]\d)$/.exec(time.trim());
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2]);
  return match && minutes <= DAY ? minutes : undefined;
}

/** A reader of the wall clock of an IANA zone; nothing when there is no such zone. */
export function clockOf(zone: string): ((at: number) => { day: number; minutes: number }) | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone.trim(), weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }); // prettier-ignore
    return (at) => {
      const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
      return {
        day: dayNames.indexOf(parts['weekday'] ?? ''),
        minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
      };
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined; // what Intl throws at a zone it does not know
    throw error;
  }
}

/**
 * When it is open next, in ms since 1970: `now` itself while it is open.
 * @returns nothing when the hours cannot be read; lint says so
 */
export function nextOpen({ days, from, to, zone }: Hours, now: number): number | undefined {
  const clock = clockOf(zone);
  const [begins, ends] = [minutesOf(from), minutesOf(to)];
  if (!clock || begins === undefined || ends === undefined || begins >= ends) return undefined;
  const { day, minutes } = clock(now);
  if (open[days][day] && minutes >= begins && minutes < ends) return now;
  for (let ahead = 0; ahead <= 7; ahead++) {
    const wait = ahead * DAY + begins - minutes;
    if (wait <= 0 || !open[days][(day + ahead) % 7]) continue;
    const at = now - (now % MINUTE) + wait * MINUTE;
    // when clocks are put forward or back in between, the same number of minutes ends at another time of day
    const off = begins - clock(at).minutes;
    return at + (off > DAY / 2 ? off - DAY : off < -DAY / 2 ? off + DAY : off) * MINUTE;
  }
  return undefined;
}
