// How a part of an answer is named: whatever name is given leads to that very value.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TracedStep } from '@dialoom/shared/api/simulations';
import type { Json } from '@dialoom/shared/node/effects';
import { atPath } from '@dialoom/shared/node/paths';
import { getIn } from '../document/path.ts';
import { answerPaths, keptOf, referencesIn } from './reply-references.ts';

type Effect = TracedStep['effects'][number];
const http = (body: Json, request: Json = {}): Effect => ({ kind: 'http', request, reply: { is: { status: 200, body } }, by: 'real', ms: 1 }); // prettier-ignore
const body = { order: { no: 'A1', items: [{ name: 'lamp' }] }, total: 9 };

test('kept as a whole: everything in it, by the variable', () => {
  const named = referencesIn(http(body), { set: { answer: body } });
  expect(named(['body'])).toEqual({ path: 'answer' });
  expect(named(['body', 'order', 'items', 0, 'name'])).toEqual({ path: 'answer.order.items.0.name', answer: { of: 'http.body', path: 'order.items.0.name' } }); // prettier-ignore
  expect(named(['status'])).toEqual({ path: undefined });
});
test('picked: by its variable, and no longer by where it stood', () => {
  const named = referencesIn(http({ city: 'Wuhan', item: 'lamp' }, { pick: { city: 'data.city', item: 'data.item' } }), { set: { city: 'Wuhan', item: 'lamp' } }); // prettier-ignore
  expect(named(['body', 'city'])).toEqual({ path: 'city' });
  expect(named(['body', 'item'])).toEqual({ path: 'item' });
});
test('not kept: by its place alone, for a mapping', () => {
  expect(referencesIn(http(body), { set: {} })(['body', 'total'])).toEqual({ path: undefined, answer: { of: 'http.body', path: 'total' } }); // prettier-ignore
  expect(referencesIn(http({ 'a.b': 1 }), { set: {} })(['body', 'a.b'])).toEqual({ path: undefined }); // no path leads there
});
test('what stands in two places is told by its name, else not at all', () => {
  const reply = { status: 200, body: { count: 200, city: 'Wuhan', to: 'Wuhan' } };
  expect(keptOf(reply, { status: 200, town: 'Wuhan', city: 'Wuhan' })).toEqual([
    { at: ['status'], variable: 'status' },
    { at: ['body', 'city'], variable: 'city' },
  ]);
});
test('the model, a script: the same way', () => {
  const llm: Effect = {
    kind: 'llm',
    request: {},
    reply: { is: { text: 'It is on its way', model: 'm' } },
    by: 'real',
    ms: 1,
  };
  expect(referencesIn(llm, { set: { reply: 'It is on its way' } })(['text'])).toEqual({ path: 'reply' });
  const script: Effect = {
    kind: 'script',
    request: {},
    reply: { is: { value: { days: 3 }, logs: [] } },
    by: 'real',
    ms: 1,
  };
  expect(referencesIn(script, { set: {} })(['value', 'days'])).toEqual({ path: undefined, answer: { of: 'script.value', path: 'days' } }); // prettier-ignore
});
test('the places that came last are offered to a mapping', () => {
  const step = { step: 1, turn: 1, flow: 'main', node: 'a', at: 0, ms: 1, before: {}, set: {}, effects: [http(body)] };
  expect(answerPaths('http.body', [step], step)).toEqual(['order', 'total', 'order.no', 'order.items', 'order.items.0', 'order.items.0.name']); // prettier-ignore
  expect(answerPaths('http.body', [step], { flow: 'main', node: 'b' })).toEqual([]);
});
test('every name leads to the value it is the name of', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.boolean(), (given, whole) => {
      const value = JSON.parse(JSON.stringify(given)) as Json;
      const set = whole ? { kept: value } : {};
      const effect = http(value);
      const named = referencesIn(effect, { set });
      const all = { ...set } as Json;
      const walk = (keys: (string | number)[], inner: Json): void => {
        const { path, answer } = named(['body', ...keys]);
        if (path !== undefined && !/["']/.test(path)) expect(atPath(all, path)).toEqual(inner);
        if (answer) expect(atPath(value, answer.path)).toEqual(inner);
        if (inner !== null && typeof inner === 'object')
          for (const key of Array.isArray(inner) ? inner.keys() : Object.keys(inner)) walk([...keys, key], getIn(inner, [key]) as Json);
      };
      walk([], value);
    }),
  );
}); // prettier-ignore
