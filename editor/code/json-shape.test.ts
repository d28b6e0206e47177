// Where a cursor stands in half-written JSON, what is offered there, and where what is wrong lies.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '@dialoom/shared/node/effects';
import type { FormSchema } from '../document/form.ts';
import { placeAt, spanOf } from './json-place.ts';
import { offersAt, shapeOf } from './json-shape.ts';

const schema: FormSchema = {
  type: 'object',
  properties: {
    outcome: { type: 'string', enum: ['resolved', 'timeout'] },
    sure: { type: 'boolean' },
    entries: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' }, answer: { type: 'string' } } } },
  },
}; // prettier-ignore
/** `|` is the cursor. */
const offers = (text: string) =>
  offersAt(schema, text.replace('|', ''), text.indexOf('|')).map(({ insert, from, to }) => {
    const plain = text.replace('|', '');
    return `${plain.slice(0, from)}${insert}${plain.slice(to)}`;
  });

test('keys that are not there yet, from nothing, from half a word, in a list', () => {
  expect(offers('{|}')).toEqual(['{"outcome": }', '{"sure": }', '{"entries": }']);
  expect(offers('{ "sure": true, |}')).toEqual(['{ "sure": true, "outcome": }', '{ "sure": true, "entries": }']);
  expect(offers('{ "ou|": "resolved" }')[0]).toBe('{ "outcome": "resolved" }'); // the colon stands already
  expect(offers('{ "|, "sure": true')).toContain('{ "outcome": , "sure": true');
  expect(offers('{"entries": [{"id": "1"}, { "a|')).toContain('{"entries": [{"id": "1"}, { "answer": ');
  expect(offers('{"entries": [{"id": "1", |')).toEqual(['{"entries": [{"id": "1", "answer": ']);
});
test('values: the only words there are, yes or no, the beginning of a list', () => {
  expect(offers('{"outcome": |}')).toEqual(['{"outcome": "resolved"}', '{"outcome": "timeout"}']);
  expect(offers('{"outcome": "re|"}')).toEqual(['{"outcome": "resolved"}', '{"outcome": "timeout"}']);
  expect(offers('{"sure":|')).toEqual(['{"sure":true', '{"sure":false']);
  expect(offers('{"entries": |}')).toEqual(['{"entries": []}']);
  expect(offers('|')).toEqual(['{}']);
});
test('nothing where nothing may stand', () => {
  expect(offers('{"outcome": "resolved" |}')).toEqual([]);
  expect(offers('{"unknown": |}')).toEqual([]);
  expect(offers('{} |')).toEqual([]);
});
test('a value is found by its path; one that is missing by what is around it', () => {
  const text = '{ "a": [1, {"b": "x"}], "c": 2 }';
  const at = (...path: (string | number)[]) => {
    const { start, end } = spanOf(text, path);
    return text.slice(start, end);
  };
  expect([at(), at('a'), at('a', 1), at('a', 1, 'b'), at('c')]).toEqual([text, '[1, {"b": "x"}]', '{"b": "x"}', '"x"', '2']);
  expect(at('a', 1, 'gone')).toBe('{"b": "x"}');
  expect(at('a', '0')).toBe('1'); // a place in a list may come as a word
}); // prettier-ignore
test('every value of any JSON is found where it is written, and its shape offers its own keys', () => {
  const walk = (value: Json, path: (string | number)[], look: (path: (string | number)[], value: Json) => void): void => {
    look(path, value);
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) walk(inner, [...path, key], look);
  };
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (given) => {
      const value = JSON.parse(JSON.stringify(given)) as Json;
      const text = JSON.stringify(value, undefined, 2);
      walk(value, [], (path, inner) => {
        const { start, end } = spanOf(text, path);
        expect(JSON.parse(text.slice(start, end))).toEqual(inner);
      });
      const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
      if (isObject) expect(offersAt(shapeOf(value), '{}', 1).map(({ label }) => label).toSorted()).toEqual(Object.keys(value).toSorted());
    }),
  );
}); // prettier-ignore
test('half-written text never fails', () => {
  const piece = fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', 'a', '1', ' ', '\n', 'true', '文');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(20), (parts, offset) => {
      const text = parts.join('');
      const place = placeAt(text, Math.min(offset, text.length));
      if (place) expect(place.from).toBeLessThanOrEqual(place.to);
      for (const { from, to } of offersAt(schema, text, Math.min(offset, text.length))) expect(to).toBeLessThanOrEqual(text.length + from - from);
    }),
  );
}); // prettier-ignore
