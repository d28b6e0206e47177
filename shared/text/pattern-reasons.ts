// What is wrong with a pattern, for people who are no programmers: RE2's messages in our words.
import type { Locale } from '../node/define.ts';
import { defineMessages, fill } from './messages.ts';

const reasons = defineMessages({
  'missing closing )': { 'zh-CN': '「{text}」少一个右括号', en: '“{text}” lacks a closing bracket )' },
  'unexpected )': { 'zh-CN': '「{text}」多一个右括号', en: '“{text}” has a bracket ) too many' },
  'missing closing ]': { 'zh-CN': '「{text}」少一个右方括号', en: '“{text}” lacks a closing bracket ]' },
  'invalid character class range': { 'zh-CN': '「{text}」不是可用的字符范围', en: '“{text}” is no range of characters' },
  'missing argument to repetition operator': { 'zh-CN': '「{text}」前面没有可以重复的内容', en: 'there is nothing before “{text}” to repeat' },
  'invalid nested repetition operator': { 'zh-CN': '「{text}」重复了两次', en: '“{text}” repeats twice' },
  'invalid repeat count': { 'zh-CN': '「{text}」的次数不对，从小到大，最多 1000', en: '“{text}” is no count: the smaller number first, at most 1000' },
  'trailing backslash at end of expression': { 'zh-CN': '最后的反斜杠后面没有内容', en: 'nothing follows the last backslash' },
  'invalid escape sequence': { 'zh-CN': '不能用「{text}」', en: '“{text}” cannot be used' },
  'invalid or unsupported Perl syntax': { 'zh-CN': '不支持「{text}」', en: '“{text}” is not supported' },
  'invalid named capture': { 'zh-CN': '「{text}」里的组名写得不对', en: 'the name of the group in “{text}” is not right' },
  'look behind': { 'zh-CN': '不支持「{text}」', en: '“{text}” is not supported' },
  'expression nests too deeply': { 'zh-CN': '括号套得太深', en: 'its brackets are nested too deeply' },
  'expression too large': { 'zh-CN': '展开后太大', en: 'it is too large' },
  'duplicate capture group name': { 'zh-CN': '名字「{text}」用了两次', en: 'the name “{text}” is used twice' },
}); // prettier-ignore

/** @param reason as patternFault gives it; one we have no words for stays as it is, without its preamble */
export function patternReason(reason: string, locale: Locale): string {
  const bare = reason.replace(/^error parsing regexp: /, '');
  const [, what = bare, text = ''] = /^(.+?)(?:: `(.*)`)?$/s.exec(bare) ?? [];
  // RE2 takes a look behind for a name
  const [behind] = /^\(\?<[=!]/.exec(text) ?? [];
  if (behind !== undefined) return fill(reasons['look behind'][locale], { text: behind });
  const known = Object.hasOwn(reasons, what) ? reasons[what as keyof typeof reasons] : undefined;
  return known ? fill(known[locale], { text }) : bare;
}
