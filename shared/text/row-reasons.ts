// Why a row of a spreadsheet was refused, in words: in the studio, and beside the row in the file of refused rows.
import { fill } from './messages.ts';
import type { Reason, RowReason } from '../api/imports.ts';
import type { Locale } from '../node/define.ts';

const words: Readonly<Record<RowReason, Readonly<Record<Locale, string>>>> = {
  'more-cells': { 'zh-CN': '这一行的格子比列名多', en: 'this row has more cells than there are columns' },
  'long-cell': { 'zh-CN': '有一格文字太长', en: 'a cell is too long' },
  'formula': { 'zh-CN': '有一格的公式出错了', en: 'a formula in this row has failed' },
  'nobody': { 'zh-CN': '没有姓名、手机，也没有邮箱', en: 'no name, no phone and no e-mail' },
  'no-number': { 'zh-CN': '没有订单号', en: 'no order number' },
  'no-name': { 'zh-CN': '没有公司名称', en: 'no company name' },
  'long': { 'zh-CN': '「{column}」太长', en: '"{column}" is too long' },
  'many': { 'zh-CN': '「{column}」里的项太多', en: '"{column}" holds too many' },
  'phone': { 'zh-CN': '「{value}」不是电话号码', en: '"{value}" is no phone number' },
  'phone-cut': { 'zh-CN': '「{value}」已被 Excel 改成科学计数，后几位丢了：把这一列设为文本后重新填写', en: '"{value}" was shortened by Excel and has lost its last digits: make the column text and enter it again' },
  'email': { 'zh-CN': '「{value}」不是邮箱地址', en: '"{value}" is no e-mail address' },
  'amount': { 'zh-CN': '「{value}」不是金额', en: '"{value}" is no amount' },
  'currency': { 'zh-CN': '「{value}」不是币种代码，例如 CNY', en: '"{value}" is no currency code, such as CNY' },
  'moment': { 'zh-CN': '「{value}」不是日期，例如 2026-01-05 08:30', en: '"{value}" is no date, such as 2026-01-05 08:30' },
  'url': { 'zh-CN': '「{value}」不是网址', en: '"{value}" is no web address' },
  'text': { 'zh-CN': '「{column}」的内容不对：{value}', en: '"{column}" is not right: {value}' },
  'number': { 'zh-CN': '「{column}」应当是数字：{value}', en: '"{column}" should be a number: {value}' },
  'date': { 'zh-CN': '「{column}」应当是日期：{value}', en: '"{column}" should be a date: {value}' },
  'boolean': { 'zh-CN': '「{column}」应当是「是」或「否」：{value}', en: '"{column}" should be yes or no: {value}' },
  'choice': { 'zh-CN': '「{column}」没有这个选项：{value}', en: '"{column}" has no such option: {value}' },
  'several': { 'zh-CN': '手机和邮箱分别属于不同的联系人，请先合并', en: 'its phone and e-mail belong to different contacts: merge them first' },
  'full': { 'zh-CN': '这位联系人的手机或邮箱已有 20 个', en: 'this contact has 20 phones or e-mails already' },
  'field': { 'zh-CN': '有一格与字段的类型不符', en: 'a cell does not fit its field' },
}; // prettier-ignore

export const reasonText = ({ reason, column, value }: Reason, locale: Locale): string =>
  fill(words[reason][locale], { column, value });
