import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailKey, phoneDigits, phoneTail, samePhone } from './phone.ts';

const mobile = fc
  .tuple(fc.constantFrom('13', '15', '18', '19'), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([head, rest]) => head + String(rest).padStart(9, '0'));
/** Ways in which people write one mobile. */
const forms = (phone: string): string[] => [
  phone,
  `86${phone}`,
  `+86${phone}`,
  `0086${phone}`,
  `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
  `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
  `（${phone.slice(0, 3)}）${phone.slice(3)}`,
  phone.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
];

test('every form of a mobile is the same number, and is found by the same tail', () => {
  fc.assert(
    fc.property(mobile, fc.nat(7), fc.nat(7), (phone, a, b) => {
      const [one = '', other = ''] = [forms(phone)[a], forms(phone)[b]];
      expect(phoneDigits(one)).toBe(`86${phone}`);
      expect(samePhone(one, other)).toBe(true);
      expect(phoneTail(one)).toBe(phoneTail(other));
    }),
  );
});
test('two mobiles are two numbers, however they are written', () => {
  fc.assert(
    fc.property(mobile, mobile, fc.nat(7), fc.nat(7), (x, y, a, b) => {
      fc.pre(x !== y);
      expect(samePhone(forms(x)[a] ?? '', forms(y)[b] ?? '')).toBe(false);
    }),
  );
});
test.each([
  ['010-6552 9988', '+86 10 65529988'],
  ['010-6552 9988', '+86 (0)10 6552 9988'],
  ['(415) 555-2671', '+1 415 555 2671'],
  ['0151 23456789', '+49 151 23456789'],
  ['030 12345678', '+49 30 12345678'],
  ['400-800-8888', '4008008888'],
])('%s and %s are one', (a, b) => {
  expect([samePhone(a, b), samePhone(b, a), phoneTail(a) === phoneTail(b)]).toEqual([true, true, true]);
});
test.each([
  ['95588', '95533'],
  ['95588', '13800095588'], // a service number is no end of somebody's mobile
  ['13800138000', '+1 13800138000 1'],
  ['', ''],
  ['abc', 'abc'],
])('%s and %s are not', (a, b) => {
  expect(samePhone(a, b)).toBe(false);
});
test('e-mails are compared without case, width and blanks', () => {
  expect(emailKey(' Ｌi.Lei@Shop.Example ')).toBe('li.lei@shop.example');
});
