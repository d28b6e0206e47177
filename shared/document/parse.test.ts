import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from './canonical.ts';
import { faultIn, parseJson } from './json.ts';
import { parseDocument, parseDocumentText } from './parse.ts';

const least = { name: 'x', languages: ['en'], main: 'main', flows: { main: { name: 'Main', nodes: {} } } };
const fault = (text: string) => {
  const parsed = parseDocumentText(text);
  return 'fault' in parsed ? [parsed.fault.code, parsed.fault.path] : 'fine';
};
test('the least document parses, with its defaults', () => {
  expect(parseDocument(least)).toMatchObject({
    document: { settings: { onStop: 'handoff' }, widget: { theme: { position: 'right' } } },
  });
});
test('unknown keys, unknown types and newer nodes are kept byte for byte', () => {
  const strange = {
    ...least,
    future: { a: [1, { b: null }] },
    flows: {
      main: {
        name: 'Main',
        colour: 'red',
        nodes: {
          n: { type: 'not-yet', version: 9, at: [1, 2], config: { deep: { x: [true] } }, next: { out: 'n' }, extra: 1 },
        },
      },
    },
  };
  const once = parseDocument(strange);
  if (!('document' in once)) throw new Error('no document');
  const again = parseDocumentText(canonical(once.document));
  expect(again).toEqual(once);
  expect(once.document).toMatchObject(strange);
});
test('what JSON.parse would swallow is refused with its place', () => {
  expect(fault('{"name":"a","name":"b"}')).toEqual(['document.duplicate-key', 'name']);
  expect(fault('{"flows":{"main":{"nodes":{"n":1,"\\u006e":2}}}}')).toEqual([
    'document.duplicate-key',
    'flows.main.nodes.n',
  ]);
  expect(fault('{"a":[{"x":1},{"x":1,"x":2}]}')).toEqual(['document.duplicate-key', 'a.1.x']);
  expect(fault('{"flows":{"__proto__":{"x":1}}}')).toEqual(['document.forbidden-key', 'flows.__proto__']);
  expect(fault('{"a":"x\\u0000"}')).toEqual(['text.nul', 'a']);
  expect(fault('{"a":"\\ud800"}')).toEqual(['text.surrogate', 'a']);
  expect(fault('{"a":')).toEqual(['bad-json', '']);
  expect(fault(`{"a":${'['.repeat(40)}${']'.repeat(40)}}`)[0]).toBe('too-deep');
  expect(fault(JSON.stringify({ ...least, main: 7 }))).toEqual(['document.shape', 'main']);
  expect(fault(`"${'x'.repeat(5 * 1024 * 1024)}"`)[0]).toBe('too-large');
  expect(({} as { x?: number }).x).toBeUndefined();
});
test('too many nodes are refused', () => {
  const nodes = Object.fromEntries(
    Array.from({ length: 10_001 }, (_, i) => [`n${i}`, { type: 'x', version: 1, at: [0, 0], config: {}, next: {} }]),
  );
  expect(parseDocument({ ...least, flows: { main: { name: 'Main', nodes } } })).toMatchObject({
    fault: { code: 'document.too-many-nodes' },
  });
});
test('any JSON without doubled or forbidden keys passes the scan unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      fc.pre(!faultIn(value));
      expect(parseJson(JSON.stringify(value))).toEqual({ value: JSON.parse(JSON.stringify(value)) });
      expect(parseJson(canonical(value))).toEqual({ value: JSON.parse(JSON.stringify(value)) });
    }),
  );
});
test('the canonical text does not depend on the order in memory', () => {
  expect(canonical({ b: 1, a: { d: 1, c: [2, 1] } })).toBe(canonical({ a: { c: [2, 1], d: 1 }, b: 1 }));
});
test('a list of more than 5,000 values is refused by its own name, with its place and the number', () => {
  const values = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`v${i}`, { value: `Item ${i}` }]));
  expect(parseDocument({ ...least, entities: { item: { name: 'Item', kind: 'list', values } } })).toEqual({
    fault: { code: 'document.too-many-values', path: 'entities.item.values', params: { path: 'entities.item.values', most: 5_000 } },
  }); // prettier-ignore
});
