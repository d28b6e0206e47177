// What a message is to the open question.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Settings } from '@dialoom/shared/document/document';
import { Entity } from '@dialoom/shared/document/entity';
import { FormField } from '@dialoom/shared/node/content';
import { effects, type Json } from '@dialoom/shared/node/effects';
import type { Pending } from '../engine/types.ts';
import { hear } from './hear.ts';
import { heardOf, readSlots, type House } from './read-slots.ts';

const at = Date.parse('2026-11-21T09:00:00+08:00'); // a Saturday
const values = (of: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(of).map(([value, says], i) => [`v${i}`, { value, says: { en: says } }]));
const house: House = {
  settings: Settings.parse({ orderPattern: '[A-Z]{2}[0-9]{6}' }),
  entities: {
    room: Entity.parse({ name: 'Room', values: values({ 大厅: ['hall'], 包间: ['private room', '包厢'], wardrobe: ['衣柜'] }) }),
    strict: Entity.parse({ name: 'Room', fuzzy: false, values: values({ wardrobe: ['衣柜'] }) }),
    member: Entity.parse({ kind: 'pattern', pattern: 'M[0-9]{4}' }),
    trip: Entity.parse({
      kind: 'composite',
      parts: [
        { id: 'from', name: 'start', kind: 'city', role: 'from' },
        { id: 'to', name: 'end', kind: 'city', role: 'to' },
        { id: 'day', kind: 'date' },
        { id: 'card', kind: 'entity', entity: 'member' },
      ],
    }),
    later: Entity.parse({ kind: 'graph', values: {} }),
  },
}; // prettier-ignore
const pending = (kind: 'ask' | 'choose' | 'form', request: object, earlier?: Pending['earlier']): Pending => ({ kind, request: effects[kind].request.parse({ prompt: '?', ...request }), hash: `${kind}-1`, key: 'k', ...(earlier && { earlier }) }); // prettier-ignore
const said = (request: object, text: string, locale = 'zh-CN') => hear(pending('ask', request), text, house, { at, locale }); // prettier-ignore
const value = (request: object, text: string) => said(request, text).found?.[0]?.value;

describe('one question', () => {
  test.each([
    ['amount', '三百五十块', { value: 350, currency: 'CNY' }],
    ['percent', '打个八折，20%', 20],
    ['quantity', '要3公斤', { value: 3, unit: '公斤' }],
    ['time', '下午三点吧', '15:00'],
    ['datetime', '明晚八点', '2026-11-22T20:00'],
    ['daterange', '25号到28号', { from: '2026-11-25', to: '2026-11-28' }],
    ['duration', '两个半小时', { minutes: 150 }],
    ['url', 'see https://example.com/a', 'https://example.com/a'],
    ['person', '李娜', '李娜'],
    ['person', 'Anna Berg', 'Anna Berg'],
    ['city', '去魔都', '上海'],
    ['order', 'AB123456 这个', 'AB123456'],
    ['order', 'DD2026-7788', 'DD2026-7788'],
    ['plate', '京A·12345', '京A12345'],
    ['phone', '138 0013 8000', '13800138000'],
    ['number', '三件', 3],
    ['date', '后天', '2026-11-23'],
  ] as const)('%s: %s', (wants, text, wanted) => expect(value({ wants }, text)).toEqual(wanted));

  test('entities of the bot: a list, a pattern, parts that come together', () => {
    expect(value({ wants: 'entity', entity: 'room' }, '来个包厢')).toBe('包间');
    expect(value({ wants: 'entity', entity: 'member' }, '会员号M1234')).toBe('M1234');
    expect(value({ wants: 'entity', entity: 'trip' }, '明天从上海到北京')).toEqual({ start: '上海', end: '北京', day: '2026-11-22' }); // prettier-ignore
    for (const entity of ['gone', 'later', 'constructor'])
      expect(said({ wants: 'entity', entity }, '来个包厢')).toEqual({});
  });
  test('a slip is doubtful, where slips are allowed at all', () => {
    expect(said({ wants: 'entity', entity: 'room' }, 'a wardorbe').found?.[0]).toMatchObject({ value: 'wardrobe', doubtful: true }); // prettier-ignore
    expect(said({ wants: 'entity', entity: 'strict' }, 'a wardorbe')).toEqual({});
    expect(said({ wants: 'list', list: [{ value: 'wardrobe', says: [] }] }, 'wardorbe').found?.[0]).toMatchObject({ type: 'list', doubtful: true }); // prettier-ignore
  });
  test('a day that may be either of two is doubtful, with both', () => {
    expect(said({ wants: 'date' }, '05/06/2027', 'en').found?.[0]).toMatchObject({ doubtful: true, either: ['2027-05-06', '2027-06-05'] }); // prettier-ignore
  });
  test.each([
    [{ wants: 'date', rule: { when: 'today-or-later' } }, '昨天', 'not-later'],
    [{ wants: 'date' }, '2月30日', 'no-such-day'],
    [{ wants: 'idcard' }, '11010519491231002Y', 'length'],
    [{ wants: 'idcard' }, '110105194912310021', 'check'],
    [{ wants: 'bankcard' }, '6222 0212 3456 7890 123', 'check'],
    [{ wants: 'number', rule: { least: 1, most: 5 } }, '9', 'too-large'],
    [{ wants: 'time', rule: { earliest: '09:00', latest: '18:00' } }, '晚上八点', 'too-late'],
    [{ wants: 'datetime', rule: { earliest: '09:00', latest: '18:00' } }, '明早六点', 'too-early'],
  ] as const)('%j refuses %s: %s', (request, text, reason) =>
    expect(said(request, text).refused?.[0]).toMatchObject({ type: request.wants, reason }),
  );
  test('what is taken back is not the answer', () =>
    expect(value({ wants: 'date' }, '不是周三，是周四')).toBe('2026-11-26'));
  test('the zone is the bot’s: late on Saturday in China it is still Saturday in New York', () => {
    const there = { ...house, settings: Settings.parse({ zone: 'America/New_York' }) };
    const late = Date.parse('2026-11-22T01:00:00Z');
    const day = (of: House) => hear(pending('ask', { wants: 'date' }), '今天', of, { at: late, locale: 'zh-CN' }).found?.[0]?.value; // prettier-ignore
    expect([day(house), day(there)]).toEqual(['2026-11-22', '2026-11-21']);
    expect(day({ ...house, settings: Settings.parse({ zone: 'Mars/Base' }) })).toBe('2026-11-22');
  });
});

describe('a proposal', () => {
  const proposed = (text: string, confirms: Json = '2026-11-26', wants = 'date') => said({ wants, confirms }, text);
  test.each(['是的', '对', '嗯，谢谢', 'Yes!', 'ok', "that's right", '对，周四'])('%s agrees', (text) =>
    expect(proposed(text)).toEqual({ agreed: true }),
  );
  test.each(['不是', '不对', 'No', 'nope', '错了'])('%s does not', (text) => expect(proposed(text)).toEqual({ agreed: false })); // prettier-ignore
  test.each([
    ['不对，是周五', '2026-11-27'],
    ['no, Friday', '2026-11-27'],
    ['周五', '2026-11-27'],
  ])('%s is another value', (text, day) => {
    expect(proposed(text).found).toMatchObject([{ type: 'date', value: day }]);
    expect(proposed(text).agreed).toBeUndefined();
  });
  test('a question is neither', () => expect(proposed('你们几点开门？')).toEqual({}));
});

describe('the question before', () => {
  const earlier = { flow: 'main', node: 'day', request: { wants: 'date' }, value: '2026-11-25' };
  const then = (request: object, text: string, kind: 'ask' | 'choose' = 'ask') => hear(pending(kind, request, earlier), text, house, { at, locale: 'zh-CN' }); // prettier-ignore
  test.each([
    [{ wants: 'number' }, '不对，是周四'],
    [{ wants: 'number' }, 'no, Thursday'],
    [{ wants: 'text' }, '说错了，周四'],
    [{ wants: 'date' }, '不对，是周四'],
  ])('%j: %s', (request, text) => expect(then(request, text)).toEqual({ revised: '2026-11-26' }));
  test('buttons too', () =>
    expect(then({ choices: [{ id: 'a', label: 'A' }] }, '不对，周四', 'choose')).toEqual({ revised: '2026-11-26' }));
  test.each([
    [{ wants: 'number' }, '三个'],
    [{ wants: 'text' }, '不是很急，周四之前能送到就行，麻烦你们帮忙看看怎么安排比较好，我家里要有人才能收，谢谢了先'],
    [{ wants: 'number' }, '不对，是周三'],
  ])('%j: %s is no correction of it', (request, text) => expect(then(request, text).revised).toBeUndefined());
  test('what is corrected must fit the rule too', () =>
    expect(hear(pending('ask', { wants: 'number' }, { ...earlier, request: { wants: 'date', rule: { when: 'future' } } }), '不对，昨天', house, { at, locale: 'zh-CN' })).toMatchObject({ revised: '2026-11-20', refused: [{ reason: 'not-later' }] })); // prettier-ignore
});

describe('several slots', () => {
  const field = (id: string, more: object) => FormField.parse({ id, label: id, ...more });
  const table = [
    field('day', { kind: 'date', rule: { when: 'today-or-later' } }),
    field('time', { kind: 'time' }),
    field('people', { kind: 'number', rule: { least: 1, most: 12 } }),
    field('room', { kind: 'entity', entity: 'room' }),
    field('phone', { kind: 'phone' }),
    field('name', { kind: 'text' }),
  ];
  const read = (text: string, more: object = {}) => heardOf(readSlots(table, text, house, { at, locale: 'zh-CN', ...more })); // prettier-ignore
  test.each([
    ['明天晚上七点，两个人，要包间', { day: '2026-11-22', time: '19:00', people: 2, room: '包间' }],
    ['A table for four tomorrow at 7 pm, call 13800138000', { day: '2026-11-22', time: '19:00', people: 4, phone: '13800138000' }],
    ['你好', {}],
  ])('%s', (text, wanted) => expect(read(text).values).toEqual(wanted)); // prettier-ignore
  test('a correction changes what is held, and nothing else does', () => {
    const held = ['day', 'time', 'people', 'room'];
    expect(read('不对，是周四', { held })).toMatchObject({ values: { day: '2026-11-26' }, corrected: ['day'] });
    expect(read('人数改成三个人', { held })).toMatchObject({ values: { people: 3 }, corrected: ['people'] });
    expect(read('周四有雨吗', { held }).values).toEqual({});
  });
  test('free text that is asked for is not looked into, but may be a correction', () => {
    expect(read('周四', { asked: 'name', held: ['day'] }).values).toEqual({});
    expect(read('不对，是周四', { asked: 'name', held: ['day'] }).values).toEqual({ day: '2026-11-26' });
  });
  test('what is refused says why', () =>
    expect(read('昨天，20个人').refused).toEqual({
      day: { reason: 'not-later', value: '2026-11-20' },
      people: { reason: 'too-large', value: 20 },
    }));
  test('law: whatever is said, what is heard is of the slots, and lies in the text', () => {
    const words = ['明天', '周四', '两个人', '包间', '大厅', '13800138000', '七点', '不对', '改成', '，', ' ', 'no, ', 'wardorbe', '05/06/2027', '😀', '\u0000']; // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 10 }), fc.subarray(table.map(({ id }) => id)), fc.option(fc.constantFrom(...table.map(({ id }) => id)), { nil: undefined }), (parts, held, asked) => {
        const text = parts.join('');
        const { found, refused } = readSlots(table, text, house, { at, locale: 'zh-CN', held, asked });
        for (const { type, start, end } of [...found, ...refused]) {
          expect(table.some(({ id }) => id === type)).toBe(true);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(effects.ask.result.shape.heard.parse(heardOf({ found, refused }))).toBeTruthy();
      }),
      { numRuns: 200 },
    );
  }); // prettier-ignore
});
