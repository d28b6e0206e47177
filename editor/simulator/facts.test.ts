import { expect, test } from 'vitest';
import { factRows, factsFrom, plainFacts, timeField, timeFrom } from './facts.ts';

test('numbers stay as they were typed, true and false are what they say, rows without a name are none', () => {
  const facts = [
    { name: ' phone ', value: '013800' },
    { name: 'vip', value: 'true' },
    { name: '', value: 'lost' },
  ];
  expect(factsFrom(facts)).toEqual({ phone: '013800', vip: true });
  expect(factsFrom(factRows({ phone: '013800', vip: true }))).toEqual({ phone: '013800', vip: true });
});
test('a value nobody touched keeps its kind; what is no plain value is in no row', () => {
  const was = { points: 5, level: null, name: 'Li' };
  const rows = factRows({ ...was, address: { city: 'Wuhan' }, tags: [] });
  expect(rows.map(({ name }) => name)).toEqual(['points', 'level', 'name']);
  expect(factsFrom(rows, plainFacts(was))).toEqual(was);
  expect(factsFrom([{ name: 'points', value: '6' }], was)).toEqual({ points: '6' });
  expect([factRows(undefined), factRows('x'), factRows([1])]).toEqual([[], [], []]);
});
test('a time in the field is the same minute again', () => {
  const at = new Date(2026, 10, 21, 22, 15).getTime();
  expect(timeField(at)).toBe('2026-11-21T22:15');
  expect(timeFrom(timeField(at))).toBe(at);
  expect([timeField(undefined), timeFrom(''), timeFrom('soon')]).toEqual(['', undefined, undefined]);
});
