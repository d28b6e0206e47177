import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyIn } from './classify.ts';
import { findDate } from './entities/dates.ts';
import { findWanted } from './entities/find.ts';
import { findNumber, hanNumber } from './entities/numbers.ts';
import { normal } from './features.ts';
import type { Example } from './learn.ts';
import { trained } from './trained-for-tests.ts';

const examples: Example[] = [
  ...[
    '我的快递到哪了',
    '查一下物流',
    '包裹怎么还没到',
    '订单什么时候发货',
    '快递几天能到',
    'where is my order',
    'track my parcel',
    'has my package shipped',
    'when will it arrive',
  ].map((text) => ({ text, intent: 'track' })),
  ...[
    '我要退货',
    '怎么退款',
    '这个想退掉',
    '申请退换货',
    '不想要了能退吗',
    'i want to return this',
    'refund please',
    'send it back',
    'how do i return an item',
  ].map((text) => ({ text, intent: 'return' })),
  ...[
    '转人工',
    '找客服',
    '我要和真人说话',
    '人工服务',
    '叫个人来',
    'talk to a person',
    'human agent',
    'i want to speak to someone',
    'customer service representative',
  ].map((text) => ({ text, intent: 'human' })),
];
const model = trained(examples);
const all = ['track', 'return', 'human'];
describe('the classifier', () => {
  test('understands what it was not told word for word, in both languages', () => {
    for (const [text, intent] of [
      ['我买的包裹到哪里了', 'track'],
      ['可以退货吗', 'return'],
      ['给我转人工客服', 'human'],
      ['where is my parcel', 'track'],
      ['can i return it', 'return'],
      ['let me talk to a human', 'human'],
    ] as const)
      expect([text, model.classify(text).ranked[0]?.intent]).toEqual([text, intent]);
  });
  test('a literal example is sure, politeness or width or case around it do not matter', () => {
    for (const text of [
      '我要退货',
      '你好，请问我要退货，谢谢',
      '我要退货！！',
      'ＷHERE is my ORDER',
      'where is my order please?',
    ]) {
      const { ranked } = model.classify(text);
      expect(ranked[0]?.confidence).toBeGreaterThanOrEqual(0.95);
    }
  });
  test('knows when it does not know', () => {
    for (const text of ['今天天气怎么样', 'what is the capital of france', 'asdf qwer zxcv', '', '！？', '😀'])
      expect([text, classifyIn(model, text, all).intent]).toEqual([text, undefined]);
  });
  test('the same examples give the same scores, and scores are shares', () => {
    const again = trained(examples);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ranked = model.classify(text).ranked;
        expect(again.classify(text).ranked).toEqual(ranked);
        for (const { confidence } of ranked) expect(confidence >= 0 && confidence <= 1).toBe(true);
        expect(ranked.map(({ confidence }) => confidence)).toEqual(
          ranked.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
        );
      }),
    );
  });
  test('is limited to the intents asked for', () => {
    expect(
      classifyIn(model, '我要退货', ['track', 'human'])
        .ranked.map(({ intent }) => intent)
        .toSorted(),
    ).toEqual(['human', 'track']);
    expect(classifyIn(model, '我要退货', []).ranked).toEqual([]);
  });
  test('an example of two intents is doubtful, not a coin toss', () => {
    const torn = trained([
      ...examples,
      { text: '帮我处理订单', intent: 'track' },
      { text: '帮我处理订单', intent: 'return' },
    ]);
    expect(
      torn
        .classify('帮我处理订单')
        .ranked.slice(0, 2)
        .map(({ intent }) => intent)
        .toSorted(),
    ).toEqual(['return', 'track']);
  });
  test('of what was never said here only the small words are known: it begins nothing', () => {
    const shop = trained([
      ...['do you open on sundays', 'do you close early', 'do you open late', 'when do you open'].map((text) => ({ text, intent: 'hours' })),
      ...['where is my parcel', 'track my order', 'my parcel is late', 'order status'].map((text) => ({ text, intent: 'track' })),
    ]);
    const [best] = shop.classify('do you accept visa').ranked;
    expect(best?.confidence).toBeLessThan(shop.threshold);
    expect(shop.classify('do you open today').ranked[0]?.confidence).toBeGreaterThan(shop.threshold);
  }); // prettier-ignore
  test('one intent, one example, none: nothing breaks', () => {
    expect(trained([]).classify('x').ranked).toEqual([]);
    expect(trained([{ text: 'only one', intent: 'a' }]).classify('only one').ranked[0]).toEqual({
      intent: 'a',
      confidence: 0.99,
    });
  });
});
test('normal is stable', () => {
  fc.assert(
    fc.property(fc.string(), (text) => normal(normal(text)) === normal(text)),
    { numRuns: 300 },
  );
});

test.each([
  ['三十五', 35],
  ['一百二', 120],
  ['一百零五', 105],
  ['两万三', 23_000],
  ['十', 10],
  ['二十', 20],
  ['一万零三', 10_003],
  ['三千五百', 3_500],
  ['两亿', 200_000_000],
  ['二零二六', 2_026],
  ['一千零一十', 1_010],
])('%s is %i', (text, value) => expect(hanNumber(text)).toBe(value));
test.each([
  ['我要3个', 3],
  ['１２３', 123],
  ['1,200元', 1_200],
  ['3.5万', 35_000],
  ['三点五', 3.5],
  ['零下负三', 0],
  ['twenty-one please', 21],
  ['a hundred and five', 105],
  ['about 12k', 12_000],
  ['-7 度', -7],
  ['没有', undefined],
])('the number of %j is %j', (text, value) => expect(findNumber(text)?.value).toBe(value));
const SATURDAY = Date.UTC(2026, 10, 21, 4);
test.each([
  ['今天', '2026-11-21'],
  ['后天晚上', '2026-11-23'],
  ['下周五', '2026-11-27'],
  ['这周日', '2026-11-22'],
  ['3天后', '2026-11-24'],
  ['两周后', '2026-12-05'],
  ['11月30日', '2026-11-30'],
  ['1月2号', '2027-01-02'],
  ['2026年12月1日', '2026-12-01'],
  ['2026-12-31', '2026-12-31'],
  ['tomorrow', '2026-11-22'],
  ['next friday', '2026-11-27'],
  ['in 3 days', '2026-11-24'],
  ['two days ago', '2026-11-19'],
  ['Dec 25', '2026-12-25'],
  ['the 5th of January', '2027-01-05'],
  ['2026-02-30', undefined],
  ['明年再说', undefined],
])('the day of %j is %j', (text, value) => expect(findDate(text, SATURDAY, 480)?.value).toBe(value));
test('today is the customer’s: past midnight in Shanghai, the evening before in UTC', () => {
  const late = Date.UTC(2026, 10, 20, 17);
  expect(findDate('今天', late, 480)?.value).toBe('2026-11-21');
  expect(findDate('today', late, 0)?.value).toBe('2026-11-20');
});
describe('what an answer holds', () => {
  const find = (asked: Parameters<typeof findWanted>[0], text: string) => findWanted(asked, text, SATURDAY, 480)?.value;
  test.each([
    ['我的手机是13812345678', '13812345678'],
    ['138 1234 5678', '13812345678'],
    ['+86 138-1234-5678', '+8613812345678'],
    ['010-12345678', '01012345678'],
    ['call (415) 555-2671', '4155552671'],
    ['订单202611180472', undefined],
  ])('phone %j', (text, value) => expect(find({ wants: 'phone' }, text)).toBe(value));
  test.each([
    ['发到 Li.Na+a@Example.com.cn 吧', 'li.na+a@example.com.cn'],
    ['no at sign', undefined],
  ])('mail %j', (text, value) => expect(find({ wants: 'email' }, text)).toBe(value));
  test('a pattern, also in full width, with its place', () => {
    const found = findWanted(
      { wants: 'pattern', pattern: '\\b[0-9]{12}\\b' },
      '单号：２０２６１１１８０４７２ 谢谢',
      SATURDAY,
      480,
    );
    expect(found).toEqual({ type: 'pattern', value: '202611180472', start: 3, end: 15 });
  });
  test('an own list: the longest word, Latin words whole', () => {
    const list = [
      { value: 'red', says: ['红色', '红'] },
      { value: 'dark-red', says: ['深红色'] },
    ];
    expect(find({ wants: 'list', list }, '我要深红色的')).toBe('dark-red');
    expect(find({ wants: 'list', list }, 'bored')).toBeUndefined();
    expect(find({ wants: 'list', list }, 'RED one')).toBe('red');
  });
  const choices = [
    { id: 'a', label: '查物流', says: ['快递'] },
    { id: 'b', label: '退换货', says: ['return it'] },
    { id: 'c', label: '转人工', says: [] },
  ];
  test.each([
    ['查物流', 'a'],
    ['2', 'b'],
    ['第二个', 'b'],
    ['the last one', 'c'],
    ['RETURN IT!', 'b'],
    ['我要转人工', 'c'],
    ['9', undefined],
    ['快递什么时候到我家门口呢都三天了', undefined],
  ])('choice %j', (text, value) => expect(find({ wants: 'choice', choices }, text)).toBe(value));
  test('hostile text costs nothing', () => {
    for (const wants of ['number', 'date', 'phone', 'email'] as const)
      expect(() => find({ wants }, `${'1-'.repeat(50_000)}@`)).not.toThrow();
  });
});
