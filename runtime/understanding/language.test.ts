import { describe, expect, test } from 'vitest';
import { otherLanguage } from './language.ts';

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
