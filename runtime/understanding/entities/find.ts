// What an answer holds of the kind that was asked for: the value, and where it stands in the text.
import type { Choice } from '@dialoom/shared/node/content';
import type { Json, Wants } from '@dialoom/shared/node/effects';
import { findPattern } from '@dialoom/shared/pattern/pattern';
import type { Found } from '../../engine/types.ts';
import { normal } from '../features.ts';
import { findPhones } from './contacts.ts';
import { findDate, localeIn } from './dates.ts';
import type { EntityType } from './entity.ts';
import { findEntities } from './find-entities.ts';
import { fold } from './fold.ts';
import { bestListed } from './lists.ts';
import { findNumber, type Span } from './numbers.ts';
import { longest } from './overlap.ts';
import { findIdCards, findOrders } from './papers.ts';

export type Asked = {
  wants: Wants | 'choice';
  pattern?: string | undefined;
  list?: readonly { value: string; says: readonly string[] }[] | undefined;
  choices?: readonly Choice[] | undefined;
};
const LONGEST = 4_000;

/** The first value of that kind; nothing when there is none. Texts of any length cost no more than their first 4,000 characters. */
export function findWanted(asked: Asked, text: string, at: number, zoneMinutes: number): Found | undefined {
  const plain = text.slice(0, LONGEST);
  const found = (type: string, span: { value: Json; start: number; end: number } | undefined): Found | undefined =>
    span && { type, ...span };
  switch (asked.wants) {
    case 'text':
    case 'intent':
    case 'file':
      return undefined;
    case 'number':
      return found('number', number(plain, at, zoneMinutes));
    case 'date':
      return found('date', findDate(plain, at, zoneMinutes));
    case 'phone':
      return found('phone', phone(plain));
    case 'email':
      return found('email', findEntities(plain, { at, zoneMinutes, locale: 'en', types: EMAIL })[0]);
    case 'pattern': {
      const hit = asked.pattern ? findPattern(asked.pattern, fold(plain)) : undefined;
      return found('pattern', hit && { value: hit.text, start: hit.start, end: hit.end });
    }
    case 'list':
      return found(
        'list',
        bestListed(
          (asked.list ?? []).map(({ value, says }) => ({ value, says: [value, ...says] })),
          plain,
        ),
      );
    case 'choice':
      return found('choice', choice(asked.choices ?? [], plain));
    default:
      return undefined; // read-slots.ts
  }
}
const EMAIL = new Set<EntityType>(['email']);
const NUMBERS = new Set<EntityType>(['number', 'amount', 'percent']);
/** A count before anything else that has a number in it; where none is, whatever can be read as one: it was asked for. */
function number(text: string, at: number, zoneMinutes: number): Span<Json> | undefined {
  const found = findEntities(text, { at, zoneMinutes, locale: localeIn(text), types: NUMBERS });
  const [best] = [...found.filter(({ type }) => type === 'number'), ...found];
  if (best === undefined) return findNumber(text);
  const { value, start, end } = best;
  return { value: typeof value === 'object' && value !== null && 'value' in value ? (value.value ?? null) : value, start, end };
} // prettier-ignore
/** Without its area, where it was asked for: 555-1234, 6234 5678. */
const LOCAL = /(?<![\d-])\d{3,4}[\s-]\d{4}(?![\d-])/;
/** The digits as they were typed, and a plus sign: what country is meant, the site knows best. */
function phone(text: string): Span<string> | undefined {
  const folded = fold(text);
  const reading = { text: folded, chinese: true, clock: { at: 0, zoneMinutes: 0 } };
  const taken = [...findOrders(reading), ...findIdCards(reading)];
  const first = longest(findPhones(reading)).find(({ start, end }) => !taken.some((one) => one.start < end && start < one.end)); // prettier-ignore
  if (first) {
    const typed = folded.slice(first.start, first.end).replace(/[\s().·-]/g, '');
    // said in words: what they mean
    const value = /^\+?\d+$/.test(typed) ? typed : String(first.value).replace(/^\+86(?=1)/, '');
    return { value, start: first.start, end: first.end };
  }
  const local = LOCAL.exec(folded);
  return local ? { value: local[0].replace(/\D/g, ''), start: local.index, end: local.index + local[0].length } : undefined; // prettier-ignore
}

const ORDINAL =
  /^(?:第\s*)?([一二三四五六七八九十]|\d{1,2})\s*(?:个|项|号|条|种)?$|^(?:the\s+|number\s+|option\s+|no\.?\s*)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,2})(?:\s+one)?$/i;
const nth: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
/** The choice with these very words; polite marks and case aside. */
export function exactChoice(choices: readonly Choice[], text: string): Found | undefined {
  const said = normal(fold(text.slice(0, LONGEST)));
  const found = choices.find(({ label, says }) => [label, ...says].some((word) => normal(fold(word)) === said));
  return found && { type: 'choice', value: found.id, start: 0, end: text.length };
}
/** A button by its label, another word for it, or its place: "2", "第二个", "the last one". */
function choice(choices: readonly Choice[], text: string) {
  const said = normal(fold(text));
  const whole = { start: 0, end: text.length };
  const exact = choices.find(({ label, says }) => [label, ...says].some((word) => normal(fold(word)) === said));
  if (exact) return { value: exact.id, ...whole };
  const match = ORDINAL.exec(said);
  if (match) {
    const word = (match[1] ?? match[2] ?? '').toLowerCase();
    const place =
      word === 'last' ? choices.length : (nth[word] ?? (/^\d+$/.test(word) ? Number(word) : findNumber(word)?.value));
    const picked = place === undefined ? undefined : choices[place - 1];
    if (picked) return { value: picked.id, ...whole };
  }
  const inside = bestListed(choices.map(({ id, label, says }) => ({ value: id, says: [label, ...says] })), text); // prettier-ignore
  // a word of the label inside a longer sentence is an answer only when most of the sentence is that word
  return inside && (inside.end - inside.start) * 2 >= said.length ? inside : undefined;
}
