// What a cell says: a number with its unit, a day, yes or no, several values. Read from the text as it stands in the table.
import type { FactType } from '@dialoom/shared/api/facts';
import { fold } from '../understanding/entities/fold.ts';

export type Measure = { value: number; unit: string };
const CURRENCY = '[¥$€£₩₽₹]|RMB|CNY|USD|EUR|GBP|HK\\$|NT\\$|US\\$';
const HAN_UNIT =
  '元|块|万元|万|角|分|美元|欧元|英镑|港币|港元|日元|个|人|位|份|张|件|双|台|辆|间|套|页|次|倍|年|个月|月|周|天|日|个工作日|工作日|小时|分钟|秒|平|平米|平方米|米|厘米|毫米|公里|斤|公斤|千克|克|吨|升|毫升|码|寸|英寸|度|岁|星|分贝|兆|字|瓦|毫安|点|条|元/月|元/年|元/晚|元/次|元/天';
const LATIN_UNIT =
  '%|‰|°[CF]?|[a-zµ]{1,3}[²³]?|years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|people|persons?|guests?|pieces?|pcs|nights?|stars?|inch(?:es)?|feet|miles?|pounds?|euros?|dollars?|grams?|kilos?|watts?|points?|texts?|spaces?|[a-z]{1,4}/[a-z]{1,5}';
const NUMBER = new RegExp(`^(?:约|大约|about|approx\\.?|~|from)?\\s*(${CURRENCY})?\\s*([+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[+-]?\\d+(?:\\.\\d+)?)\\s*(${HAN_UNIT}|${LATIN_UNIT})?(?:\\s*起)?(?:\\s*(?:/|per|a|每)\\s*(?:月|年|晚|次|天|month|year|night|day))?$`, 'i'); // prettier-ignore
const YES = /^(是|有|可以?|能|支持|含|包含|对|真|yes|y|true|included|available|✓|✔|√)$/i;
const NO = /^(否|无|不|没有|没|不可以?|不能|不支持|不含|假|no|n|false|none|not included|not available|✗|✘|×|x)$/i;
const DAY = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const SPLIT = /[、;；|\n]|[,，/](?!\d)/;
const LONGEST_VALUE = 24;

/** `299元`, `$1,200`, `1.2 kg`; nothing when it is more than a number with its unit. */
export function numberIn(cell: string): Measure | undefined {
  const [, currency, digits, unit = ''] = NUMBER.exec(fold(cell).trim()) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  const whole = currency ?? unit.toLowerCase();
  return isTenThousands(whole) ? { value: value * 10_000, unit: whole.slice(1) } : { value, unit: whole };
}
/** 万, 万元: 18.9万 is 189,000. */
export const isTenThousands = (unit: string): boolean => unit === '万' || unit === '万元';
export function yesIn(cell: string): boolean | undefined {
  const plain = fold(cell).trim();
  return YES.test(plain) ? true : NO.test(plain) ? false : undefined;
}
/** As days since 1970. */
export function dayIn(cell: string): number | undefined {
  const [, year, month, day = '1'] = DAY.exec(fold(cell).trim()) ?? [];
  if (year === undefined) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(at) ? undefined : at / 86_400_000;
}
export const partsOf = (cell: string): string[] => cell.split(SPLIT).map((part) => part.trim()).filter(Boolean); // prettier-ignore

const MOST = 0.6;
const NEARLY_ALL = 0.8;
/** What a column holds, by its cells; a guess that a person may change. */
export function typeOf(cells: readonly string[]): FactType {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return 'text';
  const share = (test: (cell: string) => boolean): number => filled.filter(test).length / filled.length;
  if (share((cell) => yesIn(cell) !== undefined) >= NEARLY_ALL) return 'yesno';
  if (share((cell) => dayIn(cell) !== undefined) >= NEARLY_ALL) return 'date';
  if (share((cell) => numberIn(cell) !== undefined) >= MOST) return 'number';
  const short = (cell: string) => partsOf(cell).every((part) => part.length <= LONGEST_VALUE);
  const several = (cell: string) => partsOf(cell).length > 1;
  const seen = new Map<string, number>();
  for (const cell of filled) for (const part of new Set(partsOf(cell))) seen.set(part, (seen.get(part) ?? 0) + 1);
  const again = [...seen.values()].some((n) => n > 1);
  if (share(short) >= NEARLY_ALL && share(several) >= 0.3 && (again || share((cell) => cell.includes('、')) > 0.3)) return 'list'; // prettier-ignore
  return 'text';
}
/** The unit most numbers of a column have. */
export function unitOf(cells: readonly string[]): string {
  const count = new Map<string, number>();
  for (const cell of cells) {
    const unit = numberIn(cell)?.unit ?? '';
    if (unit !== '') count.set(unit, (count.get(unit) ?? 0) + 1);
  }
  return [...count].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
const MONEY = new RegExp(
  `^(?:${CURRENCY}|元|块|万元|美元|欧元|英镑|港币|港元|日元|euros?|dollars?|pounds?|元/.*)$`,
  'i',
);
export const isMoney = (unit: string): boolean => MONEY.test(unit);
