// The list of mocks as the tester edits it, the answer a new one begins with, and how calls fail.
import { MockKind, type Mock, type MockAnswer } from '@dialoom/shared/api/mocks';
import type { TracedStep } from '@dialoom/shared/api/simulations';
import { targetOf, type Target } from '@dialoom/shared/simulation/kept-answers';

export const mockKinds = MockKind.options;
export const mockKindOf = (kind: string): MockKind | undefined => mockKinds.find((one) => one === kind);

export const withoutMock = (mocks: readonly Mock[], mock: Target): Mock[] =>
  mocks.filter((one) => targetOf(one) !== targetOf(mock));

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
