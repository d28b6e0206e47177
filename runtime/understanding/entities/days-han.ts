// Days in Chinese, and days in figures.
import { civil, dayOf, lengthOf, weekdayOf as isoWeekday } from './calendar.ts';
import type { DayRule, Made, Now, Period } from './days.ts';
import { lunarHoliday } from './lunar.ts';
import { hanDigits, readNumber } from './numerals.ts';

const SMALL = '\\d{1,2}|[一二两三四五六七八九十廿卅]{1,3}';
const COUNT = '\\d{1,4}|[一二两三四五六七八九十百]{1,5}';
const WEEKDAY = '一二三四五六日';
const read = (text: string | undefined): number => readNumber(text ?? '') ?? 0;
/** 下下 is 2, 上 is -1. */
const steps = (word: string | undefined): number =>
  word === undefined ? 0 : (word.startsWith('下') ? 1 : word.startsWith('上') ? -1 : 0) * word.length;
const years: Readonly<Record<string, number>> = { 前: -2, 去: -1, 今: 0, 本: 0, 明: 1, 后: 2 };
const weekdayOf = (sign: string | undefined): number =>
  sign === '天' ? 7 : WEEKDAY.includes(sign ?? '-') ? WEEKDAY.indexOf(sign ?? '') + 1 : Number(sign);

/** A part of a month or its last day: 月底 is a day, 中旬 ten of them. */
function partOf(year: number, month: number, part: string): Made | undefined {
  const at = (date: number) => dayOf(year, month, date) ?? 0;
  const last = lengthOf(year, month);
  switch (part) {
    case '初':
    case '头':
      return { from: at(1) };
    case '中':
      return { from: at(15) };
    case '上旬':
      return { from: at(1), to: at(10) };
    case '中旬':
      return { from: at(11), to: at(20) };
    case '下旬':
      return { from: at(21), to: at(last) };
    default:
      return { from: at(last) };
  }
}
const relative: Readonly<Record<string, number>> = { 大大前: -4, 大前: -3, 前: -2, 昨: -1, 今: 0, 寻: -1, 听: 1, 明: 1, 后: 2, 大后: 3, 大大后: 4 }; // prettier-ignore
const periods: Readonly<Record<string, Period>> = { 晚: 'evening', 夜: 'evening', 早: 'morning', 晨: 'morning' };
const holidays: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1],
  情人节: [2, 14],
  妇女节: [3, 8],
  三八节: [3, 8],
  愚人节: [4, 1],
  劳动节: [5, 1],
  五一: [5, 1],
  五四: [5, 4],
  儿童节: [6, 1],
  六一: [6, 1],
  教师节: [9, 10],
  国庆: [10, 1],
  万圣节: [10, 31],
  双十一: [11, 11],
  双11: [11, 11],
  双十二: [12, 12],
  双12: [12, 12],
  平安夜: [12, 24],
  圣诞: [12, 25],
};
/** A holiday is the one to come, or the last where the clause says so. */
const near = (now: Now, month: number, date: number): Made | undefined => now.near(month, date);

/** Moved by an amount: 三天后, 半个月前. */
function moved(now: Now, amount: string | undefined, unit: string, half: boolean, way: number): Made | undefined {
  const n = amount === '半' ? 0.5 : read(amount) + (half ? 0.5 : 0);
  if (n <= 0 || n > 9_999) return undefined;
  if (unit === '年') return now.monthsOn(way * Math.round(n * 12));
  if (unit === '月') {
    const months = Math.floor(n);
    const { from } = now.monthsOn(way * months);
    return { from: from + way * (n - months) * 30 };
  }
  return { from: now.day + way * Math.ceil(n * (unit === '天' || unit === '日' ? 1 : 7)) };
}

export const hanDays: readonly DayRule[] = [
  // in figures: 2026-03-15, 2026.3.15, 20260315
  [/(?<![\d.\-/A-Za-z_])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/]|[-.]\d|[A-Za-z_])/g, (m, now) => now.exact(+(m[1] ?? 0), +(m[3] ?? 0), +(m[4] ?? 0))],
  [/(?<![\d.\-/A-Za-z_+])((?:19|20)\d{2})([01]\d)([0-3]\d)(?![\d.\-/A-Za-z_])/g, (m, now) => now.exact(+(m[1] ?? 0), +(m[2] ?? 0), +(m[3] ?? 0))],
  // with day and month before the year: sure where one of them is no month, or where the language has an order
  [/(?<![\d.\-/])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d/]|[-.]\d)/g, (m, now) => {
    const [a, b, year] = [Number(m[1]), Number(m[3]), Number(m[4])];
    if (m[2] === '.' || a > 12 || a === b) return now.exact(year, b, a);
    const made = now.exact(year, a, b);
    return made && (b > 12 ? made : { ...made, doubtful: true });
  }],
  [/(?<![\d./\-A-Za-z])(\d{1,2})\/(\d{1,2})(?![\d/]|[.-]\d|[A-Za-z%]|\s?(?:的|杯|份|勺|勺|cup|of\b|h\b|hours?\b))/g, (m, now) => {
    const [a, b] = [Number(m[1]), Number(m[2])];
    if (a === 24 && b === 7) return undefined; // round the clock
    if (a <= 12) return near(now, a, b);
    return now.chinese ? undefined : near(now, b, a);
  }],
  // two figures of a year: 10/31/74
  [/(?<![\d.\-/])(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/]|[-.]\d)/g, (m, now) => {
    const [a, b, short] = [Number(m[1]), Number(m[2]), Number(m[3])];
    const year = short < 70 ? 2_000 + short : 1_900 + short;
    if (a > 12 || a === b) return now.exact(year, b, a);
    const made = now.exact(year, a, b);
    return made && (b > 12 ? made : { ...made, doubtful: true });
  }],
  [/(?<![\d.\-/A-Za-z])((?:19|20)\d{2})[-/](0?[1-9]|1[0-2])(?![\d\-/.A-Za-z年月])/g, (m, now) => now.monthSpan(Number(m[1]), Number(m[2]))],
  // with their year
  [new RegExp(`(?<!\\d)(\\d{4}|\\d{2}|[零〇一二三四五六七八九]{4}|[零〇一二三四五六七八九]{2})年\\s?(${SMALL})月\\s?份?(?:的?(?:(${SMALL})[日号]?|(底|末|初|中旬|上旬|下旬|中)))?`, 'g'), (m, now) => {
    const said = /^\d/.test(m[1] ?? '') ? (m[1] ?? '') : hanDigits(m[1] ?? '');
    const year = said.length === 2 ? 2_000 + Number(said) : Number(said);
    const month = read(m[2]);
    if (month < 1 || month > 12) return undefined;
    if (m[4] !== undefined) return partOf(year, month, m[4]);
    return m[3] === undefined ? now.monthSpan(year, month) : now.exact(year, month, read(m[3]));
  }],
  [/(?<![\d零〇一二三四五六七八九])((?:19|20)\d{2}|[一二][零〇九][零〇一二三四五六七八九]{2})年(?![\s]?[\d一二三四五六七八九十]{1,3}月|[前后内])(底|末|初)?/g, (m, now) => {
    const year = Number(/^\d/.test(m[1] ?? '') ? m[1] : hanDigits(m[1] ?? ''));
    return m[2] === undefined ? now.yearSpan(year) : partOf(year, m[2] === '初' ? 1 : 12, m[2]);
  }],
  [new RegExp(`(?<!大)(前|去|今|明|后|本)年的?(?:\\s?(${SMALL})月份?(?:的?(?:(${SMALL})[日号]?|(底|末|初|中旬|上旬|下旬|中)))?|年?(底|末|初))?`, 'g'), (m, now) => {
    const year = now.year + (years[m[1] ?? ''] ?? 0);
    const month = m[2] === undefined ? (m[5] === '初' ? 1 : 12) : read(m[2]);
    if (month < 1 || month > 12) return undefined;
    const part = m[4] ?? m[5];
    if (part !== undefined) return partOf(year, month, part);
    if (m[2] === undefined) return m[0].endsWith('的') ? undefined : now.yearSpan(year);
    return m[3] === undefined ? now.monthSpan(year, month) : now.exact(year, month, read(m[3]));
  }],
  [/(?<!大)(前|去|今|明|后)年(?=的)/g, (m, now) => now.yearSpan(now.year + (years[m[1] ?? ''] ?? 0))],
  // by the month
  [new RegExp(`(上上|下下|上|下|这|本|当|今)个?月(?:份)?的?(?:(${SMALL})[日号]|(底|末|初|中旬|上旬|下旬|中)(?!秋|间|断))`, 'g'), (m, now) => {
    const made = now.inMonths(steps(m[1]), m[2] === undefined ? 0 : read(m[2]));
    if (m[3] === undefined || made === undefined) return made;
    const { year, month } = civil(made.from);
    return partOf(year, month, m[3]);
  }],
  [/(上上|下下|上|下|这|本)个?月(?!的?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|[底末初中上下]|[饼球亮])(?:份)?/g, (m, now) => now.inMonths(steps(m[1]), 0)],
  [new RegExp(`(?<![\\d.一二三四五六七八九十])(${SMALL})月\\s?(${SMALL})(?:[日号]|(?![\\d.]|[一二三四五六七八九十千百万]|个|件|块|元|份))`, 'g'), (m, now) => near(now, read(m[1]), read(m[2]))],
  [new RegExp(`(?<![\\d.个几每一二三四五六七八九十])(${SMALL})月(?:份)?(底|末|初|中旬|上旬|下旬|中(?!秋|间))`, 'g'), (m, now) => {
    const month = read(m[1]);
    const made = month < 1 || month > 12 ? undefined : near(now, month, m[2]?.includes('初') ? 1 : m[2]?.startsWith('中') ? 15 : 28);
    return made && partOf(civil(made.from).year, month, m[2] ?? '');
  }],
  [new RegExp(`(?<![\\d.个几每一二三四五六七八九十])(${SMALL})月(?:份|(?![\\d底末初中上下饼]|\\s?[\\d一二三四五六七八九十]))`, 'g'), (m, now) => {
    const month = read(m[1]);
    if (month < 1 || month > 12) return undefined;
    // a month that is running may lie behind as well as ahead
    const made = near(now, month, now.past() ? 1 : 28);
    return made && now.monthSpan(civil(made.from).year, month);
  }],
  [/(?<![上下这本当个年大\d一二三四五六七八九十])(月|年)(底|末|初|中旬|上旬|下旬)/g, (m, now) =>
    m[1] === '年' ? (/旬/.test(m[2] ?? '') ? undefined : partOf(m[2] === '初' && now.month > 2 ? now.year + 1 : now.year, m[2] === '初' ? 1 : 12, m[2] ?? '')) : partOf(m[2] === '初' ? (now.month === 12 ? now.year + 1 : now.year) : now.year, m[2] === '初' ? (now.month % 12) + 1 : now.month, m[2] ?? '')],
  [/(?<![\d.\-/年月周期拜第型尺编账符A-Za-z一二三四五六七八九十百千万零])(\d{1,2}|[一二三四五六七八九十]{1,3})[号日](?![楼线门店馆库仓桌窗房机位院色电字码球车座床柜航站地公链接款包箱单本子版客]|元素)/g, (m, now) => {
    const date = read(m[1]);
    return date < 1 || date > 31 ? undefined : now.nearDate(date);
  }],
  [new RegExp(`(?:(${SMALL})月(?:份)?|(上|下|这|本)个?月)的?第([一二三四五1-5])个?(?:周|星期|礼拜)([一二三四五六日天])`, 'g'), (m, now) => {
    const at = m[1] === undefined ? now.inMonths(steps(m[2]), 1) : near(now, read(m[1]), 28);
    const first = at && civil(at.from);
    const begin = first && dayOf(first.year, first.month, 1);
    return begin === undefined ? undefined : { from: begin + ((weekdayOf(m[4]) - isoWeekday(begin) + 7) % 7) + (read(m[3]) - 1) * 7 };
  }],
  // by the week
  [/(?<!(?<![周期拜])[一两二三四五六七八九十\d]|[每几])(?:(上上|下下|上|下|这|本|今)?个?(?:周|星期|礼拜)|(上上|下下|上|下|这|本)个?(?:周|星期|礼拜)的?(?:周|星期|礼拜))([一二三四五六日天]|[1-7](?![\d天个小]))(?![个种款]|年庆)/g, (m, now) => {
    const wanted = weekdayOf(m[3]);
    const weeks = m[1] ?? m[2];
    return weeks === undefined ? now.weekday(wanted) : now.inWeek(wanted, steps(weeks));
  }],
  [/(?<!每)(上上|下下|上|下|这|本)?个?(?:周末(?!愉快|快乐)|周六(?:、|和|及)?周?[日天](?![期用常记])|(?:星期|礼拜)六(?:、|和|及)?(?:(?:星期|礼拜)[日天]|[日天](?![期用常记气])))/g, (m, now) => ({ from: now.inWeek(6, steps(m[1])).from, to: now.inWeek(7, steps(m[1])).from })],
  [/(上上|下下|上|下|这|本|今(?=个))[个一]?(?:周|星期|礼拜)(?![一二三四五六日天1-7末边围年])(?:内|之内|以内)?/g, (m, now) => (m[0].endsWith('内') ? undefined : now.week(steps(m[1])))],
  // from today
  [/(大大前|大前|(?<![提以之先从目])前|昨|寻(?=日)|今|明|听(?=日)|大大后|大后|(?<![以之先随然今最背])后)(?:天|日(?!头条|用|历)|儿(?!子|童)|(晚|夜)(?:上|间)?|(早|晨)(?:上)?)(?!气|线|报|津)/g, (m, now) => {
    const period = periods[m[2] ?? m[3] ?? ''];
    return { from: now.day + (relative[m[1] ?? ''] ?? 0), ...(period !== undefined && { period }) };
  }],
  [new RegExp(`(?<![\\d.每第])(半|${COUNT})(个)?(半)?(天|日|周|星期|礼拜|月|年)(半)?(?:以|之)?(后|前)(?!台|面|端|者)`, 'g'), (m, now) => {
    if (m[4] === '月' && m[2] === undefined) return undefined;
    if (m[4] === '日' && m[6] === '前' && !/[以之]前$/.test(m[0]) && m[1] !== '两') return undefined; // 15日前: before the 15th
    return moved(now, m[1], m[4] ?? '', m[3] !== undefined || m[5] !== undefined, m[6] === '前' ? -1 : 1);
  }],
  [new RegExp(`(?<!不)再?过(${COUNT})(个)?(天|周|星期|礼拜|月)(?:以后|之后|后)?`, 'g'), (m, now) => (m[3] === '月' && m[2] === undefined ? undefined : moved(now, m[1], m[3] ?? '', false, 1))],
  [new RegExp(`(?:过去|最近|(?<![最附靠接])近)的?(半|${COUNT})(天|周|个?星期|个?礼拜|个月|年)`, 'g'), (m, now) => {
    const made = moved(now, m[1], m[2]?.replace('个', '') ?? '', false, -1);
    return made && { from: made.from + 1, to: now.day };
  }],
  [/(?<![\d./-])(\d{1,2})([/.])(\d{1,2})\s?[-~到至]\s?(\d{1,2})\2(\d{1,2})(?![\d/.]|\s?[元块%折米斤公kKgc万])/g, (m, now) => {
    const from = now.exact(now.year, Number(m[1]), Number(m[3]));
    const to = now.exact(now.year, Number(m[4]), Number(m[5]));
    return from && to && to.from > from.from ? { from: from.from, to: to.from } : undefined;
  }],
  [/(?:春节|大年初一|除夕|元宵|端午|七夕|中秋|重阳)(?:节|当天)?(?!月饼|礼盒|粽)/g, (m, now) => {
    const name = m[0].replace(/节$|当天$/, '').replace(/^春$/, '春节');
    const days = [now.year - 1, now.year, now.year + 1].flatMap((year) => lunarHoliday(name, year) ?? []);
    const from = now.past() ? days.findLast((day) => day <= now.day) : days.find((day) => day >= now.day);
    return from === undefined ? undefined : { from };
  }],
  [new RegExp(`(?:未来|接下来)的?(${COUNT})天`, 'g'), (m, now) => ({ from: now.day, to: now.day + read(m[1]) - 1 })],
  // one month, two days
  [new RegExp(`(?<![\\d.一二三四五六七八九十])(${SMALL})月\\s?(${SMALL})[日号]?\\s?[-~到至]\\s?(${SMALL})[日号]`, 'g'), (m, now) => {
    const first = near(now, read(m[1]), read(m[2]));
    const { year, month } = civil(first?.from ?? 0);
    const to = dayOf(year, month, read(m[3]));
    return first && to !== undefined && to >= first.from ? { from: first.from, to } : undefined;
  }],
  [new RegExp(`(?<![\\d.月一二三四五六七八九十])(${SMALL})[日号]?\\s?[-~到至]\\s?(${SMALL})[日号](?![楼线门店])`, 'g'), (m, now) => {
    const first = now.nearDate(read(m[1]));
    const { year, month } = civil(first?.from ?? 0);
    const to = dayOf(year, month, read(m[2]));
    return first && to !== undefined && to > first.from ? { from: first.from, to } : undefined;
  }],
  [/(?:(前|去|今|明|后)年的?)?(?:元旦(?:节|当天)?|情人节|妇女节|三八节|愚人节|劳动节|五一(?=节|劳动|放假|假期|长假|期间|前|后|当天|小长假|发货)节?|五四青年节|儿童节|六一(?=节|儿童|活动|前|当天)节?|教师节|国庆(?:节)?|万圣节|双十一|双11(?!\d)|双十二|双12(?!\d)|平安夜|圣诞(?:节)?)/g, (m, now) => {
    const [month, date] = holidays[m[0].replace(/^[前去今明后]年的?/, '').replace(/(?:当天|青年节|(?<=元旦|五一|六一|国庆|圣诞)节)$/, '')] ?? [0, 0];
    return m[1] === undefined ? near(now, month, date) : now.exact(now.year + (years[m[1]] ?? 0), month, date);
  }],
]; // prettier-ignore
