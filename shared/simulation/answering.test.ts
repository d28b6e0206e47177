import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MockKind, type Mock } from '../api/mocks.ts';
import { mockFault, mockFaults, mockFor } from './answering.ts';

const answer = { is: { status: 200, body: null } };
const asking = (path: string, node = 'a', flow = 'main') => ({ kind: 'http', flow, node, request: { method: 'GET', path } }); // prettier-ignore
const like = (at: string, is: 'equals' | 'contains' | 'matches', value: string): Mock => ({ kind: 'http', when: [{ at, is, value }], answer }); // prettier-ignore

test('the most particular mock answers; among equals the first', () => {
  const all: Mock = { kind: 'http', answer };
  const rule = like('path', 'contains', '/ORDERS');
  const node: Mock = { kind: 'http', node: 'a', answer };
  const both: Mock = { ...rule, node: 'a' };
  const mocks = [all, { ...all, answer: { failed: 'timeout' } }, rule, node, both];
  expect(mockFor(mocks, asking('/orders/1'))).toBe(both);
  expect(mockFor(mocks, asking('/stock'))).toBe(node);
  expect(mockFor(mocks, asking('/orders/1', 'b'))).toBe(rule);
  expect(mockFor(mocks, asking('/stock', 'b'))).toBe(all);
  expect(mockFor(mocks, { ...asking('/x'), kind: 'llm' })).toBeUndefined();
  expect(mockFor([{ ...node, flow: 'other' }], asking('/x'))).toBeUndefined();
});
test('a rule looks at one place of the request, or at all of it; a place that is not there fits nothing', () => {
  expect(mockFor([like('path', 'equals', '/a')], asking('/a'))).toBeDefined();
  expect(mockFor([like('path', 'equals', '/a')], asking('/ab'))).toBeUndefined();
  expect(mockFor([like('path', 'matches', '^/a[0-9]+$')], asking('/a12'))).toBeDefined();
  expect(mockFor([like('path', 'matches', '(')], asking('/a12'))).toBeUndefined();
  expect(mockFor([like('', 'contains', '"method":"get"')], asking('/a'))).toBeDefined();
  expect(mockFor([like('body.id', 'contains', '')], asking('/a'))).toBeUndefined();
});
test('a mock for the nth time counts calls of its kind and place that keep its rules, and answers once', () => {
  const first: Mock = { kind: 'http', node: 'a', nth: 1, answer };
  const second: Mock = { ...first, nth: 2 };
  const earlier = [asking('/1'), asking('/1', 'b'), { ...asking('/1'), kind: 'llm' }];
  expect(mockFor([second, first], asking('/1'))).toBe(first);
  expect(mockFor([first, second], asking('/other'), earlier)).toBe(second);
  expect(mockFor([first, second], asking('/1'), [...earlier, asking('/2')])).toBeUndefined();
  const like: Mock = { ...second, when: [{ at: 'path', is: 'equals', value: '/1' }] };
  expect(mockFor([like], asking('/1'), [asking('/2'), asking('/3')])).toBeUndefined();
  expect(mockFor([like], asking('/1'), [asking('/2'), asking('/1')])).toBe(like);
  const rule: Mock = { kind: 'http', node: 'a', when: [{ at: 'path', is: 'contains', value: '1' }], answer };
  const always: Mock = { kind: 'http', node: 'a', answer };
  expect(mockFor([always, first, rule], asking('/1'))).toBe(rule); // a rule is more than a time, a time more than none
  expect(mockFor([always, first], asking('/1'))).toBe(first);
  expect(mockFor([always, first], asking('/1'), [asking('/2')])).toBe(always);
});
test('a mock of the wrong shape is told by its field; a failure has any code', () => {
  expect(mockFault({ kind: 'http', answer: { is: { status: 'two hundred', body: 1 } } })).toEqual({ field: 'status', wanted: 'number' }); // prettier-ignore
  expect(mockFault({ kind: 'classify', answer: { is: { ranked: [{ intent: 'a' }], threshold: 1 } } })).toEqual({ field: 'ranked.0.confidence', wanted: 'number', missing: true }); // prettier-ignore
  expect(mockFault({ kind: 'handoff', answer: { is: { outcome: 'gone' } } })).toMatchObject({
    field: 'outcome',
    values: expect.arrayContaining(['resolved']) as string[],
  });
  expect(mockFault({ kind: 'sleep', answer: { is: { surplus: 1 } } })).toEqual({
    field: 'surplus',
    wanted: '',
    surplus: true,
  });
  expect(mockFaults({ kind: 'http', answer: { is: { state: 200 } } }).map(({ field }) => field)).toEqual([
    'status',
    'body',
    'state',
  ]);
  fc.assert(
    fc.property(fc.constantFrom(...MockKind.options), fc.string(), (kind, failed) => {
      expect(mockFault({ kind, answer: { failed } })).toBeUndefined();
    }),
  );
});
