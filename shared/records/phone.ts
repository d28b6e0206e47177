// Phones by their digits, however they were typed: `+86 138-0013-8000`, `8613800138000` and `13800138000` are one number.

/** Full-width digits and the full-width plus, as Chinese keyboards give them. */
const narrow = (text: string) => text.normalize('NFKC');

/** The digits, in E.164 (without the plus) where the country is known: said by `+` or `00`, or by a shape only mainland China has. */
export function phoneDigits(text: string): string {
  const typed = narrow(text).trim();
  const digits = typed.replace(/\D/g, '');
  const abroad = typed.startsWith('+') ? digits : /^00\d{8}/.test(digits) ? digits.slice(2) : undefined;
  if (abroad !== undefined) return withoutTrunk(abroad);
  if (/^1[3-9]\d{9}$/.test(digits)) return `86${digits}`; // a mobile
  if (/^861[3-9]\d{9}$/.test(digits)) return digits;
  if (/^86\d{10,12}$/.test(digits)) return withoutTrunk(digits);
  if (/^0(?:(?:10|2\d)\d{8}|[3-9]\d{9,10})$/.test(digits)) return `86${digits.slice(1)}`; // area code and number
  return digits;
}
/** `+86 (0)10 …`: the zero belongs to calls inside the country. */
const withoutTrunk = (digits: string) => (/^860[1-9]\d{8,10}$/.test(digits) ? `86${digits.slice(3)}` : digits);

/** Shorter ones are extensions and service numbers: they are equal whole, or not at all. */
const WHOLE = 8;
/** What two forms of one number share: by it they are looked up, and then compared. */
export const phoneTail = (text: string): string => phoneDigits(text).slice(-WHOLE);

/** The same number: the same digits, or one with its country and one without. */
export function samePhone(a: string, b: string): boolean {
  return readings(a).some((one) => readings(b).some((other) => sameDigits(one, other)));
}
/** As read, and as typed: `030 …` may be Berlin as well. */
const readings = (text: string): string[] => [...new Set([phoneDigits(text), narrow(text).replace(/\D/g, '')])];
function sameDigits(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long) return short !== '';
  // at most three digits of country before it; a national form may begin with a zero that the other leaves out
  const bare = short.replace(/^0/, '');
  return bare.length >= WHOLE && long.length - bare.length <= 3 && long.endsWith(bare);
}

export const emailKey = (text: string): string => narrow(text).trim().toLowerCase();
