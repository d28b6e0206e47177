// What answers instead of the real thing: the list of mocks, and the answer a new one begins with.
import type { Mock, TracedStep } from '@dialoom/shared/api/simulations';
import { effects, type Json } from '@dialoom/shared/node/effects';

export type MockKind = Mock['kind'];
type Answer = Mock['answer'];
export const mockKinds = ['http', 'llm', 'records', 'classify', 'retrieve'] as const satisfies readonly MockKind[];
export const mockKindOf = (kind: string): MockKind | undefined => mockKinds.find((one) => one === kind);

const sameTarget = (a: Mock, b: Pick<Mock, 'kind' | 'node'>): boolean => a.kind === b.kind && a.node === b.node;
/** The mock that answers this node: its own before the one for all. */
export const mockFor = (mocks: readonly Mock[], kind: string, node: string): Mock | undefined =>
  mocks.find((one) => one.kind === kind && one.node === node) ??
  mocks.find((one) => one.kind === kind && one.node === undefined);
export const withMock = (mocks: readonly Mock[], mock: Mock): Mock[] =>
  mocks.some((one) => sameTarget(one, mock))
    ? mocks.map((one) => (sameTarget(one, mock) ? mock : one))
    : [...mocks, mock];
export const withoutMock = (mocks: readonly Mock[], mock: Pick<Mock, 'kind' | 'node'>): Mock[] =>
  mocks.filter((one) => !sameTarget(one, mock));

/** An answer of each kind to begin with, when none has been seen. */
export const plainAnswers: Readonly<Record<MockKind, Answer>> = {
  http: { is: { status: 200, body: {} } },
  llm: { is: { text: 'OK' } },
  records: { is: { contacts: [], orders: [], created: false } },
  classify: { is: { ranked: [], threshold: 0.5 } },
  retrieve: { is: { band: 'none', entries: [], sure: 0.5 } },
};
/** What was answered, so that the first press of a button changes nothing but where it comes from. */
export const answerOf = ({ kind, reply }: TracedStep['effects'][number]): Answer =>
  reply ?? plainAnswers[mockKindOf(kind) ?? 'http'];

/** The editable parts of an answer. */
export type AnswerForm =
  | { kind: 'http'; status: string; body: string }
  | { kind: 'llm'; text: string }
  | { kind: 'records'; body: string }
  | { kind: 'classify'; intent: string }
  | { kind: 'retrieve'; text: string };
export type MockForm = { fails: boolean; code: string; answer: AnswerForm };

const USUAL_CODE = 'timeout';
export function formOf({ kind, answer }: Mock): MockForm {
  const fails = 'failed' in answer;
  return {
    fails,
    code: fails ? answer.failed : USUAL_CODE,
    answer: answerForm(kind, fails ? plainAnswers[kind] : answer),
  };
}
function answerForm(kind: MockKind, answer: Answer): AnswerForm {
  const is = 'is' in answer ? answer.is : null;
  switch (kind) {
    case 'http': {
      const { data } = effects.http.result.safeParse(is);
      return { kind, status: String(data?.status ?? 200), body: JSON.stringify(data ? data.body : {}, undefined, 2) };
    }
    case 'llm':
      return { kind, text: effects.llm.result.safeParse(is).data?.text ?? '' };
    case 'records':
      return { kind, body: JSON.stringify(is, undefined, 2) };
    case 'classify':
      return { kind, intent: effects.classify.result.safeParse(is).data?.intent ?? '' };
    case 'retrieve': {
      const found = effects.retrieve.result.safeParse(is).data;
      return { kind, text: found?.band === 'found' ? (found.entries[0]?.answer ?? '') : '' };
    }
    default:
      return kind satisfies never;
  }
}

export type FormFault = 'status' | 'json';
/** The answer a form stands for, or which field is wrong. */
export function answerFrom({ fails, code, answer }: MockForm): { answer: Answer } | { fault: FormFault } {
  if (fails) return { answer: { failed: code } };
  switch (answer.kind) {
    case 'http': {
      const status = Number(answer.status);
      if (!Number.isInteger(status) || status < 100 || status > 599) return { fault: 'status' };
      const body = jsonFrom(answer.body);
      return body === undefined ? { fault: 'json' } : { answer: { is: { status, body } } };
    }
    case 'llm':
      return { answer: { is: { text: answer.text } } };
    case 'records': {
      const is = jsonFrom(answer.body);
      return is === undefined || !effects.records.result.safeParse(is).success ? { fault: 'json' } : { answer: { is } };
    }
    case 'classify': {
      const { intent } = answer;
      return {
        answer: {
          is: {
            ...(intent !== '' && { intent }),
            ranked: intent === '' ? [] : [{ intent, confidence: 1 }],
            threshold: 0.5,
          },
        },
      };
    }
    case 'retrieve': {
      const text = answer.text.trim();
      const entry = {
        id: 'mock',
        question: text.slice(0, 200),
        answer: text,
        band: 'found',
        confidence: 1,
        how: 'same',
        by: '',
      };
      return {
        answer: { is: { band: text === '' ? 'none' : 'found', entries: text === '' ? [] : [entry], sure: 0.5 } },
      };
    }
    default:
      return answer satisfies never;
  }
}
/** An empty field is an empty body. */
function jsonFrom(text: string): Json | undefined {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** How a call of each kind fails in life. */
export const failureCodes: Readonly<Record<MockKind, readonly string[]>> = {
  http: ['timeout', 'egress.connect', 'egress.refused', 'not-json', 'too-large'],
  llm: ['timeout', 'no-model', 'egress.connect', 'llm-key', 'llm-limit', 'llm-broken-off', 'llm-empty'],
  records: ['timeout', 'no-contact', 'field'],
  classify: ['timeout'],
  retrieve: ['no-list', 'timeout'],
};
