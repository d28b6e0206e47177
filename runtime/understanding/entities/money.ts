// Amounts with their currency, percentages, discounts.
import { each, type Entity, type Reading } from './entity.ts';
import { DIGITS, HAN, HAN_SIGN, hanDigits, readNumber, SCALE, WORDS } from './numerals.ts';

const round = (value: number): number => Number(value.toPrecision(12));

const prefixes: Readonly<Record<string, string>> = { '$': 'USD', 'us$': 'USD', 'hk$': 'HKD', 'nt$': 'TWD', 'a$': 'AUD', 'au$': 'AUD', 'c$': 'CAD', 'ca$': 'CAD', 's$': 'SGD', 'sg$': 'SGD', 'nz$': 'NZD', 'mop$': 'MOP', '¥': 'CNY', 'cn¥': 'CNY', 'jp¥': 'JPY', '€': 'EUR', '£': 'GBP', '₩': 'KRW', '₹': 'INR', '฿': 'THB', '₽': 'RUB', '₫': 'VND', rmb: 'CNY', rm: 'MYR', rs: 'INR', 'rs.': 'INR', '人民币': 'CNY', '美元': 'USD', '美金': 'USD', '港币': 'HKD', '欧元': 'EUR', '日元': 'JPY', '英镑': 'GBP' }; // prettier-ignore
const CODE =
  'USD|CNY|EUR|GBP|HKD|JPY|TWD|KRW|SGD|AUD|CAD|CHF|THB|INR|RUB|MYR|NZD|MOP|VND|PHP|IDR|BRL|MXN|AED|SEK|NOK|DKK|PLN|TRY|ZAR|KWD|LBP|EGP|QAR|SAR|BGN|ILS|UAH|MNT|KZT|CZK|HUF|RON|LKR|PKR|BDT|NPR|CLP|COP|PEN|ARS|KES|NGN|MAD|JOD|OMR|BHD';
const SIGN = `(?:US|HK|NT|AU?|CA?|SG?|NZ|MOP)?\\$|(?:CN|JP)?¥|[€£₩₹฿₽₫]|人民币|美元|美金|港币|欧元|日元|英镑|(?<![A-Za-z])(?:RMB|${CODE}|RM(?=\\s?\\d)|Rs\\.?(?=\\s?\\d))(?![A-Za-z])`;
/** Longest first; the key is lower case. */
const suffixes: readonly (readonly [string, string])[] = [
  ['人民币', 'CNY'], ['元人民币', 'CNY'], ['块人民币', 'CNY'], ['美元', 'USD'], ['美金', 'USD'], ['美刀', 'USD'], ['港币', 'HKD'], ['港元', 'HKD'], ['港纸', 'HKD'],
  ['元港币', 'HKD'], ['元美金', 'USD'], ['新台币', 'TWD'], ['元新台币', 'TWD'], ['台币', 'TWD'], ['元台币', 'TWD'], ['日元', 'JPY'], ['日币', 'JPY'], ['日圆', 'JPY'], ['韩元', 'KRW'], ['韩币', 'KRW'],
  ['欧元', 'EUR'], ['欧', 'EUR'], ['英镑', 'GBP'], ['镑', 'GBP'], ['澳元', 'AUD'], ['澳币', 'AUD'], ['加元', 'CAD'], ['加币', 'CAD'],
  ['新元', 'SGD'], ['新币', 'SGD'], ['新加坡元', 'SGD'], ['新加坡币', 'SGD'], ['泰铢', 'THB'], ['卢布', 'RUB'], ['卢比', 'INR'], ['瑞士法郎', 'CHF'], ['瑞郎', 'CHF'],
  ['马币', 'MYR'], ['林吉特', 'MYR'], ['令吉', 'MYR'], ['澳门元', 'MOP'], ['澳门币', 'MOP'], ['葡币', 'MOP'], ['越南盾', 'VND'], ['新西兰元', 'NZD'], ['纽币', 'NZD'],
]; // prettier-ignore
const bySuffix = new Map<string, string>(suffixes);
const english: Readonly<Record<string, string>> = { dollar: 'USD', buck: 'USD', 'us dollar': 'USD', 'u.s. dollar': 'USD', 'american dollar': 'USD', 'hong kong dollar': 'HKD', 'canadian dollar': 'CAD', 'australian dollar': 'AUD', 'singapore dollar': 'SGD', 'taiwan dollar': 'TWD', 'new zealand dollar': 'NZD', yuan: 'CNY', renminbi: 'CNY', rmb: 'CNY', kuai: 'CNY', 'chinese yuan': 'CNY', euro: 'EUR', pound: 'GBP', 'british pound': 'GBP', quid: 'GBP', yen: 'JPY', 'japanese yen': 'JPY', won: 'KRW', rupee: 'INR', 'swiss franc': 'CHF', baht: 'THB', ruble: 'RUB', ringgit: 'MYR' }; // prettier-ignore
const HAN_UNIT = suffixes.map(([word]) => word).toSorted((a, b) => b.length - a.length).join('|'); // prettier-ignore
const LATIN_UNIT = Object.keys(english).toSorted((a, b) => b.length - a.length).join('|').replaceAll('.', '\\.'); // prettier-ignore

type Rule = [RegExp, (match: RegExpExecArray) => { value: number; currency: string; cut?: number } | undefined];
const D = '[一二两三四五六七八九]';
const NUM = `(?:${DIGITS}${SCALE}?|${HAN})`;
const ONE_FIGURE = (text: string | undefined): number =>
  text === undefined ? 0 : /^\d/.test(text) ? Number(text) : Number(hanDigits(text));
const LOOSE = `(?<![\\d.A-Za-z_${HAN_SIGN}第几])`;

const yuan: readonly Rule[] = [
  // 12块5, 三块五毛, 两元三角五分, 20块钱, 十块零五毛
  [new RegExp(`${LOOSE}(${NUM})(?:多|来)?(?:块|元|圆)(?:钱)?零?(\\d|${D})(?:(毛|角)(?:零?(\\d|${D})(?:分|(?![\\d${HAN_SIGN}])))?钱?|(?![\\d${HAN_SIGN}]|[个件年月天号日位人次张份])|(?=一[斤个件份只包瓶盒公张条双袋箱本支米克晚天月年]))`, 'g'), (m) => {
    const whole = readNumber(m[1] ?? '');
    if (whole === undefined) return undefined;
    return { value: round(whole + ONE_FIGURE(m[2]) / 10 + ONE_FIGURE(m[4]) / 100), currency: 'CNY' };
  }],
  [new RegExp(`${LOOSE}(${NUM})(?:多|来)?(?:[元圆]整|圆(?!形|圈|领|桌|满|珠|通)|元(?!旦|宵|素|件|器|月|气|老|宝)|块钱|块(?!儿|头|状))`, 'g'), (m) => {
    const value = /^[百千万亿]/.test(m[1] ?? '') ? undefined : readNumber(m[1] ?? ''); // 上千元, 百元店
    // 一块: together
    return value === undefined || (m[0].endsWith('块') && m[1] === '一') ? undefined : { value, currency: 'CNY' };
  }],
  [new RegExp(`(?<![\\d.块元${HAN_SIGN}第几])(\\d{1,3}|${D}|[一二三四五六七八九]?十${D}?)(?:毛|角)(?:(\\d|${D})(?:分)?(?!\\d))?钱?(?![衣巾毯笔发绒利重线呢豆落度钢铁色膜])`, 'g'), (m) => {
    const value = readNumber(m[1] ?? '');
    return value === undefined ? undefined : { value: round(value / 10 + ONE_FIGURE(m[2]) / 100), currency: 'CNY' };
  }],
  [new RegExp(`(?<![\\d.毛角块元${HAN_SIGN}第几])(\\d{1,3}|${D}|[一二三四五六七八九]?十${D}?)分钱`, 'g'), (m) => {
    const value = readNumber(m[1] ?? '');
    return value === undefined ? undefined : { value: round(value / 100), currency: 'CNY' };
  }],
]; // prettier-ignore
const named: Rule = [
  new RegExp(`${LOOSE}(${NUM})\\s?(?:多|来)?(${HAN_UNIT})`, 'g'),
  (m) => {
    const value = readNumber(m[1] ?? '');
    const currency = bySuffix.get(m[2] ?? '');
    if (value === undefined || currency === undefined) return undefined;
    return m[2] === '欧' && !/\d$/.test(m[1] ?? '') ? undefined : { value, currency };
  },
];
const signed: Rule = [
  new RegExp(`(?<![A-Za-z])(${SIGN})\\s?(${DIGITS})(${SCALE}|[mb](?:n|illion)?\\b)?(?:\\s?(${CODE}|RMB)(?![A-Za-z])|元(?!旦))?`, 'gi'),
  (m) => {
    const scale = (m[3] ?? '').trim().toLowerCase();
    const value = readNumber(m[2] ?? '');
    const times = scale === '' ? 1 : scale.startsWith('m') ? 1e6 : scale.startsWith('b') ? 1e9 : (readNumber(`1${m[3] ?? ''}`) ?? 1);
    const word = (m[4] ?? m[1] ?? '').toLowerCase();
    return value === undefined ? undefined : { value: round(value * times), currency: prefixes[word] ?? word.toUpperCase() };
  },
]; // prettier-ignore
const coded: Rule = [
  new RegExp(
    `(?<![\\d.A-Za-z_])(${NUM})\\s?(${CODE}|RMB|RM|Rs|(?:US|HK|NT|A|C|S)?\\$|€|£|刀(?!片|具|叉|剑))(?![A-Za-z\\d])`,
    'gi',
  ),
  (m) => {
    const value = readNumber(m[1] ?? '');
    const word = (m[2] ?? '').toLowerCase();
    if (value === undefined || (word === '刀' && !/\d/.test(m[1] ?? ''))) return undefined;
    return { value, currency: word === '刀' ? 'USD' : (prefixes[word] ?? word.toUpperCase()) };
  },
];
const spoken: Rule = [
  new RegExp(`(?<![\\w.$€£¥,]|(?<!\\d)-)(${DIGITS}${SCALE}?|an?|${WORDS})[ -](${LATIN_UNIT})s?\\b(?:,? (?:and )?(${DIGITS}|${WORDS}) (?:cents|pence)\\b)?(?!\\s(?:of|weight|lighter|heavier)\\b)`, 'gi'),
  (m) => {
    const said = (m[1] ?? '').toLowerCase();
    const value = said === 'a' || said === 'an' ? 1 : readNumber(said);
    const currency = english[(m[2] ?? '').toLowerCase()];
    if (value === undefined || currency === undefined) return undefined;
    return { value: round(value + (m[3] === undefined ? 0 : (readNumber(m[3]) ?? 0) / 100)), currency };
  },
]; // prettier-ignore
const cents: Rule = [
  new RegExp(`(?<![\\w.$€£,-])(${DIGITS}|${WORDS}) ?(cents?|pence|penn(?:y|ies)|¢)(?![A-Za-z])`, 'gi'),
  (m) => {
    const value = readNumber(m[1] ?? '');
    return value === undefined ? undefined : { value: round(value / 100), currency: /^pence/i.test(m[2] ?? '') ? 'GBP' : 'USD' };
  },
]; // prettier-ignore

/** 100到200元: the unit of the last counts for the first. */
const RANGE = new RegExp(`(?<![\\d.A-Za-z_¥$€£-])(${DIGITS})\\s?(?:到|至|-|~|—)\\s?$`);

/** $20-30: the sign of the first counts for the last. */
const HIGH = new RegExp(`^\\s?(?:到|至|-|~)\\s?(${DIGITS})(?![\\d.%A-Za-z]|\\s?[个件天人])`);
/** €1.200,50 · 20,50 € */
const EURO: Rule = [
  /€\s?(\d{1,3}(?:\.\d{3}){0,4}|\d{1,9}),(\d{2})(?!\d)|(?<![\d.,])(\d{1,3}(?:\.\d{3}){0,4}|\d{1,9}),(\d{2})\s?€/g,
  (m) => ({ value: round(Number((m[1] ?? m[3] ?? '').replaceAll('.', '')) + Number(m[2] ?? m[4]) / 100), currency: 'EUR' }),
]; // prettier-ignore

export function findAmounts({ text }: Reading): Entity[] {
  const found: Entity[] = [];
  const run = ([pattern, make]: Rule) =>
    each(pattern, text, (match) => {
      const made = make(match);
      if (made === undefined) return;
      const { value, currency } = made;
      found.push({ type: 'amount', value: { value, currency }, start: match.index, end: match.index + match[0].length });
      const last = /^[^\d]/.test(match[0]) ? HIGH.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 16)) : null;
      const high = last && readNumber(last[1] ?? '');
      if (last && high !== null && high !== undefined) {
        const end = match.index + match[0].length + last[0].length;
        found.push({ type: 'amount', value: { value: high, currency }, start: end - (last[1]?.length ?? 0), end });
      }
      const first = RANGE.exec(text.slice(Math.max(0, match.index - 16), match.index));
      const low = first && readNumber(first[1] ?? '');
      if (first && low !== null && low !== undefined && /^\d/.test(match[0])) {
        const start = Math.max(0, match.index - 16) + first.index;
        found.push({ type: 'amount', value: { value: low, currency }, start, end: start + (first[1]?.length ?? 0) });
      }
    }); // prettier-ignore
  if (/[块元圆毛角分]/.test(text)) for (const rule of yuan) run(rule);
  if (text.includes('€')) run(EURO);
  if (/[\u4e00-\u9fa5]/.test(text)) run(named);
  if (/[$€£¥₩₹฿₽₫]|人民币|[美港欧日英][元金币镑]|[A-Za-z]{3}/.test(text)) run(signed);
  if (/[$€£刀A-Za-z]/.test(text)) run(coded);
  if (/[a-z¢]/i.test(text)) for (const rule of [spoken, cents]) run(rule);
  return found;
}

const PERCENT = new RegExp(`(?<![\\d.A-Za-z_])(-?${DIGITS})\\s?[%‰]|(?<![A-Za-z\\d.-])(${DIGITS}|${WORDS})\\s?(?:per\\s?cents?|pct)\\b`, 'gi'); // prettier-ignore
const HAN_PERCENT = new RegExp(`(百|千)分之(${DIGITS}|${HAN}|百)|百分百|(${DIGITS}|${HAN})个百分点|(?<![\\d第几${HAN_SIGN}])([一二三四五六七八九])成(?![新熟功立年员绩交本分为人品都长套])`, 'g'); // prettier-ignore

export function findPercents({ text }: Reading): Entity[] {
  const found: Entity[] = [];
  const add = (match: RegExpExecArray, value: number | undefined) => {
    if (value !== undefined) found.push({ type: 'percent', value: round(value), start: match.index, end: match.index + match[0].length }); // prettier-ignore
  };
  each(PERCENT, text, (match) => {
    const value = readNumber(match[1] ?? match[2] ?? '');
    add(match, value === undefined ? undefined : match[0].endsWith('‰') ? value / 10 : value);
  });
  each(HAN_PERCENT, text, (match) => {
    if (match[4] !== undefined) add(match, ONE_FIGURE(match[4]) * 10);
    else if (match[3] !== undefined) add(match, readNumber(match[3]));
    else if (match[2] === undefined || match[2] === '百') add(match, 100);
    else {
      const value = readNumber(match[2]);
      add(match, value === undefined ? undefined : match[1] === '千' ? value / 10 : value);
    }
  });
  return found;
}

const DISCOUNT = new RegExp(`(?<![\\d.A-Za-z_第几${HAN_SIGN}])(\\d{1,2}(?:\\.\\d{1,2})?|${D}点${D}|${D}{1,2}|对)折(?![叠腾磨扣返旧射痕])|(?<!第[二两2]件)半价`, 'g'); // prettier-ignore

/** What is left to pay: 八折 is 0.8, 八五折 and 85折 are 0.85. */
export function findDiscounts({ text }: Reading): Entity[] {
  const found: Entity[] = [];
  if (!/[折价]/.test(text)) return found;
  each(DISCOUNT, text, (match) => {
    const said = match[1];
    let value: number;
    if (said === undefined || said === '对') value = 0.5;
    else {
      const figures = /^\d/.test(said) ? said : said.includes('点') ? `${hanDigits(said[0] ?? '')}.${hanDigits(said[2] ?? '')}` : hanDigits(said);
      value = Number(figures) / (figures.includes('.') || figures.length === 1 ? 10 : 100);
    }
    if (value > 0 && value < 1) found.push({ type: 'discount', value: round(value), start: match.index, end: match.index + match[0].length }); // prettier-ignore
  }); // prettier-ignore
  return found;
}
