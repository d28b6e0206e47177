// Telephone numbers as they are written to slip past a search, and those of eight digits that only a word before them makes numbers.
import { each } from '../understanding/entities/entity.ts';

/** 1 3 9 1 2 3 4 5 6 7 8: each digit on its own. */
const APART = /(?<![\d.-] ?)1(?:([ .·_-])[3-9])(?:\1\d){9}(?! ?\d)/g;
/** 139-12-345-678 and other groups of eleven digits, where a word for one stands before. */
const GROUPS =
  /(?<=(?:电话|手机号?|号码|联系方式|联系|微信|致电|拨打|打给?我?|tel|phone|mobile|cell)(?:是|为|:|：)?\s{0,2})1[3-9](?:[ .-]?\d){9}(?![\d-])/giu;
/** Hong Kong, Macau: eight digits without a country. */
const EIGHT =
  /(?<=(?:香港|港|澳门|(?<![A-Za-z])HK)(?:的)?(?:电话|手机|号码|tel|phone|mobile|number)?(?:号码?)?(?:是|为|:|：)?\s{0,2})[2-9]\d{3}[ -]?\d{4}(?![\d-])/giu;

/** Hong Kong, Macau and Taiwan with their country and no plus: 852-9034 7716, 886-2-27381906. */
const NEIGHBOURS =
  /(?<![\dA-Za-z_+.-])(?<![单票编批货]号[:：是为]?\s?)(?:85[23][ -][2-9]\d{3}[ -]?\d{4}|886[ -](?:9\d{2}[ -]?\d{3}[ -]?\d{3}|[2-8]\d?[ -]?\d{3,4}[ -]?\d{3,4}))(?![\dA-Za-z_-])/gu;

/** Taiwan's lines at home: 03-6686201. */
const TAIWAN = /(?<![\dA-Za-z_+.-])\(?0[2-8]\)?[ -]\d{3,4}[ -]?\d{4}(?![\dA-Za-z_-])/gu;

/** India: ten digits, in fives, or in one piece where somebody is to be called. */
const INDIAN = /[6-9]\d{4}(?:[ -]\d{5}|\d{5})(?![\d-]| \d)/g;
const NOT_BEFORE = /(?:[\d+-] ?|[A-Za-z#])$/;
const TO_CALL =
  /(?<![A-Za-z])(?:call|ring|phone|mobile|mob|cell|whatsapp|contact|reach|tel|number|no)(?![A-Za-z])[^\d\n]{0,24}$/i;
const OF_A_THING =
  /(?:order|ref(?:erence)?|invoice|serial|tracking|ticket|case|account|a\/c|card|booking|pnr|txn|utr)[^\n]{0,12}$/iu;

export function findSpacedPhones(text: string, add: (start: number, end: number) => void): void {
  if (!/\d/.test(text)) return;
  for (const pattern of /\p{Script=Han}/u.test(text)
    ? [APART, GROUPS, EIGHT, NEIGHBOURS, TAIWAN]
    : [APART, GROUPS, EIGHT])
    each(pattern, text, ({ 0: whole, index }) => add(index, index + whole.length));
  each(INDIAN, text, ({ 0: whole, index }) => {
    const before = text.slice(Math.max(0, index - 36), index);
    if (NOT_BEFORE.test(before) || OF_A_THING.test(before)) return;
    if (whole.length > 10 || TO_CALL.test(before)) add(index, index + whole.length);
  });
}
