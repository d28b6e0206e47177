import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askTables } from './ask.ts';
import { dayIn, numberIn, typeOf, yesIn } from './cells.ts';
import { columnsFrom } from './columns.ts';
import { compile, type Compiled } from './compile.ts';
import { evaluateFacts } from './evaluate.ts';
import { say } from './say.ts';
import { understand } from './understand.ts';

const made = (name: string, names: string[], rows: string[][]): Compiled => {
  const columns = columnsFrom(names, rows);
  return compile({ id: name, name, columns, rows: rows.map((cells, i) => ({ id: `r${i}`, cells: Object.fromEntries(columns.map(({ id }, n) => [id, cells[n] ?? ''])) })) }); // prettier-ignore
};
const shop = made('商品', ['名称 [zh-CN]', 'Name [en]', '价格', '颜色', '有现货', '重量'], [
  ['轻薄风衣', 'Light parka', '299元', '红色、黑色', '是', '450'],
  ['加厚风衣', 'Warm parka', '459元', '米色', '否', ''],
  ['连帽卫衣', 'Hoodie', '159元', '灰色、红色', '是', '380'],
]); // prettier-ignore
const answer = (text: string, locale = 'zh-CN', after?: string) => {
  const asked = askTables([shop], text, locale, after);
  return asked && (asked.said.answer || asked.said.choices.map(({ label }) => label).join(' | '));
};

describe('what is said', () => {
  test.each([
    ['轻薄风衣多少钱', 'zh-CN', '轻薄风衣的价格：299元。'],
    ['轻薄風衣多少錢', 'zh-TW', '轻薄风衣的价格：299元。'],
    ['how much is the hoodie', 'en', 'Hoodie – price: 159 CNY.'],
    ['hoodie 有黑色吗', 'zh-CN', '连帽卫衣没有黑色。颜色：灰色、红色。'],
    ['加厚风衣多重', 'zh-CN', '表里没有写加厚风衣的重量。'],
    ['is the warm parka in stock', 'en', 'Warm parka – stock: no.'],
    ['轻薄风衣和连帽卫衣哪个便宜', 'zh-CN', '价格更低的是连帽卫衣：\n\n- 轻薄风衣：299元\n- 连帽卫衣：159元'],
    ['最贵的是哪款', 'zh-CN', '价格最高的是加厚风衣，459元。'],
    ['300以下红色的有哪些', 'zh-CN', '符合的有 2 个：\n\n- **轻薄风衣**：颜色：红色、黑色，价格：299元\n- **连帽卫衣**：颜色：灰色、红色，价格：159元'],
    ['有几款红色的', 'zh-CN', '符合的有 2 个。'],
  ])('%s (%s)', (text, locale, said) => expect(answer(text, locale)).toBe(said)); // prettier-ignore
  test('several values of a cell are told as a sentence has them, whatever stands between them in the file', () => {
    const coats = made('风衣', ['名称', '颜色'], [['风衣A', '红;黑'], ['风衣B', '红 | 蓝'], ['风衣C', '红']]); // prettier-ignore
    expect(askTables([coats], '风衣A有什么颜色', 'zh-CN')?.said.answer).toBe('风衣A的颜色：红、黑。');
    expect(askTables([coats], '风衣B有什么颜色', 'zh-CN')?.said.answer).toBe('风衣B的颜色：红、蓝。');
  });
  test('what is missing is asked for, each choice with its answer', () => {
    expect(answer('风衣多少钱')).toBe('轻薄风衣 · 价格 | 加厚风衣 · 价格');
    expect(answer('轻薄风衣')).toBe('轻薄风衣 · 价格 | 轻薄风衣 · 颜色 | 轻薄风衣 · 有现货 | 轻薄风衣 · 重量');
  });
  test('the next question may be about the thing before', () => {
    const id = askTables([shop], '连帽卫衣多少钱', 'zh-CN')?.id;
    expect(answer('它有什么颜色', 'zh-CN', id)).toBe('连帽卫衣的颜色：灰色、红色。');
    expect(answer('轻薄风衣呢', 'zh-CN', id)).toBe('轻薄风衣的价格：299元。');
    expect(answer('它有什么颜色', 'zh-CN', 'fact:gone:r1:c3')).toContain('轻薄风衣 · 颜色');
  });
  test('a sentence of one’s own is filled, and what is filled in is never read as a sentence', () => {
    const odd = compile({ ...shop.table, columns: shop.table.columns.map((one) => (one.name === '价格' ? { ...one, sentence: { 'zh-CN': '{thing}卖{value}{nothing}' } } : one)), rows: [{ id: 'r', cells: { c1: '{value}风衣', c3: '9元' } }] }); // prettier-ignore
    expect(say(odd, understand(odd, '{value}风衣多少钱'), 'zh-CN')?.answer).toBe('{value}风衣卖9元{nothing}');
  });
  test('what customers may not ask is never told', () => {
    const shut = compile({ ...shop.table, columns: shop.table.columns.map((one) => (one.name === '价格' ? { ...one, asked: false } : one)) }); // prettier-ignore
    expect(JSON.stringify(say(shut, understand(shut, '轻薄风衣多少钱'), 'zh-CN') ?? '')).not.toContain('299');
    expect(understand(shut, '最便宜的是哪款').outcome.kind).toBe('none');
  });
});

test.each([
  '怎么退货',
  '轻薄风衣破了怎么办',
  '运费多少钱',
  'how do I return the hoodie',
  'where is my order',
  '你好',
  '',
  '能便宜点吗',
  '🙂',
])('not about the table: %s', (text) => {
  // prettier-ignore
  expect(understand(shop, text).outcome.kind).toBe('none');
});

describe('laws', () => {
  const word = fc.constantFrom('轻薄风衣', 'hoodie', '多少钱', '价格', '300', '以下', '红色', '最便宜', '和', 'under', '$', '的', '它', '吗', ' ', '有没有', 'a', '😀', '\u202e', '\0'); // prettier-ignore
  const sentences = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(word, { maxLength: 14 }).map((words) => words.join(''))); // prettier-ignore
  test('no text brings it down, and every cell of an answer is one of the table’s', () => {
    fc.assert(fc.property(sentences, (text) => {
      const understood = understand(shop, text);
      const said = say(shop, understood, 'zh-CN');
      expect(understood.outcome.kind === 'none').toBe(said === undefined);
      for (const { row, fact } of said?.cells ?? []) expect([shop.table.rows[row] !== undefined, shop.facts.includes(fact)]).toEqual([true, true]);
    })); // prettier-ignore
  });
  test('each name with each column is answered by that cell, in traditional signs and in capitals too', () => {
    const name = fc.constantFrom('轻薄风衣', '輕薄風衣', 'LIGHT PARKA', 'light  parka');
    const fact = fc.constantFrom(['价格', 'c3'], ['價格', 'c3'], ['price', 'c3'], ['颜色', 'c4'], ['colour', 'c4'], ['重量', 'c6']); // prettier-ignore
    fc.assert(fc.property(name, fact, (thing, [column = '', id = '']) => {
      const { outcome } = understand(shop, `${thing} ${column}`);
      expect(outcome.kind === 'cells' && outcome.cells.map((cell) => [cell.row, cell.fact.column.id])).toEqual([[0, id]]);
    })); // prettier-ignore
  });
  test('a filter gives just the rows that fit', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(prices, fc.integer({ min: 2, max: 999 }), (all, most) => {
      const table = made('t', ['名称', '价格'], all.map((price, i) => [`商品甲${i}号`, `${price}元`]));
      const { outcome } = understand(table, `${most}元以下的有哪些`);
      const fit = all.flatMap((price, i) => (price <= most ? [i] : []));
      if (fit.length === 0) expect(outcome.kind).not.toBe('list');
      else expect(outcome).toMatchObject({ kind: 'list', rows: fit });
    })); // prettier-ignore
  });
});

test('cells are read as what they are', () => {
  expect(['299元', '$1,200', '1.2 kg', '12 Harbour Road', '010-84010001', '8:00-16:00', '¥9.9起', '不限'].map((cell) => numberIn(cell)?.value)).toEqual([299, 1200, 1.2, undefined, undefined, undefined, 9.9, undefined]); // prettier-ignore
  expect(['是', 'No', '✓', '江景'].map(yesIn)).toEqual([true, false, true, undefined]);
  expect(dayIn('2026-03-01')).toBe(dayIn('2026年3月1日'));
  expect([['1', '2元'], ['2026-01-05'], ['是', '否'], ['S、M', 'M、L'], ['棉', '涤纶'], []].map(typeOf)).toEqual(['number', 'date', 'yesno', 'list', 'text', 'text']); // prettier-ignore
});
test('columns are guessed from their names and cells', () => {
  const columns = columnsFrom(['编号', '名称 [zh-CN]', 'Name [en]', '别名', '价格（元）', '颜色'], [['1', '风衣', 'Parka', '大衣', '299', '红、黑']]); // prettier-ignore
  expect(columns.map(({ name, part, type, unit, of }) => [name, part, type, unit, of].filter(Boolean).join(' '))).toEqual(['编号 fact number', '名称 thing text', 'Name fact text c2', '别名 alias text', '价格 fact number 元', '颜色 fact list']); // prettier-ignore
});
const courses = made('课程', ['课程', '价格', '课时', '难度', '上课方式', '开课日期', '有证书', '是否需要基础', '名额'], [
  ['少儿编程', '1280元', '24', '初级', '线上、线下', '2026-12-01', '是', '否', '5'],
  ['机器学习', '4980元', '60', '高级', '线上', '2027-01-10', '是', '是', '0'],
  ['书法', '980元', '20', '初级', '线下', '2026-11-28', '否', '否', '12'],
]); // prettier-ignore
const rooms = made('Rooms', ['Room', 'Price', 'Area', 'Breakfast', 'Sea view', 'Guests', 'In stock'], [
  ['Standard Twin', '$90', '22 m²', 'no', 'no', 'adults', '3'],
  ['Family Suite', '$210', '48 m²', 'yes', 'yes', 'adults, children', '0'],
  ['Garden Cottage', '$150', '40 m²', 'yes', 'no', 'adults, children', '2'],
]); // prettier-ignore
const rowsOf = (table: Compiled, text: string): string => {
  const { outcome } = understand(table, text);
  return `${outcome.kind}: ${'rows' in outcome ? outcome.rows.join(' ') : ''}`;
};
describe('other trades', () => {
  test.each([
    ['少儿编程和书法有什么区别', 'differ: 0 2'], ['对比一下书法和机器学习', 'differ: 2 1'], ['书法跟少儿编程比怎么样', 'differ: 2 0'],
    ['哪些课没有证书', 'list: 2'], ['哪些不是线下的', 'list: 1'], ['除了初级还有什么课', 'list: 1'], ['除了书法还有哪些课程', 'list: 0 1'], ['不需要基础的课有哪些', 'list: 0 2'],
    ['有几门课', 'count: 0 1 2'], ['线上的课有几门', 'count: 0 1'], ['最便宜的课', 'best: 2'], ['哪门课最早开课', 'best: 2'], ['课时不超过20的课', 'list: 2'], ['课时不少于24的课', 'list: 0 1'],
    ['1000到2000元的课', 'list: 0'], ['有哪些课', 'list: 0 1 2'], ['书法的课时和价格', 'cells: '],
  ])('%s', (text, rows) => expect(rowsOf(courses, text)).toBe(rows)); // prettier-ignore
  test.each([
    ['what is the difference between the Standard Twin and the Family Suite', 'differ: 0 1'], ['Garden Cottage vs Family Suite', 'differ: 2 1'], ['compare the Family Suite with the Garden Cottage', 'differ: 1 2'],
    ['which rooms do not have a sea view', 'list: 0 2'], ["which rooms don't include breakfast", 'list: 0'], ['rooms other than the Standard Twin, what do you have', 'list: 1 2'],
    ['how many rooms do you have', 'count: 0 1 2'], ['rooms for no more than $150', 'list: 0 2'], ['rooms over $100', 'list: 1 2'], ['largest room', 'best: 1'], ['what rooms do you have', 'list: 0 1 2'], ['rooms for children in stock', 'list: 2'],
  ])('%s', (text, rows) => expect(rowsOf(rooms, text)).toBe(rows)); // prettier-ignore
  const cars = made('汽车', ['车型', '价格', '座位数', '能源'], [['星途', '18.9万', '5', '纯电'], ['轻舟', '6.9万', '4', '纯电'], ['远航', '25.8万', '7', '混动']]); // prettier-ignore
  const dearly = made(
    '汽车',
    ['车型', '价格（万元）', '能源'],
    [
      ['星途', '18.9', '纯电'],
      ['轻舟', '6.9', '纯电'],
    ],
  );
  test.each([['15万以内的车', 'list: 1'], ['10万到20万的车有几款', 'count: 0'], ['7座的车有哪些', 'list: 2'], ['纯电的有哪几款', 'list: 0 1'], ['不是纯电的车', 'list: 2']])('%s', (text, rows) => expect(rowsOf(cars, text)).toBe(rows)); // prettier-ignore
  test('ten thousands are told by the cell or by the column', () =>
    expect(rowsOf(dearly, '10万以内的车')).toBe('list: 1'));
  const plans = made('Plans', ['Plan', 'Cover', 'Dental', 'Works abroad'], [['Basic', '$500', 'no', 'no'], ['Family', '$900', 'yes', 'no'], ['Travel', '$700', 'no', 'yes']]); // prettier-ignore
  test.each([['which plans do not cover dental', 'list: 0 2'], ["plans that don't work abroad", 'list: 0 1'], ['all plans except Basic', 'list: 1 2'], ['plans without dental', 'list: 0 2']])('%s', (text, rows) => expect(rowsOf(plans, text)).toBe(rows)); // prettier-ignore
  test('what tells two apart is told fact by fact, what they share at the end', () => {
    expect(say(courses, understand(courses, '少儿编程和书法有什么区别'), 'zh-CN')?.answer).toBe(
      '少儿编程和书法的不同：\n\n- **价格**：少儿编程 1280元；书法 980元\n- **课时**：少儿编程 24；书法 20\n- **上课方式**：少儿编程 线上、线下；书法 线下\n- **开课日期**：少儿编程 2026年12月1日；书法 2026年11月28日\n- **有证书**：少儿编程 是；书法 否\n- **名额**：少儿编程 5；书法 12\n\n相同的：难度 (初级)、是否需要基础 (否)。',
    ); // prettier-ignore
    expect(say(rooms, understand(rooms, 'Standard Twin vs Garden Cottage'), 'en')?.answer).toContain(
      'The same: Sea view (no).',
    );
    const twins = made(
      't',
      ['名称', '价格'],
      [
        ['甲一', '9元'],
        ['乙二', '9元'],
      ],
    );
    expect(say(twins, understand(twins, '甲一和乙二有什么区别'), 'zh-CN')?.answer).toBe('表里写的甲一和乙二都一样。');
  });
  test('the thing of the last answer may be one of the two', () => {
    expect(understand(courses, '它和书法有什么区别', { row: 1 }).outcome).toEqual({ kind: 'differ', rows: [1, 2] });
    expect(understand(courses, '它和书法有什么区别').outcome.kind).not.toBe('differ');
  });
  test.each([['机器学习学不会可以退款吗'], ['我和老师有点不同意见'], ['compare yourself with other schools'], ['I do not have an account'], ['what should I do, I no longer want this']])('not about the table: %s', (text) => {
    expect([understand(courses, text).outcome.kind, understand(rooms, text).outcome.kind]).toEqual(['none', 'none']);
  }); // prettier-ignore
});
test('the two sets of questions: nothing is said to what is about something else, little is wrong in the rest', () => {
  const rows = (file: string) => readFileSync(new URL(`./sample/${file}`, import.meta.url), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as never); // prettier-ignore
  const dev = evaluateFacts(rows('dev.jsonl'), () => 0);
  const held = evaluateFacts(rows('held-out.jsonl'), () => 0);
  expect([dev.right, dev.quiet, held.quiet]).toEqual([1, 1, 1]);
  expect(held.right).toBeGreaterThan(0.93);
  expect(held.misled).toBeLessThan(0.04);
});
test('a second language beside the Chinese one is known when only it is named; a fact of its own in English is not', () => {
  const columns = columnsFrom(['商品', 'Product [en]', '颜色', 'Colours [en]', '型号', 'Note [en]'], [['风衣', 'Parka', '红', 'red', 'A-1', 'new'], ['卫衣', 'Hoodie', '黑', 'black', 'B-2', '']]); // prettier-ignore
  expect(columns.map(({ language, of }) => [language, of])).toEqual([['zh-CN', ''], ['en', 'c1'], ['zh-CN', ''], ['en', 'c3'], ['', ''], ['en', '']]); // prettier-ignore
});
