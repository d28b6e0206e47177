// The answer of a mock as a form: a status and data, a text, an intent, how a hand-off ends, a time. What is wrong is told by its field.
import type { Mock, MockAnswer, MockKind, MockRule } from '@dialoom/shared/api/mocks';
import { effects, HandoffOutcome, type Json } from '@dialoom/shared/node/effects';
import { mockFault, type MockFault } from '@dialoom/shared/simulation/answering';
import { timeField, timeFrom } from './facts.ts';
import { plainAnswers } from './mocks.ts';

/** The editable parts of an answer. */
export type AnswerForm =
  | { kind: 'http'; status: string; body: string }
  | { kind: 'llm'; text: string; rest: Readonly<Record<string, Json>> } // what else there is: tools it wanted run
  | { kind: 'records' | 'remember' | 'guard' | 'script'; body: string }
  | { kind: 'classify'; intent: string }
  | { kind: 'retrieve'; text: string }
  | { kind: 'handoff'; outcome: HandoffOutcome; note: string }
  | { kind: 'now'; time: string }
  | { kind: 'random'; percent: string }
  | { kind: 'sleep' };
export type MockForm = {
  fails: boolean;
  code: string;
  answer: AnswerForm;
  rules: readonly MockRule[];
  /** Which time it answers, as digits; empty: every time. */
  nth: string;
};

const USUAL_CODE = 'timeout';
export function formOf({ kind, answer, when = [], nth }: Pick<Mock, 'kind' | 'answer' | 'when' | 'nth'>): MockForm {
  const fails = 'failed' in answer;
  return {
    fails,
    code: fails ? answer.failed : USUAL_CODE,
    answer: answerForm(kind, fails ? plainAnswers[kind] : answer),
    rules: when,
    nth: nth === undefined ? '' : String(nth),
  };
}
const isRecord = (is: Json): is is { [key: string]: Json } => typeof is === 'object' && is !== null && !Array.isArray(is); // prettier-ignore
const asText = (is: Json): string => JSON.stringify(is, undefined, 2);
function answerForm(kind: MockKind, answer: MockAnswer): AnswerForm {
  const is = 'is' in answer ? answer.is : null;
  switch (kind) {
    case 'http': {
      const { data } = effects.http.result.safeParse(is);
      return { kind, status: String(data?.status ?? 200), body: asText(data ? data.body : is) };
    }
    case 'llm': {
      const { data } = effects.llm.result.safeParse(is);
      const { text: _, ...rest } = data && isRecord(is) ? is : {};
      return { kind, text: data?.text ?? '', rest };
    }
    case 'records':
    case 'remember':
    case 'guard':
    case 'script':
      return { kind, body: asText(is) };
    case 'classify':
      return { kind, intent: effects.classify.result.safeParse(is).data?.intent ?? '' };
    case 'retrieve': {
      const found = effects.retrieve.result.safeParse(is).data;
      return { kind, text: found?.band === 'found' ? (found.entries[0]?.answer ?? '') : '' };
    }
    case 'handoff': {
      const ended = effects.handoff.result.safeParse(is).data;
      return { kind, outcome: ended?.outcome ?? 'resolved', note: ended?.note ?? '' };
    }
    case 'now':
      return { kind, time: timeField(typeof is === 'number' ? is : undefined) };
    case 'random':
      return { kind, percent: String(typeof is === 'number' ? Math.round(is * 10_000) / 100 : 50) };
    case 'sleep':
      return { kind };
    default:
      return kind satisfies never;
  }
}

/** A field that is not right; of a shape, the path of what is wrong in the answer and what should stand there. */
export type FormFault = 'status' | 'json' | 'time' | 'percent' | MockFault;
/** The answer a form stands for, or which field is wrong. */
export function answerFrom({ fails, code, answer }: MockForm): { answer: MockAnswer } | { fault: FormFault } {
  if (fails) return { answer: { failed: code } };
  const made = isFrom(answer);
  if ('fault' in made) return made;
  const fault = mockFault({ kind: answer.kind, answer: made });
  return fault ? { fault } : { answer: made };
}
function isFrom(answer: AnswerForm): { is: Json } | { fault: FormFault } {
  switch (answer.kind) {
    case 'http': {
      const status = Number(answer.status);
      if (!Number.isInteger(status) || status < 100 || status > 599) return { fault: 'status' };
      const body = jsonFrom(answer.body);
      return body === undefined ? { fault: 'json' } : { is: { status, body } };
    }
    case 'llm':
      return { is: { text: answer.text, ...answer.rest } };
    case 'records':
    case 'remember':
    case 'guard':
    case 'script': {
      const is = jsonFrom(answer.body);
      return is === undefined ? { fault: 'json' } : { is };
    }
    case 'classify': {
      const { intent } = answer;
      const ranked = intent === '' ? [] : [{ intent, confidence: 1 }];
      return { is: { ...(intent !== '' && { intent }), ranked, threshold: 0.5 } };
    }
    case 'retrieve':
      return { is: foundOne(answer.text.trim()) };
    case 'handoff':
      return { is: { outcome: answer.outcome, ...(answer.note !== '' && { note: answer.note }) } };
    case 'now': {
      const at = timeFrom(answer.time);
      return at === undefined ? { fault: 'time' } : { is: at };
    }
    case 'random': {
      const percent = answer.percent.trim() === '' ? Number.NaN : Number(answer.percent);
      return percent >= 0 && percent < 100 ? { is: percent / 100 } : { fault: 'percent' };
    }
    case 'sleep':
      return { is: {} };
    default:
      return answer satisfies never;
  }
}
const foundOne = (text: string): Json => {
  const entry = { id: 'mock', question: text.slice(0, 200), answer: text, band: 'found', confidence: 1, how: 'same', by: '' }; // prettier-ignore
  return { band: text === '' ? 'none' : 'found', entries: text === '' ? [] : [entry], sure: 0.5 };
};
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

/** As it may be typed: digits, and nothing for no time at all. */
export const timeTyped = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '').slice(0, 3);
export const nthOf = (typed: string): Pick<Mock, 'nth'> => (typed === '' ? {} : { nth: Number(typed) });

/** Where a rule of each kind looks, the usual place first; empty: the whole request. */
export const rulePlaces: Readonly<Record<MockKind, readonly string[]>> = {
  http: ['path', 'url', 'method', 'body', ''],
  llm: ['prompt', 'system', ''],
  records: ['operation', ''],
  remember: ['facts', ''],
  classify: ['text', ''],
  retrieve: ['text', 'list', ''],
  guard: ['text', ''],
  script: ['code', ''],
  handoff: ['reason', 'announce', ''],
  sleep: [''],
  now: [],
  random: [],
};
