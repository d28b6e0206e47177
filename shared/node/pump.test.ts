import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { AnyNode, Run } from './define.ts';
import { ask, Failed, http, now, say, type AnyEffect } from './effects.ts';
import { digest, exitFor, freeze, pump, type Call, type Reply } from './pump.ts';
import { scopeOf } from './scope.ts';

const text = { title: 't', summary: 's', exits: {}, fields: {} };
const nodeOf = (run: () => Run): AnyNode => ({
  type: 't', version: 1, icon: 'x', category: 'talk', waits: true, config: z.strictObject({}), examples: [], text: { 'zh-CN': text, en: text },
  exits: () => [], sets: () => ({}), card: () => [], lint: () => [], run,
}); // prettier-ignore
const run = (
  body: () => Generator<AnyEffect, unknown, unknown>,
  reply: (call: Call, index: number) => Reply | undefined = () => ({ is: null }),
) => {
  const node = nodeOf(body as () => Run);
  return pump(node, {}, scopeOf(node, { vars: {}, locale: 'en' }), reply);
};

describe('pump', () => {
  test('hands out parsed requests in order, each with its index, and leaves', () => {
    const seen: [string, number, unknown][] = [];
    const stop = run(
      function* () {
        yield* say('hi');
        const { status } = yield* http({ method: 'GET', url: 'https://a.test' });
        return { exit: String(status) };
      },
      (call, index) => {
        seen.push([call.kind, index, call.request['within']]);
        return { is: call.kind === 'http' ? { status: 204, body: null } : null };
      },
    );
    expect(stop).toEqual({ at: 'left', leave: { exit: '204' } });
    expect(seen).toEqual([
      ['say', 0, undefined],
      ['http', 1, 10_000],
    ]); // prettier-ignore -- the deadline is always there
  });
  test('stops at what has no reply yet, without closing the node: finally waits for the true end', () => {
    let closed = 0;
    const body = function* (): Generator<AnyEffect, unknown, unknown> {
      try {
        return { exit: (yield* ask({ prompt: 'name?' })).text };
      } finally {
        closed++;
      }
    };
    expect(run(body, () => undefined)).toMatchObject({ at: 'call', call: { kind: 'ask' } });
    expect(closed).toBe(0);
    expect(run(body, () => ({ is: { text: 'Li' } }))).toMatchObject({ at: 'left', leave: { exit: 'Li' } });
    expect(closed).toBe(1);
  });
  test('a failed effect is thrown into the node, which may do something better with it', () => {
    const failing = () => ({ failed: 'timeout' });
    expect(run(function* () { yield* now(); return {}; }, failing)).toEqual({ at: 'failed', code: 'timeout' }); // prettier-ignore
    const caught = run(function* () {
      try {
        yield* now();
      } catch (error) {
        return { exit: error instanceof Failed ? error.code : 'other' };
      }
      return { exit: 'none' };
    }, failing);
    expect(caught).toEqual({ at: 'left', leave: { exit: 'timeout' } });
  });
  test('a request out of bounds never gets out, and may be caught like any failure', () => {
    let asked = 0;
    const stop = run(
      function* () {
        yield* say('x'.repeat(8_001));
        return { exit: 'said' };
      },
      () => (asked++, { is: null }),
    );
    expect(stop).toEqual({ at: 'failed', code: 'bad-request' });
    expect(asked).toBe(0);
  });
  test('200 effects and no more, refused ones included', () => {
    const endless = function* (): Generator<AnyEffect, unknown, unknown> {
      for (;;) yield* now();
    };
    let count = 0;
    expect(run(endless, () => (count++, { is: 1 }))).toEqual({ at: 'failed', code: 'too-many-effects' });
    expect(count).toBe(200);
    const stubborn = function* (): Generator<AnyEffect, unknown, unknown> {
      for (;;)
        try {
          yield* say('x'.repeat(9_000));
        } catch {
          // tries again for ever
        }
    };
    expect(run(stubborn)).toEqual({ at: 'failed', code: 'too-many-effects' });
  });
  test('a bug is a failure with the error beside it, never a throw', () => {
    const bug = new TypeError('x is not a function');
    expect(run(function* () { throw bug; })).toEqual({ at: 'failed', code: 'bug', bug }); // prettier-ignore
  });
  test('a node cannot edit a reply: it would drift from its own journal', () => {
    const stop = run(
      function* () {
        const { body } = yield* http({ method: 'GET', url: 'https://a.test' });
        (body as { items: string[] }).items.push('mine');
        return { exit: 'ok' };
      },
      () => ({ is: { status: 200, body: { items: [] } } }),
    );
    expect(stop).toMatchObject({ at: 'failed', code: 'bug' });
  });
  test('a forgotten star still runs', () => {
    expect(run(function* () { yield say('hi'); return { exit: 'ok' }; })).toMatchObject({ at: 'left' }); // prettier-ignore
  });
  test('the same request has the same hash whatever the order of its keys; another has another', () => {
    const hashOf = (request: Record<string, unknown>) => {
      let hash = '';
      run(
        function* () {
          yield* http(request as never);
          return {};
        },
        (call) => ((hash = call.hash), undefined),
      );
      return hash;
    };
    const a = hashOf({ method: 'GET', url: 'https://a.test', retries: 1 });
    expect(a).toMatch(/^http-[0-9a-z]+$/);
    expect(hashOf({ retries: 1, url: 'https://a.test', method: 'GET' })).toBe(a);
    expect(hashOf({ method: 'GET', url: 'https://a.test', retries: 2 })).not.toBe(a);
  });
});

test('freeze reaches everything inside', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const allFrozen = (one: unknown): boolean =>
        one === null || typeof one !== 'object' || (Object.isFrozen(one) && Object.values(one).every(allFrozen));
      expect(allFrozen(freeze(value))).toBe(true);
    }),
  );
});
test('digests of different texts differ', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(digest(a) === digest(b)).toBe(a === b);
    }),
  );
});
test('silence has its own exit and never passes for an error', () => {
  expect(exitFor('silence', ['silent', 'error'])).toBe('silent');
  expect(exitFor('silence', ['error'])).toBeUndefined();
  expect(exitFor('timeout', ['silent', 'error'])).toBe('error');
  expect(exitFor('timeout', ['silent'])).toBeUndefined();
});
