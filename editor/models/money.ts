// Amounts as people read them. Costs come in millionths of the currency, and many are far below a cent.
import type { Locale } from '@dialoom/shared/node/define';

const formats = new Map<string, Intl.NumberFormat>();
export function money(millionths: number, currency: string, locale: Locale): string {
  const amount = millionths / 1_000_000;
  const digits = amount === 0 || amount >= 1 ? 2 : amount >= 0.01 ? 3 : 5;
  const key = `${locale}:${currency}:${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 2, maximumFractionDigits: digits }); // prettier-ignore
    formats.set(key, format);
  }
  return format.format(amount);
}
const counts = new Map<Locale, Intl.NumberFormat>();
export function count(n: number, locale: Locale): string {
  let format = counts.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale);
    counts.set(locale, format);
  }
  return format.format(n);
}
