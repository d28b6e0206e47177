// How somebody can be reached: e-mail, web address, telephone.
import { each, type Entity, type Reading } from './entity.ts';
import { hanDigits } from './numerals.ts';

// a mailbox ends before its sign: looked for backwards from there, so that a long text costs nothing
const DOMAIN = /@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])/g;
const BOX = /[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,63})$/;
/** Said aloud: jane at example dot com. */
const ALOUD = /\b([a-z0-9][a-z0-9._-]{1,40}) (?:at|\(at\)|\[at\]) ([a-z0-9-]{2,40}) dot (com|net|org|cn|io|co)\b/gi;

export function findEmails({ text }: Reading): Entity[] {
  const found: Entity[] = [];
  each(DOMAIN, text, ({ 0: domain, index }) => {
    const box = BOX.exec(text.slice(Math.max(0, index - 64), index))?.[0];
    if (box === undefined) return;
    found.push({ type: 'email', value: (box + domain).toLowerCase(), start: index - box.length, end: index + domain.length }); // prettier-ignore
  });
  each(ALOUD, text, ({ 0: whole, 1: box = '', 2: house = '', 3: top = '', index }) => {
    found.push({ type: 'email', value: `${box}@${house}.${top}`.toLowerCase(), start: index, end: index + whole.length }); // prettier-ignore
  });
  return found;
}

const TOP = 'com|cn|net|org|edu|gov|io|co|me|info|biz|app|dev|shop|store|top|xyz|site|online|club|vip|cc|tv|hk|tw|jp|kr|uk|de|fr|eu|us|ca|au|sg|in|ru|ai|am|fm|ly|gg|it|es|nl|pl|se|ch|be|br|mx|id|my|ph|th|vn|nz|ie|mo|cloud|live|pro|tech|wang|ltd|link|world|example|test'; // prettier-ignore
const HOST = '(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))(?:\\.[A-Za-z0-9-]{1,63}){0,8}';
const URL = new RegExp(
  `(?<![A-Za-z0-9@._/-])(?:(?:https?|ftp)://[A-Za-z0-9][\\w.~:/?#@!$&*+,;=%()'-]+|www\\.${HOST}(?:[/?#:][\\w.~:/?#@!$&*+,;=%()'-]*)?|(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.){1,6}(?:${TOP})(?![A-Za-z0-9@-]|\\.[A-Za-z0-9])(?:[/?#:][\\w.~:/?#@!$&*+,;=%()'-]*)?)`,
  'gi',
);
export function findUrls({ text }: Reading): Entity[] {
  const found: Entity[] = [];
  if (!text.includes('.') && !text.includes('://')) return found;
  each(URL, text, ({ 0: whole, index }) => {
    // what ends a sentence is no part of the address, nor a bracket that was opened before it
    let url = whole.replace(/[.,;:!?'*]+$/, '');
    if (url.endsWith(')') && !url.includes('(')) url = url.replace(/\)+$/, '');
    found.push({ type: 'url', value: url, start: index, end: index + url.length });
  });
  return found;
}

type Rule = [RegExp, (match: RegExpExecArray, chinese: boolean) => string | undefined];
const digitsOf = (text: string) => text.replace(/\D/g, '');
const SEP = '[ .·-]?';
const SPOKEN = '[零〇一二三四五六七八九幺]';
const english: Readonly<Record<string, string>> = { zero: '0', oh: '0', o: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' }; // prettier-ignore
const country = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;
/** Of a number in mainland digits, without its trunk 0; nothing when it is none. */
function mainland(digits: string): string | undefined {
  const bare = digits.replace(/^(?:00)?86(?=[01]\d{9})/, '');
  if (/^1[3-9]\d{9}$/.test(bare)) return `+86${bare}`;
  return /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/.test(bare) ? `+86${bare.slice(1)}` : undefined;
}
const rules: readonly Rule[] = [
  // with its country, in whatever groups
  [/(?<![\d+])(?:\(?\+|(?<!\d)00(?=[1-9]\d{0,2}[ -]))[1-9]\d{0,2}\)?(?:[ .()-]{0,2}\d){5,13}(?![\d-]?\d)/g, ([whole]) => {
    const digits = digitsOf(whole).replace(/^00/, '');
    if (digits.startsWith('86')) return mainland(digits) ?? `+${digits}`;
    return digits.length >= 8 && digits.length <= 15 && country.test(digits) ? `+${digits.replace(/^440/, '44')}` : undefined;
  }],
  [/(?<![\d+])\(?86\)?[ -]1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g, ([whole]) => mainland(digitsOf(whole))],
  [new RegExp(`(?<![A-Za-z0-9_+.-])1[3-9]\\d${SEP}\\d{4}${SEP}\\d{4}(?![\\dA-Za-z_])`, 'g'), ([whole], chinese) =>
    chinese || /^\d{11}$/.test(whole) ? mainland(digitsOf(whole)) : digitsOf(whole)],
  [/(?<![A-Za-z0-9_+.-])1[3-9]\d{2}[ -]\d{3}[ -]\d{4}(?!\d)/g, ([whole]) => mainland(digitsOf(whole))],
  [/(?<![\dA-Za-z_+.-])\(?0\d{2,3}\)?[ -]{0,3}\d{3,4}[ -]?\d{4}(?![\dA-Za-z_])/g, ([whole], chinese) => {
    const digits = digitsOf(whole);
    return (chinese ? mainland(digits) : undefined) ?? digits;
  }],
  // British and others, with the 0 of the trunk
  [/(?<![\dA-Za-z_+.-])\(?0[1-9]\d{1,4}\)?(?:[ -]\d{3,6}){1,3}(?![\dA-Za-z_]|-\d)/g, ([whole], chinese) => {
    const digits = digitsOf(whole);
    if (digits.length < 9 || digits.length > 12) return undefined;
    return (chinese ? mainland(digits) : undefined) ?? digits;
  }],
  [/(?<![\dA-Za-z_+.-])[48]00[ -]?\d{3}[ -]?\d{4}(?![\dA-Za-z_])/g, ([whole], chinese) => {
    const digits = digitsOf(whole);
    return chinese || digits.startsWith('400') ? digits : `+1${digits}`;
  }],
  [/(?<![\dA-Za-z_+.-])[48]00[ -]\d{4}[ -]\d{3}(?![\dA-Za-z_])/g, ([whole]) => digitsOf(whole)],
  // North America: certain only where it is written in its groups
  [/(?<![\dA-Za-z_+.-])(?:1[ .-]?)?(?:\([2-9]\d{2}\) ?-? ?|[2-9]\d{2}[ .-])[2-9]?\d{2,3}[ .-]\d{4}(?![\dA-Za-z_-])/g, ([whole], chinese) => {
    const digits = digitsOf(whole).replace(/^1(?=\d{10}$)/, '');
    if (digits.length !== 10) return undefined;
    return chinese ? digits : `+1${digits}`;
  }],
  [/(?<![\dA-Za-z_+.-])(?:1[ -]?)?[2-9]\d{2}[2-9]\d{6}(?![\dA-Za-z_-]|\.\d)/g, ([whole], chinese) => (chinese ? undefined : `+1${digitsOf(whole).slice(-10)}`)],
  [/(?<![\dA-Za-z_+.-])0[1-9](?:(?:[ .-]\d{2}){4}|(?: \d{4}){2})(?![\dA-Za-z_-])/g, ([whole]) => digitsOf(whole)],
  // as it is dialled, where a word says that it is one
  [/(?<=(?:电话|座机|固话|热线|号码|拨打|拨|联系方式|tel|phone|call|dial|number)(?:是|为|:|：|is|at|on)?\s{0,2})\d{3,4}[ -]?\d{4}(?![\dA-Za-z_-])/gi, ([whole]) => digitsOf(whole)],
  [/(?<=(?:电话|热线|拨打|拨|打)(?:是|:|：)?\s?)(?:95\d{3}|100\d{2}|12\d{3}|96\d{3,4})(?!\d)/g, ([whole]) => whole],
  // said digit by digit
  [new RegExp(`(?<!${SPOKEN})(?:[一幺][三四五六七八九]${SPOKEN}{9}|[零〇]${SPOKEN}{9,11}|四[零〇]{2}${SPOKEN}{7})(?!${SPOKEN})`, 'g'), ([whole]) => {
    const digits = hanDigits(whole);
    return mainland(digits) ?? digits;
  }],
  [/\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[ -]){6,14}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/gi, ([whole], chinese) => {
    const digits = whole.toLowerCase().split(/[ -]/).map((word) => english[word] ?? '').join('');
    return mainland(digits) ?? (!chinese && /^1?[2-9]\d{9}$/.test(digits) ? `+1${digits.slice(-10)}` : digits);
  }],
]; // prettier-ignore

/** Mainland numbers and those with a country in E.164, others as they are dialled. */
export function findPhones({ text, chinese }: Reading): Entity[] {
  const found: Entity[] = [];
  for (const [pattern, read] of rules)
    each(pattern, text, (match) => {
      const value = read(match, chinese);
      if (value !== undefined) found.push({ type: 'phone', value, start: match.index, end: match.index + match[0].length }); // prettier-ignore
    });
  return found;
}
