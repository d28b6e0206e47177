// Excel keeps a day as a number and says only in the cell's format that it is one.
import { attribute, elements } from './xml.ts';

/** Formats that every Excel knows by number: days, times, and those of Chinese, Japanese and Korean. */
const isKnownDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** By the number of a cell's style: is it a date? `styles` is the text of xl/styles.xml. */
export function dateStyles(styles: string): readonly boolean[] {
  const own = new Map<number, boolean>();
  for (const { attributes } of elements(styles, 'numFmt'))
    own.set(Number(attribute(attributes, 'numFmtId')), isDateCode(attribute(attributes, 'formatCode') ?? ''));
  const [formats] = elements(styles, 'cellXfs');
  return [...elements(formats?.inside ?? '', 'xf')].map(({ attributes }) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    return own.get(id) ?? isKnownDate(id);
  });
}
/** `yyyy"年"m"月"` is one, `0.00"day"` is none: what stands in quotes, after a backslash or in brackets is only shown. */
function isDateCode(code: string): boolean {
  const first = code.split(';')[0] ?? '';
  if (/\[(h+|m+|s+)\]/i.test(first)) return true; // time that went by
  return /[ymdhs]/i.test(first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general/gi, ''));
}

const DAY = 86_400_000;
/** 1899-12-30, the day before which Excel believes in a 29 February 1900. */
const DAY_0 = Date.UTC(1899, 11, 30);
const SINCE_1904 = 1_462;

/** `2026-01-05`, `2026-01-05 08:30:00`, or `08:30:00` when there is no day in it. A moment without a zone, as Excel has it. */
export function dateText(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return String(serial); // no day of Excel's
  const days = from1904 ? serial + SINCE_1904 : serial >= 1 && serial < 60 ? serial + 1 : serial;
  const text = new Date(DAY_0 + Math.round((days * DAY) / 1_000) * 1_000).toISOString();
  const [day = '', time = ''] = text.slice(0, 19).split('T');
  if (serial < 1 && !from1904) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
