import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { SingleExpectation } from './expectation.ts';
import { judge, type Seen } from './judge.ts';

const seen: Seen = {
  messages: [
    { text: '订单 ２０２６ 已发出', generated: false },
    { text: 'It is on its way.', generated: true },
  ],
  offers: ['Track', '退货'],
  intents: ['greet', 'track'],
  path: [
    { flow: 'main', node: 'menu', exit: 'row:track' },
    { flow: 'main', node: 'ask' },
  ],
  vars: { order: { status: 'sent', days: 3 } },
  status: 'waiting',
};
const ok = (one: SingleExpectation) => judge(one, seen) === undefined;
const says = (text: string, how: 'contains' | 'exact' | 'matches' | 'not-contains' = 'contains', generated?: true) =>
  ok({ is: 'says', how, text, ...(generated && { generated }) });

test('a text is found whatever its case and width; exactly means exactly', () => {
  expect(says('ON ITS WAY')).toBe(true);
  expect(says('2026')).toBe(true);
  expect(says('It is on its way.', 'exact')).toBe(true);
  expect(says('it is on its way.', 'exact')).toBe(false);
  expect(says('^It is', 'matches')).toBe(true);
  expect(says('发出', 'contains', true)).toBe(false); // the model did not say that
});
test('a pattern that cannot be used is told as such, not as a difference', () => {
  expect(judge({ is: 'says', how: 'matches', text: '(' }, seen)?.code).toBe('bad-pattern');
});
test('each kind, met and missed', () => {
  expect(ok({ is: 'offers', text: 'track' })).toBe(true);
  expect(judge({ is: 'offers', text: 'Call' }, seen)).toMatchObject({ code: 'offers', params: { actual: 'Track · 退货' } });
  expect(ok({ is: 'intent', intent: 'greet' })).toBe(true);
  expect(judge({ is: 'intent', intent: '' }, seen)).toMatchObject({ params: { actual: 'track' } });
  expect(ok({ is: 'visits', flow: 'main', node: 'ask' })).toBe(true);
  expect(ok({ is: 'visits', flow: 'main', node: 'ask', not: true })).toBe(false);
  expect(ok({ is: 'exit', flow: 'main', node: 'menu', exit: 'row:track' })).toBe(true);
  expect(judge({ is: 'exit', flow: 'main', node: 'menu', exit: 'else' }, seen)).toMatchObject({ code: 'exit', params: { actual: 'row:track' } });
  expect(judge({ is: 'exit', flow: 'main', node: 'ask', exit: 'answered' }, seen)?.code).toBe('exit-waits');
  expect(judge({ is: 'exit', flow: 'main', node: 'bye', exit: 'x' }, seen)?.code).toBe('exit-not-there');
  expect(ok({ is: 'variable', variable: 'order.days', op: 'at-most', value: '3' })).toBe(true);
  expect(judge({ is: 'variable', variable: 'order.status', op: 'equals', value: 'lost' }, seen)).toMatchObject({ params: { actual: 'sent' } });
  expect(ok({ is: 'length', most: 40 })).toBe(true);
  expect(judge({ is: 'length', least: 400 }, seen)?.code).toBe('length-least');
  expect(judge({ is: 'person' }, seen)).toMatchObject({ params: { status: 'waiting' } });
  expect(judge({ is: 'ends' }, { ...seen, status: 'ended' })).toBeUndefined();
}); // prettier-ignore
test('any one of several is enough; when none is there, each says why', () => {
  expect(judge({ is: 'any', of: [{ is: 'ends' }, { is: 'offers', text: 'Track' }] }, seen)).toBeUndefined();
  expect(judge({ is: 'any', of: [{ is: 'ends' }, { is: 'person' }] }, seen)).toMatchObject({ code: 'none-of', of: [{ code: 'ends' }, { code: 'person' }] });
}); // prettier-ignore
test('law: a part of what was said is found, and cannot be not found at the same time', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (part, before, after) => {
      const one: Seen = { ...seen, messages: [{ text: `${before}${part}${after}`, generated: false }] };
      const has = judge({ is: 'says', how: 'contains', text: part }, one) === undefined;
      const hasNot = judge({ is: 'says', how: 'not-contains', text: part }, one) === undefined;
      expect(has).toBe(!hasNot);
    }),
  );
});
