// Which mock answers a request, and what is wrong with one that cannot. The server, the studio and test cases ask the same question.
import type { Mock, MockKind, MockRule } from '../api/mocks.ts';
import { effects } from '../node/effects.ts';
import { atPath } from '../node/paths.ts';
import { findPattern } from '../pattern/pattern.ts';

/** One request of one node. */
export type Asking = { kind: string; flow: string; node: string; request: unknown };

/**
 * The mock that answers, if one does: the most particular, among equals the first.
 * @param earlier what was asked in the conversation before, oldest first: a mock for the nth time counts in it
 */
export function mockFor(mocks: readonly Mock[], asking: Asking, earlier: readonly Asking[] = []): Mock | undefined {
  let best: Mock | undefined;
  let most = -1;
  for (const mock of mocks) {
    const rank = (mock.node === undefined ? 0 : 4) + (mock.when?.length ? 2 : 0) + (mock.nth === undefined ? 0 : 1);
    if (rank <= most || !isLike(mock, asking)) continue;
    if (mock.nth === undefined || mock.nth === timeOf(mock, earlier)) [best, most] = [mock, rank];
  }
  return best;
}

type Target = Pick<Mock, 'kind' | 'flow' | 'node' | 'when'>;
/** Whichever time a call like that is: the next one is the how manyth. */
export const timeOf = (target: Target, earlier: readonly Asking[]): number =>
  1 + earlier.filter((one) => isLike(target, one)).length;
const isLike = (target: Target, asking: Asking): boolean =>
  isThere(target, asking) && (target.when ?? []).every((rule) => keeps(rule, asking.request));
/** It is of that kind and for that node, though perhaps for other requests or another time. */
export const isThere = (target: Target, { kind, flow, node }: Omit<Asking, 'request'>): boolean =>
  target.kind === kind &&
  (target.node === undefined || target.node === node) &&
  (target.flow === undefined || target.flow === flow);

function keeps({ at, is, value }: MockRule, request: unknown): boolean {
  const found = at === '' ? request : atPath(request, at);
  if (found === undefined) return false;
  const text = typeof found === 'string' ? found : JSON.stringify(found);
  switch (is) {
    case 'equals':
      return text === value;
    case 'contains':
      return text.toLowerCase().includes(value.toLowerCase());
    case 'matches':
      return findPattern(value, text) !== undefined;
    default:
      return is satisfies never;
  }
}

export type MockFault = {
  /** The field of the answer that is wrong, as a path: `body`, `entries.0.answer`; empty: the answer as a whole. */
  field: string;
  /** What should stand there, as zod names it: `number`, `string`, `object`; empty when that is not the matter. */
  wanted: string;
  /** It is not there at all. */
  missing?: true;
  /** No such answer has that field. */
  surplus?: true;
  /** The only words that may stand there. */
  values?: readonly string[];
};
/** Why the effect could never give that answer: the first field that is wrong. Nothing: it could. */
export const mockFault = (mock: Pick<Mock, 'answer'> & { kind: MockKind }): MockFault | undefined =>
  mockFaults(mock)[0];

const MOST_FAULTS = 20;
/** Every field that is wrong, in the order of the answer's own fields. */
export function mockFaults({ kind, answer }: Pick<Mock, 'answer'> & { kind: MockKind }): MockFault[] {
  if ('failed' in answer) return [];
  const parsed = effects[kind].result.safeParse(answer.is);
  if (parsed.success) return [];
  return parsed.error.issues.slice(0, MOST_FAULTS).flatMap((issue): MockFault[] => {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), wanted: '', surplus: true }));
    const missing = field !== '' && atPath(answer.is, field) === undefined && { missing: true as const };
    if (issue.code === 'invalid_value') return [{ field, wanted: '', values: issue.values.map(String), ...missing }];
    return [{ field, wanted: issue.code === 'invalid_type' ? issue.expected : '', ...missing }];
  });
}
