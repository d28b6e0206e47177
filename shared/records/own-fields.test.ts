import { expect, test } from 'vitest';
import { checkFields } from './own-fields.ts';

const of = (type: 'text' | 'number' | 'date' | 'boolean' | 'choice', value: string | number | boolean | null) =>
  checkFields([{ slug: 'f', label: 'F', type, options: ['Small', '大'] }], { f: value });

test.each([
  ['number', '1,200.5', 1200.5],
  ['number', ' 7 ', 7],
  ['boolean', '是', true],
  ['boolean', 'NO', false],
  ['boolean', 0, false],
  ['date', '2026/1/5', '2026-01-05'],
  ['date', '2024年2月29日', '2024-02-29'],
  ['date', '2026-01-05T08:00:00Z', '2026-01-05'],
  ['choice', 'small', 'Small'],
  ['choice', '大', '大'],
  ['text', 42, '42'],
  ['number', '', null], // emptied
  ['choice', null, null],
] as const)('%s: %j is %j', (type, value, read) => {
  expect(of(type, value)).toEqual({ fields: { f: read }, wrong: {} });
});
test.each([
  ['number', 'seven'],
  ['number', true],
  ['number', 'Infinity'],
  ['boolean', 'perhaps'],
  ['date', '2026-02-29'],
  ['date', '5.1.2026'],
  ['date', 20260105],
  ['choice', 'Large'],
] as const)('%s: %j does not fit', (type, value) => {
  expect(of(type, value)).toEqual({ fields: {}, wrong: { f: type } });
});
test('a field that is not there is said to be unknown', () => {
  expect(checkFields([], { constructor: 'x', f: 1 })).toEqual({ fields: {}, wrong: { constructor: 'unknown', f: 'unknown' } }); // prettier-ignore
});
