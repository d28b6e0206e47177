// Lines that say what somebody wants, and lines that only keep a talk going.
import { normal } from '../understanding/features.ts';
import { isGreeting } from '../understanding/greeting.ts';

export const LONGEST = 300;
const NOISE =
  /^(?:嗯+|哦+|噢+|喔+|啊+|额+|呃+|好(?:的|吧|啦|嘞|滴)*|行(?:吧|的)?|可以(?:的)?|是(?:的|啊|吗)?|对(?:的|啊)?|不是|没有?了?|不用了?|没事了?|知道了|明白了?|了解了?|收到|谢+|谢谢.{0,4}|感谢.{0,4}|辛苦了?|麻烦了?|再见|拜拜|稍等.{0,3}|等一下|在吗|在不在|人呢|你好.{0,2}|哈+|呵呵|ok(?:ay)?|k|yes|yeah|yep|no|nope|sure|fine|great|good|cool|alright|right|thanks?.{0,12}|thank you.{0,12}|thx|bye|goodbye|see you|hello.{0,8}|hi.{0,6}|hey.{0,6}|got it|i see|perfect|awesome|please wait|one moment.{0,8})$/u;
const FILLER =
  /稍等|请稍候|正在(?:为您)?(?:查询|核实|查看)|请问(?:还)?有什么|(?:有|还有)什么(?:可以|能)(?:帮|为)|很高兴(?:为您)?|欢迎(?:光临|咨询)|祝您|感谢您的(?:咨询|来电|支持|等待)|在的|please (?:wait|hold)|one moment|let me (?:check|look)|how (?:can|may) i (?:help|assist)|anything else|thank(?:s| you) for (?:contacting|waiting|your patience|reaching)|have a (?:nice|great|good)|welcome to/iu;

/** Words around what somebody tells of themselves: my number is ***. */
const GIVEN =
  /我的?|是|叫|姓|您?可以|联系|手机号?码?|电话|号码|订单号?|单号|运单号?|收货人?|收件人?|地址|名字|姓名|邮箱|账号|帐号|身份证号?|卡号|微信号?|\b(?:my|the|is|it|its|i|am|me|you|can|reach|call|at|on|number|no|order|phone|mobile|cell|name|e-?mail|address|account|card|id|here|and|s|m)\b/giu;

/** Signs and words; a word of four letters says as much as two signs. */
const letters = (text: string): number =>
  (text.match(/\p{Script=Han}|\p{L}+/gu) ?? []).reduce((sum, { length }) => sum + (length > 3 ? 2 : 1), 0);

const OPENER =
  /^(?:(?:我?想|麻烦|请|劳驾|那)?(?:再)?(?:问|请教|咨询|了解|打听)(?:您|你)?(?:一?下(?:子)?|个问题)[,，:： ]*|(?:(?:a |one |just a )?(?:quick|another|small) question|please tell me|can you (?:please )?tell me|could you (?:please )?tell me|i (?:just )?(?:want|wanted|would like) to (?:know|ask)|i was wondering(?: if)?)[,:\s-]+)/iu;
/** Without what any question may begin with: it would make all of them alike. */
export const withoutOpener = (text: string): string => {
  const rest = text.replace(OPENER, '');
  return rest.trim() === '' ? text : rest;
};

/** What somebody wants can be told from it: no greeting, no thanks, no number alone. */
export function isTellingLine(text: string): boolean {
  if (text.length > LONGEST * 4) return false;
  const plain = normal(text.replaceAll('*', ' '));
  if (text.includes('***') && [...plain.replace(GIVEN, '').replace(/[^\p{L}]+/gu, '')].length < 3) return false;
  if (letters(plain) < 2 || isGreeting(text)) return false;
  return [plain, text.toLowerCase()].every((one) => !NOISE.test(one.replace(/[^\p{L}\p{N}\s]+/gu, '').trim()));
}

/** An answer answers: it is more than "one moment, please". */
export function isAnswer(text: string): boolean {
  const plain = normal(text);
  if (letters(plain) < 3 || NOISE.test(plain)) return false;
  // a long one may begin or end with such words
  return !FILLER.test(text) || letters(plain) > 30;
}
