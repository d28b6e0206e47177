import { expect, test } from 'vitest';
import { BotDocument } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { lint } from './lint.ts';

const bot = (entities: object, settings: object = {}) =>
  BotDocument.parse({ name: 'b', languages: ['en'], main: 'main', flows: {}, entities, settings });
const found = (entities: object, settings: object = {}) =>
  lint(bot(entities, settings), [], { connections: undefined })
    .filter(({ path }) => path?.startsWith('entities') || path?.startsWith('settings'))
    .map(({ code, level, path }) => `${level} ${code} ${path}`);
const list = (values: Record<string, string[]>) => ({
  name: 'L',
  values: Object.fromEntries(
    Object.entries(values).map(([value, says], i) => [`v${i}`, { value, says: { en: says } }]),
  ),
});

test('a list without values, a word for two values, an entity that nothing uses', () => {
  expect(found({ a: list({}) })).toEqual(['warning empty-entity entities.a', 'warning unused-entity entities.a']);
  expect(found({ a: list({ red: ['Crimson'], blue: ['crimson '] }) })).toContain('warning entity-says-twice entities.a'); // prettier-ignore
  expect(found({ a: list({ red: ['red', 'ruby'], blue: [] }) })).toEqual(['warning unused-entity entities.a']);
});
test('a pattern that cannot be used is an error: look-around, back-references, nonsense', () => {
  for (const pattern of ['(', '(?=x)y', '(a)\\1'])
    expect(found({ a: { kind: 'pattern', pattern } })).toContain('error bad-entity-pattern entities.a');
  expect(found({ a: { kind: 'pattern', pattern: '(a+)+$' } })).not.toContain('error bad-entity-pattern entities.a');
  expect(found({}, { orderPattern: '(', zone: 'Mars/Base' })).toEqual([
    'error bad-order-pattern settings.orderPattern',
    'warning bad-customers-zone settings.zone',
  ]);
});
test('parts that are gone or made of parts; a kind of a newer program', () => {
  const part = (entity: string) => ({ kind: 'composite', parts: [{ id: 'p', kind: 'entity', entity }] });
  expect(found({ a: part('gone') })).toContain('error bad-entity-part entities.a');
  expect(found({ a: part('b'), b: part('c'), c: list({ x: [] }) })).toContain('error bad-entity-part entities.a');
  expect(found({ b: part('c'), c: list({ x: [] }) })).toEqual(['warning unused-entity entities.b']);
  expect(found({ a: { name: 'A', kind: 'graph' } })).toContain('warning unknown-entity-kind entities.a');
});
test('an old document keeps what it had', () => {
  const entities = { a: {}, b: { anything: [1, { deep: true }], kind: 'graph' } };
  const parsed = parseDocument({ name: 'b', languages: ['en'], main: 'main', flows: {}, entities });
  expect('document' in parsed && parsed.document.entities).toMatchObject(entities);
});
