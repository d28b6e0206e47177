// What is wrong with a template, for people who never heard of Liquid: its messages in our words, without lines and columns.
import type { Locale } from '../node/define.ts';
import { defineMessages, fill } from './messages.ts';

const reasons = defineMessages({
  'not-closed': { 'zh-CN': '「{text}」没有收尾，变量要写在 {{ 和 }} 之间', en: '“{text}” is not closed; a variable stands between {{ and }}' },
  'open-tag': { 'zh-CN': '「{text}」缺少对应的结束标记', en: '“{text}” has no end tag' },
  filter: { 'zh-CN': '没有叫「{text}」的过滤器', en: 'there is no filter called “{text}”' },
  tag: { 'zh-CN': '这里不能用「{text}」', en: '“{text}” cannot be used here' },
  empty: { 'zh-CN': '括号里没有写变量', en: 'there is no variable between the braces' },
  bracket: { 'zh-CN': '方括号没有收尾', en: 'a square bracket is not closed' },
  operator: { 'zh-CN': '只能写变量和过滤器，不能直接计算或用单个等号', en: 'only variables and filters; no sums, no single equals sign' },
}); // prettier-ignore

/** The first that fits, from the most particular. The group is what the message is about. */
const forms: readonly (readonly [RegExp, keyof typeof reasons])[] = [
  [/^output "((?:\\.|[^"])*)" not closed/, 'not-closed'],
  [/^tag "((?:\\.|[^"])*)" not closed/, 'not-closed'],
  [/^tag (\{%.*%\}) not closed/, 'open-tag'],
  [/^undefined filter: (\S+?)(?:,|$)/, 'filter'],
  [/^tag "([^"]*)" not found/, 'tag'],
  [/^illegal tag: (\{%.*%\})/, 'tag'],
  [/^invalid value expression: ""/, 'empty'],
  [/^\[ not closed/, 'bracket'],
  [/^expected "\|" before filter/, 'operator'],
];

/** @param reason as templateFault gives it; one we have no words for stays as it is, without its position */
export function templateReason(reason: string, locale: Locale): string {
  for (const [form, key] of forms) {
    const found = form.exec(reason);
    if (found) return fill(reasons[key][locale], { text: (found[1] ?? '').replaceAll('\\"', '"') });
  }
  return reason.replace(/, line:\d+, col:\d+$/, '');
}
