import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Closeness } from './closeness.ts';
import { bandOf, MAYBE, SURE } from './confidence.ts';
import { evaluate, indexOfRows, type Asked, type KnownRow } from './evaluate.ts';
import { FaqIndex } from './faq-index.ts';
import { keyOfSign } from './keys.ts';
import { bareOf, isNear } from './near.ts';
import { namedIn } from './thesaurus.ts';
import { askedFor } from './asked.ts';

const rows = <R>(name: string): R[] =>
  readFileSync(join(import.meta.dirname, 'sample', `${name}.jsonl`), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as R); // prettier-ignore
const zh = rows<KnownRow>('shop-zh');
const en = rows<KnownRow>('shop-en');
const index = indexOfRows([...zh, ...en]);
const best = (text: string, from: FaqIndex = index) => from.search(text)[0];
const small = (...questions: string[][]): FaqIndex => {
  const made = new FaqIndex();
  for (const [i, own] of questions.entries()) made.put({ id: `e${i}`, questions: own, answers: [] });
  return made;
};

describe('word for word', () => {
  test('every question finds its own entry, surely, however politely, widely or traditionally it is put', () => {
    for (const { id, question } of [...zh, ...en]) {
      for (const put of [question, `请问${question}谢谢`, question.toUpperCase(), ` ${question.replace(/[？?]/, '')} `, question.replace(/[a-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))])
        expect(best(put), put).toMatchObject({ id, confidence: 1, how: 'same' });
    } // prettier-ignore
    expect(best('下單後多久發貨')).toMatchObject({ id: 'ship-time', how: 'same' });
  });
  test('a slip of the finger is forgiven, one that turns the meaning is not', () => {
    expect(best('How can I trakc my parcel')).toMatchObject({ id: 'ship-track', how: 'near' });
    const both = small(['可以退货吗'], ['不可以退货吗'], ['保修1年吗'], ['保修2年吗']);
    expect(best('不可以退货吗', both)).toMatchObject({ id: 'e1', how: 'same' });
    expect(both.search('可以退货吗').find(({ id }) => id === 'e1')?.how).toBe('words');
    expect(both.search('保修1年吗').filter(({ how }) => how !== 'words')).toHaveLength(1);
  });
  test.each<[string, string, boolean]>([
    ['whereismyorder', 'whereismyorder', true],
    ['whereismyorder', 'wheerismyordr', true],
    ['whereismyorder', 'whereisyourdog', false],
    ['怎么查物流', '怎么查流物', true],
    ['怎么查物流', '怎么查快递', false],
    ['怎么查物流', '怎么怎查物流', false],
    ['怎么查物流', '怎么么查物流', true],
    ['abc', 'abd', false],
    ['howcanipay', 'howcantipay', false],
    ['', '', false],
  ])('%s and %s', (a, b, near) => {
    expect([isNear(a, b), isNear(b, a)]).toEqual([near, near]);
  });
});

describe('by what they share', () => {
  test('politeness is not nothing: it tells thanks from a no', () => {
    const talk = small(['哦了，我记下了，谢谢你啊'], ['不用了，先这样'], ['有没有详细地址']);
    expect(best('嗯嗯，谢谢你啊', talk)?.id).toBe('e0');
    expect(best('请问有没有详细地址，谢谢你啊', talk)?.id).toBe('e2');
  });
  test('how near two texts are sign by sign: the same is 1, whichever is compared; few signs in common are next to nothing', () => {
    const near = (one: string, other: string) => new Closeness(one).to(other);
    expect(near('這家酒店的地址是什麼？', '这家酒店的地址是什么')).toBe(1);
    expect(near('Where is it?', 'where is it')).toBe(1);
    expect(near('这家酒店的地址是什么', '那这家酒店的地址是啥')).toBe(
      near('那这家酒店的地址是啥', '这家酒店的地址是什么'),
    );
    expect(near('这家酒店的地址是什么', '那这家酒店的地址是啥')).toBeGreaterThan(0.2);
    expect(near('这家酒店的地址是什么', '酒店在哪')).toBeLessThan(0.01);
    expect(near('', '')).toBeLessThanOrEqual(1);
  });
  test('what is almost the text of an entry scores more by that', () => {
    const list = small(['这家酒店的地址是什么'], ['有没有停车位'], ['怎么退款']);
    const [whole, part] = ['那这家酒店的地址是什么', '酒店的地址'].map((text) => best(text, list)?.score ?? 0);
    expect(whole).toBeGreaterThan(2 * (part ?? 0));
  });
  test('a word of several wordings of one entry is as rare as a word of one', () => {
    const score = (...wordings: string[]) =>
      best('发票', small(wordings, ['改名称'], ['写评价'], ['换地址']))?.score ?? 0;
    expect(score('开发票', '开发票', '开发票', '开发票', '开发票')).toBeGreaterThan(score('开发票'));
  });
  test.each([
    ['快递单号在哪里看', 'ship-track'],
    ['想开发票', 'invoice'],
    ['where is my package tracking number', 'ship-track'],
  ])('%s is among the first three', (text, id) => {
    expect(index.search(text, 3).some((found) => found.id.startsWith(id))).toBe(true);
  });
  test('a Chinese question finds an English entry, and the other way round', () => {
    const mixed = small(['How do I get a refund?'], ['What are your opening hours?'], ['会员积分怎么用']);
    expect(best('我要退款', mixed)?.id).toBe('e0');
    expect(best('how to use loyalty points', mixed)?.id).toBe('e2');
  });
  test.each([
    ['我要退筐', '退款多久到账'], // 退款, as it sounds
    ['tuikuan jitian', '退款多久到账'],
    ['when do I get my refnud', 'When do I get my refund?'],
    ['money back how long', 'When do I get my refund?'],
  ])('%s finds %s in spite of its spelling or its words', (text, question) => {
    const some = small(['退款多久到账'], ['怎么开发票'], ['可以自提吗'], ['When do I get my refund?'], ['Can I pay by card?'], ['Do you ship abroad?']); // prettier-ignore
    expect(best(text, some)?.question).toBe(question);
  });
  test('words of the same meaning are told as such', () => {
    expect(best('包裹走到哪了', small(['怎么查物流']))?.shared.some((one) => one.includes('≈'))).toBe(true);
  });
  test('what is shared is told in readable pieces', () => {
    expect(best('发货要多久')?.shared).toEqual(expect.arrayContaining(['发', '货', '发货', '多久']));
    expect(best('发货要多久')?.shared.some((term) => /[~=]/.test(term))).toBe(false);
  });
  test('an entry that does not answer now is not found', () => {
    const { id = '' } = best('下单后多久发货') ?? {};
    expect(index.search('下单后多久发货', 5, (one) => one !== id).some((one) => one.id === id)).toBe(false);
  });
  test('a one-word message is never sure', () => {
    for (const word of ['发货', '退货', 'refund', '你好'])
      expect(bandOf(best(word)?.confidence ?? 0), word).not.toBe('found');
  });
});

test.each([
  ['今天天气怎么样', 'zh'], ['给我讲个笑话', 'zh'], ['你喜欢什么电影', 'zh'], ['帮我写一首诗', 'zh'], ['世界上最高的山是哪座', 'zh'],
  ['what is the capital of france', 'en'], ['tell me a joke', 'en'], ['who won the world cup', 'en'], ['play some music', 'en'], ['', ''], ['？？！', ''], ['😀😀', ''], ['\u0000', ''],
])('%j is not answered', (text) => {
  expect(bandOf(best(text)?.confidence ?? 0)).not.toBe('found');
}); // prettier-ignore

test('recall on the sample stays where it was, and little that is said without asking back is wrong', () => {
  const measured = (known: KnownRow[], name: string) => evaluate(known, rows<Asked>(name), SURE, () => 0);
  const chinese = measured(zh, 'shop-zh-queries');
  expect(chinese.recall1).toBeGreaterThanOrEqual(0.6);
  expect(chinese.recall3).toBeGreaterThanOrEqual(0.78);
  expect(chinese.wrong).toBeLessThanOrEqual(0.05);
  const english = measured(en, 'shop-en-queries');
  expect(english.recall1).toBeGreaterThanOrEqual(0.38);
  expect(english.recall3).toBeGreaterThanOrEqual(0.63);
  expect(english.wrong).toBeLessThanOrEqual(0.1);
});
test('questions of another language’s set, asked of the wrong list with its own entry gone, are mostly left unanswered', () => {
  const asked = rows<Asked>('shop-zh-queries');
  const said = asked.filter(({ question, id }) => bandOf(indexZh.search(question, 3, (one) => one !== id)[0]?.confidence ?? 0) === 'found'); // prettier-ignore
  expect(said.length / asked.length).toBeLessThanOrEqual(0.08);
});
const indexZh = indexOfRows(zh);

describe('laws', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...zh.map(({ question }) => question), ...en.map(({ answer }) => answer))); // prettier-ignore
  test('confidence is a share, the order is by it, the same is said twice', () => {
    fc.assert(
      fc.property(text, (said) => {
        const found = index.search(said);
        expect(found.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
        expect(found.map(({ confidence }) => confidence)).toEqual(found.map(({ confidence }) => confidence).toSorted((a, b) => b - a)); // prettier-ignore
        expect(index.search(said)).toEqual(found);
      }),
    );
  });
  test('what is written as a similar question is found word for word', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (questions) => {
        const made = small(...questions.map((one) => [one]));
        for (const one of questions) if (bareOf(one) !== '') expect(best(one, made)).toMatchObject({ how: 'same', confidence: 1 }); // prettier-ignore
      }),
    );
  });
  test('entries that came and went leave nothing behind: the list finds what a fresh one finds', () => {
    const entry = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), questions: fc.array(text, { maxLength: 3 }), answers: fc.array(text, { maxLength: 2 }) }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.oneof(entry, fc.constantFrom('a', 'b', 'c')), { maxLength: 25 }), text, (steps, said) => {
        const lived = new FaqIndex();
        const now = new Map<string, Parameters<FaqIndex['put']>[0]>();
        for (const step of steps) {
          const id = typeof step === 'string' ? step : step.id;
          now.delete(id);
          if (typeof step === 'string') lived.drop(step);
          else {
            now.set(id, step);
            lived.put(step);
          }
        }
        const fresh = new FaqIndex();
        for (const one of now.values()) fresh.put(one);
        expect(lived.size).toBe(fresh.size);
        expect(lived.search(said)).toEqual(fresh.search(said));
      }),
    );
  });
  test('terms have weight, and a text of 100,000 signs is read in no time', () => {
    const nothing = { has: () => false, nearest: () => undefined };
    fc.assert(
      fc.property(text, (said) =>
        askedFor(said, nothing).every(({ forms }) => forms.length > 0 && forms.every(([, weight]) => weight > 0)),
      ),
    );
    expect(index.search('退货'.repeat(50_000)).length).toBeGreaterThan(0);
  });
});
test('bands: sure, maybe, none; a stricter list asks back later too', () => {
  expect([SURE, MAYBE, MAYBE - 0.01].map((confidence) => bandOf(confidence))).toEqual(['found', 'doubtful', 'none']);
  expect(bandOf(0.8, 0.9)).toBe('doubtful');
  expect(bandOf(0.15, 0.3)).toBe('doubtful');
});
test('groups: the longest word first', () => {
  expect(namedIn('chinese', [...'退货运费'].map(keyOfSign))).toMatchObject([
    { at: 0, length: 2 },
    { at: 2, length: 2 },
  ]);
  expect(namedIn('chinese', [...'蝴蝶'].map(keyOfSign))).toEqual([]);
});
