// Why a row of past chats was left out, in words: in the file of such rows.
import type { HistoryFault } from '../api/learning.ts';
import type { Locale } from '../node/define.ts';

const words: Readonly<Record<HistoryFault, Readonly<Record<Locale, string>>>> = {
  'no-text': { 'zh-CN': '没有内容', en: 'nothing was written' },
  'no-role': { 'zh-CN': '不知道是谁说的', en: 'it does not say who wrote it' },
  long: { 'zh-CN': '超过 8,000 个字', en: 'more than 8,000 characters' },
  json: { 'zh-CN': '这一行不是 JSON', en: 'this line is no JSON' },
  'more-cells': { 'zh-CN': '这一行的格子比列名多', en: 'this row has more cells than there are columns' },
  'long-cell': { 'zh-CN': '有一格文字太长', en: 'a cell is too long' },
  formula: { 'zh-CN': '有一格的公式出错了', en: 'a formula in this row has failed' },
};
export const historyFaultText = (fault: HistoryFault, locale: Locale): string => words[fault][locale];
