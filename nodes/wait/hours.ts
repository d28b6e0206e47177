// The days one can choose in the wait node, as a week.
import { weekdays, type WeekHours } from '@dialoom/shared/hours/hours';

export type Days = 'weekdays' | 'six-days' | 'every-day' | 'weekend';
const open: Readonly<Record<Days, string>> = {
  weekdays: 'mon tue wed thu fri',
  'six-days': 'mon tue wed thu fri sat',
  'every-day': 'mon tue wed thu fri sat sun',
  weekend: 'sat sun',
};

export const weekOf = (days: Days, from: string, to: string): WeekHours['week'] =>
  Object.fromEntries(weekdays.filter((day) => open[days].includes(day)).map((day) => [day, [{ from, to }]]));
