// Words whose letters are all of one class (哈哈, xxx): the places of a run where one stands. `xxx` in `max xxx` begins at the second x: a place
// where it cannot stand hides none that begins behind it.
import { fitFree } from './fit.ts';
import { hasGap, isBroken, isOnlyDigits, symbolsOf, touchedBefore, type Units } from './places.ts';
import { ALLOWED, type Lists } from './words.ts';

/** Repeated characters at the ends of a place belong to it. */
export function firstOf({ symbol, start, end }: Units, u: number, lowest: number): number {
  let a = u;
  while (a > lowest && end[a - 1] === start[a] && symbol[a - 1] === symbol[a]) a--;
  return a;
}
export function lastOf({ symbol, start, end }: Units, u: number, highest: number): number {
  let b = u;
  while (b < highest && end[b] === start[b + 1] && symbol[b + 1] === symbol[b]) b++;
  return b;
}

/** Can units `a` … `b`, which read as word `w`, be it? What touches it behind is not asked: that may not be known yet. */
export function stands(lists: Lists, units: Units, text: string, w: number, a: number, b: number): boolean {
  if (touchedBefore(lists, units, w, a)) return false;
  const isOff = lists.category[w] === ALLOWED ? hasGap(lists, units, w, a, b) : isBroken(lists, units, text, w, a, b);
  return !isOff && !isOnlyDigits(lists, units, w, a, b);
}

/** Tells `take` of each place in units `from` … `to` where `w` stands. @returns the unit from where on another one may begin */
export function placesInRun(
  lists: Lists,
  units: Units,
  text: string,
  w: number,
  from: number,
  to: number,
  take: (first: number, last: number) => void,
): number {
  const [begin, end] = symbolsOf(lists, w);
  let a = from;
  while (a <= to) {
    const fit = fitFree(units, a, to, lists.symbols, begin, end);
    if (!fit) return a;
    const first = firstOf(units, fit.first, a);
    const last = lastOf(units, fit.last, to);
    const isThere = stands(lists, units, text, w, first, last);
    if (isThere) take(first, last);
    a = (isThere ? last : fit.first) + 1;
  }
  return a;
}
