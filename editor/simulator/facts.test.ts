import { expect, test } from 'vitest';
import { contactFrom, factsOf, timeField, timeFrom } from './facts.ts';

test('numbers stay as they were typed, true and false are what they say, rows without a name are none', () => {
  const facts = [
    { name: ' phone ', value: '013800' },
    { name: 'vip', value: 'true' },
    { name: '', value: 'lost' },
  ];
  expect(contactFrom(facts)).toEqual({ phone: '013800', vip: true });
  expect(contactFrom(factsOf({ phone: '013800', vip: true }))).toEqual({ phone: '013800', vip: true });
});
test('a time in the field is the same minute again', () => {
  const at = new Date(2026, 10, 21, 22, 15).getTime();
  expect(timeField(at)).toBe('2026-11-21T22:15');
  expect(timeFrom(timeField(at))).toBe(at);
  expect([timeField(undefined), timeFrom(''), timeFrom('soon')]).toEqual(['', undefined, undefined]);
});
