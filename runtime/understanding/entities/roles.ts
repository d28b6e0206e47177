// Which of two values of a kind is which: from A to B on D. The words beside them tell.
import type { Entity } from './entity.ts';
import { fold } from './fold.ts';

export type Role = 'from' | 'to';
const beside: Readonly<Record<Role, { before: RegExp; after: RegExp }>> = {
  from: {
    before:
      /(?:从|由|自|打|出发地[是:]?|始发[地站]?[是:]?|离开|\bfrom|\bleaving|\bdeparting(?: from)?|\bstarting(?: from)?|\bbetween)\s*$/i,
    after: /^\s*(?:出发|起飞|发货|寄出|上车|开始|起(?!来))/,
  },
  to: {
    before:
      /(?:到|去|往|至|飞|抵达|目的地[是:]?|发往|寄到|送到|回|到达|\bto|\buntil|\btill|\binto|\barriving (?:in|at)|\bfor|\band)\s*$/i,
    after: /^\s*(?:下车|结束|为止|止|到达)/,
  },
};

/** What the words beside a value say of it; nothing when they say nothing. */
export function roleOf(given: string, { start, end }: { start: number; end: number }): Role | undefined {
  const text = fold(given);
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 8);
  if (beside.to.before.test(before) || beside.to.after.test(after)) return 'to';
  return beside.from.before.test(before) || beside.from.after.test(after) ? 'from' : undefined;
}

/** Two values of one kind with a dash or nothing but "to" between them are from and to, whatever stands before the first. */
export function rolesOf<T extends string>(text: string, found: readonly Entity<T>[]): (Role | undefined)[] {
  const roles = found.map((one) => roleOf(text, one));
  for (const [i, one] of found.entries()) {
    const next = found[i + 1];
    if (next && next.type === one.type && roles[i] === undefined && (roles[i + 1] === 'to' || /^\s*(?:-+>?|→|~|—+)\s*$/.test(fold(text).slice(one.end, next.start)))) {
      roles[i] = 'from';
      roles[i + 1] = 'to';
    }
  }
  return roles;
} // prettier-ignore
