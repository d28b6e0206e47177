// Values as one says them back to a customer: 11月26日（星期四）, Thursday 26 November. Written here and not by Intl, so that every machine says the same.
import { nearestLocale, type Scope } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import type { Template } from '@dialoom/shared/node/fields';

const weekdays = {
  'zh-CN': ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
const symbols: Readonly<Record<string, string>> = { CNY: '¥', USD: '$', EUR: '€', GBP: '£', JPY: 'JP¥', HKD: 'HK$' };

function dayOf(iso: string, locale: string, year: boolean): string {
  const at = new Date(`${iso}T00:00:00Z`);
  const near = nearestLocale(locale);
  const weekday = weekdays[near][at.getUTCDay()] ?? '';
  const [month, day] = [at.getUTCMonth(), at.getUTCDate()];
  if (near === 'en') return `${weekday} ${day} ${months[month] ?? ''}${year ? ` ${at.getUTCFullYear()}` : ''}`;
  return `${year ? `${at.getUTCFullYear()}年` : ''}${month + 1}月${day}日（${weekday}）`;
}
function stringOf(value: string, locale: string, year: boolean): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) return value;
  const [day = '', time] = value.split('T');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || (time !== undefined && !/^\d{2}:\d{2}$/.test(time))) return value;
  const said = dayOf(day, locale, year);
  if (time === undefined) return said;
  return nearestLocale(locale) === 'en' ? `${said} at ${time}` : `${said}${time}`;
}
function lengthOf(minutes: number, locale: string): string {
  const zh = nearestLocale(locale) === 'zh-CN';
  const [many, zhUnit, enUnit] =
    minutes >= 1_440 && minutes % 1_440 === 0
      ? ([minutes / 1_440, '天', 'day'] as const)
      : minutes >= 60 && minutes % 30 === 0
        ? ([minutes / 60, '小时', 'hour'] as const)
        : ([minutes, '分钟', 'minute'] as const);
  return zh ? `${many}${zhUnit}` : `${many} ${enUnit}${many === 1 ? '' : 's'}`;
}

/** Plain words for a value of any kind. @param year a day with its year: where two of them are told apart */
export function saidValue(value: Json, locale: string, year = false): string {
  if (typeof value === 'string') return stringOf(value, locale, year);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return String(value ?? '');
  const { value: many, currency, unit, minutes, from, to } = value as Readonly<Record<string, Json>>;
  if (typeof minutes === 'number') return lengthOf(minutes, locale);
  if (typeof many === 'number' && typeof currency === 'string')
    return symbols[currency] === undefined ? `${many} ${currency}` : `${symbols[currency]}${many}`;
  if (typeof many === 'number' && typeof unit === 'string') return `${many}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}`;
  if (typeof from === 'string' && typeof to === 'string' && Object.keys(value).length === 2)
    return nearestLocale(locale) === 'en'
      ? `${saidValue(from, locale, year)} to ${saidValue(to, locale, year)}`
      : `${saidValue(from, locale, year)}到${saidValue(to, locale, year)}`;
  return Object.values(value)
    .map((part) => saidValue(part, locale, year))
    .join(nearestLocale(locale) === 'en' ? ', ' : '、');
}

/** The same for what is Markdown: a customer's own words stay words. */
export const shownValue = ({ render, locale }: Pick<Scope, 'render' | 'locale'>, value: Json, year = false): string =>
  render('{{ said_value }}' as unknown as Template, { said_value: saidValue(value, locale, year) });
