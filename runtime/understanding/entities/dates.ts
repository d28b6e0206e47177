// Days as people say them, as ISO dates: 今天 · 后天 · 下周五 · 3天后 · 11月22日 · tomorrow · next Friday · in 3 days · Nov 22 · 2026-11-22.
import { findNumber, hanNumber, type Span } from './numbers.ts';

const DAY = 86_400_000;
const weekdays: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  '6': 6,
  '7': 7,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const relative: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
  明晚: 1,
  后天: 2,
  大后天: 3,
  'day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'day after tomorrow': 2,
};

type Rule = [RegExp, (match: RegExpExecArray, today: number) => number | undefined];
const day = (year: number, month: number, date: number): number | undefined => {
  const at = Date.UTC(year, month - 1, date);
  const made = new Date(at);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? at : undefined;
};
const count = (text: string) => (/^\d+$/.test(text) ? Number(text) : (hanNumber(text) ?? findNumber(text)?.value));
/** Without a year: the next such day, counting from three months back. */
const near = (month: number, date: number, today: number): number | undefined => {
  const year = new Date(today).getUTCFullYear();
  return (
    [year, year + 1].map((y) => day(y, month, date)).find((at) => at !== undefined && at >= today - 90 * DAY) ??
    day(year, month, date)
  );
};
const weekday = (name: string, weeks: number, today: number) => {
  const wanted = weekdays[name.toLowerCase().slice(0, 3)] ?? weekdays[name];
  if (wanted === undefined) return undefined;
  const now = new Date(today).getUTCDay() || 7;
  return today + (wanted - now + weeks * 7) * DAY;
};
const NUMBER = '(\\d{1,3}|[一二两三四五六七八九十]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|a)';

const years: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 };
/** 12 months after 31 August is 31 August; one month after it is 30 September. */
const monthsOn = (today: number, months: number): number => {
  const now = new Date(today);
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months + 1, 0)).getUTCDate();
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, Math.min(now.getUTCDate(), last));
};
/** Days from a number and the unit's first letters. */
const moved = (amount: string, unit: string, sign: number, today: number): number | undefined => {
  const n = /^a$/i.test(amount) ? 1 : count(amount);
  if (n === undefined) return undefined;
  if (/month/i.test(unit)) return monthsOn(today, sign * n);
  return today + sign * n * (/week/i.test(unit) ? 7 : 1) * DAY;
};

const rules: readonly Rule[] = [
  [/(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?/, (m) => day(Number(m[1]), Number(m[2]), Number(m[3]))],
  // 25.11.2026 is day and month; of 11/25/2026 one part must be too large for a month, else it is asked again
  [/(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/, (m) => {
    const [a, b] = [Number(m[1]), Number(m[3])];
    if (m[2] === '.' || a > 12 || a === b) return day(Number(m[4]), b, a);
    return b > 12 ? day(Number(m[4]), a, b) : undefined;
  }],
  [/(前年|去年|今年|明年|后年)的?(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?/, (m, today) =>
    day(new Date(today).getUTCFullYear() + (years[m[1] ?? ''] ?? 0), count(m[2] ?? '') ?? 0, count(m[3] ?? '') ?? 0)],
  [/(上|下|这|本)个?月的?(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/, (m, today) => {
    const now = new Date(today);
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + (m[1] === '上' ? -1 : m[1] === '下' ? 1 : 0), 1));
    return day(first.getUTCFullYear(), first.getUTCMonth() + 1, count(m[2] ?? '') ?? 0);
  }],
  [/(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?/, (m, today) => near(count(m[1] ?? '') ?? 0, count(m[2] ?? '') ?? 0, today)],
  [new RegExp(`${NUMBER}\\s*(天|日|周|星期|个?礼拜|个月)\\s*(?:以|之)?(后|前)`), (m, today) => {
    const n = count(m[1] ?? '');
    if (n === undefined) return undefined;
    const sign = m[3] === '前' ? -1 : 1;
    if (m[2] === '个月') return monthsOn(today, sign * n);
    return today + sign * n * (/天|日/.test(m[2] ?? '') ? 1 : 7) * DAY;
  }],
  [/(上+|下+|这|本)?(个)?(?:周|星期|礼拜)([一二三四五六日天1-7])/, (m, today) => weekday(m[3] ?? '', (m[1]?.startsWith('下') ? 1 : m[1]?.startsWith('上') ? -1 : 0) * (m[1]?.length ?? 0), today)],
  [/大前天|大后天|前天|昨天|昨日|今天|今日|今晚|明天|明日|明晚|后天/, (m, today) => today + (relative[m[0]] ?? 0) * DAY],
  [/\b(day before yesterday|day after tomorrow|yesterday|today|tonight|tomorrow)\b/i, (m, today) => today + (relative[m[0].toLowerCase()] ?? 0) * DAY],
  [new RegExp(`\\bin ${NUMBER} (day|week|month)s?\\b`, 'i'), (m, today) => moved(m[1] ?? '', m[2] ?? '', 1, today)],
  [new RegExp(`\\b${NUMBER} (day|week|month)s? (ago|later|from (?:now|today))\\b`, 'i'), (m, today) => moved(m[1] ?? '', m[2] ?? '', /ago/i.test(m[3] ?? '') ? -1 : 1, today)],
  [/\b(?:(next|last|this)\s+)?(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/i, (m, today) => {
    const at = weekday(m[2] ?? '', 0, today);
    if (at === undefined) return undefined;
    if (/next/i.test(m[1] ?? '')) return at + 7 * DAY;
    if (/last/i.test(m[1] ?? '')) return at - 7 * DAY;
    return at < today ? at + 7 * DAY : at;
  }],
  [new RegExp(`\\b(${months.join('|')})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?\\b`, 'i'), (m, today) => {
    const month = months.indexOf((m[1] ?? '').toLowerCase()) + 1;
    return m[3] ? day(Number(m[3]), month, Number(m[2])) : near(month, Number(m[2]), today);
  }],
  [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${months.join('|')})[a-z]*\\.?(?:,?\\s+(\\d{4}))?\\b`, 'i'), (m, today) => {
    const month = months.indexOf((m[2] ?? '').toLowerCase()) + 1;
    return m[3] ? day(Number(m[3]), month, Number(m[1])) : near(month, Number(m[1]), today);
  }],
]; // prettier-ignore

/**
 * The first day a text names, as `YYYY-MM-DD`.
 * @param at now in ms; @param zoneMinutes minutes east of UTC, so that "today" is the customer's
 */
export function findDate(text: string, at: number, zoneMinutes: number): Span<string> | undefined {
  const local = at + zoneMinutes * 60_000;
  const today = local - (((local % DAY) + DAY) % DAY);
  let best: Span<string> | undefined;
  for (const [pattern, make] of rules) {
    const match = pattern.exec(text);
    if (!match || (best && match.index >= best.start)) continue;
    const found = make(match, today);
    if (found !== undefined && !Number.isNaN(found))
      best = {
        value: new Date(found).toISOString().slice(0, 10),
        start: match.index,
        end: match.index + match[0].length,
      };
  }
  return best;
}
