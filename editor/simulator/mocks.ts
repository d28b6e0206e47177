// The list of mocks as the tester edits it, the answer a new one begins with, and mocks made of what was really answered.
import { MockKind, type Mock, type MockAnswer } from '@dialoom/shared/api/mocks';
import type { TracedStep } from '@dialoom/shared/api/simulations';

export const mockKinds = MockKind.options;
export const mockKindOf = (kind: string): MockKind | undefined => mockKinds.find((one) => one === kind);

type Target = Pick<Mock, 'kind' | 'flow' | 'node' | 'when'>;
/** Two mocks of one target would stand in each other's way. */
export const targetOf = ({ kind, flow, node, when = [] }: Target): string => JSON.stringify([kind, flow, node, when]);
const same = (a: Target, b: Target): boolean => targetOf(a) === targetOf(b);
/** Puts it in the place of `old`, or of the one with its target. */
export function withMock(mocks: readonly Mock[], mock: Mock, old: Target = mock): Mock[] {
  const place = mocks.findIndex((one) => same(one, old));
  const put = place < 0 ? [...mocks, mock] : mocks.with(place, mock);
  return put.filter((one) => one === mock || !same(one, mock));
}
export const withoutMock = (mocks: readonly Mock[], mock: Target): Mock[] => mocks.filter((one) => !same(one, mock));

/** An answer of each kind to begin with, when none has been seen. */
export const plainAnswers: Readonly<Record<MockKind, MockAnswer>> = {
  http: { is: { status: 200, body: {} } },
  llm: { is: { text: 'OK' } },
  records: { is: { contacts: [], orders: [], created: false } },
  remember: { is: { kept: true } },
  classify: { is: { ranked: [], threshold: 0.5 } },
  retrieve: { is: { band: 'none', entries: [], sure: 0.5 } },
  guard: { is: { lists: [], hits: [], masked: '' } },
  script: { is: { value: null, logs: [] } },
  handoff: { is: { outcome: 'resolved' } },
  sleep: { is: {} },
  now: { is: Date.UTC(2026, 0, 5, 1) }, // a Monday, nine in the morning in Shanghai
  random: { is: 0.5 },
};
/** What was answered, so that the first press of a button changes nothing but where it comes from. */
export const answerOf = ({ kind, reply }: TracedStep['effects'][number]): MockAnswer =>
  reply ?? plainAnswers[mockKindOf(kind) ?? 'http'];

/** What went out for real (or was known from then): worth keeping as mocks. */
const went: ReadonlySet<string> = new Set(['real', 'recorded']);
const keptKinds: ReadonlySet<string> = new Set(['http', 'llm', 'records', 'remember', 'retrieve', 'classify']);

/**
 * "Keep these answers": a mock for each answer of a run, of its node and for the same request only, so that another question is still
 * asked for real. Failures are kept like results; mocks there are stay.
 */
export function keptAnswers(mocks: readonly Mock[], steps: readonly TracedStep[]): Mock[] {
  let all = [...mocks];
  for (const { flow, node, effects } of steps)
    for (const { kind, request, reply, by } of effects) {
      const known = mockKindOf(kind);
      if (!known || !reply || !went.has(by) || !keptKinds.has(kind)) continue;
      const when = likeThis(request);
      all = withMock(all, { kind: known, flow, node, ...(when && { when: [when] }), answer: reply });
    }
  return all;
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

/** How a call of each kind fails in life. */
export const failureCodes: Readonly<Record<MockKind, readonly string[]>> = {
  http: ['timeout', 'egress.connect', 'egress.refused', 'not-json', 'too-large'],
  llm: [
    'timeout',
    'no-model',
    'egress.connect',
    'llm-key',
    'llm-limit',
    'llm-slow',
    'llm-down',
    'llm-broken-off',
    'llm-empty',
    'budget',
  ],
  records: ['timeout', 'no-contact', 'field'],
  remember: ['timeout'],
  classify: ['timeout'],
  retrieve: ['no-list', 'timeout'],
  guard: ['timeout'],
  script: ['script-threw', 'script-time', 'script-memory'],
  handoff: ['error'],
  sleep: ['silence'],
  now: [],
  random: [],
};
