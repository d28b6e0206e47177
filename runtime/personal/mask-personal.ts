// Personal data made unreadable: what is left tells the person who owns it which one it was, and nobody else who they are.
import { findPersonal } from './find-personal.ts';
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import type { PersonalSpan } from './span.ts';

const STAR = '*';
const stars = (text: string): string => text.replace(/[\p{L}\p{N}]/gu, STAR);
/** The first and last signs that count stay; what is between them is starred, separators and all stay in place. */
function ends(text: string, first: number, last: number): string {
  const signs = [...text];
  const counted = signs.flatMap((sign, i) => (/[\p{L}\p{N}]/u.test(sign) ? [i] : []));
  if (counted.length <= first + last) return stars(text);
  const kept = new Set([...counted.slice(0, first), ...(last === 0 ? [] : counted.slice(-last))]);
  return signs.map((sign, i) => (kept.has(i) || !/[\p{L}\p{N}]/u.test(sign) ? sign : STAR)).join('');
}

/** Rules of the house, near those of 《个人信息安全规范》 (GB/T 35273, annex on showing data): enough to recognise, too little to use. */
const masks: Readonly<Record<PersonalKind, (text: string) => string>> = {
  phone: (text) => ends(text, 3, 2),
  idcard: (text) => ends(text, 1, 1),
  bankcard: (text) => ends(text, 0, 4),
  email: (text) => {
    const at = text.indexOf('@');
    return at < 0 ? stars(text) : `${text.slice(0, 1)}***${text.slice(at)}`.replace(/@(.)[^.]*/, '@$1***');
  },
  plate: (text) => ends(text, 2, 1),
  passport: (text) => ends(text, 1, 2),
  ip: (text) =>
    text.includes('.') ? text.replace(/\.\d+\.\d+$/, '.*.*') : `${text.split(':').slice(0, 2).join(':')}:*`,
  address: () => '***',
  name: (text) => (/\p{Script=Han}/u.test(text) ? ends(text, 1, 0) : text.replace(/(?<=\p{L})[\p{L}'’-]+/gu, '***')),
  secret: () => '******',
};

/**
 * The text with what `findPersonal` finds starred. Masking twice is masking once.
 * @param kinds without it all
 */
export function maskPersonal(text: string, kinds?: ReadonlySet<PersonalKind>): string {
  return starSpans(text, findPersonal(text, kinds));
}

/** The text with what was found in it starred. @param spans in the order of the text, none over another */
export const starSpans = (text: string, spans: readonly PersonalSpan[]): string =>
  replaced(text, spans, ({ kind }, said) => masks[kind](said));

/** @param spans in the order of the text, none over another */
export function replaced(
  text: string,
  spans: readonly PersonalSpan[],
  by: (span: PersonalSpan, said: string) => string,
): string {
  let made = '';
  let from = 0;
  for (const span of spans) {
    made += text.slice(from, span.start) + by(span, text.slice(span.start, span.end));
    from = span.end;
  }
  return made + text.slice(from);
}
