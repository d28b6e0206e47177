import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VarType } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { initialAs, initialText, parseInitial } from './initial-value.ts';

const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
const valueOf: Record<VarType, fc.Arbitrary<Json>> = {
  text: fc.string().filter((text) => text.trim() !== ''),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  boolean: fc.boolean(),
  list: fc.array(json),
  object: fc
    .dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      json,
    )
    .map((value) => JSON.parse(JSON.stringify(value)) as Json),
  any: json,
};

test.each(Object.keys(valueOf) as VarType[])('%s: what is shown is read back as it was', (type) => {
  fc.assert(
    fc.property(valueOf[type], (value) => {
      expect(parseInitial(initialText(value, type), type)).toEqual({ value });
    }),
  );
});

test.each([
  ['1,000', 'number', 'bad-number'],
  ['Infinity', 'number', 'bad-number'],
  ['{"a":1}', 'list', 'bad-list'],
  ['[1', 'list', 'bad-list'],
  ['[]', 'object', 'bad-object'],
  ['null', 'object', 'bad-object'],
  ['hello', 'any', 'bad-json'],
  ['1', 'boolean', 'bad-json'],
] as const)('%s as %s: %s', (text, type, fault) => expect(parseInitial(text, type)).toEqual({ fault }));

test('nothing typed is no first value, of any kind', () => {
  for (const type of Object.keys(valueOf) as VarType[]) expect(parseInitial('  ', type)).toEqual({ value: undefined });
});

test('after a change of kind the first value fits the new one, or is gone', () => {
  const kind = fc.constantFrom(...(Object.keys(valueOf) as VarType[]));
  fc.assert(
    fc.property(json, kind, (value, type) => {
      const kept = initialAs(value, type);
      if (kept === undefined) return;
      expect(parseInitial(initialText(kept, type), type)).not.toHaveProperty('fault');
    }),
  );
  expect(initialAs('12', 'number')).toBe(12);
  expect(initialAs(12, 'text')).toBe('12');
  expect(initialAs('red', 'number')).toBeUndefined();
  expect(initialAs(undefined, 'text')).toBeUndefined();
});
