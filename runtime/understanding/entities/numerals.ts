// Numbers in writing: digits, Chinese and English numerals. Sources of expressions, and what they are worth.
import { hanNumber } from './numbers.ts';

const HAN_DIGIT = '零〇一二两三四五六七八九';
export const HAN_SIGN = `${HAN_DIGIT}十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟`;
/** 1,200 · 3.5 */
export const DIGITS = '(?:\\d{1,3}(?:,\\d{3}){1,5}(?!\\d)|\\d{1,15})(?:\\.\\d{1,8})?';
export const HAN = `[${HAN_SIGN}]{1,16}(?:点[${HAN_DIGIT}]{1,8})?`;
const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']; // prettier-ignore
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const large: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
  dozens: 12,
};
const values: Readonly<Record<string, number>> = Object.fromEntries([
  ...ones.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
]);
// longest first: `sixty` before `six`
const PLAIN = `(?:${[...ones, ...tens].toSorted((a, b) => b.length - a.length).join('|')})`;
const WORD = `(?:${PLAIN}|(?:hundred|thousand|million|billion|trillion|dozen)s?)`;
/** twenty-five · one hundred and five · a dozen · half a dozen; wants a word border on both sides. */
export const WORDS = `(?:(?:half\\s+)?an?\\s+(?:hundred|thousand|million|billion|trillion|dozen)|${PLAIN})(?:[\\s-]+(?:and\\s+)?${WORD}){0,16}(?: point (?:${PLAIN})(?:[ -](?:${PLAIN})){0,5}(?: (?:hundred|thousand|million|billion|trillion)s?)?)?`;
/** Behind digits: 1.2万 · 2k · 3 million. `m` may be metres. */
export const SCALE =
  '(?:\\s?(?:[千百十]?万亿?|亿|千|百)|[kKwWM](?![A-Za-z])|\\s(?:hundred|thousand|million|billion|trillion|dozen)s?\\b)';
const scales: Readonly<Record<string, number>> = {
  千: 1e3,
  百: 100,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
  k: 1e3,
  w: 1e4,
  m: 1e6,
};
/** Any of them, with its scale. */
export const NUMBER = `(?:${DIGITS}${SCALE}?|${HAN}|\\b${WORDS}\\b)`;

/** 一三八零零一三八零零零 as digits. */
export const hanDigits = (text: string): string =>
  [...text]
    .map((sign) => {
      const at = '零一二三四五六七八九'.indexOf(sign === '〇' ? '零' : sign === '幺' ? '一' : sign === '两' ? '二' : sign);
      return at < 0 ? '' : String(at);
    })
    .join(''); // prettier-ignore

const round = (value: number): number => Number(value.toPrecision(12));

/** 三百二 is 320; two digits side by side (三五) are "three to five" and no number. */
function readHan(text: string): number | undefined {
  const [whole = '', part] = text.split('点');
  const plain = whole.replaceAll('廿', '二十').replaceAll('卅', '三十');
  if (/^[零〇一二两三四五六七八九]{2}$/.test(plain) && !/^[零〇]/.test(plain)) return undefined;
  if (/[一二两三四五六七八九]{2}/.test(plain) && /[十百千万亿]/.test(plain)) return undefined; // 十七八
  const value = hanNumber(plain);
  if (value === undefined || part === undefined) return value;
  return round(value + Number(`0.${hanDigits(part)}`));
}
/** What is no number in words (ten thirty, two three) is nothing. */
function readWords(text: string): number | undefined {
  const [whole = '', part] = text.split(/\s+point\s+/);
  if (part !== undefined) {
    const words = part.split(/[\s-]+/);
    const scale = large[(words.at(-1) ?? '').replace(/s$/, '')];
    const figures = (scale === undefined ? words : words.slice(0, -1)).map((word) => values[word] ?? '').join('');
    const before = readWords(whole);
    return before === undefined ? undefined : round((before + Number(`0.${figures}`)) * (scale ?? 1));
  }
  let total = 0;
  let current: number | undefined;
  /** The least value the last word had; a smaller one may follow only behind tens and hundreds. */
  let room = Infinity;
  for (const word of whole.split(/[\s-]+/)) {
    if (word === 'half') current = 0.5;
    else if (word === 'a' || word === 'an') current ??= 1;
    else if (word === 'and' || word === '') continue;
    else if (word in values) {
      const value = values[word] ?? 0;
      if (value >= room) return undefined;
      current = (current ?? 0) + value;
      room = value >= 20 ? 10 : 0;
    } else {
      const times = large[word.replace(/s$/, '')];
      if (times === undefined) return undefined;
      current = (current ?? 1) * times;
      room = times === 100 ? 100 : Infinity;
      if (times >= 1_000) {
        total += current;
        current = undefined;
        room = 1_000;
      }
    }
  }
  return total + (current ?? 0);
}
/** What matched {@link NUMBER}, as a number; 半 is one half. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  const digits = /^(-?[\d,]+(?:\.\d+)?)\s*(.*)$/.exec(plain);
  if (digits) {
    const scale = digits[2] ?? '';
    return round(Number((digits[1] ?? '').replaceAll(',', '')) * (scales[scale] ?? large[scale] ?? 1));
  }
  if (plain === '半') return 0.5;
  return /^[a-z]/.test(plain) ? readWords(plain) : readHan(plain);
}
