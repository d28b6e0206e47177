import { expect, test } from 'vitest';
import { findEntities } from './find-entities.ts';
import { luhn } from './papers.ts';
import { faultOf, whyNot } from './validate.ts';

const clock = { at: Date.parse('2026-03-11T10:20:00+08:00'), zoneMinutes: 480 };
test.each([
  [5, { least: 1, most: 10 }, undefined],
  [0, { least: 1 }, 'too-small'],
  [11, { most: 10 }, 'too-large'],
  [1.5, { whole: true }, 'not-whole'],
  [{ value: 3000, currency: 'CNY' }, { most: 2000 }, 'too-large'],
  [{ value: 3, currency: 'USD' }, { currency: 'CNY' }, 'wrong-currency'],
  ['2026-03-11', { when: 'today-or-later' }, undefined],
  ['2026-03-11', { when: 'future' }, 'not-later'],
  ['2026-03-11T10:30', { when: 'future' }, undefined],
  ['2026-03-11T10:20', { when: 'future' }, 'not-later'],
  ['2026-03-11T09:00', { when: 'past' }, undefined],
  ['2026-03-10', { when: 'today-or-later' }, 'not-later'],
  ['2026-03-12', { when: 'past' }, 'not-earlier'],
  ['2026-03-12', { when: 'today-or-earlier' }, 'not-earlier'],
  ['2026-03-15', { weekdays: [1, 2, 3, 4, 5] }, 'wrong-weekday'],
  ['2026-03-13', { weekdays: [5] }, undefined],
  ['2026-06-11', { withinDays: 30 }, 'too-far'],
  ['2026-03-20/2026-03-22', { when: 'future' }, undefined],
  ['李娜', { least: 3, when: 'future' }, undefined],
] as const)('%j under %j: %s', (value, rule, fault) => expect(faultOf(value, rule, clock)).toBe(fault));

test.each([
  ['idcard', '110105194912310021', { reason: 'check' }],
  ['idcard', '990105194912310021', { reason: 'region' }],
  ['idcard', '110105194913310021', { reason: 'birthday' }],
  ['idcard', '1101051949', { reason: 'length' }],
  ['idcard', '没带', { reason: 'none' }],
  ['bankcard', '4111 1111 1111 1112', { reason: 'check' }],
  ['bankcard', '411111111111', { reason: 'length' }],
  ['phone', '1380013800', { reason: 'length' }],
  ['phone', '问我太太', { reason: 'none' }],
  ['date', '05/06/2026', { reason: 'doubtful', either: ['2026-05-06', '2026-06-05'] }],
  ['date', '2月30日', { reason: 'no-such-day' }],
  ['date', 'February 31', { reason: 'no-such-day' }],
  ['date', '再说', { reason: 'none' }],
] as const)('%s in %j is missing: %j', (type, text, reason) => expect(whyNot(type, text, clock)).toEqual(reason));

test('a bank card is one by its check digit, in groups too', () => {
  const cards = (text: string) => findEntities(text, { ...clock, locale: 'zh-CN', types: new Set(['bankcard']) }).map(({ value }) => value);
  expect(cards('卡号4111 1111 1111 1111，谢谢')).toEqual(['4111111111111111']);
  expect(cards('6222020200112233448')).toEqual(luhn('6222020200112233448') ? ['6222020200112233448'] : []);
  expect(cards('4111 1111 1111 1112')).toEqual([]);
}); // prettier-ignore
