import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featuresOf } from './features.ts';
import { spaceFrom, spaceOf } from './vectors.ts';

const texts = ['where is my order', 'where is my parcel', '我的快递到哪了', '我要退款 refund'];
const space = spaceOf(texts.map(featuresOf));
const length = (values: Float32Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

test('a text that is known is of unit length, one with strange words shorter, an unknown one nothing', () => {
  expect(length(space.vectorOf(featuresOf('where is my order')).values)).toBeCloseTo(1);
  expect(length(space.vectorOf(featuresOf('where is my zebra')).values)).toBeLessThan(0.99);
  expect(space.vectorOf(featuresOf('qqq')).values).toHaveLength(0);
});
test('a space that was kept is the same', () => {
  const again = spaceFrom({ keys: space.keys, idf: space.idf, kinship: space.kinship });
  const known = fc.string({ unit: fc.constantFrom(...'where is my order 快递到哪了退款'), maxLength: 40 });
  fc.assert(
    fc.property(known, (text) => {
      expect(again.vectorOf(featuresOf(text))).toEqual(space.vectorOf(featuresOf(text)));
    }),
  );
});
test('what is in the fewest examples is left out first, down to the limit', () => {
  const small = spaceOf(texts.map(featuresOf), 20);
  expect(small.size).toBe(20);
  expect(small.keys[0]?.split('\n')).toEqual(expect.arrayContaining(['wher', 'my']));
  expect(spaceOf([]).size).toBe(0);
});
