import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clustersOf } from './cluster.ts';
import { maskPersonal } from './mask.ts';
import { propose, type Message } from './propose.ts';
import { isAnswer, isTellingLine } from './telling.ts';

const rows = ['zh', 'en'].flatMap((language) =>
  ['', '-queries'].flatMap((part) =>
    readFileSync(join(import.meta.dirname, `../knowledge/sample/shop-${language}${part}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string | null; question: string })
      .filter(({ id }) => id !== null)
      .map(({ id, question }) => ({ text: question, label: `${language} ${id}` })),
  ),
);
const counted = rows.map(({ text }) => ({ text, count: 1 }));

describe('groups', () => {
  test('what is in one is mostly about one thing, in either language', () => {
    const groups = clustersOf(counted, { least: 2 });
    const right = groups.map(({ order }) =>
      Math.max(
        ...Map.groupBy(order, (row) => rows[row]?.label ?? '')
          .values()
          .map(({ length }) => length),
      ),
    );
    const purity = right.reduce((sum, one) => sum + one, 0) / groups.reduce((sum, { order }) => sum + order.length, 0);
    expect(purity).toBeGreaterThan(0.35); // 120 things, four wordings each that avoid each other's words: 0.37
    expect(groups.length).toBeGreaterThan(40);
  });
  test('the same texts give the same groups, and every text is in one at most', () => {
    const groups = clustersOf(counted, { least: 1 });
    expect(clustersOf(counted, { least: 1 })).toEqual(groups);
    const all = groups.flatMap(({ order }) => order);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(rows.length);
  });
  test('any texts at all: no fault, confidence within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string({ unit: 'binary', maxLength: 40 }), count: fc.nat(5) }), { maxLength: 60 }), (texts) => {
        for (const { confidence, order } of clustersOf(texts, { least: 1 })) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(order.every((row) => row < texts.length)).toBe(true);
        }
      }),
      { numRuns: 60 },
    ); // prettier-ignore
  });
  test('nothing, one text, and two thousand identical ones', () => {
    expect(clustersOf([])).toEqual([]);
    expect(clustersOf([{ text: 'where is my parcel', count: 1 }], { least: 1 })).toHaveLength(1);
    const found = propose(
      Array.from({ length: 2_000 }, () => ({ text: '怎么退款？' })),
      { least: 3 },
    );
    expect(found).toMatchObject([{ name: '怎么退款', said: 2_000, wordings: [{ text: '怎么退款？', count: 2_000 }] }]);
  });
});

const asked = (texts: readonly string[], answer: string): Message[] =>
  texts.map((text, row) => ({ text, answer, row }));
const refund = asked(['怎么退款', '如何退款', '退款怎么操作', '我要退款怎么弄'], '在订单详情里点“申请退款”。');
const parcel = asked(
  ['快递到哪了', '我的快递到哪里了', '查一下快递', '快递什么时候到'],
  '在“我的订单”里可以看到物流。',
);

describe('proposals', () => {
  test('a group has its wordings, the commonest answer and the rows it comes from', () => {
    const found = propose([...refund, ...parcel, { text: '退款怎么申请', answer: '稍后回复您这个问题', row: 9 }], {
      least: 3,
    });
    expect(found.map(({ answer }) => answer).toSorted()).toEqual([
      '在“我的订单”里可以看到物流。',
      '在订单详情里点“申请退款”。',
    ]);
    const one = found.find(({ name }) => name.includes('退款'));
    expect(one?.wordings.length).toBeGreaterThanOrEqual(4);
    expect(one?.answered).toBeGreaterThanOrEqual(0.8);
    expect(one?.rows.length).toBeGreaterThan(0);
  });
  test('what was dismissed, and what is like it, is not proposed again', () => {
    const aside = refund.map(({ text }) => text);
    expect(propose(refund, { least: 1, aside })).toEqual([]);
    const found = propose([{ text: '请问怎么退款呢' }, { text: '退款如何操作' }, ...parcel], { least: 1, aside });
    expect(found.some(({ name }) => name.includes('退款'))).toBe(false);
    expect(found.some(({ name }) => name.includes('快递'))).toBe(true);
  });
  test('no message is in two of them', () => {
    const said = propose([...refund, ...parcel], { least: 1 }).reduce((sum, one) => sum + one.said, 0);
    expect(said).toBe(8);
  });
});

describe('masked', () => {
  test.each([
    ['我电话13812345678，收货人李小明', ['13812345678', '李小明']],
    ['寄到浙江省杭州市西湖区文三路90号3幢401室', ['文三路', '401']],
    ['身份证110101199003077758，邮箱jane.doe@example.com', ['1101', 'jane', 'example']],
    ['My name is John Smith, call me at +44 20 7946 0958', ['Smith', '7946']],
    ['Hi Sarah, your order AB12345678 has shipped', ['Sarah', '12345']],
    ['I live at 12 Baker Street', ['Baker']],
    ['张先生您好', ['张']],
    ['微信号:li_ming_88', ['li_ming']],
    ['你好，我是李雷，想问下订单', ['李雷']],
    ['这里是王小明', ['王小明']],
    ['我姓欧，找张总和李师傅', ['欧', '张', '李']],
    ['收货人：阿卜杜拉', ['阿卜杜拉']],
    ['我叫韩梅梅要退货', ['韩', '梅']],
    ['hello, my name is jane smith, i want a refund', ['jane', 'smith']],
    ["I'm John and my parcel is lost", ['John']],
    ['This is Sarah speaking, I spoke to Peter yesterday', ['Sarah', 'Peter']],
  ])('%s', (text, gone) => {
    const left = maskPersonal(text);
    for (const part of gone) expect(left).not.toContain(part);
  });
  test.each([
    '怎么退款',
    '500块的衣服买100送20',
    '明天下午3点可以吗',
    'it ships in 2 days',
    '可以开发票吗',
    '我是高级会员',
    '我是周一买的',
    '收货人是谁',
    '钱总共多少',
    'call me back tomorrow',
    'my name is wrong on the ticket',
    'I am Still waiting',
    'this is great',
  ])('%s says nothing of anybody', (text) => expect(maskPersonal(text)).toBe(text));
  test('masking twice is masking once', () => {
    const part = fc.constantFrom('我叫李雷', '我是王小明', '姓名：', "I'm Bob", '13812345678', 'a@b.com', 'order 20231234567', '张先生', '文三路90号', ' ', '，', '你好', 'Hi Bob,', '***'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const once = maskPersonal(parts.join(''));
        expect(maskPersonal(once)).toBe(once);
      }),
    );
  });
});

describe('lines', () => {
  test.each(['怎么退', '发货', 'refund', '***到哪了', 'where is it', '运费谁出'])('%s tells what is wanted', (text) => expect(isTellingLine(text)).toBe(true)); // prettier-ignore
  test.each(['你好', '好的', '谢谢啦', 'ok', 'thanks a lot', 'hey there', '12345', '***', '我的手机号是***', 'my number is ***', '', '？'])('%s does not', (text) => expect(isTellingLine(text)).toBe(false)); // prettier-ignore
  test.each(['您好，请问有什么可以帮您', '请稍等', 'Please wait a moment', '好的'])('%s is no answer', (text) => expect(isAnswer(text)).toBe(false)); // prettier-ignore
  test('一般48小时内发货 is one', () => expect(isAnswer('一般48小时内发货')).toBe(true));
});
