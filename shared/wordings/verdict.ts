// What a trial says when all of it is added up: how each side did, and which one did better. Pure.
import { sides, type Side, type Trial, type TrialRow } from './trial.ts';

export type SideTotal = {
  held: number;
  /** Conversations in which something was expected, or that broke. */
  judged: number;
  broken: number;
  /** Rows that a person found better on this side. */
  liked: number;
  prompt: number;
  completion: number;
  cost: number;
  /** Medians over the conversations; absent where there was nothing to measure. */
  firstMs?: number;
  ms?: number;
};
export type Verdict = Record<Side, SideTotal> & {
  /** Both answers are word for word the same. */
  same: number;
  marked: number;
  /** Rows of which nothing says how good they are: nothing was expected, and no person has judged. */
  waiting: number;
  /** Nothing: they are as good as each other, as bad, or nothing tells them apart yet. `by`: what decided. */
  better?: { side: Side; by: 'held' | 'liked' | 'cost' };
};

/** Less of a difference in cost is none: prompts differ by a few tokens. */
export const COST_DIFFERS = 0.05;

export function verdictOf({ rows }: Pick<Trial, 'rows'>): Verdict {
  const [a, b] = sides.map((side) => totalOf(rows, side)) as [SideTotal, SideTotal];
  const marked = rows.filter(({ mark }) => mark !== undefined).length;
  const waiting = rows.filter((one) => !one.mark && sides.every((side) => one[side].outcome === 'open')).length;
  const better = betterOf(a, b, marked, waiting);
  return {
    a,
    b,
    same: rows.filter(isSame).length,
    marked,
    waiting,
    ...(better && { better }),
  };
}
export const isSame = ({ a, b }: Pick<TrialRow, 'a' | 'b'>): boolean => a.answers.join('\n') === b.answers.join('\n');

function totalOf(rows: readonly TrialRow[], side: Side): SideTotal {
  const tried = rows.map((row) => row[side]);
  const sum = (part: 'prompt' | 'completion' | 'cost') => tried.reduce((total, one) => total + one[part], 0);
  const firstMs = median(tried.flatMap((one) => one.firstMs ?? []));
  const ms = median(tried.flatMap((one) => (one.calls > 0 ? [one.ms] : [])));
  return {
    held: tried.filter(({ outcome }) => outcome === 'held').length,
    judged: tried.filter(({ outcome }) => outcome !== 'open').length,
    broken: tried.filter(({ outcome }) => outcome === 'broken').length,
    liked: rows.filter(({ mark }) => mark?.is === side).length,
    prompt: sum('prompt'),
    completion: sum('completion'),
    cost: sum('cost'),
    ...(firstMs !== undefined && { firstMs }),
    ...(ms !== undefined && { ms }),
  };
}

/** Something was expected, and neither side ever did it. */
export const noneHolds = ({ a, b }: Record<Side, SideTotal>): boolean =>
  a.judged + b.judged > 0 && a.held + b.held === 0;

/** What holds counts before what is liked, and that before what is cheap; cheap is no merit before all is judged, nor where all failed. */
function betterOf(a: SideTotal, b: SideTotal, marked: number, waiting: number): Verdict['better'] {
  const missed = (one: SideTotal) => one.judged - one.held; // a typed question that breaks on one side counts against it
  if (missed(a) !== missed(b)) return { side: missed(a) < missed(b) ? 'a' : 'b', by: 'held' };
  if (a.broken !== b.broken) return { side: a.broken < b.broken ? 'a' : 'b', by: 'held' };
  if (a.liked !== b.liked) return { side: a.liked > b.liked ? 'a' : 'b', by: 'liked' };
  if (waiting > 0 || noneHolds({ a, b }) || a.judged + b.judged + marked === 0) return undefined;
  const dearer = dearerBy(a.cost, b.cost);
  if (Math.abs(dearer) >= COST_DIFFERS) return { side: dearer > 0 ? 'a' : 'b', by: 'cost' };
  return undefined;
}
/** How much more `b` costs than `a`, as a share of the cheaper one: 0.2 says that `b` costs a fifth more, −0.2 that `a` does. */
export function dearerBy(a: number, b: number): number {
  if (a === b) return 0;
  const least = Math.min(a, b);
  if (least === 0) return b > a ? Infinity : -Infinity;
  return b > a ? b / a - 1 : -(a / b - 1);
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((x, y) => x - y);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 ? upper : Math.round((upper + (sorted[middle - 1] ?? upper)) / 2);
}
