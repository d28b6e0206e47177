import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atPath } from './paths.ts';

const body = { order: { items: [{ name: 'lamp' }, { name: 'chair' }], 'ship-to': 'Wuhan', total: 0 } };
test.each([
  ['order.items.0.name', 'lamp'],
  ['order.items[1].name', 'chair'],
  ['order.ship-to', 'Wuhan'],
  ['order.total', 0],
  ['order.items.length', 2],
  ['order.items.9.name', undefined],
  ['order.nothing.at.all', undefined],
  ['order.total.more', undefined],
  ['', body],
])('%s', (path, value) => {
  expect(atPath(body, path)).toEqual(value);
});
test.each([
  '__proto__',
  'constructor',
  'order.constructor.prototype',
  'order.items.map',
  'order.ship-to.length',
  'toString',
])('%s reaches nothing that was not put there', (path) => {
  expect(atPath(body, path)).toBeUndefined();
});
test('what was put in at a path is found at it', () => {
  const key = fc.stringMatching(/^[a-z0-9_-]{1,8}$/);
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 5 }), fc.jsonValue(), (keys, value) => {
      const data = keys.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
      expect(atPath(data, keys.join('.'))).toEqual(value);
    }),
  );
});
