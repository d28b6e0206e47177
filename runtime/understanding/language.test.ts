import { describe, expect, test } from 'vitest';
import { mayBeName, otherLanguage, wantedLanguage } from './language.ts';

const both = ['zh-CN', 'en'];
describe('goes on in the language of the customer', () => {
  test.each([
    'where is my order',
    'Hello, I would like to return something',
    'how long does delivery take to 北京?',
    'Can I talk to somebody about 张三’s order please',
    'english please',
  ])('from Chinese: %s', (text) => {
    expect(otherLanguage(text, both, 'zh-CN')).toBe('en');
  });
  test.each(['我的单子到哪了', '好', '你好', 'iPhone 15 多少钱', '我要退 AirPods Pro', '帮我查下 SF1234567890'])(
    'from English: %s',
    (text) => {
      expect(otherLanguage(text, both, 'en')).toBe('zh-CN');
    },
  );
  test('only one the bot has, and the bot’s own tag for it', () => {
    expect(otherLanguage('где мой заказ', both, 'en')).toBeUndefined();
    expect(otherLanguage('注文はどこですか', ['en', 'ja', 'zh-CN'], 'en')).toBe('ja');
    expect(otherLanguage('我的订单', ['en', 'zh-TW'], 'en-GB')).toBe('zh-TW');
  });
});
test.each([
  ['zh-CN', 'hello'],
  ['zh-CN', 'ok'],
  ['zh-CN', 'iPhone 15 Pro Max'],
  ['zh-CN', 'John Smith'],
  ['zh-CN', 'SF1234567890'],
  ['zh-CN', 'how@shop.example is@my.example'],
  ['zh-CN', 'https://shop.example/what/is/this'],
  ['zh-CN', '202611180472'],
  ['zh-CN', '👍'],
  ['zh-CN', ''],
  ['en', 'Muller Strasse 12'],
  ['en', 'my colleague 王 ordered a new headset for the office yesterday'],
  ['zh-CN', '这个 is what 意思'],
])('in doubt it stays: %s, %j', (current, text) => {
  expect(otherLanguage(text, both, current)).toBeUndefined();
});

describe('two kinds of Chinese', () => {
  const three = ['zh-CN', 'zh-TW', 'en'];
  test.each([
    ['zh-CN', '我的訂單到哪裡了', 'zh-TW'],
    ['zh-TW', '我的订单发货了吗', 'zh-CN'],
    ['en', '請問什麼時候發貨', 'zh-TW'],
    ['en', '请问什么时候发货', 'zh-CN'],
    ['zh-CN', '你好', undefined], // both write it so
    ['zh-TW', '我叫陈大文', undefined], // one sign is a name
    ['zh-TW', '我的訂單到哪裡了', undefined],
  ])('in %s: %s', (current, text, language) => {
    expect(otherLanguage(text, three, current)).toBe(language);
  });
  test('a bot with one kind answers both in it', () => {
    expect(otherLanguage('我的訂單到哪裡了', both, 'en')).toBe('zh-CN');
    expect(otherLanguage('我的訂單到哪裡了', both, 'zh-CN')).toBeUndefined();
  });
});
describe('asked for by name', () => {
  test.each([
    ['English please', 'en'], ['english', 'en'], ['Can we speak English?', 'en'], ['could you please reply in English', 'en'], ['请说英文', 'en'], ['能用英语吗？', 'en'],
    ['说中文', 'zh-CN'], ['请用中文回答', 'zh-CN'], ['中文', 'zh-CN'], ['Chinese please!', 'zh-CN'], ['可以講中文嗎', 'zh-CN'], ['switch to Chinese', 'zh-CN'], ['换成中文', 'zh-CN'], ["let's talk in mandarin", 'zh-CN'],
  ])('%s', (text, language) => {
    expect(wantedLanguage(text, both)).toBe(language);
  }); // prettier-ignore
  test.each([
    'do you have an English manual', '有中文说明书吗', 'English breakfast tea', '英文版的书多少钱', 'my English teacher ordered two', '我要买英语课', '说明书是英文的看不懂', 'Chinese New Year opening hours', '日语可以吗', '',
  ])('about something else, or a language the bot lacks: %s', (text) => {
    expect(wantedLanguage(text, both)).toBeUndefined();
  }); // prettier-ignore
  test('a bot of one language has none to choose', () => {
    expect(wantedLanguage('English please', ['en'])).toBeUndefined();
  });
});
test('a few Chinese signs as an answer may be a name; words of every day are none', () => {
  expect(['王小明', '武汉', '李雷'].map(mayBeName)).toEqual([true, true, true]);
  expect(['退货', '我的订单', '不要', '好', '转人工'].map(mayBeName)).toEqual([false, false, false, false, false]);
});
