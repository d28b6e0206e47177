import { expect, test } from 'vitest';
import { isBareValue } from './bare-value.ts';

const clock = { at: Date.parse('2026-03-11T10:20:00+08:00'), zoneMinutes: 480 };
test.each([
  ...[
    '两个人',
    '3个人',
    '我们五个人',
    '一个人',
    '一共三个大人',
    '两位',
    '下周四',
    '周四吧',
    '那就明天',
    '下午三点半',
    '13800138000',
    '三天',
    '200块',
  ],
  ...[
    'for two',
    'two people',
    '2 adults and 1 child',
    'next friday',
    'on Friday at 3 pm',
    'it is 42',
    'no, 3',
    'just the two of us',
  ],
])('%s is a value and nothing else', (text) => expect(isBareValue(text, clock)).toBe(true));
test.each([
  ...['找个人', '转人工', '叫个人来', '明天能退货吗', '两个人的票怎么退', '3号线怎么走', '我要', '', '吧', '是的'],
  ...['a person please', 'refund 200', 'cancel friday', 'get me somebody', 'yes', 'for me', 'track 202611180472'],
])('%j asks for something, or is no value', (text) => expect(isBareValue(text, clock)).toBe(false));
