// Personal data out of what people wrote, before anything of it is kept: what the finders of entities know, and what stands in the text of
// a chat beside it: addresses, names in a greeting, numbers of orders and accounts. Too much rather than too little: the meaning stays.
import { findEntities } from '../understanding/entities/find-entities.ts';
import type { EntityType } from '../understanding/entities/entity.ts';

const MASKED = '***';
const KINDS = new Set<EntityType>(['email', 'url', 'order', 'idcard', 'bankcard', 'phone', 'plate', 'person']);
/** Only where one of these stands is it worth a closer look: most lines have none. */
const MAYBE =
  /\d{4}|@|:\/\/|www\.|[零一二三四五六七八九幺]{7}|[我叫名姓人]|\bname\b|\bcall me\b|\bthis is\b|\b(?:at|dot)\b/iu;
const NOON = { at: 0, zoneMinutes: 0 };

const SURNAME =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯史陶黎贺顾毛郝龚邵钱严覃戴莫孔向汤';
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // 浙江省杭州市西湖区文三路90号3幢401室, 3号楼2单元
  [/\p{Script=Han}{2,12}[省市区县镇乡][\p{Script=Han}\dA-Za-z]{1,20}?(?:路|街|大道|巷|弄|村|小区|花园|苑)[\p{Script=Han}\dA-Za-z-]{0,20}?\d{1,5}(?:号楼|号|栋|幢|单元|室|楼)(?:[\dA-Za-z-]{1,6}(?:号楼|栋|幢|单元|室|楼|号)){0,3}/gu, MASKED],
  [/\d{1,4}(?:号楼|栋|幢)[\dA-Za-z-]{0,5}(?:单元)?[\dA-Za-z-]{0,5}室?|\d{1,3}单元\d{0,5}室?/gu, MASKED],
  [/\b\d{1,5} (?:[A-Z][a-z]{1,15} ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Square)\b\.?/g, MASKED],
  [new RegExp(`[${SURNAME}]\\p{Script=Han}{0,2}?(先生|女士|小姐|太太|老师)`, 'gu'), `${MASKED}$1`],
  [/\b(Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?/g, `$1 ${MASKED}`],
  [/\b(Hi|Hello|Hey|Dear|Thanks|Thank you|Regards|Cheers),? (?!There|Team|All|Sir|Madam|Everyone|Support)[A-Z][a-z]{1,20}(?=[,.!\s]|$)/g, `$1 ${MASKED}`],
  [/((?:微信|wechat|QQ|旺旺|账号|帐号|用户名|account|user ?name|ID)(?:号|是|为|is|no|number)?[:： ]{0,2})[A-Za-z0-9_-]{5,30}/giu, `$1${MASKED}`],
  // what is left of numbers that could name somebody: orders, parcels, accounts, land lines
  [/[A-Za-z]{0,4}\d(?:[ -]?\d){5,30}[A-Za-z0-9]{0,6}/g, MASKED],
]; // prettier-ignore

/** The text with everything that could name somebody as three stars. Masking twice is masking once. */
export function maskPersonal(text: string): string {
  let left = text;
  if (MAYBE.test(text)) {
    const locale = /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
    let made = '';
    let from = 0;
    for (const { start, end } of findEntities(text, { locale, ...NOON, types: KINDS })) {
      if (start < from) continue;
      made += text.slice(from, start) + MASKED;
      from = end;
    }
    left = made + text.slice(from);
  }
  for (const [pattern, by] of PATTERNS) left = left.replace(pattern, by);
  return left;
}
