// One row of a file into one change of a record, or the reasons why not. Pure. What a cell leaves empty is left alone.
import type { Reason, RowReason } from '@dialoom/shared/api/imports';
import type { RecordField, RecordKind } from '@dialoom/shared/api/records';
import { checkFields } from '@dialoom/shared/records/own-fields';
import { phoneDigits } from '@dialoom/shared/records/phone';
import type { Cell, SheetRow } from '../../spreadsheet/rows.ts';
import type { ImportRow } from '../imports.ts';

export type Converter = {
  record: RecordKind;
  columns: readonly string[];
  /** By column: the field's key, or null. */
  map: readonly (string | null)[];
  own: readonly RecordField[];
  existing: 'update' | 'skip';
  /** Minutes east of UTC. */
  offset: number;
};
export type Converted = { row: ImportRow } | { reasons: Reason[] };

/** One of these a record must have. */
export const neededFields: Readonly<Record<RecordKind, readonly string[]>> = {
  contact: ['name', 'phones', 'emails'],
  company: ['name'],
  order: ['number'],
};
const nothing: Readonly<Record<RecordKind, RowReason>> = { contact: 'nobody', company: 'no-name', order: 'no-number' };

/** In characters: what the contract of the records takes. */
const longest: Readonly<Record<string, number>> = {
  'contact.name': 120, 'contact.company': 160, 'contact.level': 40, 'contact.owner': 120, 'contact.language': 35,
  'company.name': 160, 'company.website': 300, 'company.phone': 40, 'company.address': 300,
  'order.number': 60, 'order.title': 200, 'order.status': 60,
}; // prettier-ignore
const LONGEST_OWN = 2_000;
const LIST = /[;；,，、|\n]+/;

export function convert(sheet: SheetRow, { record, columns, map, own, existing, offset }: Converter): Converted {
  if (sheet.wrong) return { reasons: [{ reason: sheet.wrong, column: '', value: '' }] };
  const reasons: Reason[] = [];
  const draft = new Map<string, unknown>();
  const fields: Record<string, Cell> = {};
  for (const [i, key] of map.entries()) {
    const cell = sheet.cells[i] ?? '';
    if (key === null || cell === '') continue;
    const wrong = (reason: RowReason, value: Cell = cell) => void reasons.push({ reason, column: columns[i] ?? '', value: String(value).slice(0, 100) }); // prettier-ignore
    if (key.startsWith('own:')) readOwn(key.slice(4), cell, own, fields, wrong);
    else readUsual(record, key, cell, offset, draft, wrong);
  }
  if (!neededFields[record].some((key) => draft.has(key)) && reasons.length === 0)
    reasons.push({ reason: nothing[record], column: '', value: '' });
  if (reasons.length > 0) return { reasons };
  const more = Object.keys(fields).length > 0 ? { fields } : {};
  return { row: { existing, [record]: { ...Object.fromEntries(draft), ...more } } as ImportRow };
}
type Wrong = (reason: RowReason, value?: Cell) => void;

function readOwn(slug: string, cell: Cell, own: readonly RecordField[], fields: Record<string, Cell>, wrong: Wrong) {
  if (String(cell).length > LONGEST_OWN) return wrong('long');
  const { fields: fitting, wrong: bad } = checkFields(own, { [slug]: cell });
  const why = bad[slug];
  if (why !== undefined) return wrong(why === 'unknown' ? 'text' : why);
  const value = fitting[slug];
  if (value !== null && value !== undefined) fields[slug] = value;
}

function readUsual(record: RecordKind, key: string, cell: Cell, offset: number, draft: Map<string, unknown>, wrong: Wrong) {
  const text = String(cell).trim();
  switch (key) {
    case 'phones': {
      const phones = text.split(/[;；,，、|\n/]+/).map((one) => one.trim()).filter(Boolean);
      for (const phone of phones) badPhone(phone, wrong);
      if (phones.length > 20) wrong('many');
      return void draft.set(key, phones);
    }
    case 'contactPhone':
      badPhone(text, wrong);
      return void draft.set(key, text);
    case 'emails': {
      const emails = text.split(LIST).map((one) => one.trim()).filter(Boolean);
      for (const email of emails) if (!isEmail(email)) wrong('email', email);
      if (emails.length > 20) wrong('many');
      return void draft.set(key, emails);
    }
    case 'contactEmail':
      if (!isEmail(text)) wrong('email');
      return void draft.set(key, text);
    case 'tags': {
      const tags = text.split(LIST).map((one) => one.trim()).filter(Boolean);
      if (tags.length > 30) wrong('many');
      if (tags.some((tag) => tag.length > 40)) wrong('long');
      return void draft.set(key, [...new Set(tags)]);
    }
    case 'amount': {
      const amount = readAmount(text);
      if (!amount) return wrong('amount');
      draft.set('amountCents', amount.cents);
      if (amount.currency !== undefined && !draft.has('currency')) draft.set('currency', amount.currency);
      return;
    }
    case 'currency': {
      const code = currencies[text] ?? text.toUpperCase();
      return /^[A-Z]{3}$/.test(code) ? void draft.set(key, code) : wrong('currency');
    }
    case 'placedAt': {
      const at = readMoment(text, offset);
      return at === undefined ? wrong('moment') : void draft.set(key, at);
    }
    case 'url':
      if (!/^https?:\/\/\S+$/i.test(text) || text.length > 1_000) return wrong('url');
      return void draft.set(key, text);
    default:
      if (text.length > (longest[`${record}.${key}`] ?? 0)) return wrong('long');
      return void draft.set(key, text);
  }
} // prettier-ignore

/** `1.38E+10` is what is left of a phone in a CSV that Excel has saved. */
function badPhone(phone: string, wrong: Wrong): void {
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(phone)) return wrong('phone-cut', phone);
  if (!/^[+\d\s().\-－—转ext#*]{3,40}$/i.test(phone.normalize('NFKC')) || phoneDigits(phone).length < 3) wrong('phone', phone); // prettier-ignore
}
const isEmail = (text: string): boolean => text.length <= 200 && /^[^\s@]+@[^\s@]+$/.test(text);

const currencies: Readonly<Record<string, string>> = { '¥': 'CNY', '￥': 'CNY', 'RMB': 'CNY', '元': 'CNY', '人民币': 'CNY', '$': 'USD', '€': 'EUR', '£': 'GBP' }; // prettier-ignore
/** `¥1,299.00`, `1.299,00 €`, `1299`: in hundredths. */
export function readAmount(text: string): { cents: number; currency?: string } | undefined {
  const found = /^(¥|￥|\$|€|£|RMB|[A-Z]{3})?\s*(-?[\d.,\s]+?)\s*(元|¥|€|\$|£|RMB|[A-Z]{3})?$/i.exec(
    text.normalize('NFC'),
  );
  const digits = found?.[2]?.replace(/\s/g, '');
  if (!found || digits === undefined || !/\d/.test(digits)) return undefined;
  // the last mark parts the hundredths when at most two digits stand behind it, and it stands there once
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits.charAt(last);
  const isDecimal = last >= 0 && digits.length - last <= 3 && digits.indexOf(mark) === last;
  const whole = (isDecimal ? digits.slice(0, last) : digits).replace(/[.,]/g, '');
  // 0.1 + 0.2 in a workbook is 0.30000000000000004
  const long = !isDecimal && mark === '.' && digits.indexOf('.') === last && digits.length - last > 4;
  const cents = long ? Math.round(Number(digits.replace(/,/g, '')) * 100) : Number(`${whole}${isDecimal ? digits.slice(last + 1).padEnd(2, '0') : '00'}`); // prettier-ignore
  if (!Number.isSafeInteger(cents)) return undefined;
  const sign = found[1] ?? found[3];
  const currency = sign === undefined ? undefined : (currencies[sign] ?? currencies[sign.toUpperCase()] ?? sign.toUpperCase()); // prettier-ignore
  return { cents, ...(currency !== undefined && { currency }) };
}

/** `2026-01-05`, `2026/1/5 8:30`, `2026年1月5日 08:30:00`, or with a zone of its own. In ms. */
export function readMoment(text: string, offset: number): number | undefined {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2})[:：](\d{1,2})(?:[:：](\d{1,2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(text.trim()); // prettier-ignore
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map((part) => Number(part ?? 0)); // prettier-ignore
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(at);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) return undefined; // prettier-ignore
  const zone = found[7];
  if (zone === undefined) return at - offset * 60_000;
  if (/^z$/i.test(zone)) return at;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return at - (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
