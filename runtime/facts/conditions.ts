// Bounds in a question: under 300, 200 到 300 之间, at least 50 GB, without a contract. The numbers are those of the entities core.
import { findEntities } from '../understanding/entities/find-entities.ts';
import type { EntityType } from '../understanding/entities/entity.ts';
import { isMoney } from './cells.ts';
import type { Fact } from './compile.ts';

/** `low` and `high` are within unless `open`. */
export type Bound = {
  low?: number;
  high?: number;
  open: boolean;
  unit: string;
  money: boolean;
  start: number;
  end: number;
};

/** What rows must be, to be among those that are asked for. */
export type Condition =
  | { kind: 'value'; fact: Fact; value: string; rows: ReadonlySet<number>; not: boolean }
  | { kind: 'bound'; fact: Fact; bound: Bound }
  | { kind: 'has'; fact: Fact; yes: boolean };

const KINDS = new Set<EntityType>(['number', 'amount', 'percent']);
const UP_AFTER =
  /^\s*(?:[^\d，,。]{0,3}?)(?:以上|之上|起步|及以上|or more|or above|and up|and above|\+|or higher|or over)/;
const DOWN_AFTER =
  /^\s*(?:[^\d，,。]{0,3}?)(?:以下|以内|之内|之下|及以下|内(?![存衣])|or less|or under|or below|and under|or lower)/;
const UP_BEFORE =
  /((?<!不)(?:超过|大于|高于|多于)|over|above|(?<!no |not )more than|higher than|greater than|exceeding|upwards of)\s*[^\d\s，,]{0,3}\s*$|(至少|不低于|不少于|起码|at least|no less than|no fewer than|not less than|minimum of|from)\s*[^\d\s，,]{0,3}\s*$/;
const DOWN_BEFORE =
  /((?<!不)(?:低于|小于|少于)|不到|不足|under|below|(?<!no |not )less than|(?<!no |not )fewer than|cheaper than|lower than)\s*[^\d\s，,]{0,3}\s*$|(不超过|不高于|不多于|最多|至多|at most|no more than|not more than|up to|within|max(?:imum)?(?: of)?)\s*[^\d\s，,]{0,3}\s*$/;
const JOINS = /^\s*(?:[^\d\s，,]{0,4}?)\s*(?:到|至|-|~|and|to)\s*[$€£¥]?\s*$/;
const EXACTLY = /(?:为|是|等于|=|exactly|equals?)\s*$/;
const ABOUT = /^\s*(?:[^\d，,。]{0,2}?)(?:左右|上下|或?差不多)|(?:大约|大概|差不多|about|around|roughly)\s*[$€£¥]?\s*$/;
const UNIT = /^\s*([%㎡]|[a-z²³/]{1,10}|[\u4e00-\u9fff]{1,2})/;

/** In their order; a number without a word beside it is an equal one, and counts only where its unit is one of the table's. */
export function boundsIn(plain: string): Bound[] {
  if (!/[\d零〇一二三四五六七八九十百千万两]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|hundred|thousand)\b/.test(plain)) return [];
  const numbers = findEntities(plain, { at: 0, zoneMinutes: 0, locale: 'zh-CN', types: KINDS }).flatMap(({ value, type, start, end }) => {
    const number = typeof value === 'number' ? value : typeof value === 'object' && value !== null && 'value' in value ? Number(value.value) : Number.NaN;
    return Number.isFinite(number) ? [{ number, money: type === 'amount', start, end }] : [];
  });
  const out: Bound[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const one = numbers[i];
    if (!one) continue;
    const next = numbers[i + 1];
    const before = plain.slice(Math.max(0, one.start - 24), one.start);
    const after = plain.slice(one.end, one.end + 16);
    const unit = UNIT.exec(after)?.[1] ?? '';
    const make = (bound: Partial<Bound>, end = one.end, money = one.money): void => void out.push({ open: false, unit, money, start: one.start, end, ...bound });
    if (next && JOINS.test(plain.slice(one.end, next.start))) {
      const own = UNIT.exec(plain.slice(next.end, next.end + 16))?.[1] ?? unit;
      make({ low: Math.min(one.number, next.number), high: Math.max(one.number, next.number), unit: own }, next.end, one.money || next.money);
      i++;
    } else if (UP_AFTER.test(after)) make({ low: one.number });
    else if (DOWN_AFTER.test(after)) make({ high: one.number });
    else if (UP_BEFORE.test(before)) make({ low: one.number, open: UP_BEFORE.exec(before)?.[1] !== undefined });
    else if (DOWN_BEFORE.test(before)) make({ high: one.number, open: DOWN_BEFORE.exec(before)?.[1] !== undefined });
    else if (ABOUT.test(after) || ABOUT.test(before)) make({ low: one.number * 0.85, high: one.number * 1.15 });
    else if (EXACTLY.test(before) || unit !== '') make({ low: one.number, high: one.number });
  }
  return out;
} // prettier-ignore
export const isWithin = (value: number | undefined, { low, high, open }: Bound): boolean =>
  value !== undefined &&
  (low === undefined || (open ? value > low : value >= low)) &&
  (high === undefined || (open ? value < high : value <= high));
/** It says a bound: not just a number with something behind it. */
export const isBound = ({ low, high }: Bound): boolean => low !== high;

const CAPACITY: ReadonlySet<string> = new Set(
  '人|个人|位|座|座位|seats|seat|seater|people|person|persons|guests|guest|adults'.split('|'),
);
const units: readonly (readonly string[])[] = [
  ['㎡', 'm²', '平', '平米', '平方', '平方米', 'sqm', 'sq'],
  ['分钟', '分', 'minutes', 'minute', 'min', 'mins'],
  ['小时', 'hours', 'hour', 'h', 'hrs'],
  ['个月', '月', 'months', 'month'],
  ['天', '日', 'days', 'day'],
  ['年', 'years', 'year'],
  [...CAPACITY],
  ['gb', 'g', 'gigs', 'gig', 'gigabytes'],
  ['mb', 'm', '兆'],
  ['kg', '公斤', '千克', 'kilos', 'kilo'],
  ['%', 'percent'],
];
const isSameUnit = (a: string, b: string): boolean =>
  a === b || units.some((family) => family.includes(a) && family.includes(b));
/** How many people fit: more is fine. */
export const isCapacity = (unit: string): boolean => CAPACITY.has(unit) || CAPACITY.has(unit.slice(0, 1));

/** The column a bound is about, when no fact of numbers is named beside it. */
export function factOf(bound: Bound, facts: readonly Fact[], fallback: boolean): Fact | undefined {
  const numeric = facts.filter(({ column }) => column.type === 'number');
  const prices = numeric.filter(({ unit, families }) => isMoney(unit) || families.includes('price'));
  const price = prices.find(({ main }) => main > 0) ?? prices[0];
  if (bound.money) return price;
  const unit = bound.unit.toLowerCase();
  const own = unit === '' ? undefined : numeric.find((fact) => isSameUnit(fact.unit.toLowerCase(), unit) || isSameUnit(fact.unit.toLowerCase(), unit.slice(0, 1))); // prettier-ignore
  if (own) return own;
  if (isCapacity(unit)) return numeric.find(({ families }) => families.includes('capacity'));
  if (/^(?:元|块|bucks|euros?|dollars?|pounds?|usd|eur|gbp)/.test(unit)) return price;
  return fallback && isBound(bound) ? (price ?? numeric[0]) : undefined;
}
