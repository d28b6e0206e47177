// Whose parcel it is: beside an address or a telephone number stands a name, whatever it looks like: 夏天 / 198…, …B406 柏林（收）.
import { isSpelt } from './han-parts.ts';
import { DOUBLES, givenKind, SURNAME_SIGNS } from './han-signs.ts';
import type { PersonalSpan } from './span.ts';

type Add = (start: number, end: number) => void;

const BETWEEN = '[\\s，,、;；/|]{1,4}';
const WHO = '([\\p{Script=Han}]{2,5}|[\\p{Script=Han}]{2,6}[·•‧・][\\p{Script=Han}]{2,8})';
/** What the post writes behind whom it is for. */
const RECEIVES = '(?:[（(][^（()）]{1,12}[)）])?\\s?(?:收(?![\\p{Script=Han}])|[（(]\\s?收\\s?[)）]|收件|收货)';
const FOR = new RegExp(`^${BETWEEN}${WHO}${RECEIVES}`, 'u');
const BEHIND = new RegExp(`^${BETWEEN}${WHO}(?=$|${BETWEEN}|[。！!?？])`, 'u');
const FOR_BEFORE = new RegExp(`(?:^|[\\s，,、;；/|：:。])${WHO}${RECEIVES}${BETWEEN}$`, 'u');
const BEFORE = new RegExp(`(?:^|[\\s，,、;；/|：:。])${WHO}${BETWEEN}$`, 'u');
/** Those who take a parcel for somebody, and words of forms. */
const NOBODY =
  /门卫|保安|前台|物业|驿站|管理|本人|家人|公司|电话|手机|号码|地址|邮编|邮箱|座机|单位|联系|收货|收件|寄件|姓名|快递|代收|丰巢|超市|柜|亭|店|楼|室|部|处|先|谢|麻烦|急|请|尽快|付|退|换|送|到付|备注|小区|[省市县镇村路街区]$/u;

/** @param spans addresses and telephone numbers that were found */
export function findBeside(text: string, spans: readonly PersonalSpan[], add: Add): void {
  const starts = new Set(spans.filter(({ kind }) => kind === 'phone' || kind === 'address').map(({ start }) => start));
  for (const { kind, start, end } of spans) {
    if (kind !== 'address' && kind !== 'phone' && kind !== 'idcard') continue;
    const after = text.slice(end, end + 40);
    const close = kind === 'address' ? RIGHT_BEHIND.exec(after) : null;
    if (close && SURNAME_SIGNS.has(close[1] ?? '')) add(end, end + close[0].length);
    const received = FOR.exec(after);
    if (received) {
      const who = received[1] ?? '';
      const from = end + received[0].indexOf(who);
      if (isSomebody(who, true)) add(from, from + who.length);
      continue;
    }
    const behind = BEHIND.exec(after);
    const who = behind?.[1] ?? '';
    const from = end + (behind?.[0].length ?? 0) - who.length;
    if (behind && isSomebody(who, isBeside(text, from + who.length, starts))) add(from, from + who.length);
    const head = text.slice(Math.max(0, start - 30), start);
    const told = FOR_BEFORE.exec(head);
    const before = told ?? BEFORE.exec(head);
    if (before?.[1] !== undefined && (told ? isSomebody(before[1], true) : isSpelt(before[1]))) {
      const at = start - before[0].length + before[0].indexOf(before[1]);
      add(at, at + before[1].length);
    }
  }
}

/** …1811室梁生: no more than a surname with a title, and no space before it. */
const RIGHT_BEHIND = /^(\p{Script=Han})(?:生|太|姐|哥|总|叔|姨|先生|女士|小姐|师傅)(?=$|[^\p{Script=Han}]|收)/u;

/** Whether an address or a number begins right behind. */
function isBeside(text: string, at: number, starts: ReadonlySet<number>): boolean {
  for (let gap = 1; gap <= 4; gap++) if (starts.has(at + gap)) return !/\p{Script=Han}/u.test(text.slice(at, at + gap));
  return false;
}

/** @param told whether the place alone says that it is a person's name */
function isSomebody(who: string, told: boolean): boolean {
  if (NOBODY.test(who)) return false;
  if (who.includes('·') || isSpelt(who)) return true;
  if (!told) return false;
  const family = DOUBLES.includes(who.slice(0, 2)) ? 2 : SURNAME_SIGNS.has(who[0] ?? '') ? 1 : 0;
  const given = [...who].slice(family).map(givenKind);
  if (family > 0) return given.length > 0 && given.length < 3 && !given.includes('never');
  return /^[小老阿大][\p{Script=Han}]{1,2}$/u.test(who) && !given.includes('never');
}
