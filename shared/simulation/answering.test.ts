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
