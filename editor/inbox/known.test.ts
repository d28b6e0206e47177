import { expect, test } from 'vitest';
import { knownRows } from './known.ts';

test('plain values are rows; what is empty is no knowledge', () => {
  expect(knownRows({ a: 'x ', n: 0, no: false, empty: '  ', none: null, list: [], thing: {} })).toEqual([
    { name: 'a', value: 'x' },
    { name: 'n', value: 0 },
    { name: 'no', value: false },
  ]);
});
test('an object shows its fields, one level deep; what is deeper or larger is folded, whole', () => {
  const [order] = knownRows({ order: { no: '42', paid: true, gone: null, items: [{ sku: 1 }, { sku: 2 }] } });
  expect(order).toEqual({
    name: 'order',
    fields: [
      { name: 'no', value: '42' },
      { name: 'paid', value: true },
      { name: 'items', items: 2, whole: JSON.stringify([{ sku: 1 }, { sku: 2 }], null, 2) },
    ],
  });
  const wide = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`f${i}`, i]));
  expect(knownRows({ wide })).toMatchObject([{ name: 'wide', items: 13 }]);
});
test('a list of words is one row, a long text is folded and not cut', () => {
  expect(knownRows({ tags: ['red', 'blue'] })).toEqual([{ name: 'tags', value: 'red · blue' }]);
  const long = '长'.repeat(200);
  expect(knownRows({ long })).toEqual([{ name: 'long', begins: `${'长'.repeat(80)}…`, whole: long }]);
});
