import { expect, test } from 'vitest';
import { isGreeting } from './greeting.ts';

test.each([
  ...[
    '在吗',
    '你好',
    '您好！',
    '有人吗？',
    '大家好',
    '客服你好',
    '你好客服',
    '你好呀',
    '亲，在吗',
    '老板 在吗',
    '哈喽哈喽',
    '嗨～',
    '你好你好',
  ],
  ...[
    'Hello',
    'hi~',
    'good morning',
    'hi there',
    'Hey there!',
    'hello again',
    'Good evening, sir',
    'hi team',
    'Hello, anybody there?',
    'hiii',
  ],
  ...['hello你好', '你好👋🏽', 'hi ❤️'],
])('%s is a bare greeting', (text) => expect(isGreeting(text)).toBe(true));

test.each([
  ...['你好我要退货', '在吗 我那个单', '客服', '人工客服', '你好 人工', '', '42', '你好吗今天', '老板'],
  ...[
    'hello where is my order',
    'there',
    'sir',
    'team',
    'hi, refund',
    'good',
    'morning delivery',
    'all',
    'is there anybody to help with a refund',
  ],
])('%j is not', (text) => expect(isGreeting(text)).toBe(false));
