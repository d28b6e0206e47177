// What is said around the cells of a table, in the customer's language; and how a fact and a value are called in it.
import type { Fact } from './compile.ts';
import { families } from './families.ts';
import { dayIn, numberIn, isMoney, yesIn } from './cells.ts';

const simplified = {
  cell: '{thing}的{fact}：{value}。',
  is: '{thing}，{fact}：{value}。',
  has: '{thing}有{wanted}。{fact}：{value}。',
  hasNot: '{thing}没有{wanted}。{fact}：{value}。',
  empty: '表里没有写{thing}的{fact}。',
  compared: '{fact}更{way}的是{thing}：',
  equal: '{fact}一样：',
  best: '{fact}最{way}的是{thing}，{value}。',
  differ: '{things}的不同：',
  alike: '相同的：{facts}。',
  equals: '表里写的{things}都一样。',
  holds: '{thing}的{fact}里有{wanted}：{value}。',
  holdsNot: '{thing}的{fact}里没有{wanted}：{value}。',
  low: '低',
  high: '高',
  short: '短',
  long: '长',
  early: '早',
  late: '晚',
  list: '符合的有 {n} 个：',
  more: '还有 {n} 个。',
  count: '符合的有 {n} 个。',
  nothing: '没有符合条件的。',
  yes: '是',
  no: '否',
  and: '、',
  with: '和',
  part: '；',
  stop: '，',
  colon: '：',
};
type Words = typeof simplified;
const traditional: Words = {
  ...simplified,
  long: '長',
  hasNot: '{thing}沒有{wanted}。{fact}：{value}。',
  empty: '表裡沒有寫{thing}的{fact}。',
  equal: '{fact}一樣：',
  equals: '表裡寫的{things}都一樣。',
  holds: '{thing}的{fact}裡有{wanted}：{value}。',
  holdsNot: '{thing}的{fact}裡沒有{wanted}：{value}。',
  list: '符合的有 {n} 個：',
  more: '還有 {n} 個。',
  count: '符合的有 {n} 個。',
  nothing: '沒有符合條件的。',
};
const english: Words = {
  cell: '{thing} – {fact}: {value}.',
  is: '{thing} – {fact}: {value}.',
  has: 'Yes. {thing} – {fact}: {value}.',
  hasNot: 'No. {thing} – {fact}: {value}.',
  empty: 'The table does not say: {thing} – {fact}.',
  compared: '{way} {fact}: {thing}.',
  equal: 'The same {fact}:',
  best: '{way} {fact}: {thing}, {value}.',
  differ: 'How {things} differ:',
  alike: 'The same: {facts}.',
  equals: 'The table says the same of {things}.',
  holds: 'Yes. {thing} – {fact}: {value}.',
  holdsNot: 'No. {thing} – {fact}: {value}.',
  low: 'Lowest',
  high: 'Highest',
  short: 'Shortest',
  long: 'Longest',
  early: 'Earliest',
  late: 'Latest',
  list: '{n} found:',
  more: 'and {n} more.',
  count: '{n} found.',
  nothing: 'Nothing fits that.',
  yes: 'yes',
  no: 'no',
  and: ', ',
  with: ' and ',
  part: '; ',
  stop: '; ',
  colon: ': ',
};
export const wordsFor = (locale: string): Words =>
  /^zh-(?:tw|hk|mo|hant)/i.test(locale) ? traditional : /^zh/i.test(locale) ? simplified : english;
/** Fills holes in braces; what is filled in is never looked at again. */
export const fill = (sentence: string, params: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));

const HAN = /\p{Script=Han}/u;
const isZh = (locale: string): boolean => /^zh/i.test(locale);
/** A name in the script of the language: its own, one of its other words, or what such columns are usually called. */
export function labelOf({ column, others, families: named }: Fact, locale: string): string {
  const other = [...others].find(([language]) => sameTongue(language, locale))?.[1];
  if (other) return other.name;
  const fits = (text: string) => HAN.test(text) === isZh(locale);
  if (fits(column.name) || sameTongue(column.language, locale)) return column.name;
  const synonym = column.synonyms.find(fits);
  if (synonym !== undefined) return synonym;
  const family = families.find(({ id }) => named.includes(id));
  return (isZh(locale) ? family?.zh : family?.en)?.split('|')[0] ?? column.name;
}
export const sameTongue = (a: string, b: string): boolean => a !== '' && a.split('-')[0]?.toLowerCase() === b.split('-')[0]?.toLowerCase(); // prettier-ignore

/** Chinese units, for those who read none. */
const codes: Readonly<Record<string, string>> = { 元: 'CNY', 美元: 'USD', 欧元: 'EUR', 英镑: 'GBP', 港币: 'HKD', 日元: 'JPY', 小时: 'hours', 分钟: 'minutes', 天: 'days', 个月: 'months', 年: 'years', 人: 'people', 克: 'g', 公斤: 'kg', 厘米: 'cm', 米: 'm', 平米: 'm²', 平方米: 'm²' }; // prettier-ignore

/** A cell as a customer reads it: with its unit, a day in words, yes and no in their language. */
export function valueOf({ column, unit }: Fact, cell: string, locale: string): string {
  const words = wordsFor(locale);
  if (column.type === 'yesno') {
    const yes = yesIn(cell);
    return yes === undefined ? cell : yes ? words.yes : words.no;
  }
  // separators that only a table has
  if (column.type === 'list') return cell.replace(/\s*[;；|\n]\s*/g, isZh(locale) ? '、' : ', ');
  if (column.type === 'number') {
    const read = numberIn(cell);
    if (read && read.unit !== '' && !isZh(locale) && codes[read.unit] !== undefined)
      return `${read.value} ${codes[read.unit]}`;
    if (!read || read.unit !== '' || unit === '') return cell;
    const money = isMoney(unit);
    const code = isZh(locale) ? undefined : codes[unit];
    if (code !== undefined) return `${cell} ${code}`;
    if (money && /^[^\p{L}]$/u.test(unit)) return `${unit}${cell}`;
    return /^(?:\p{Script=Han}|%)/u.test(unit) ? `${cell}${/[a-z]/i.test(unit) ? ' ' : ''}${unit}` : `${cell} ${unit}`;
  }
  if (column.type === 'date') {
    const day = dayIn(cell);
    if (day === undefined) return cell;
    const whole = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(cell);
    return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', ...(whole && { day: 'numeric' }), timeZone: 'UTC' }).format(day * 86_400_000); // prettier-ignore
  }
  return cell;
}
