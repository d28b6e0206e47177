// Whether two questions are the same but for spelling: equal letter by letter, or all but a slip of the finger that cannot change the meaning.
import { distance } from '../understanding/edit-distance.ts';
import { normal } from '../understanding/features.ts';

/** Letters and digits only, in one width, case and script, without politeness. */
export const bareOf = (text: string): string => normal(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** A slip in one of these is no slip: 可以 and 不可以, 1 and 2. */
const TELLING = /[\p{N}不没别无未非勿一二三四五六七八九十]/u;
/** Nor is one that adds a "not": can and can't. */
const negations = (bare: string): number => bare.match(/not|nt|no/g)?.length ?? 0;
const SHORTEST = 5;
/** Longer texts are not compared letter by letter. */
const LONGEST = 80;

/** One sign more, less, other or swapped with its neighbour in a text of five signs or more; two from twelve on. Takes bare texts. */
export function isNear(one: string, other: string): boolean {
  if (one === other) return one !== '';
  const a = [...one];
  const b = [...other];
  const long = Math.max(a.length, b.length);
  const most = long >= 12 ? 2 : 1;
  if (long < SHORTEST || long > LONGEST || Math.abs(a.length - b.length) > most) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const mine = a.slice(head, a.length - tail);
  const theirs = b.slice(head, b.length - tail);
  const slip = [...mine, ...theirs];
  if (slip.some((sign) => TELLING.test(sign)) || negations(one) !== negations(other)) return false;
  if (slip.some((sign) => HAN.test(sign))) return isChineseSlip(mine, theirs, a[head - 1]);
  return distance(mine, theirs, most) <= most;
}
/** A Chinese sign carries too much of the meaning to be another one by mistake: two may have changed places, or one is there twice. */
function isChineseSlip(mine: readonly string[], theirs: readonly string[], before: string | undefined): boolean {
  const [extra, ...more] = mine.length > theirs.length ? mine : theirs;
  if (mine.length !== theirs.length)
    return Math.min(mine.length, theirs.length) === 0 && more.length === 0 && extra === before;
  return mine.length === 2 && mine[0] === theirs[1] && mine[1] === theirs[0];
}
const HAN = /\p{Script=Han}/u;
