// Why, in words, for the errors that give a reason by a short name: their sentences have a hole `{reason}`.
import type { IdentityReason } from '../api/identity.ts';
import type { WrongValue } from '../records/own-fields.ts';
import type { Locale } from '../node/define.ts';
import { defineMessages, type Message, type Messages } from './messages.ts';

const identity = defineMessages({
  token: { 'zh-CN': '它不是一个 JWT。', en: 'it is no JWT.' },
  key: { 'zh-CN': '这个机器人没有它所用的密钥。请在「嵌入」页核对密钥编号（kid）。', en: 'this bot has no such key. Check the key id (kid) on the page “Embed”.' },
  algorithm: { 'zh-CN': '签名算法必须是 HS256。', en: 'it must be signed with HS256.' },
  signature: { 'zh-CN': '签名对不上：内容被改过，或用的是别的密钥。', en: 'the signature does not fit: it was changed, or signed with another key.' },
  audience: { 'zh-CN': '它是给另一个机器人的（aud 要等于这个机器人的编号）。', en: 'it is for another bot (aud must be the id of this one).' },
  expired: { 'zh-CN': '它已经过期（exp）。请让你的服务器签发一个新的。', en: 'it has expired (exp). Have your server sign a new one.' },
  'not-yet': { 'zh-CN': '它还没有生效（nbf 或 iat 在将来）。请核对服务器的时钟。', en: 'it is not valid yet (nbf or iat lies ahead). Check the clock of your server.' },
  'too-long': { 'zh-CN': '有效期太长，exp 最多比 iat 晚一小时。', en: 'it lasts too long: exp may be one hour after iat at most.' },
  claims: { 'zh-CN': '缺少 sub、jti、iat 或 exp，或者有一项太长。', en: 'sub, jti, iat or exp is missing, or one of its claims is too long.' },
  used: { 'zh-CN': '它在别的会话里用过了。每次开始会话都要签发一个新的。', en: 'it was used in another conversation. Sign a new one for each.' },
} satisfies Record<IdentityReason, Message>); // prettier-ignore

const field = defineMessages({
  phone: { 'zh-CN': '不是电话号码', en: 'it is no phone number' },
  email: { 'zh-CN': '不是邮箱地址', en: 'it is no e-mail address' },
  unknown: { 'zh-CN': '没有这个字段', en: 'there is no such field' },
  text: { 'zh-CN': '应当是文字', en: 'it should be text' },
  number: { 'zh-CN': '应当是数字', en: 'it should be a number' },
  date: { 'zh-CN': '应当是日期，例如 2026-01-05', en: 'it should be a date, such as 2026-01-05' },
  boolean: { 'zh-CN': '应当是「是」或「否」', en: 'it should be yes or no' },
  choice: { 'zh-CN': '没有这个选项', en: 'there is no such option' },
} satisfies Record<WrongValue | 'phone' | 'email', Message>); // prettier-ignore

const model = defineMessages({
  timeout: { 'zh-CN': '等了太久', en: 'it took too long' },
  'llm-key': { 'zh-CN': '它不接受密钥', en: 'it refused the key' },
  'llm-refused': { 'zh-CN': '它拒绝了请求', en: 'it refused the request' },
  'llm-limit': { 'zh-CN': '它的额度用完了', en: 'its quota is used up' },
  'llm-broken-off': { 'zh-CN': '回答中断了', en: 'its answer broke off' },
  'llm-garbage': { 'zh-CN': '回答无法读取', en: 'its answer could not be read' },
  'llm-empty': { 'zh-CN': '回答是空的', en: 'its answer was empty' },
  'egress.refused': { 'zh-CN': '这个地址不允许访问', en: 'its address may not be reached' },
  'egress.connect': { 'zh-CN': '连不上它', en: 'it cannot be reached' },
});

const byCode: Readonly<Record<string, Messages>> = {
  'identity.wrong': identity,
  'record.field': field,
  'variants.model': model,
};

/** The words of a reason; one that is not ours stays as it is. */
export const errorReason = (code: string, reason: string, locale: Locale): string =>
  byCode[code]?.[reason]?.[locale] ?? reason;
