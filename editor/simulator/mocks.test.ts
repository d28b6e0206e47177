import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mock } from '@dialoom/shared/api/mocks';
import { effects } from '@dialoom/shared/node/effects';
import { mockFault } from '@dialoom/shared/simulation/answering';
import { withMock } from '@dialoom/shared/simulation/kept-answers';
import { answerFrom, formOf } from './mock-form.ts';
import { answerOf, mockKinds, plainAnswers, withoutMock } from './mocks.ts';

const http = (node: string | undefined, status: number): Mock => ({
  kind: 'http',
  ...(node !== undefined && { node }),
  answer: { is: { status, body: null } },
});

test('a node has one mock of a kind and rule; a changed one takes the place of the old one', () => {
  const all = http(undefined, 200);
  const mocks = withMock(withMock(withMock([], all), http('a', 404)), http('a', 500));
  expect(mocks).toEqual([all, http('a', 500)]);
  const when = [{ at: 'path', is: 'contains' as const, value: '/orders' }];
  expect(withMock(mocks, { ...http('a', 200), when })).toHaveLength(3);
  expect(withMock(mocks, { ...http('a', 200), when }, all)).toEqual([{ ...http('a', 200), when }, http('a', 500)]);
  expect(withMock(mocks, http('a', 201), all)).toEqual([http('a', 201)]); // no two of one target
});
test('taking away what was put in leaves the rest', () => {
  const mocks = [http(undefined, 200), http('a', 404)];
  expect(withoutMock(withMock(mocks, http('b', 500)), { kind: 'http', node: 'b' })).toEqual(mocks);
  expect(withoutMock(mocks, { kind: 'http' })).toEqual([http('a', 404)]);
});
test('the first press answers what was answered, failures too', () => {
  const effect = { kind: 'http', request: {}, by: 'real' as const, ms: 1 };
  expect(answerOf({ ...effect, reply: { is: { status: 204, body: null } } })).toEqual({
    is: { status: 204, body: null },
  });
  expect(answerOf({ ...effect, reply: { failed: 'timeout' } })).toEqual({ failed: 'timeout' });
  expect(answerOf(effect)).toEqual(plainAnswers.http);
});
test('an answer to begin with is one the effect can give', () => {
  for (const kind of mockKinds) {
    const answer = plainAnswers[kind];
    expect(mockFault({ kind, answer }), kind).toBeUndefined();
    expect(answerFrom(formOf({ kind, answer })), kind).not.toHaveProperty('fault');
  }
});
test('opening the form and saving it changes nothing', () => {
  // a key `__proto__` is dropped wherever a result comes in
  const body = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));
  const is = fc.record({ status: fc.integer({ min: 100, max: 599 }), body });
  fc.assert(
    fc.property(is, (is) => {
      const plain = JSON.parse(JSON.stringify(is)) as { status: number; body: never };
      expect(answerFrom(formOf({ kind: 'http', answer: { is: plain } }))).toEqual({ answer: { is: plain } });
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const is = { text, calls: [{ id: 'c', name: 'look', args: '{}' }], tokens: { prompt: 1, completion: 2 } };
      expect(answerFrom(formOf({ kind: 'llm', answer: { is } }))).toEqual({ answer: { is } });
    }),
  );
  const failed: Mock = { kind: 'http', answer: { failed: 'egress.connect' } };
  expect(answerFrom(formOf(failed))).toEqual({ answer: failed.answer });
});
test('an answer of the FAQ that is made up is a whole result; an empty one is nothing found', () => {
  for (const [text, band] of [['Two days.', 'found'], [' ', 'none']] as const) {
    const made = answerFrom({ rules: [], nth: '', fails: false, code: 'timeout', answer: { kind: 'retrieve', text } });
    const is = 'answer' in made && 'is' in made.answer ? effects.retrieve.result.parse(made.answer.is) : undefined;
    expect([is?.band, is?.entries[0]?.answer]).toEqual([band, band === 'found' ? text : undefined]);
  }
}); // prettier-ignore
test('an intent chosen is a whole result, and none of them too', () => {
  for (const intent of ['track', '']) {
    const made = answerFrom({
      rules: [],
      nth: '',
      fails: false,
      code: 'timeout',
      answer: { kind: 'classify', intent },
    });
    const is = 'answer' in made && 'is' in made.answer ? made.answer.is : undefined;
    expect(effects.classify.result.safeParse(is).data?.intent).toBe(intent || undefined);
  }
});
test('what is no status and no JSON is told by its field', () => {
  const form = (status: string, body: string) => ({
    rules: [],
    nth: '',
    fails: false,
    code: 'timeout',
    answer: { kind: 'http' as const, status, body },
  });
  expect(answerFrom(form('20x', '{}'))).toEqual({ fault: 'status' });
  expect(answerFrom(form('600', '{}'))).toEqual({ fault: 'status' });
  expect(answerFrom(form('200', '{ "a": }'))).toEqual({ fault: 'json' });
  expect(answerFrom(form('204', ' '))).toEqual({ answer: { is: { status: 204, body: null } } });
});
test('an answer of the wrong shape is told by the field that is wrong', () => {
  const form = (body: string) => ({
    rules: [],
    nth: '',
    fails: false,
    code: 'timeout',
    answer: { kind: 'records' as const, body },
  });
  expect(answerFrom(form('{ "contacts": "Emma" }'))).toEqual({ fault: { field: 'contacts', wanted: 'array' } });
  expect(answerFrom(form('"Emma"'))).toEqual({ fault: { field: '', wanted: 'object' } });
});
