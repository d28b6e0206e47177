// Which mock answers a request, and what is wrong with one that cannot. The server, the studio and test cases ask the same question.
import type { Mock, MockKind, MockRule } from '../api/mocks.ts';
import { effects } from '../node/effects.ts';
import { atPath } from '../node/paths.ts';
import { findPattern } from '../pattern/pattern.ts';

/** One request of one node. */
export type Asking = { kind: string; flow: string; node: string; request: unknown };

/** The mock that answers, if one does: the most particular, among equals the first. */
export function mockFor(mocks: readonly Mock[], asking: Asking): Mock | undefined {
  let best: Mock | undefined;
  let most = -1;
  for (const mock of mocks) {
    if (!answers(mock, asking)) continue;
    const rank = (mock.node === undefined ? 0 : 2) + (mock.when?.length ? 1 : 0);
    if (rank > most) [best, most] = [mock, rank];
  }
  return best;
}

const answers = (mock: Mock, { kind, flow, node, request }: Asking): boolean =>
  mock.kind === kind &&
  (mock.node === undefined || mock.node === node) &&
  (mock.flow === undefined || mock.flow === flow) &&
  (mock.when ?? []).every((rule) => keeps(rule, request));

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
