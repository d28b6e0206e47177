import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctionIn } from './correction.ts';
import { findEntities } from './find-entities.ts';
import { fillSlots, type Slot, type Talk } from './slots.ts';

const talk: Talk = { at: Date.parse('2026-03-11T10:20:00+08:00'), zoneMinutes: 480, locale: 'zh-CN' };
const system = (id: string, type: 'date' | 'time' | 'datetime' | 'number' | 'city' | 'phone' | 'amount', more: Partial<Slot> = {}): Slot => ({ id, takes: { kind: 'system', type }, ...more }); // prettier-ignore
const values = (slots: readonly Slot[], text: string, more: Partial<Talk> = {}) => Object.fromEntries(Object.entries(fillSlots(slots, text, { ...talk, ...more }).filled).map(([id, { value }]) => [id, value])); // prettier-ignore

const trip = [
  system('from', 'city', { role: 'from' }),
  system('to', 'city', { role: 'to' }),
  system('day', 'date'),
  system('time', 'time'),
  system('people', 'number'),
];
describe('several slots from one message', () => {
  test.each([
    [
      '我要从上海到北京，后天下午三点，两个人',
      { from: '上海', to: '北京', day: '2026-03-13', time: '15:00', people: 2 },
    ],
    ['去北京，从上海出发', { from: '上海', to: '北京' }],
    ['Shanghai to Beijing on Friday, 3 people', { from: 'Shanghai', to: 'Beijing', day: '2026-03-13', people: 3 }],
    ['北京 → 上海', { from: '北京', to: '上海' }],
    ['飞成都', { to: '成都' }],
    ['两张', { people: 2 }],
    ['你好', {}],
  ])('%s', (text, wanted) => expect(values(trip, text)).toEqual(wanted));
  test('two days of one span are the first and the last', () => {
    const stay = [
      system('in', 'date', { role: 'from' }),
      system('out', 'date', { role: 'to' }),
      system('rooms', 'number'),
    ];
    for (const text of [
      '3月15日到18日，两间',
      '3月15-18日两间',
      'two rooms, March 15 to March 18',
      '从15号住到18号，2间',
    ])
      expect([text, values(stay, text)]).toEqual([text, { in: '2026-03-15', out: '2026-03-18', rooms: 2 }]);
  });
  test('what an author listed beats what we know of the world', () => {
    const slots: Slot[] = [system('town', 'city'), { id: 'bar', takes: { kind: 'list', entries: [{ value: 'beer', says: ['青岛'] }] } }]; // prettier-ignore
    expect(values(slots, '来两瓶青岛')).toEqual({ bar: 'beer' });
  });
  test('two slots of one list look at the same places: from and to, in either order, and the second one alone', () => {
    const towns = [{ value: '北京', says: ['北京', 'Beijing'] }, { value: '上海', says: ['上海', 'Shanghai'] }]; // prettier-ignore
    const slots: Slot[] = [
      { id: 'from', takes: { kind: 'list', entries: towns }, role: 'from' },
      { id: 'to', takes: { kind: 'list', entries: [...towns] }, role: 'to' },
    ];
    expect(values(slots, '从北京到上海')).toEqual({ from: '北京', to: '上海' });
    expect(values(slots, 'to Beijing from Shanghai')).toEqual({ from: '上海', to: '北京' });
    expect(values(slots, '去上海', { asked: 'to', filled: new Set(['from']) })).toEqual({ to: '上海' });
    expect(values(slots, '上海', { asked: 'to', filled: new Set(['from']) })).toEqual({ to: '上海' });
  });
  test('where two lists know the same word, the slot that was asked for has it', () => {
    const slots: Slot[] = ['size', 'cup'].map((id) => ({ id, takes: { kind: 'list', entries: [{ value: `${id}-m`, says: ['M'] }] } })); // prettier-ignore
    expect(values(slots, 'M', { asked: 'size' })).toEqual({ size: 'size-m' });
    expect(values(slots, 'M', { asked: 'cup' })).toEqual({ cup: 'cup-m' });
  });
  test('an expression of the author’s, all its places; one that cannot be used finds nothing', () => {
    const code: Slot[] = ['a', 'b'].map((id) => ({ id, takes: { kind: 'pattern', pattern: '[A-Z]{2}[0-9]{4}' } }));
    expect(values([code[0] as Slot], 'ＡＢ１２３４ 和 CD5678')).toEqual({ a: 'AB1234' });
    expect(values(code, 'ＡＢ１２３４ 和 CD5678')).toEqual({ a: 'AB1234', b: 'CD5678' });
    expect(values([{ id: 'x', takes: { kind: 'pattern', pattern: '(' } }], 'AB1234')).toEqual({});
  });
  test('parts that come together are one value', () => {
    const route: Slot = { id: 'route', takes: { kind: 'composite', parts: [
      { id: 'from', takes: { kind: 'system', type: 'city' }, role: 'from' },
      { id: 'to', takes: { kind: 'system', type: 'city' }, role: 'to' },
      { id: 'on', takes: { kind: 'system', type: 'date' } },
    ] } }; // prettier-ignore
    expect(fillSlots([route], '帮我订明天从杭州到苏州的票', talk).filled).toEqual({
      route: { value: { from: '杭州', to: '苏州', on: '2026-03-12' }, start: 3, end: 11 },
    });
    expect(values([route], 'from London to Paris on Friday')).toEqual({
      route: { from: 'London', to: 'Paris', on: '2026-03-13' },
    });
  });
  test('the slot that was asked for comes first', () => {
    const both = [system('rooms', 'number'), system('nights', 'number')];
    expect(values(both, '三')).toEqual({ rooms: 3 });
    expect(values(both, '三', { asked: 'nights' })).toEqual({ nights: 3 });
  });
});
describe('corrections', () => {
  const filled = new Set(['from', 'to', 'day', 'people']);
  test.each([
    ['不对，是周四', { day: '2026-03-12' }],
    ['no, Thursday', { day: '2026-03-12' }],
    ['不是周三，是周四', { day: '2026-03-12' }],
    ['人数改成五个人', { people: 5 }],
    ['从三个人改成五个人', { people: 5 }],
    ['not Friday but Saturday', { day: '2026-03-14' }],
    ['actually make it 4 people', { people: 4 }],
    ['去南京，不是去北京', {}],
  ])('%s', (text, wanted) => {
    const found = values(
      trip.filter(({ id }) => id !== 'time'),
      text,
      { filled },
    );
    if (text.startsWith('去南京')) expect(found).toEqual({ to: '南京' });
    else expect(found).toEqual(wanted);
  });
  test('without one, a slot that holds a value keeps it', () => {
    expect(values(trip, '周四有雨吗', { filled })).toEqual({});
    expect(fillSlots(trip, '不对，是周四', { ...talk, filled }).filled['day']).toMatchObject({ corrected: true });
  });
  test('what is taken back is not put in', () => {
    const read = (text: string) => {
      const correction = correctionIn(text, findEntities(text, { ...talk }));
      return correction && [correction.taken.map(({ value }) => value), correction.put.map(({ value }) => value)];
    };
    expect(read('不是上海，是北京')).toEqual([['上海'], ['北京']]);
    expect(read('instead of 3 boxes make it 5 boxes')).toEqual([[3], [5]]);
    expect(read('把3件改成5件')).toEqual([[3], [5]]);
    expect(read('要5件')).toBeUndefined();
    expect(read('不对')).toBeUndefined();
  });
});
test('what is understood and refused says why', () => {
  const slots = [system('day', 'date', { rule: { when: 'today-or-later' } }), system('n', 'number', { rule: { most: 10, whole: true } })];
  expect(fillSlots(slots, '昨天，12个', talk)).toEqual({
    filled: {},
    refused: {
      day: { value: '2026-03-10', reason: 'not-later', start: 0, end: 2 },
      n: { value: 12, reason: 'too-large', start: 3, end: 5 },
    },
  });
}); // prettier-ignore
test('a stretch of text serves one slot, whatever is said', () => {
  const slots = [
    ...trip,
    system('again', 'city'),
    system('more', 'number'),
    system('pay', 'amount'),
    system('call', 'phone'),
  ];
  const words = ['从', '上海', '到', '北京', '明天', '下午三点', '两', '个', '，', '不是', '改成', ' ', 'from ', 'to ', 'Paris ', '5', '元', '13800138000', '3月5日', '-', 'no, ']; // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      const { filled } = fillSlots(slots, text, talk);
      const places = Object.entries(filled).filter(([id]) => id !== 'day' && id !== 'time').map(([, { start, end }]) => [start, end] as const); // prettier-ignore
      for (const [start, end] of places) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(places.filter(([from, to]) => from < end && start < to)).toHaveLength(1);
      }
    }),
    { numRuns: 300 },
  );
});
