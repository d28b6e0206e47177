// Numbers of persons elsewhere: those of the United States, in their groups (without groups nine digits are anything); those of Hong Kong and
// Taiwan, which a check digit proves; those of Singapore, India and South Africa, where a word says that they are one.
import { each } from '../understanding/entities/entity.ts';
import { luhn } from '../understanding/entities/papers.ts';

/** The areas that were never given out are left. https://www.ssa.gov/employer/randomization.html */
const SSN = /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g;

/** A123456(3): two letters at most, six digits, and the check in brackets or bare. */
const HONG_KONG = /(?<![A-Za-z\d])([A-Z]{1,2})(\d{6})(?:\(([\dA])\)|（([\dA])）|([\dA])(?![A-Za-z\d]))/g;
const valueOf = (sign: string | undefined): number => (sign === undefined || sign === ' ' ? 36 : /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55); // prettier-ignore
/** Weights 9 to 2 and a check that makes the sum a multiple of 11; a missing first letter counts 36. */
function isHongKong(letters: string, digits: string, check: string): boolean {
  const sum = [...(letters.padStart(2, ' ') + digits)].reduce((total, sign, i) => total + (9 - i) * valueOf(sign), 0);
  return (sum + valueOf(check)) % 11 === 0;
}
const TAIWAN = /(?<![A-Za-z\d])([A-Z])([1289]\d{8})(?![A-Za-z\d])/g;
/** The letters of places in the order of their numbers, from 10 on. */
const TAIWAN_PLACES = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
function isTaiwan(letter: string, digits: string): boolean {
  const place = TAIWAN_PLACES.indexOf(letter) + 10;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? 1 : 8 - i), Math.floor(place / 10) + 9 * (place % 10)); // prettier-ignore
  return sum % 10 === 0;
}
/** The letter that a sum leads to, of citizens and of others. https://en.wikipedia.org/wiki/National_Registration_Identity_Card */
const SINGAPORE = /(?<![A-Za-z\d])([STFGM])(\d{7})([A-Z])(?![A-Za-z\d])/g;
const SINGAPORE_WEIGHTS = [2, 7, 6, 5, 4, 3, 2];
function isSingapore(letter: string, digits: string, check: string): boolean {
  const more = letter === 'T' || letter === 'G' ? 4 : letter === 'M' ? 3 : 0;
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (SINGAPORE_WEIGHTS[i] ?? 0), more);
  const letters = letter === 'S' || letter === 'T' ? 'JZIHGFEDCBA' : letter === 'M' ? 'XWUTRQPNJLK' : 'XWUTRQPNMLK';
  return letters[sum % 11] === check;
}
const NRIC_BEFORE = /\b(?:NRIC|FIN|IC)\b[^\n]{0,12}$/i;
const AADHAAR = /(?<=\baadh?aa?r\b[^\d\n]{0,20})\d{4}([ -]?)\d{4}\1\d{4}(?![\d-])/gi;
/** Date of birth, sequence, and a check as bank cards have it. */
const SOUTH_AFRICA = /(?<!\d)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}[01]\d\d(?!\d)/g;
/** One letter and nine digits prove themselves one time in ten: a bare one needs a word for it. */
const ID_BEFORE =
  /(?:身份证|身分证|证件|证号|居留证|HKID|ID ?(?:card|no|number)?|identity card|national id)[^\n]{0,12}$/i;

export function findSocialNumbers(text: string, add: (start: number, end: number) => void): void {
  each(SSN, text, ({ 0: whole, index }) => add(index, index + whole.length));
  each(HONG_KONG, text, ({ 0: whole, 1: letters = '', 2: digits = '', 3: round, 4: wide, 5: bare, index }) => {
    const asked = ID_BEFORE.test(text.slice(Math.max(0, index - 24), index));
    if ((bare === undefined || asked) && isHongKong(letters, digits, round ?? wide ?? bare ?? '')) add(index, index + whole.length); // prettier-ignore
  });
  each(TAIWAN, text, ({ 0: whole, 1: letter = '', 2: digits = '', index }) => {
    if (isTaiwan(letter, digits) && ID_BEFORE.test(text.slice(Math.max(0, index - 24), index))) add(index, index + whole.length); // prettier-ignore
  });
  each(SINGAPORE, text, ({ 0: whole, 1: letter = '', 2: digits = '', 3: check = '', index }) => {
    const before = text.slice(Math.max(0, index - 24), index);
    if (NRIC_BEFORE.test(before) || (ID_BEFORE.test(before) && isSingapore(letter, digits, check))) add(index, index + whole.length); // prettier-ignore
  });
  each(AADHAAR, text, ({ 0: whole, index }) => add(index, index + whole.length));
  each(SOUTH_AFRICA, text, ({ 0: whole, index }) => {
    if (luhn(whole) && ID_BEFORE.test(text.slice(Math.max(0, index - 24), index))) add(index, index + whole.length);
  });
}
