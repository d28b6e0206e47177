// Laws of the finder, and what it must tell apart. Wordings at large are in the data of the bench.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateEntities, zoneOfRow } from './evaluate.ts';
import { SYSTEM_TYPES, type EntityType } from './entity.ts';
import { findEntities } from './find-entities.ts';
import { fold } from './fold.ts';

const options = { at: Date.parse('2026-03-11T10:20:00+08:00'), zoneMinutes: 480, locale: 'zh-CN' };
const found = (text: string, types?: readonly EntityType[], locale = 'zh-CN') => findEntities(text, { ...options, locale, ...(types && { types: new Set(types) }) }); // prettier-ignore
const told = (text: string, locale = 'zh-CN') => found(text, undefined, locale).map(({ type, value, start, end }) => [type, value, text.slice(start, end)]); // prettier-ignore

const pieces = ['1', '0', '+86 ', '138', '13800138000', '一', '十', '百', '万', '零', '.', ',', '-', '(', ')', ' ', 'a', '@', 'a.com', '%', '年', '月', '日', '/', ':', '下', '周', '三', '点', '半', '\n', '😀', '两', '分之', '明天', '后', '前', 'tomorrow', ' at ', '3pm', 'one', ' hundred', '$', '元', '块', '折', '第', '订单', '上海', 'New York', '到', ' to ', 'March ', '2026', '京A', '\u0000', 'İ', '\ud800', '５', '點', '号', 'in ', ' ago', '小时', 'days']; // prettier-ignore
const text = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 40 })); // prettier-ignore
const locale = fc.constantFrom('zh-CN', 'zh-TW', 'en', '');

describe('whatever is said', () => {
  test('nothing is thrown, places are in the text and in order, none over another, the same each time', () => {
    fc.assert(
      fc.property(text, locale, fc.integer({ min: -2e12, max: 4e12 }), (said, as, at) => {
        const all = findEntities(said, { ...options, locale: as, at });
        let last = 0;
        for (const { type, start, end } of all) {
          expect(SYSTEM_TYPES).toContain(type);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(said.length);
          last = end;
        }
        expect(findEntities(said, { ...options, locale: as, at })).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });
  test('a kind that is asked for alone stands where it stood', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...SYSTEM_TYPES.filter((type) => type !== 'duration' && type !== 'quantity')), (said, type) => {
        expect(found(said, [type])).toEqual(found(said).filter((one) => one.type === type));
      }),
      { numRuns: 200 },
    ); // prettier-ignore
  });
  test('folding keeps every offset and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => {
        expect(fold(said)).toHaveLength(said.length);
        expect(fold(fold(said))).toBe(fold(said));
      }),
    );
    expect(fold('４點，下週三　￥５')).toBe('4点，下周三 ¥5');
  });
  test('values are well formed', () => {
    const shapes: Partial<Record<EntityType, RegExp>> = {
      date: /^-?\d{4,6}-\d\d-\d\d$/,
      time: /^[012]\d:[0-5]\d$/,
      datetime: /^-?\d{4,6}-\d\d-\d\dT[012]\d:[0-5]\d$/,
      phone: /^\+?\d{5,16}$/,
      email: /^[^A-Z\s]+@[^A-Z\s]+$/,
      plate: /^.[A-Z][A-Z0-9]{4,6}.?$/,
      idcard: /^\d{15}(\d\d[\dX])?$/,
    };
    fc.assert(
      fc.property(text, locale, (said, as) => {
        for (const { type, value } of findEntities(said, { ...options, locale: as })) {
          const shape = shapes[type];
          if (shape) expect(String(value)).toMatch(shape);
          if (['number', 'ordinal', 'percent', 'discount'].includes(type)) expect(Number.isFinite(value)).toBe(true);
          if (type === 'daterange') expect(String(value).slice(0, 10) <= String(value).slice(11)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
  test('a hundred thousand signs are read to their end', () => {
    for (const piece of ['三月', 'one '])
      expect(() => found(piece.repeat(Math.ceil(100_000 / piece.length)))).not.toThrow();
    expect(told(`${'在吗。'.repeat(33_333)}明天下午3点`)).toEqual([['datetime', '2026-03-12T15:00', '明天下午3点']]);
    expect(found(`${'x '.repeat(5_000)}13800138000`).map(({ start }) => start)).toEqual([10_000]);
  });
});

describe('what looks alike', () => {
  test.each([
    ['万一丢了', []],
    ['iPhone 15 要2台', [['number', 2, '2']]],
    ['版本 1.2.3', []],
    ['订单20260311 退58.5元', [['order', '20260311', '20260311'], ['amount', { value: 58.5, currency: 'CNY' }, '58.5元']]],
    ['2026-03-12到货', [['date', '2026-03-12', '2026-03-12']]],
    ['3.15元', [['amount', { value: 3.15, currency: 'CNY' }, '3.15元']]],
    ['长沙发', []],
    ['长沙发货吗', [['city', '长沙', '长沙']]],
    ['110105194912310021', []],
    ['一点半', [['time', '01:30', '一点半']]],
    ['一点也不好', []],
    ['三点建议', [['number', 3, '三']]],
    ['三点五公斤', [['number', 3.5, '三点五']]],
    ['第三方', []],
    ['三五个', []],
    ['半个月后', [['date', '2026-03-26', '半个月后']]],
    ['24/7', []],
    ['八成新', []],
    ['三块蛋糕配两元店', [['amount', { value: 3, currency: 'CNY' }, '三块'], ['amount', { value: 2, currency: 'CNY' }, '两元']]],
    ['192.168.1.1', []],
    ['a@b.co 和 b.co', [['email', 'a@b.co', 'a@b.co'], ['url', 'b.co', 'b.co']]],
  ])('%s', (said, wanted) => expect(told(said)).toEqual(wanted)); // prettier-ignore
  test('what can be read in two ways is marked', () => {
    expect(found('05/06/2026', undefined, 'en')).toMatchObject([{ type: 'date', value: '2026-05-06', doubtful: true }]);
    expect(found('25/06/2026', undefined, 'en')[0]).not.toHaveProperty('doubtful');
  });
  test('a verb in the past turns a day round', () => {
    for (const [said, day] of [
      ['周一买的', '2026-03-09'],
      ['周一来取', '2026-03-16'],
      ['1月5号下的单', '2026-01-05'],
      ['1月5号到期', '2027-01-05'],
      ['I ordered on Monday', '2026-03-09'],
      ['can you come on Monday', '2026-03-16'],
    ] as const)
      expect([said, found(said, ['date'])[0]?.value]).toEqual([said, day]);
  });
  test('the clock is the customer’s', () => {
    const at = Date.parse('2026-02-28T23:50:00Z');
    const day = (zoneMinutes: number) => findEntities('tomorrow', { at, zoneMinutes, locale: 'en' })[0]?.value;
    expect([day(0), day(480), day(-480)]).toEqual(['2026-03-01', '2026-03-02', '2026-03-01']);
    expect(findEntities('半小时后', { at, zoneMinutes: 0, locale: 'zh' })[0]?.value).toBe('2026-03-01T00:20');
  });
});
test('an order number is what this bot says it is', () => {
  const orderPattern = 'DL-[0-9]{6}';
  expect(findEntities('帮我看DL-123456和ＤＬ－654321', { ...options, orderPattern }).map(({ value }) => value)).toEqual(['DL-123456', 'DL-654321']); // prettier-ignore
  expect(findEntities('order 12345', { ...options, orderPattern: '(' }).map(({ type }) => type)).toEqual(['order']);
});
test('durations and quantities only where they are asked for', () => {
  expect(found('等两个半小时，要3公斤')).toMatchObject([{ type: 'number' }, { type: 'number' }]);
  expect(found('等两个小时，要3公斤', ['duration', 'quantity'])).toEqual([
    { type: 'duration', value: { minutes: 120 }, start: 1, end: 5 },
    { type: 'quantity', value: { value: 3, unit: '公斤' }, start: 7, end: 10 },
  ]);
  expect(found('within 24 hours', ['duration'], 'en')).toMatchObject([{ value: { minutes: 1_440 } }]);
});
test('a person is a name behind a word that asks for one', () => {
  expect(told('我叫欧阳娜娜，联系人：李娜')).toEqual([['person', '欧阳娜娜', '欧阳娜娜'], ['person', '李娜', '李娜']]); // prettier-ignore
  expect(told('my name is Jane Doe', 'en')).toEqual([['person', 'Jane Doe', 'Jane Doe']]);
  expect(told('我叫你别发')).toEqual([]);
});
test('the measure counts type, value and both places, and only the types in the data', () => {
  const row = { text: '明天3件', locale: 'zh-CN', now: '2026-03-11T10:20:00+08:00' };
  const right = { type: 'date', value: '2026-03-12', start: 0, end: 2 };
  const f1 = (entities: (typeof right)[]) => evaluateEntities([{ ...row, entities }], () => 0).f1;
  expect(f1([right])).toBe(1);
  expect(f1([{ ...right, end: 3 }])).toBe(0);
  expect(f1([{ ...right, value: '2026-03-13' }])).toBe(0);
  const missed = evaluateEntities([{ ...row, entities: [right, { type: 'city', value: '上海', start: 0, end: 1 }] }], () => 0);
  expect(missed).toMatchObject({ precision: 1, recall: 0.5, byType: { date: { f1: 1 }, city: { recall: 0 } } });
  expect(zoneOfRow({ now: '2026-07-01T00:00:00Z', zone: 'America/New_York' })).toBe(-240);
  expect(zoneOfRow({ now: '2026-07-01T00:00:00+05:30' })).toBe(330);
}); // prettier-ignore
