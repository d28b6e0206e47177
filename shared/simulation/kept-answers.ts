// The answers of a run as mocks: kept while testing, each for its own request, or for a test case, each for its place in the order.
import { MockKind, type Mock } from '../api/mocks.ts';
import type { TracedStep } from '../api/simulations.ts';
import { isPinned } from '../cases/mocks.ts';
import { timeOf, type Asking } from './answering.ts';

export type Target = Pick<Mock, 'kind' | 'flow' | 'node' | 'when' | 'nth'>;
/** Two mocks of one target would stand in each other's way. */
export const targetOf = ({ kind, flow, node, when = [], nth }: Target): string =>
  JSON.stringify([kind, flow, node, when, nth]);
const same = (a: Target, b: Target): boolean => targetOf(a) === targetOf(b);
/** Puts it in the place of `old`, or of the one with its target. */
export function withMock(mocks: readonly Mock[], mock: Mock, old: Target = mock): Mock[] {
  const place = mocks.findIndex((one) => same(one, old));
  const put = place < 0 ? [...mocks, mock] : mocks.with(place, mock);
  return put.filter((one) => one === mock || !same(one, mock));
}

/** What went out for real (or was known from then): worth keeping as mocks. */
const went: ReadonlySet<string> = new Set(['real', 'recorded']);
const keptKinds: ReadonlySet<string> = new Set(['http', 'llm', 'records', 'remember', 'retrieve', 'classify']);

/**
 * "Keep these answers": a mock for each answer of a run, of its node and for the same request only, so that another question is still
 * asked for real. Asked for more than once it answers each time what came then, and from the last time on the last. Failures are kept
 * like results; mocks there are stay.
 */
export const keptAnswers = (mocks: readonly Mock[], steps: readonly TracedStep[]): Mock[] =>
  kept(mocks, steps, new Set());
/**
 * The same for a test case, but answers of a model belong to their place among the questions of the node: a case is there to be run with
 * another prompt.
 */
export function answersForCase(mocks: readonly Mock[], steps: readonly TracedStep[]): Mock[] {
  const all = kept(mocks, steps, new Set(['llm']));
  const placed = new Set(all.flatMap((mock) => (mock.kind === 'llm' && !mock.when ? [answerKey(mock)] : [])));
  return all.filter((mock) => !isPinned(mock) || !placed.has(answerKey(mock))); // kept for one prompt before: it has its place now
}
const answerKey = ({ flow, node, answer }: Mock): string => JSON.stringify([flow, node, answer]);

/** @param byPlace kinds whose answers belong to their place in the order alone, whatever was asked */
function kept(mocks: readonly Mock[], steps: readonly TracedStep[], byPlace: ReadonlySet<string>): Mock[] {
  const found: (Mock & { nth: number })[] = [];
  const last = new Map<string, number>();
  const earlier: Asking[] = [];
  for (const { flow, node, effects } of steps)
    for (const { kind, request, reply, by } of effects) {
      const known = MockKind.options.find((one) => one === kind);
      if (known && reply && went.has(by) && keptKinds.has(kind)) {
        const when = byPlace.has(kind) ? undefined : likeThis(request);
        const target: Target = { kind: known, flow, node, ...(when && { when: [when] }) };
        if (when) last.set(targetOf(target), found.length); // without a rule its time is all that tells it from another
        found.push({ ...target, nth: timeOf(target, earlier), answer: reply });
      }
      earlier.push({ kind, flow, node, request });
    }
  return found.reduce<Mock[]>(
    (all, { nth, ...always }, i) => withMock(all, last.get(targetOf(always)) === i ? always : { ...always, nth }),
    [...mocks],
  );
}
/** What the conversation had asked for before an effect of its trace, oldest first. */
export function askedBefore(steps: readonly TracedStep[], effect: TracedStep['effects'][number]): Asking[] {
  const all = steps.flatMap(({ flow, node, effects }) => effects.map((one) => ({ one, flow, node })));
  const at = all.findIndex(({ one }) => one === effect);
  return all.slice(0, Math.max(0, at)).map(({ one, flow, node }) => ({ kind: one.kind, flow, node, request: one.request })); // prettier-ignore
}
/** The part of a request that tells it from another of the same node. */
function likeThis(request: unknown): NonNullable<Mock['when']>[number] | undefined {
  if (request === null || typeof request !== 'object') return undefined;
  for (const at of ['path', 'url', 'text', 'prompt', 'operation']) {
    const found = (request as Record<string, unknown>)[at];
    const value = typeof found === 'string' ? found : found === undefined ? '' : JSON.stringify(found);
    if (value !== '' && value.length <= 2_000) return { at, is: 'equals', value };
  }
  return undefined;
}
