import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaOf, typedField, typedKinds, valuesIn, type TypedField } from './typed-fields.ts';

const of = (part: Partial<TypedField>): TypedField => typedField().parse({ id: 'aaaa', name: 'x', ...part });
const read = (value: unknown, part: Partial<TypedField>) => valuesIn(JSON.stringify({ x: value }), [of(part)]);

describe('what comes back is of the kind that was asked for, or is told', () => {
  test.each([
    ['text', 'hi', 'hi'], ['text', 7, '7'], ['number', '2.5', 2.5], ['whole', 3, 3], ['yes-no', 'true', true],
    ['texts', ['a', 1], ['a', '1']], ['date', '2026-02-28', '2026-02-28'],
  ] as const)('%s takes %j', (kind, given, value) => expect(read(given, { kind })).toEqual({ values: { x: value } })); // prettier-ignore
  test.each([
    ['text', {}], ['text', 'x'.repeat(5_000)], ['number', 'many'], ['number', ''], ['whole', 2.5], ['whole', 1e300], ['yes-no', 'maybe'],
    ['choice', 'blue'], ['texts', 'a'], ['date', '2026-02-30'], ['date', 'tomorrow'],
  ] as const)('%s refuses %j', (kind, given) => expect(read(given, { kind, choices: ['Red'] })).toHaveProperty('wrong')); // prettier-ignore
  test('a choice is one of those listed, as it is listed', () => {
    expect(read(' RED', { kind: 'choice', choices: ['Red'] })).toEqual({ values: { x: 'Red' } });
  });
  test('what is missing is told, unless it may be left out', () => {
    expect(valuesIn('{}', [of({})])).toEqual({ wrong: '"x" is missing.' });
    expect(valuesIn('{"x":null}', [of({ required: false })])).toEqual({ values: { x: null } });
  });
  test('an object is found between fences and words; nothing else is one', () => {
    expect(valuesIn('Sure!\n```json\n{"x":"a"}\n```', [of({})])).toEqual({ values: { x: 'a' } });
    for (const text of ['', 'no', '[1]', '"x"', '{"x":', 'null'])
      expect(valuesIn(text, [of({})])).toEqual({ wrong: 'It is no JSON object.' });
  });
  test('what was not asked for is dropped, and no name reaches a prototype', () => {
    expect(valuesIn('{"x":"a","y":1,"__proto__":{"z":1}}', [of({})])).toEqual({ values: { x: 'a' } });
    expect(({} as Record<string, unknown>)['z']).toBeUndefined();
  });
});
test('whatever a model writes, it is judged and never throws; values fit their own schema’s keys', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), fc.constantFrom(...typedKinds), fc.boolean(), (text, kind, required) => {
      const fields = [of({ kind, required, choices: ['a'] })];
      const found = valuesIn(text, fields);
      if ('values' in found) expect(Object.keys(found.values)).toEqual(schemaOf(fields)['required']);
      else expect(found.wrong).not.toBe('');
    }),
  );
}); // prettier-ignore
test('the schema names every key as required, and lets what may be left out be null', () => {
  expect(schemaOf([of({ about: 'When' , kind: 'date' }), of({ name: 'y', required: false }), of({ name: '' })])).toEqual({
    type: 'object',
    additionalProperties: false,
    required: ['x', 'y'],
    properties: { x: { type: 'string', description: 'When. YYYY-MM-DD' }, y: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
  });
}); // prettier-ignore
