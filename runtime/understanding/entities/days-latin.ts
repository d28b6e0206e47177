// Days in English.
import { civil, dayOf, lengthOf, monthAt, weekdayOf as isoWeekday } from './calendar.ts';
import type { DayRule, Made, Now } from './days.ts';
import { readNumber, WORDS } from './numerals.ts';

const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'; // prettier-ignore
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY = '(mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|sat(?:ur)?|sun)(day)?';
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const small = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth']; // prettier-ignore
const ORDINAL = `(?:twenty[- ](?:${small.slice(0, 9).join('|')})|thirty[- ]first|thirtieth|${small.toReversed().join('|')})`;
const DATE = `(\\d{1,2}(?:st|nd|rd|th)?|${ORDINAL})`;
const COUNT = `\\d{1,4}|an?|a couple of|${WORDS}`;
const YEAR = '(?:,?\\s+(\\d{4})(?!\\s?(?:yuan|dollars|euros)|[:.]?\\d))?';

const monthOf = (name: string | undefined): number => months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
const weekdayOf = (name: string | undefined): number => weekdays.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
/** 15th, third, twenty-first. */
export function readOrdinal(text: string): number | undefined {
  const plain = text.toLowerCase();
  if (/^\d/.test(plain)) return parseInt(plain, 10);
  const [ten, one] = plain.split(/[- ]/);
  if (one !== undefined) return (ten === 'thirty' ? 30 : 20) + small.indexOf(one) + 1;
  return plain === 'thirtieth' ? 30 : small.indexOf(plain) + 1 || undefined;
}
const count = (text: string | undefined): number => {
  const plain = (text ?? '').toLowerCase();
  return plain === 'a' || plain === 'an' ? 1 : plain === 'a couple of' ? 2 : (readNumber(plain) ?? 0);
};
const named = (now: Now, month: string | undefined, date: string | undefined, year: string | undefined) => {
  const day = readOrdinal(date ?? '') ?? 0;
  return year === undefined ? now.near(monthOf(month), day) : now.exact(Number(year), monthOf(month), day);
};
function moved(now: Now, amount: string | undefined, unit: string | undefined, way: number): Made | undefined {
  const n = count(amount);
  if (n <= 0 || n > 9_999) return undefined;
  if (/^month/i.test(unit ?? '')) return now.monthsOn(way * n);
  if (/^y/i.test(unit ?? '')) return now.monthsOn(way * n * 12);
  return { from: now.day + way * Math.ceil(n * (/^fortnight/i.test(unit ?? '') ? 14 : /^week/i.test(unit ?? '') ? 7 : 1)) };
} // prettier-ignore
const way = (word: string | undefined): number => (/^next|^(?:up)?coming|^following/i.test(word ?? '') ? 1 : /^(?:last|past|previous)/i.test(word ?? '') ? -1 : 0); // prettier-ignore
const lastIn = (made: Made | undefined): Made | undefined => {
  const at = made && civil(made.from);
  return at && lastOf(at.year, at.month);
};
const lastOf = (year: number, month: number): Made => ({ from: dayOf(year, month, lengthOf(year, month)) ?? 0 });
const UNIT = '(days?|weeks?|months?|years?|yrs?|fortnights?)';

export const latinDays: readonly DayRule[] = [
  [/\b(?:the )?day before yesterday\b/gi, (_, now) => ({ from: now.day - 2 })],
  [/\b(?:the )?day after tomorrow\b/gi, (_, now) => ({ from: now.day + 2 })],
  [/\b(?:yesterday|today|tonight|tomorrows?|tomorow|tommorow|tommorrow|tmrw|tmr)\b/gi, ([word], now) => ({
    from: now.day + (/^y/i.test(word) ? -1 : /^to?m/i.test(word) ? 1 : 0),
    ...(/^toni/i.test(word) && { period: 'evening' }),
  })],
  [/\b(?:last night|this (?:morning|afternoon|evening))\b/gi, ([word], now) => ({
    from: now.day - (/^l/i.test(word) ? 1 : 0),
    weak: true,
    period: /morn/i.test(word) ? 'morning' : /after/i.test(word) ? 'afternoon' : 'evening',
  })],
  // by their names: March 20, March 20th 2026, Mar. 20 · 20 March, the 20th of March
  [new RegExp(`\\b${MONTH}(?:\\.?\\s+|[/-])(?:the\\s+)?${DATE}${YEAR}(?![\\w:%]|[.,]\\d)`, 'gi'), (m, now) => named(now, m[1], m[2], m[3])],
  [new RegExp(`\\b(?:the\\s+)?${DATE}(?:\\s*|[-/]|\\s+of\\s+)${MONTH}\\b\\.?(?=\\s|$|\\W)${YEAR}`, 'gi'), (m, now) => {
    const made = named(now, m[2], m[1], m[3]);
    return made;
  }],
  [new RegExp(`\\b${MONTH}\\s+${DATE}\\s?(?:-|~|to|through|until)\\s?${DATE}${YEAR}(?![\\w:%]|[.,]\\d|\\s+${MONTH})`, 'gi'), (m, now) => span(named(now, m[1], m[2], m[4]), readOrdinal(m[3] ?? ''))],
  [new RegExp(`\\b${DATE}\\s?(?:-|~|to|through|until)\\s?${DATE}\\s+(?:of\\s+)?${MONTH}\\b${YEAR}`, 'gi'), (m, now) => span(named(now, m[3], m[1], m[4]), readOrdinal(m[2] ?? ''))],
  [new RegExp(`\\b${MONTH},?\\s+(\\d{4})\\b(?!-)`, 'gi'), (m, now) => (Number(m[2]) > 1900 && Number(m[2]) < 2200 ? now.monthSpan(Number(m[2]), monthOf(m[1])) : undefined)],
  [new RegExp(`(?<=\\b(?:in|since|until|till|during|by|for|of) )${MONTH}\\b(?!\\s?\\d)`, 'gi'), (m, now) => {
    if (!/^[A-Z]/.test(m[0])) return undefined;
    const end = now.near(monthOf(m[1]), 28);
    return end && now.monthSpan(civil(end.from).year, monthOf(m[1]));
  }],
  [/(?<=\b(?:in|since|during) )(?:19|20)\d{2}\b(?![-/.]\d|\s?(?:pieces|yuan|dollars|euros))/gi, ([year], now) => now.yearSpan(Number(year))],
  [new RegExp(`(?<=\\b(?:on|by|before|until|till|after|from|since|to|is) )(?:(?:the )${DATE}|(\\d{1,2}(?:st|nd|rd|th)))(?: of (this|next|last) month)?(?=\\s*(?:$|[,.!?;)-]|(?:at|and|or|to|until|till|through|please|for|if|so|but|works|by|in|with|is|was|from)\\b))`, 'gi'), (m, now) => {
    const date = readOrdinal(m[1] ?? m[2] ?? '') ?? 0;
    return m[3] === undefined ? now.nearDate(date) : now.inMonths(way(m[3]), date);
  }],
  [new RegExp(`\\bthe (1[3-9]|2\\d|3[01])(?:st|nd|rd|th)(?=\\s*(?:$|[,.!?;]))`, 'gi'), (m, now) => now.nearDate(Number(m[1]))],
  [new RegExp(`\\b(?:the )?(first|second|third|fourth|last) ${WEEKDAY} (?:of|in) (?:${MONTH}\\b(?: (\\d{4}))?|(this|next|last) month)`, 'gi'), (m, now) => {
    const at = m[4] === undefined ? now.inMonths(way(m[6]), 1) : m[5] === undefined ? now.near(monthOf(m[4]), 1) : now.exact(Number(m[5]), monthOf(m[4]), 1);
    const first = at && civil(at.from);
    const begin = first && dayOf(first.year, first.month, 1);
    if (begin === undefined || first === undefined) return undefined;
    const ahead = (weekdayOf(m[2]) - isoWeekday(begin) + 7) % 7;
    const nth = /last/i.test(m[1] ?? '') ? Math.floor((lengthOf(first.year, first.month) - 1 - ahead) / 7) : (readOrdinal(m[1] ?? '') ?? 1) - 1;
    return { from: begin + ahead + nth * 7 };
  }],
  [new RegExp(`\\b${WEEKDAY},? (?:of )?(next|this|last) week\\b`, 'gi'), (m, now) => now.inWeek(weekdayOf(m[1]), way(m[3]))],
  [new RegExp(`\\b(next|this|last) week(?:'s)?,? (?:on )?${WEEKDAY}\\b`, 'gi'), (m, now) => now.inWeek(weekdayOf(m[2]), way(m[1]))],
  [new RegExp(`\\b(?:the )?${DATE}(?: day)? of (?:the )?(this|current|next|following|last|previous) month\\b`, 'gi'), (m, now) => now.inMonths(way(m[2]), readOrdinal(m[1] ?? '') ?? 0)],
  [new RegExp(`\\b(\\d{1,2})[-/]${MONTH}[-/](\\d{4})\\b`, 'gi'), (m, now) => now.exact(Number(m[3]), monthOf(m[2]), Number(m[1]))],
  [new RegExp(`\\b(?:the )?last day (?:of|in) (?:${MONTH}\\b(?: (\\d{4}))?|(?:the |this )?(next )?month)`, 'gi'), (m, now) => {
    if (m[1] === undefined) return lastIn(now.inMonths(m[3] === undefined ? 0 : 1, 1));
    return m[2] === undefined ? lastIn(now.near(monthOf(m[1]), 28)) : lastIn(now.exact(Number(m[2]), monthOf(m[1]), 1));
  }],
  [new RegExp(`\\b(early|mid|late)[ -]${MONTH}\\b`, 'gi'), (m, now) => {
    const at = now.near(monthOf(m[2]), 28);
    const begin = at && dayOf(civil(at.from).year, monthOf(m[2]), 1);
    if (begin === undefined || at === undefined) return undefined;
    const last = begin + lengthOf(civil(at.from).year, monthOf(m[2])) - 1;
    return /early/i.test(m[1] ?? '') ? { from: begin, to: begin + 9 } : /mid/i.test(m[1] ?? '') ? { from: begin + 10, to: begin + 19 } : { from: begin + 20, to: last };
  }],
  [new RegExp(`\\b(next|last|this) ${MONTH}\\b(?! \\d)`, 'gi'), (m, now) => {
    const month = monthOf(m[2]);
    const ahead = way(m[1]);
    const year = ahead > 0 ? (month > now.month ? now.year : now.year + 1) : ahead < 0 ? (month < now.month ? now.year : now.year - 1) : now.year;
    return now.monthSpan(year, month);
  }],
  [new RegExp(`\\b${WEEKDAY} after next\\b`, 'gi'), (m, now) => ({ from: now.weekday(weekdayOf(m[1])).from + 7 })],
  // by the week
  [new RegExp(`(?<!\\b(?:every|each) )\\b(?:(next|this coming|this|last|coming|upcoming|past|previous)\\s+)?${WEEKDAY}\\b\\.?(?!\\s?(?:light|shine))`, 'gi'), (m, now) => {
    const [, word, name = '', day] = m;
    // the sun, we sat, wed, mon: a short name wants its capital, or a word before it
    const alone = m.input.trim().toLowerCase() === m[0].toLowerCase();
    const led = /\b(?:on|by|until|till|before|after|from|to) $/i.test(m.input.slice(Math.max(0, m.index - 8), m.index)) && !/^(?:sun|sat)$/i.test(name);
    if (day === undefined && !alone && !led && !/^[A-Z]/.test(name) && (word === undefined || /^(?:sun|sat)$/i.test(name))) return undefined;
    if (day === undefined && /^(?:sun|sat)$/i.test(name) && word === undefined && !/(?:(?:on|by|until|till|before|after|this|next|to|from|is|for|and|or|,) |^\s*)$/i.test(m.input.slice(0, m.index))) return undefined;
    const wanted = weekdayOf(name);
    return word === undefined || /coming/i.test(word) ? now.weekday(wanted) : now.inWeek(wanted, way(word));
  }],
  [/\b(?:(the|next|this|last|coming|past) )?weekend\b/gi, (m, now) => ({ from: now.inWeek(6, way(m[1])).from, to: now.inWeek(7, way(m[1])).from, cut: /^the /i.test(m[0]) ? 4 : 0 })],
  [/\b(next|this|current|last|coming|upcoming|following|past|previous) (week|month|year|yr)\b(?!end)/gi, (m, now) => {
    if (/week/i.test(m[2] ?? '')) return now.week(way(m[1]));
    return /month/i.test(m[2] ?? '') ? now.inMonths(way(m[1]), 0) : now.yearSpan(now.year + way(m[1]));
  }],
  [/\b(?:the )?week after next\b/gi, (_, now) => now.week(2)],
  // from today
  [new RegExp(`\\bin (?:about )?(${COUNT}) ${UNIT}(?: time)?\\b`, 'gi'), (m, now) => moved(now, m[1], m[2], 1)],
  [new RegExp(`\\b(${COUNT}) ${UNIT} (ago|later|before|hence|from (?:right )?(?:now|today))\\b`, 'gi'), (m, now) => (/before/i.test(m[3] ?? '') ? undefined : moved(now, m[1], m[2], /ago/i.test(m[3] ?? '') ? -1 : 1))],
  [new RegExp(`\\b(${COUNT}) ${UNIT} (from|after) tomorrow\\b`, 'gi'), (m, now) => {
    const made = moved(now, m[1], m[2], 1);
    return made && { from: made.from + 1 };
  }],
  [new RegExp(`\\ba week (?:from|on) ${WEEKDAY}\\b`, 'gi'), (m, now) => ({ from: now.weekday(weekdayOf(m[1])).from + 7 })],
  [new RegExp(`\\b(?:the )?(last|past|next) (${COUNT}) ${UNIT}\\b`, 'gi'), (m, now) => {
    const ahead = way(m[1]);
    const made = moved(now, m[2], m[3], ahead);
    return made && (ahead < 0 ? { from: made.from + 1, to: now.day } : { from: now.day, to: made.from - 1 });
  }],
  [new RegExp(`\\b(?:the )?(end|beginning|start) of (?:(?:(the|this|next|last) )?(month|year)\\b|${MONTH}\\b)`, 'gi'), (m, now) => {
    const end = /end/i.test(m[1] ?? '');
    if (m[4] !== undefined) {
      const near = now.near(monthOf(m[4]), end ? 28 : 1);
      const { year, month } = civil(near?.from ?? 0);
      return near && (end ? lastOf(year, month) : { from: dayOf(year, month, 1) ?? 0 });
    }
    const year = now.year + (/year/i.test(m[3] ?? '') ? way(m[2]) : 0);
    if (/year/i.test(m[3] ?? '')) return { from: end ? (dayOf(year, 12, 31) ?? 0) : (dayOf(year, 1, 1) ?? 0) };
    const at = monthAt(now.year, now.month + way(m[2]));
    return end ? lastOf(at.year, at.month) : { from: dayOf(at.year, at.month, 1) ?? 0 };
  }],
  [/\b(?:new year's (day|eve)|(?:christmas|xmas) (?:day|eve)|christmas|xmas|valentine's day|halloween|independence day)\b|\bthanksgiving\b|\bblack friday\b/gi, ([word], now) => {
    const said = word.toLowerCase();
    if (/^t|^b/.test(said)) {
      const fourth = (year: number) => { const begin = dayOf(year, 11, 1) ?? 0; return begin + ((4 - isoWeekday(begin) + 7) % 7) + 21 + (said.startsWith('b') ? 1 : 0); };
      const from = fourth(now.year);
      return { from: from < now.day ? fourth(now.year + 1) : from };
    }
    const [month, date] = said.startsWith('new') ? (said.endsWith('eve') ? [12, 31] : [1, 1]) : /^(?:chr|x)/.test(said) ? [12, said.endsWith('eve') ? 24 : 25] : said.startsWith('val') ? [2, 14] : said.startsWith('hal') ? [10, 31] : [7, 4];
    return now.near(month ?? 1, date ?? 1);
  }],
]; // prettier-ignore

/** From a day to another date of its month. */
function span(first: Made | undefined, date: number | undefined): Made | undefined {
  if (first === undefined || date === undefined) return undefined;
  const { year, month } = civil(first.from);
  const to = dayOf(year, month, date);
  return to === undefined || to <= first.from ? undefined : { from: first.from, to };
}
