import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '@dialoom/shared/node/effects';
import { typedValue, writtenValue } from './typed-value.ts';

test('written and typed again, a value is what it was', () => {
  const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));
  fc.assert(
    fc.property(json, fc.string(), (value, text) => {
      const plain = JSON.parse(JSON.stringify(value)) as Json;
      expect(typedValue(writtenValue(plain, false), false)).toEqual({ value: plain });
      expect(typedValue(writtenValue(text, true), true)).toEqual({ value: text });
    }),
  );
});
test('what is no JSON is told; a masked secret is not offered', () => {
  expect(typedValue('{ "a": ', false)).toBeUndefined();
  expect(typedValue(' ', false)).toEqual({ value: null });
  expect(typedValue('{ "a": ', true)).toEqual({ value: '{ "a": ' });
  expect(writtenValue('••••', true)).toBe('');
});
