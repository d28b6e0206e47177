// Numbers of papers and things: order, ID card, bank card, number plate.
import { findPattern } from '@dialoom/shared/pattern/pattern';
import { each, type Entity, type Reading } from './entity.ts';
import { dayOf } from './calendar.ts';

const ORDER_WORD =
  /(?:订\s?单|单)(?:的?(?:编号|号码|号|流水号|ID|id|No\.?|NO\.?))?|流水号|交易号|(?<![A-Za-z])orders?(?![A-Za-z])|(?<![A-Za-z])PO(?=\s?(?:no|number|#))/gi;
/** What may stand between the word and the number. */
const BETWEEN =
  /^(?:\s|[:：=,，(（"'「【]|号码?|编号|是|为|叫|的|numbers?\b|no\b\.?|nr\b\.?|num\b\.?|id\b|code\b|ref(?:erence)?\b\.?|is\b|was\b|with\b|the\b|my\b){0,8}/i;
const ORDER = /#?[A-Za-z0-9](?:[A-Za-z0-9]|[-_](?=[A-Za-z0-9])){3,39}(?![A-Za-z0-9_])/y;
const MORE = /\s{0,2}(?:[,，、和与及&]|and\b)\s{0,2}/y;
const COUNTED = /^\s?(?:元|块|件|个|箱|份|双|套|台|天|boxes|pieces|items|units|pairs|pcs)/;

/** Letters and digits behind a word for order; or whatever this bot says an order number is. */
export function findOrders({ text, orderPattern }: Reading): Entity[] {
  const found: Entity[] = [];
  const add = (value: string, start: number, end: number) => void found.push({ type: 'order', value, start, end });
  if (orderPattern !== undefined && orderPattern !== '')
    for (let from = 0, n = 0; from < text.length && n < 50; n++) {
      const hit = findPattern(orderPattern, text.slice(from));
      if (!hit || hit.end === hit.start) break;
      add(hit.text, from + hit.start, from + hit.end);
      from += hit.end;
    }
  const at = (place: number): number => {
    ORDER.lastIndex = place;
    const hit = ORDER.exec(text)?.[0];
    if (hit === undefined) return -1;
    const value = hit.replace('#', '');
    const end = place + hit.length;
    // a word is no number; `order 1200 boxes` and a day are none either
    if (!/\d/.test(value) || (/^[a-z]+$/i.test(value.replace(/\d{1,2}$/, '')) && value.length < 5)) return -1;
    if (COUNTED.test(text.slice(end, end + 8)) || /^\d{4}-\d{2}-\d{2}$/.test(value)) return -1;
    add(value, place, end);
    return end;
  };
  each(ORDER_WORD, text, ({ 0: word, index }) => {
    // 下单, 菜单, 简单: the sign alone says nothing
    if (word === '单') return;
    const behind = index + word.length;
    const gap = BETWEEN.exec(text.slice(behind, behind + 40))?.[0] ?? '';
    let end = at(behind + gap.length);
    for (let more = 0; end > 0 && more < 20; more++) {
      MORE.lastIndex = end;
      const link = MORE.exec(text)?.[0];
      if (link === undefined) return;
      end = at(end + link.length);
    }
  });
  return found;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** The first two digits: where the card was first given out (GB/T 2260). */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** Region, birthday and, of the eighteen, the check digit (GB 11643). What is wrong is said by name. */
export function idCardFault(card: string): 'length' | 'region' | 'birthday' | 'check' | undefined {
  if (!/^(?:\d{17}[\dX]|\d{15})$/.test(card)) return 'length';
  if (!REGION.test(card)) return 'region';
  const born = card.length === 18 ? card.slice(6, 14) : `19${card.slice(6, 12)}`;
  const year = Number(born.slice(0, 4));
  if (year < 1900 || year > 2100 || dayOf(year, Number(born.slice(4, 6)), Number(born.slice(6))) === undefined) return 'birthday'; // prettier-ignore
  if (card.length === 15) return undefined;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(card[i]), 0);
  return '10X98765432'[sum % 11] === card[17] ? undefined : 'check';
}
const ID_CARD = /(?<![\dA-Za-z_-])(?:\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]|\d{15})(?![\dA-Za-z_-])/g;
export function findIdCards({ text }: Reading): Entity[] {
  const found: Entity[] = [];
  each(ID_CARD, text, ({ 0: whole, index }) => {
    const value = whole.replace(/[ -]/g, '').toUpperCase();
    if (idCardFault(value) === undefined) found.push({ type: 'idcard', value, start: index, end: index + whole.length }); // prettier-ignore
  });
  return found;
}

/** The check of ISO/IEC 7812: every second digit from the right doubled. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, twice = false; i >= 0; i--, twice = !twice) {
    const digit = digits.charCodeAt(i) - 48;
    sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}
const BANK_CARD = /(?<![\dA-Za-z_-])[2-9](?:[ -]?\d){14,18}(?![\dA-Za-z_]|-\d)/g;
export function findBankCards({ text }: Reading): Entity[] {
  const found: Entity[] = [];
  each(BANK_CARD, text, ({ 0: whole, index }) => {
    const value = whole.replace(/\D/g, '');
    if (value.length >= 15 && luhn(value) && !/^(\d)\1+$/.test(value)) found.push({ type: 'bankcard', value, start: index, end: index + whole.length }); // prettier-ignore
  });
  return found;
}

const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-HJ-Za-hj-z][·. -]?(?:[A-HJ-NP-Za-hj-np-z0-9]{5,6}|[A-HJ-NP-Za-hj-np-z0-9]{4}[挂学警港澳])(?![A-Za-z0-9])/g;
export function findPlates({ text }: Reading): Entity[] {
  const found: Entity[] = [];
  each(PLATE, text, ({ 0: whole, index }) => {
    const value = whole.replace(/[·. -]/g, '').toUpperCase();
    // five or six signs are a number plate when most are digits: 云A店铺 or 新Abcdef is none
    if ((value.match(/\d/g) ?? []).length >= 2) found.push({ type: 'plate', value, start: index, end: index + whole.length }); // prettier-ignore
  });
  return found;
}
