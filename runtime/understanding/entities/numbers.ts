// Numbers as people write them: 1,200 · １２３ · 三十五 · 一百二 · 两万三 · 3.5万 · twenty-one.
export type Span<T> = { value: T; start: number; end: number };

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  幺: 1,
  二: 2,
  贰: 2,
  两: 2,
  俩: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const small: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1_000, 仟: 1_000 };
const large: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const HAN = /[零〇一壹幺二贰两俩三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿]+/u;
/** 一 in 一共, 一下, 万一 counts nothing; after another numeral it does (三万一). */
const HAN_NOT_MEANT =
  /(?<![零〇一二两三四五六七八九十百千万亿])(?:一[共下起样些定直般旦边会]|一点(?![零〇一二三四五六七八九])|万一|千万(?=[别不要记勿]))/gu;
/** The hyphen of `order-5` is no minus. */
const ARABIC = /(?:(?<![\p{L}\d])[-−])?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/u;
/** `5 m` may be metres: a letter counts only where it is attached and can mean nothing else. */
const SCALE = /^\s*(万|亿|千|百)|^(k|M)(?![\p{L}\d])|^\s+(hundred|thousand|million)\b/iu;
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百: 100, k: 1e3, M: 1e6, hundred: 100, thousand: 1e3, million: 1e6 }; // prettier-ignore
const WORD =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen)';
const English = new RegExp(`\\b${WORD}(?:[\\s-]+(?:and\\s+)?${WORD})*\\b`, 'i');
const words: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
  ].map((word, i) => [word, i]),
);
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
};

/** The value of a Chinese numeral; nothing when the signs make no number. */
export function hanNumber(text: string): number | undefined {
  if (!text) return undefined;
  const signs = [...text];
  if (signs.every((sign) => sign in digits)) return Number(signs.map((sign) => digits[sign]).join(''));
  let total = 0;
  let section = 0;
  let current: number | undefined;
  let unit = 1;
  for (const sign of signs) {
    const digit = digits[sign];
    if (digit !== undefined) {
      if (digit === 0) unit = 1; // 一百零五: the ones
      else current = digit;
      if (digit === 0) current = undefined;
      continue;
    }
    const times = small[sign];
    if (times !== undefined) {
      section += (current ?? 1) * times;
      unit = times / 10;
      current = undefined;
      continue;
    }
    const big = large[sign];
    if (big === undefined) return undefined;
    total = (total + section + (current ?? 0) || 1) * big;
    section = 0;
    unit = big / 10;
    current = undefined;
  }
  // 一百二 is 120, 两万三 is 23,000
  return total + section + (current === undefined ? 0 : current * (unit >= 1 && section + total > 0 ? unit : 1));
}

function englishNumber(text: string): number | undefined {
  let total = 0;
  let current = 0;
  let any = false;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and' || word === '') continue;
    any = true;
    if (word in words) current += words[word] ?? 0;
    else if (word in tens) current = word === 'dozen' ? (current || 1) * 12 : current + (tens[word] ?? 0);
    else if (word === 'hundred') current = (current || 1) * 100;
    else {
      total += (current || 1) * (word === 'million' ? 1_000_000 : 1_000);
      current = 0;
    }
  }
  return any ? total + current : undefined;
}

/** The first number of a text; offsets are UTF-16 in the text as given (width folding keeps them). */
export function findNumber(text: string): Span<number> | undefined {
  const plain = text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)); // full width, sign by sign
  const candidates: Span<number>[] = [];
  const arabic = ARABIC.exec(plain);
  if (arabic) {
    const scale = SCALE.exec(plain.slice(arabic.index + arabic[0].length));
    const sign = scale?.slice(1).find(Boolean) ?? '';
    const times = scales[sign] ?? scales[sign.toLowerCase()] ?? 1; // `5m` is no million, `5M` is
    const value = Number(arabic[0].replaceAll(',', '').replace('−', '-')) * times;
    candidates.push({
      value: Number(value.toPrecision(15)),
      start: arabic.index,
      end: arabic.index + arabic[0].length + (scale?.[0].length ?? 0),
    });
  }
  const han = HAN.exec(plain.replace(HAN_NOT_MEANT, (idiom) => ' '.repeat(idiom.length)));
  const hanValue = han ? hanNumber(han[0]) : undefined;
  if (han && hanValue !== undefined) {
    // 三点五; 负三
    const point = /^点([零〇一二三四五六七八九]+)/.exec(plain.slice(han.index + han[0].length));
    const minus = plain[han.index - 1] === '负';
    const value =
      (hanValue + (point ? Number(`0.${[...(point[1] ?? '')].map((sign) => digits[sign]).join('')}`) : 0)) *
      (minus ? -1 : 1);
    candidates.push({
      value,
      start: han.index - (minus ? 1 : 0),
      end: han.index + han[0].length + (point?.[0].length ?? 0),
    });
  }
  const english = English.exec(plain);
  const englishValue = english ? englishNumber(english[0]) : undefined;
  if (english && englishValue !== undefined)
    candidates.push({ value: englishValue, start: english.index, end: english.index + english[0].trimEnd().length });
  return candidates.toSorted((a, b) => a.start - b.start)[0];
}
