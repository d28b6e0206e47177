// Personal data out of what people wrote, before anything of it is kept: what the finders of entities know, and what stands in the text of
// a chat beside it: addresses, names that a word beside them tells, numbers of orders and accounts. Too much rather than too little: the
// meaning stays. It reads every line of a long history, so each kind is looked for only where a sign of it stands.
import { findEmails, findPhones, findUrls } from '../understanding/entities/contacts.ts';
import type { Entity, Reading } from '../understanding/entities/entity.ts';
import { fold } from '../understanding/entities/fold.ts';
import { findBankCards, findIdCards, findOrders, findPlates } from '../understanding/entities/papers.ts';
import { findPersons } from '../understanding/entities/places.ts';
import { findSecrets } from '../personal/secrets.ts';

const MASKED = '***';
/** Without one of these no password, key or code is looked for. */
const SECRET =
  /密码|口令|[密秘]钥|令牌|[验校]证?码|动态码|[四六46]位|账号|帐号|pass|pwd|\b(?:pw|psw|pin|otp|cvv|cvc|code|login|user)\b|secret|token|key|bearer|basic|sk-|gh[a-z]_|github_|glpat-|AKIA|ASIA|LTAI|xox|AIza|[rs]k_|eyJ/iu;
const NUMBERS = /\d{4}|\d[ .-]\d{3}|[零〇一二三四五六七八九幺]{7}/u;
/** Where one of these stands, the finders beside it are asked. */
const finders: readonly (readonly [sign: RegExp, find: (reading: Reading) => Pick<Entity, 'start' | 'end'>[]])[] = [
  [SECRET, secretsOf],
  [/@|\b(?:at|\[at\]) /iu, findEmails],
  [/\w\.\w|:\/\//u, findUrls],
  [/\d/u, findOrders],
  [/\d{6}/u, findIdCards],
  [/\d{4}[ -]?\d/u, findBankCards],
  [new RegExp(`${NUMBERS.source}|\\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[ -](?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\\b`, 'iu'), findPhones],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-Za-z]/u, findPlates],
  [/叫|名|人|\bname\b|\bcalled\b|\bcontact\b|\brecipient\b/iu, findPersons],
]; // prettier-ignore

const SURNAME =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯史陶黎贺顾毛郝龚邵钱严覃戴莫孔向汤';
const NAME = `(?:欧阳|上官|司马|诸葛|皇甫|慕容|令狐|司徒|夏侯|[${SURNAME}])\\p{Script=Han}{1,2}`;
/** What begins like a name and is none. */
const NO_NAME =
  '高级|高中|高考|高新|高端|高[一二三]|江苏|江西|江南|程序|顾客|董事|经理|谢谢|许多|任何|任意|何时|何种|余额|马上|马来|马云家|周[一二三四五六日末边围]|黄金|黄牛|黄色|钱包|丁克|金|陆续|向着?|段时|田园|苏州|苏宁|苏北|林业|唐山|韩国|胡乱|胡说|王者|汤|曾经|严重|史上|毛巾|雷区|于是|贺卡';
/** What may follow a name in the middle of a sentence. */
const AFTER_NAME = '(?=$|[^\\p{Script=Han}]|电话|手机|地址|先生|女士|小姐|本人|[想要买订问来在住的呀啊啦呢哦吧])';
const NOT_CALLED =
  "a|an|the|at|back|when|whenever|on|asap|if|in|to|tomorrow|today|tonight|later|soon|please|pls|before|after|between|again|now|or|and|by|for|from|as|once|not|n't|it|this|that|wrong|spelled|spelt|misspelled|incorrect|different|showing|missing";
/** Words with a capital behind "I am" that are no names. */
const NO_CAPITAL =
  'Not|Sorry|Very|Still|So|In|On|At|From|Using|Trying|Looking|Having|Getting|Unable|Chinese|English|American|British|Canadian|Australian|French|German|Indian|Japanese|Korean|Spanish|Italian|European|Asian|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Premium|Gold|Silver|Platinum|Prime|Android|Apple|The|A|An|Ready|Happy|Afraid|Urgent|Really|Just|Also|My|Your|Our|Their|Why|What|How|Great|Good|Bad|Wrong';
const PERSON = "[A-Z][a-z'’-]{1,20}(?: [A-Z][a-z'’-]{1,20}){0,2}(?![A-Za-z])";

/** `sign`: only where it stands the pattern is looked for. */
type Rule = readonly [sign: RegExp, pattern: RegExp, by: string];
const rules: readonly Rule[] = [
  // 浙江省杭州市西湖区文三路90号3幢401室, 3号楼2单元
  [/\d/u, /\p{Script=Han}{2,12}[省市区县镇乡][\p{Script=Han}\dA-Za-z]{1,20}?(?:路|街|大道|巷|弄|村|小区|花园|苑)[\p{Script=Han}\dA-Za-z-]{0,20}?\d{1,5}(?:号楼|号|栋|幢|单元|室|楼)(?:[\dA-Za-z-]{1,6}(?:号楼|栋|幢|单元|室|楼|号)){0,3}/gu, MASKED],
  [/[栋幢单]|号楼/u, /\d{1,4}(?:号楼|栋|幢)[\dA-Za-z-]{0,5}(?:单元)?[\dA-Za-z-]{0,5}室?|\d{1,3}单元\d{0,5}室?/gu, MASKED],
  [/\d [A-Z]/u, /\b\d{1,5} (?:[A-Z][a-z]{1,15} ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Square)\b\.?/g, MASKED],
  // 张先生, 王小姐, 李经理, 陈总
  [/先生|女士|小姐|太太|老师|师傅|医生|阿姨|叔叔|同学/u, new RegExp(`[${SURNAME}]\\p{Script=Han}{0,2}?(先生|女士|小姐|太太|老师|师傅|医生|阿姨|叔叔|同学)`, 'gu'), `${MASKED}$1`],
  [/[总哥姐]|经理|主任|律师/u, new RegExp(`[${SURNAME}](经理|主任|律师|总(?![共是数额计结要算会部体之得量价]|和[是为多])|[哥姐](?![哥姐伦妹]))`, 'gu'), `${MASKED}$1`],
  // 我姓王; 我是李雷，…; 这里是韩梅梅
  [/姓/u, /((?:我|免贵|本人|客户)姓)(?!名|什么|啥)\p{Script=Han}/gu, `$1${MASKED}`],
  [/我是|我叫|本人|这里是|就是/u, new RegExp(`((?:我是|我叫|本人是?|这里是|我就是))(?!${NO_NAME})${NAME}${AFTER_NAME}`, 'gu'), `$1${MASKED}`],
  [/[人名]/u, /((?:姓名|名字|收货人|收件人|联系人|寄件人|户名|持卡人|乘机人|乘车人|入住人|投保人|被保人)\s?[:：]\s?)\p{Script=Han}{2,4}(?=$|[^\p{Script=Han}]|电话|手机|地址|身份证)/gu, `$1${MASKED}`],
  [/\b(?:Mr|Mrs|Ms|Miss|Dr)\b/u, /\b(Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?/g, `$1 ${MASKED}`],
  [/\b(?:Hi|Hello|Hey|Dear|Thanks|Thank you|Regards|Cheers)\b/u, /\b(Hi|Hello|Hey|Dear|Thanks|Thank you|Regards|Cheers),? (?!There|Team|All|Sir|Madam|Everyone|Support)[A-Z][a-z]{1,20}(?=[,.!\s]|$)/g, `$1 ${MASKED}`],
  [/[Nn]ame|[Cc]all/u, new RegExp(`\\b([Mm]y (?:full |first |last |sur)?name(?:['’]s| is)|[Ii](?: am|['’]m) called|[Cc]all me|[Nn]ame ?:) (?!(?:${NOT_CALLED})\\b)[A-Za-z][a-z'’-]{1,20}(?: [A-Z][a-z'’-]{1,20}){0,2}(?: [a-z'’-]{2,20}(?=[,.!?]|$))?(?![A-Za-z])`, 'g'), `$1 ${MASKED}`],
  [/\bI(?:['’]m| am) [A-Z]|\bi(?:['’]m| am) [A-Z]/u, new RegExp(`\\b([Ii](?:['’]m| am)) (?!(?:${NO_CAPITAL})\\b)${PERSON}`, 'g'), `$1 ${MASKED}`],
  [/[Tt]his is [A-Z]/u, new RegExp(`\\b([Tt]his is) (?!(?:${NO_CAPITAL})\\b)${PERSON}(?=[,.!]|$| (?:from|speaking|here|calling|again|and)\\b)`, 'g'), `$1 ${MASKED}`],
  [/\b(?:spoke|talk|speak|chat)/iu, new RegExp(`\\b((?:spoke|spoken|speaking|speak|talked|talking|talk|chatted|chatting) (?:to|with)) (?!(?:${NO_CAPITAL})\\b)${PERSON}`, 'g'), `$1 ${MASKED}`],
  [/微信|wechat|QQ|旺旺|账号|帐号|用户名|account|user ?name|ID/iu, /((?:微信|wechat|QQ|旺旺|账号|帐号|用户名|account|user ?name|ID)(?:号|是|为|is|no|number)?[:： ]{0,2})[A-Za-z0-9_-]{5,30}/giu, `$1${MASKED}`],
  // what is left of numbers that could name somebody: orders, parcels, accounts, land lines
  [/\d[ -]?\d/u, /[A-Za-z]{0,4}\d(?:[ -]?\d){5,30}[A-Za-z0-9]{0,6}/g, MASKED],
]; // prettier-ignore

function secretsOf({ text }: Reading): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  findSecrets(text, (start, end) => void found.push({ start, end }));
  return found;
}

/** What the finders know, as three stars. */
function withoutFound(text: string): string {
  const folded = fold(text);
  const reading = { text: folded, chinese: /\p{Script=Han}/u.test(folded), clock: { at: 0, zoneMinutes: 0 } };
  const spans = finders
    .flatMap(([sign, find]) => (sign.test(folded) ? find(reading) : []))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  let made = '';
  let from = 0;
  for (const { start, end } of spans) {
    if (end <= from) continue;
    if (start >= from) made += text.slice(from, start) + MASKED;
    from = end; // one that begins inside another is hidden with it
  }
  return made + text.slice(from);
}

/** The text with everything that could name somebody as three stars. Masking twice is masking once. */
export function maskPersonal(text: string): string {
  let left = withoutFound(text);
  for (const [sign, pattern, by] of rules) if (sign.test(left)) left = left.replace(pattern, by);
  return left;
}
