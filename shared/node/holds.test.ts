import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operators, valueless, type Operator } from './conditions.ts';
import type { Json } from './effects.ts';
import { holds } from './holds.ts';

const rule = (op: Operator, value = '', variable = 'x') => ({ variable, op, value });
const one = (left: Json | undefined, op: Operator, right = '') =>
  holds({ match: 'all', rows: [rule(op, right)] }, left === undefined ? {} : { x: left }, (text) => text);

describe('each operator', () => {
  test.each<[Json, Operator, string, boolean]>([
    ['Paid', 'equals', ' paid ', true],
    ['ＰＡＩＤ', 'equals', 'paid', true], // full width
    [3, 'equals', '3.0', true],
    [1299, 'equals', '1,299', true],
    [true, 'equals', 'true', true],
    ['paid', 'not-equals', 'open', true],
    ['a paid one', 'contains', 'PAID', true],
    [['red', 'blue'], 'contains', 'Blue', true],
    [['red', 'blue'], 'contains', 'lu', false], // an item, not a part of one
    [['red'], 'not-contains', 'blue', true],
    ['SF-123', 'starts-with', 'sf', true],
    ['SF-123', 'ends-with', '23', true],
    ['order 202611180472', 'matches', '[0-9]{12}', true],
    ['aaaa', 'matches', '(', false], // no pattern fits nothing
    [10, 'greater', '9', true],
    ['10', 'greater', '9', true], // as numbers, not as texts
    [10, 'at-least', '10', true],
    ['many', 'greater', '9', false],
    ['1,000', 'less', '1001', true],
    [9, 'at-most', '9', true],
    ['2026-11-18', 'before', '2026-11-19', true],
    ['2026年1月8日', 'before', '2026/1/9', true],
    ['2026-01-08 9:30', 'after', '2026-01-08', true],
    ['2026-01-08T09:30+08:00', 'before', '2026-01-08T02:00Z', true],
    ['order 1', 'after', '2000-01-01', false], // no date at all, though JavaScript reads one in it
    ['', 'is-empty', '', true],
    [[], 'is-empty', '', true],
    [{}, 'is-empty', '', true],
    [0, 'is-empty', '', false],
    [false, 'is-empty', '', false],
    [{ a: 1 }, 'is-not-empty', '', true],
    [true, 'is-true', '', true],
    ['true', 'is-true', '', true],
    [1, 'is-true', '', false],
    [false, 'is-false', '', true],
    [true, 'is-false', '', false],
    [0, 'is-false', '', false],
    ['blue', 'one-of', 'red\n Blue \n', true],
    ['green', 'one-of', 'red\nblue', false],
  ])('%j %s %j is %j', (left, op, right, expected) => {
    expect(one(left, op, right)).toBe(expected);
  });
});

describe('missing data', () => {
  test('a rule about nothing holds only for is-empty and the negations', () => {
    const held = operators.filter((op) => one(undefined, op, 'zzz'));
    expect(held).toEqual(['not-equals', 'not-contains', 'is-empty']);
  });
  test('a rule without a value does not hold of everything by accident', () => {
    for (const op of ['contains', 'starts-with', 'ends-with', 'matches', 'one-of', 'before', 'at-least'] as const)
      expect(one(undefined, op), op).toBe(false);
  });
  test('a rule with no variable chosen never holds', () => {
    for (const op of operators)
      expect(holds({ match: 'all', rows: [rule(op, '', '')] }, { x: 1 }, String), op).toBe(false);
  });
  test('an empty list of rows, or an empty group, holds for nobody', () => {
    expect(holds({ match: 'all', rows: [] }, {}, String)).toBe(false);
    expect(holds({ match: 'any', rows: [{ match: 'all', rules: [] }] }, {}, String)).toBe(false);
  });
  test('own properties only', () => {
    expect(holds({ match: 'all', rows: [rule('is-not-empty', '', 'x.constructor')] }, { x: {} }, String)).toBe(false);
    expect(holds({ match: 'all', rows: [rule('is-not-empty', '', '__proto__')] }, {}, String)).toBe(false);
  });
});

const anyRule = fc.record({
  variable: fc.constantFrom('a', 'b', 'a.c', ''),
  op: fc.constantFrom(...operators),
  value: fc.constantFrom('', '1', 'x', '2026-01-01', '{{ b }}'),
});
const anyValue = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
const match = fc.constantFrom('all' as const, 'any' as const);

test('all is every row, any is some row, for groups too', () => {
  fc.assert(
    fc.property(
      match,
      match,
      fc.array(anyRule, { minLength: 1, maxLength: 4 }),
      anyValue,
      anyValue,
      (outer, inner, rules, a, b) => {
        const single = (one: (typeof rules)[number]) => holds({ match: 'all', rows: [one] }, { a, b }, () => 'x');
        const group = inner === 'all' ? rules.every(single) : rules.some(single);
        const [first] = rules;
        if (!first) return;
        const both = outer === 'all' ? group && single(first) : group || single(first);
        expect(holds({ match: outer, rows: [{ match: inner, rules }, first] }, { a, b }, () => 'x')).toBe(both);
      },
    ),
  );
});
test('a negation is never true together with what it denies, and one of them is', () => {
  const pairs: [Operator, Operator][] = [['equals', 'not-equals'], ['contains', 'not-contains'], ['is-empty', 'is-not-empty']]; // prettier-ignore
  fc.assert(
    fc.property(anyValue, fc.string(), fc.constantFrom(...pairs), (left, right, [yes, no]) => {
      fc.pre(valueless.has(yes) || right.trim() !== '');
      expect(one(left, yes, right)).toBe(!one(left, no, right));
    }),
  );
});
test('never throws, whatever is compared with whatever', () => {
  fc.assert(
    fc.property(anyRule, anyValue, fc.string(), (any, a, rendered) => {
      expect(typeof holds({ match: 'all', rows: [any] }, { a, b: a }, () => rendered)).toBe('boolean');
    }),
  );
});
test('the value may hold variables', () => {
  expect(holds({ match: 'all', rows: [rule('at-most', '{{ limit }}')] }, { x: 3, limit: 5 }, () => '5')).toBe(true);
});
