// Times of the day in both languages, and moments a while from now.
import type { Period } from './days.ts';
import { each, type Reading } from './entity.ts';
import { readNumber, WORDS } from './numerals.ts';

export type TimeAtom = {
  start: number;
  end: number;
  /** Minutes since midnight; 1440 is the midnight at the end of the day. */
  minutes: number;
  /** Said without a part of the day and below twelve: a neighbour may move it. */
  bare: boolean;
  /** Certain only beside a day: tomorrow at 3. */
  weak?: true;
};
/** A moment counted from now, in minutes: 半小时后. */
export type Moment = { start: number; end: number; minutes: number };

const periods: readonly [RegExp, Period][] = [
  [/^(?:凌晨)/, 'dawn'],
  [/^(?:清|早|上午|晨)/, 'morning'],
  [/^(?:中午|正午)/, 'noon'],
  [/^(?:下午|午后|傍晚|黄昏)/, 'afternoon'],
  [/^(?:半夜|深夜|午夜|夜里|后半夜)/, 'night'],
  [/^(?:晚|夜)/, 'evening'],
];
const PERIOD =
  '凌晨|清晨|清早|大清早|早晨|早上|上午|中午|正午|下午|午后|傍晚|黄昏|晚上|晚间|夜间|夜里|夜晚|深夜|半夜|午夜|早|晚|夜';
const periodOf = (text: string): Period | undefined => periods.find(([pattern]) => pattern.test(text.replace(/^大/, '')))?.[1]; // prettier-ignore

/** The hour that a part of the day makes of it: 下午三点 is 15. Nothing when they do not fit. */
export function hourIn(period: Period | undefined, hour: number): number {
  if (period === undefined || hour > 12) return hour;
  switch (period) {
    case 'dawn':
      return hour === 12 ? 0 : hour;
    case 'morning':
      return hour;
    case 'noon':
      return hour >= 1 && hour <= 4 ? hour + 12 : hour;
    case 'afternoon':
      return hour === 12 ? 12 : hour + 12;
    case 'evening':
      return hour === 12 ? 24 : hour >= 5 ? hour + 12 : hour;
    case 'night':
      return hour === 12 ? 24 : hour >= 7 ? hour + 12 : hour;
    default:
      return period satisfies never;
  }
}

const HOUR = '\\d{1,2}|[一两二三四五六七八九十]{1,3}|零';
const MINUTE = '\\d{1,2}|零[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?';
const HAN_TIME = new RegExp(
  `(差(?:一刻|[一二三四五六七八九十\\d]{1,3}分钟?)(?:到|钟)?)?((?<![今明昨前后当])(?:${PERIOD}))?的?\\s?(?<![\\d.:一二三四五六七八九十百千第])(${HOUR})\\s?(点钟?|时(?!候|间|代|尚|常|刻|段|长))(?:(差[一二三四五六七八九十\\d]{1,3}分|差一刻)|(半)|(整)|([一三13])刻钟?|\\s?(${MINUTE})(分(?!钟?[后前内]|之)钟?)?|\\s?([一二三四五六七八九])分(?!钟?[后前内]|之))?`,
  'g',
);
/** 一点 is "a little" more often than an hour. */
const A_LITTLE_BEFORE = /[快慢早晚好大小多少便宜贵高低长短近远有差了再轻重厚薄宽松紧软硬点热冷凉亮暗深浅淡甜这那哪]$/;
const AN_HOUR_AFTER = /^(?:[前后]|以前|以后|之前|之后|左右|到|至|-|~|见|开|来|的时候|的|去|送|出发|下班|上班|$)/;
/** 两点建议, 三点原因: points, not hours. */
const POINTS = /^(?:建议|问题|意见|要求|原因|理由|需要|疑问|说明|不满|都|也|儿|想法|[几多])/;
const COLON = new RegExp(`(?<![\\d:./])(?:((?<![今明昨前后当])(?:${PERIOD}))\\s?)?(?<![\\d:])([01]?\\d|2[0-4]):([0-5]\\d)(?::[0-5]\\d)?(?![\\d:])(?:\\s?([ap])(?:\\.?\\s?m\\b\\.?)?(?![\\w']))?`, 'gi'); // prettier-ignore
const NOON_HAN = /(?<![每])(?:中午|正午)(?!\s?的?\s?(?:\d|[一二两十])|[餐饭休])|午夜(?!\s?的?\s?(?:\d|[一二两十])|场)/g;

const WORD_HOUR = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const PART = '(?:\\s+(?:in the (morning|afternoon|evening)|(at night)))';
const LATIN_TIME = new RegExp(`(?<![\\d:.$€£]|(?<![\\dm])-)\\b(\\d{1,2}|${WORD_HOUR})(?:[:.]([0-5]\\d))?\\s?(?:([ap])(?:m\\b|\\.\\s?m\\.?(?!\\w))|(o'?clock)(?:\\s?([ap])\\.?m\\b\\.?)?${PART}?|${PART})`, 'gi'); // prettier-ignore
const PAST = new RegExp(`\\b(half|(?:a )?quarter|five|ten|twenty(?:[- ]five)?|\\d{1,2})(?: minutes?)? (past|after|to|till|of) (\\d{1,2}(?=\\s?[ap]\\.?m\\b|\\b)|${WORD_HOUR})(?:\\s?([ap])\\.?m\\b\\.?)?${PART}?(?!\\s?(?:\\d|percent|%|of\\b))`, 'gi'); // prettier-ignore
const WORD_TIME = new RegExp(`(?<=\\b(?:at|by|around|about|until|till|before|after) )(${WORD_HOUR})[ -](o[h']? ?five|fifteen|twenty|thirty|forty|forty[- ]five|fifty)\\b(?:\\s?([ap])\\.?m\\b\\.?)?${PART}?(?!\\s+(?:dollars|people|percent|items))`, 'gi'); // prettier-ignore
/** At nine: certain where nothing else can be meant. */
const AT = new RegExp(`(?<=(?:\\b(?:at|by|around|before|after|until|till)|(?<!\\w)@) ?)(\\d{1,2}|${WORD_HOUR})\\b(?![\\d:.,%/-]*[\\d%]|\\s*[ap]\\.?m|\\s+(?:dollars|yuan|bucks|people|percent|items|pieces|boxes|days|hours|minutes|weeks|months|years|times|of|more|or|euros|pounds|stores|shops|places|o'?clock|in the|at night))`, 'gi'); // prettier-ignore
/** 15h30 */
const CLOCK_H = /(?<![\w.:])([01]?\d|2[0-3])h([0-5]\d)(?!\w)/gi;
/** eight tonight */
const BEFORE_TONIGHT = new RegExp(
  `(?<![\\w:.$€£-])(\\d{1,2}|${WORD_HOUR})(?= (?:tonight|this (?:morning|afternoon|evening))\\b)`,
  'gi',
);
/** ten thirty am */
const WORD_CLOCK = new RegExp(`\\b(${WORD_HOUR})[ -](fifteen|twenty(?:[ -]five)?|thirty(?:[ -]five)?|forty(?:[ -]five)?|fifty(?:[ -]five)?|ten)\\s?([ap])\\.?\\s?m\\b\\.?`, 'gi'); // prettier-ignore
const NOON = /\b(?:(?:12 )?(noon|midday|midnight))\b/gi;

const numberOf = (text: string | undefined): number => readNumber((text ?? '').replace(/^零(?=.)/, '')) ?? -1;
const partOf = (word: string | undefined, night: string | undefined): Period | undefined =>
  night !== undefined ? 'evening' : word === undefined ? undefined : (word.toLowerCase() as Period);
const half = (letter: string | undefined, hour: number): number =>
  letter === undefined ? hour : /p/i.test(letter) ? (hour === 12 ? 12 : hour + 12) : hour === 12 ? 0 : hour;

export function findTimes({ text }: Reading): TimeAtom[] {
  const found: TimeAtom[] = [];
  const add = (match: RegExpExecArray, hour: number, minute: number, said: boolean, more?: { weak: true }) => {
    const minutes = hour * 60 + minute;
    if (hour < 0 || minute < 0 || minute > 59 || minutes > 1_440) return;
    const end = match.index + match[0].length;
    found.push({ start: match.index, end, minutes, bare: !said && hour <= 12, ...more });
  };
  if (/[点时]/.test(text))
    each(HAN_TIME, text, (match) => {
      const [all, early, period, hours = '', unit = '', late, halved, sharp, quarters, minutes, minuteUnit, single] =
        match;
      const after = text.slice(match.index + all.length, match.index + all.length + 6);
      const before = text.slice(Math.max(0, match.index - 2), match.index);
      let hour = numberOf(hours);
      if (hour < 0 || hour > 24) return;
      const short = late === undefined && halved === undefined && sharp === undefined && quarters === undefined && minutes === undefined && single === undefined; // prettier-ignore
      if (unit === '点' && short && period === undefined) {
        if (POINTS.test(after) || /^[\d零一二三四五六七八九]/.test(after)) return; // 三点五: a number
        if (hours === '一' && (A_LITTLE_BEFORE.test(before) || !AN_HOUR_AFTER.test(after))) return;
      }
      if (unit === '时' && short && !/^\d/.test(hours) && period === undefined) return;
      if (/[上下中]午$|[早晚]上$/.test(before) && period === undefined) return; // the longer one begins earlier
      const said = periodOf(period ?? '');
      hour = hourIn(said, hour);
      let minute = halved !== undefined ? 30 : quarters !== undefined ? (/[三3]/.test(quarters) ? 45 : 15) : 0;
      if (minutes !== undefined) minute = numberOf(minutes);
      if (single !== undefined) minute = numberOf(single);
      // 3点5 may be 3.5: a single figure wants its 分
      if (minutes !== undefined && minutes.length === 1 && minuteUnit === undefined) return;
      const less = early ?? late;
      if (less !== undefined) {
        minute -= /刻/.test(less) ? 15 : numberOf(/[一二三四五六七八九十\d]+/.exec(less)?.[0]);
        if (minute < 0) [hour, minute] = [(hour + 23) % 24, minute + 60];
      }
      add(match, hour, minute, said !== undefined);
    });
  if (text.includes(':'))
    each(COLON, text, (match) => {
      const period = periodOf(match[1] ?? '');
      const hour = half(match[4], hourIn(period, Number(match[2])));
      add(match, hour, Number(match[3]), period !== undefined || match[4] !== undefined || match[2]?.length === 2);
    });
  if (text.includes('午')) each(NOON_HAN, text, (match) => add(match, match[0] === '午夜' ? 0 : 12, 0, true));
  if (!/[a-z]/i.test(text)) return found;
  each(LATIN_TIME, text, (match) => {
    const [, hours, minutes, letter, , clockLetter, part1, night1, part2, night2] = match;
    const hour = numberOf(hours?.toLowerCase());
    const period = partOf(part1 ?? part2, night1 ?? night2);
    if (hour > 24 || (letter !== undefined && (hour > 12 || hour < 1))) return;
    add(match, half(letter ?? clockLetter, hourIn(period, hour)) % 24, Number(minutes ?? 0), letter !== undefined || clockLetter !== undefined || period !== undefined); // prettier-ignore
  });
  each(PAST, text, (match) => {
    const [, many = '', side = '', hours = '', letter, part, night] = match;
    const minute = /half/i.test(many)
      ? 30
      : /quarter/i.test(many)
        ? 15
        : numberOf(many.toLowerCase().replace(' ', '-'));
    const hour = half(letter, hourIn(partOf(part, night), numberOf(hours.toLowerCase())));
    // "ten to twelve" is a range unless a clock is spoken of
    if (/^(?:to|of|till|after)$/i.test(side) && !/quarter/i.test(many) && letter === undefined && part === undefined && !/minute/i.test(match[0]) && !/\b(?:at|by|around|it's|until) $/i.test(text.slice(Math.max(0, match.index - 8), match.index))) return; // prettier-ignore
    if (hour < 0 || hour > 24) return;
    if (/past|after/i.test(side)) add(match, hour, minute, letter !== undefined || part !== undefined);
    else add(match, (hour + 23) % 24, 60 - minute, letter !== undefined || part !== undefined);
  });
  each(WORD_TIME, text, (match) => {
    const [, hours = '', minutes = '', letter, part, night] = match;
    const minute = /^o/i.test(minutes) ? 5 : numberOf(minutes.toLowerCase().replace(' ', '-'));
    add(match, half(letter, hourIn(partOf(part, night), numberOf(hours.toLowerCase()))), minute, letter !== undefined || part !== undefined); // prettier-ignore
  });
  each(AT, text, (match) => {
    const hour = numberOf(match[1]?.toLowerCase());
    const alone = /^\s*(?:$|[.,!?;]|(?:please|tomorrow|today|tonight|sharp|on|this|next|and)\b)/i.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12)); // prettier-ignore
    const plain = /\b(?:at|@) ?$/i.test(text.slice(Math.max(0, match.index - 4), match.index)) && alone;
    if (hour >= 1 && hour <= 24) add(match, hour % 24, 0, false, ...(plain ? [] : [{ weak: true } as const]));
  });
  each(CLOCK_H, text, (match) => add(match, Number(match[1]), Number(match[2]), true));
  each(BEFORE_TONIGHT, text, (match) => add(match, numberOf(match[1]?.toLowerCase()), 0, false, { weak: true }));
  each(WORD_CLOCK, text, (match) => {
    const minute = numberOf((match[2] ?? '').toLowerCase().replace(' ', '-'));
    add(match, half(match[3], numberOf(match[1]?.toLowerCase())), minute, true);
  });
  each(NOON, text, (match) => add(match, /night/i.test(match[1] ?? '') ? 0 : 12, 0, true));
  return found;
}

const AMOUNT = '\\d{1,4}(?:\\.\\d{1,2})?|[一两二三四五六七八九十百]{1,5}|半';
const HAN_SPAN = `(?:(${AMOUNT})(个)?(半)?\\s?(?:小时|钟头)(半)?)?(?:又|零)?(?:(?<![\\d.一二三四五六七八九十])(${AMOUNT})\\s?(分钟?|刻钟|秒钟?))?`;
const HAN_MOMENT = new RegExp(
  `(?<![\\d.每第一二三四五六七八九十])(?:再过)?${HAN_SPAN}(?:以|之)?(后|前)(?!台|面|端)`,
  'g',
);
const LATIN_AMOUNT = `half an|half|a couple of|a couple|an|a|\\d{1,4}(?:\\.\\d{1,2})?|${WORDS}`;
const LATIN_SPAN = `(${LATIN_AMOUNT})\\s?(hours?|hrs?|h|minutes?|mins?)( and a half)?(?:(?: and)? (\\d{1,3}|${WORDS})\\s?(minutes?|mins?))?`;
const LATIN_IN = new RegExp(`\\bin (?:about )?${LATIN_SPAN}\\b`, 'gi');
const LATIN_AGO = new RegExp(`\\b${LATIN_SPAN} (ago|later|from now)\\b`, 'gi');
const LATIN_HALF =
  /\b(?:in )?(one|an?|two|three|\d{1,2})(?: and a half hours|(?: hour)? and a half)(?: (ago|later|from now))?\b/gi;

function latinAmount(text: string | undefined): number {
  const plain = (text ?? '').toLowerCase();
  if (plain.startsWith('half')) return 0.5;
  return plain === 'an' || plain === 'a' ? 1 : plain.startsWith('a couple') ? 2 : (readNumber(plain) ?? 0);
}
export function findMoments({ text }: Reading): Moment[] {
  const found: Moment[] = [];
  const add = (match: RegExpExecArray, minutes: number) => {
    if (minutes === 0 || !Number.isFinite(minutes) || Math.abs(minutes) > 600_000) return;
    found.push({ start: match.index, end: match.index + match[0].length, minutes: Math.round(minutes) });
  };
  if (/[时头分刻秒]/.test(text) && /[后前]/.test(text))
    each(HAN_MOMENT, text, (match) => {
      const [, hours, , half1, half2, minutes, unit = '', way] = match;
      if (hours === undefined && minutes === undefined) return;
      const whole = hours === undefined ? 0 : numberOf(hours === '半' ? '' : hours);
      const inHours = hours === '半' ? 0.5 : whole + (half1 !== undefined || half2 !== undefined ? 0.5 : 0);
      const rest = minutes === undefined ? 0 : minutes === '半' ? 0.5 : numberOf(minutes);
      const each = unit.startsWith('刻') ? 15 : unit.startsWith('秒') ? 1 / 60 : 1;
      add(match, (inHours * 60 + rest * each) * (way === '前' ? -1 : 1));
    });
  if (!/(?:hour|hr|min|\dh\b)/i.test(text)) return found;
  const spanOf = ([, amount, unit = '', half, more]: RegExpExecArray): number =>
    (latinAmount(amount) + (half === undefined ? 0 : 0.5)) * (/^h/i.test(unit) ? 60 : 1) + (more === undefined ? 0 : latinAmount(more)); // prettier-ignore
  each(LATIN_IN, text, (match) => add(match, spanOf(match)));
  each(LATIN_AGO, text, (match) => add(match, spanOf(match) * (/ago/i.test(match[6] ?? '') ? -1 : 1)));
  each(LATIN_HALF, text, (match) => {
    const side = match[2];
    if (side === undefined && !/^in /i.test(match[0])) return;
    add(match, (latinAmount(match[1]) + 0.5) * 60 * (/ago/i.test(side ?? '') ? -1 : 1));
  });
  return found;
}
