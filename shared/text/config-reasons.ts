// Why a field of a node does not hold what it must, in words: the schema's issue, never its English message.
import type { Locale } from '../node/define.ts';
import { defineMessages, fill } from './messages.ts';

const reasons = defineMessages({
  variable: {
    'zh-CN': '变量名只能用文字、数字和下划线，不以数字开头，最多 64 个字符，也不能叫 contact、context、conversation',
    en: 'a variable’s name has letters, digits and _, does not begin with a digit, has at most 64 characters, and is not contact, context or conversation',
  },
  'too-long': { 'zh-CN': '最多 {limit} 个字符', en: 'at most {limit} characters' },
  'too-short': { 'zh-CN': '至少 {limit} 个字符', en: 'at least {limit} characters' },
  'too-many': { 'zh-CN': '最多 {limit} 项', en: 'at most {limit} of them' },
  'too-few': { 'zh-CN': '至少 {limit} 项', en: 'at least {limit} of them' },
  'too-big': { 'zh-CN': '不能大于 {limit}', en: 'not more than {limit}' },
  'too-small': { 'zh-CN': '不能小于 {limit}', en: 'not less than {limit}' },
  unknown: { 'zh-CN': '有一项内容不认识', en: 'it holds something this program does not know' },
  form: { 'zh-CN': '内容的形式不对', en: 'its content has the wrong form' },
});
/** `name`: the keys that are not known. */
export type ConfigIssue = { reason: keyof typeof reasons; limit?: string; name?: string };

/** What zod says of a value, as far as words need it. */
type Issue = {
  readonly code?: string;
  readonly origin?: unknown;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
  readonly keys?: unknown;
};
const kinds: Readonly<Record<string, readonly [ConfigIssue['reason'], ConfigIssue['reason']]>> = {
  string: ['too-long', 'too-short'],
  array: ['too-many', 'too-few'],
  number: ['too-big', 'too-small'],
  int: ['too-big', 'too-small'],
};

/** @param isVariable whether the field holds the name of a variable */
export function configIssue(issue: Issue | undefined, isVariable: boolean): ConfigIssue {
  if (isVariable) return { reason: 'variable' };
  const [big, small] = kinds[String(issue?.origin)] ?? ['form', 'form'];
  if (issue?.code === 'too_big') return { reason: big, limit: String(issue.maximum) };
  if (issue?.code === 'too_small') return { reason: small, limit: String(issue.minimum) };
  if (issue?.code === 'unrecognized_keys' && Array.isArray(issue.keys))
    return { reason: 'unknown', name: issue.keys.map(String).join(', ').slice(0, 200) };
  return { reason: 'form' };
}

/** The words of an issue; one that is not ours stays as it is. */
export const configReason = (reason: string, limit: string | undefined, locale: Locale): string =>
  Object.hasOwn(reasons, reason)
    ? fill(reasons[reason as ConfigIssue['reason']][locale], limit === undefined ? {} : { limit })
    : reason;
