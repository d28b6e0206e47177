// What a trial comes to, in sentences: which side is better, how many held, and what the better one costs.
import { COST_DIFFERS, dearerBy, noneHolds, type Verdict } from '@dialoom/shared/wordings/verdict';
import type { WordingTranslate } from '../text/wordings.ts';

/** Less of a difference is not felt. */
const SLOWER_MS = 200;
const SLOWER_BY = 0.15;

/** The first sentence is the verdict, the others say why. */
export function verdictWords(verdict: Verdict, t: WordingTranslate): string[] {
  const { a, b, better, same, marked, waiting } = verdict;
  const name = (side: 'a' | 'b') => side.toUpperCase();
  const judged = a.judged + b.judged > 0;
  const first = better
    ? t(better.by === 'cost' ? 'verdict.cheaper' : 'verdict.better', { side: name(better.side) })
    : noneHolds(verdict)
      ? t('verdict.none')
      : !judged && marked === 0
        ? t('verdict.judge')
        : t(waiting > 0 ? 'verdict.so-far' : 'verdict.even');
  const dearer = dearerBy(a.cost, b.cost);
  const slower = (b.ms ?? 0) - (a.ms ?? 0);
  const isSlower = Math.abs(slower) >= SLOWER_MS && Math.abs(slower) >= SLOWER_BY * Math.min(a.ms ?? 0, b.ms ?? 0);
  return [
    first,
    ...(judged ? [t('verdict.held', { a: a.held, ofA: a.judged, b: b.held, ofB: b.judged })] : []),
    ...(a.broken + b.broken > 0 ? [t('verdict.broken', { a: a.broken, b: b.broken })] : []),
    ...(marked > 0 ? [t('verdict.liked', { a: a.liked, b: b.liked })] : []),
    ...(waiting > 0 && (judged || marked > 0) ? [t('verdict.waiting', { n: waiting })] : []),
    ...(a.cost + b.cost === 0
      ? []
      : Math.abs(dearer) < COST_DIFFERS
        ? [t('verdict.same-cost')]
        : Number.isFinite(dearer)
          ? [t('verdict.dearer', { side: name(dearer > 0 ? 'b' : 'a'), percent: Math.round(Math.abs(dearer) * 100) })]
          : []),
    ...(isSlower ? [t('verdict.slower', { side: name(slower > 0 ? 'b' : 'a'), seconds: seconds(Math.abs(slower)) })] : []), // prettier-ignore
    ...(same > 0 ? [t('verdict.identical', { n: same })] : []),
  ];
}
export const seconds = (ms: number): string => (ms / 1_000).toFixed(ms < 9_950 ? 1 : 0);
