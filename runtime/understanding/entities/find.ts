// What an answer holds of the kind that was asked for: the value, and where it stands in the text.
import type { Choice } from '@dialoom/shared/node/content';
import type { Json, Wants } from '@dialoom/shared/node/effects';
import { findPattern } from '@dialoom/shared/pattern/pattern';
import type { Found } from '../../engine/types.ts';
import { normal } from '../features.ts';
import { findDate } from './dates.ts';
import { findNumber } from './numbers.ts';

export type Asked = {
  wants: Wants | 'choice';
  pattern?: string | undefined;
  list?: readonly { value: string; says: readonly string[] }[] | undefined;
  choices?: readonly Choice[] | undefined;
};
const PHONE =
  /(?<![\d])(?:\+\d{1,3}[\s-]?|\d{1,3}[\s-])?(?:1[3-9]\d(?:[\s-]?\d{4}){2}|\(?0\d{2,3}\)?[\s-]?\d{7,8}|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}|\d{3,4}[\s-]\d{4})(?!\d)/;
/** With its country, in whatever groups: `+44 20 7946 0958` is one number, not the last two groups of it. */
const ABROAD = /(?<!\d)\+\d{1,3}(?:[\s().-]{0,2}\d){6,12}(?!\d)/;
/** With the 0 of the trunk: `07911 123456`, `(020) 7946 0958`. */
const TRUNK = /(?<![\d+])\(?0\d{1,4}\)?(?:[\s.-]?\d){6,9}(?!\d)/;
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}/;
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
      return found('number', findNumber(plain));
    case 'date':
      return found('date', findDate(plain.normalize('NFKC'), at, zoneMinutes));
    case 'phone':
      return found(
        'phone',
        [ABROAD, TRUNK, PHONE]
          .flatMap((pattern) => matchOf(pattern, narrow(plain), (value) => value.replace(/[\s().-]/g, '')) ?? [])
          // the first in the text, and all of it: in 138 0013 8000 the last eight look like a number with its trunk 0
          .toSorted((a, b) => a.start - b.start || b.end - a.end)[0],
      );
    case 'email':
      return found(
        'email',
        matchOf(EMAIL, narrow(plain), (value) => value.toLowerCase()),
      );
    case 'pattern': {
      const hit = asked.pattern ? findPattern(asked.pattern, narrow(plain)) : undefined;
      return found('pattern', hit && { value: hit.text, start: hit.start, end: hit.end });
    }
    case 'list':
      return found(
        'list',
        inList(
          (asked.list ?? []).map(({ value, says }) => ({ value, says: [value, ...says] })),
          plain,
        ),
      );
    case 'choice':
      return found('choice', choice(asked.choices ?? [], plain));
    default:
      return asked.wants satisfies never;
  }
}
/** Full-width signs as narrow ones, sign by sign, so that offsets stay. */
const narrow = (text: string) =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
function matchOf(pattern: RegExp, text: string, clean: (value: string) => string = (value) => value) {
  const match = pattern.exec(text);
  return match ? { value: clean(match[0]), start: match.index, end: match.index + match[0].length } : undefined;
}

/** The longest word of the list that stands in the text; Latin words only whole. */
function inList(entries: readonly { value: string; says: readonly string[] }[], text: string) {
  const folded = narrow(text).toLowerCase();
  let best: { value: string; start: number; end: number } | undefined;
  for (const { value, says } of entries)
    for (const say of says) {
      const word = narrow(say).toLowerCase().trim();
      if (word === '') continue;
      for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
        const end = start + word.length;
        const whole =
          !/[a-z0-9]/.test(word) || !(/[a-z0-9]/.test(folded[start - 1] ?? '') || /[a-z0-9]/.test(folded[end] ?? ''));
        if (whole && (!best || end - start > best.end - best.start)) best = { value, start, end };
        if (whole) break;
      }
    }
  return best;
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
/** A button by its label, another word for it, or its place: "2", "第二个", "the last one". */
function choice(choices: readonly Choice[], text: string) {
  const said = normal(narrow(text));
  const whole = { start: 0, end: text.length };
  const exact = choices.find(({ label, says }) => [label, ...says].some((word) => normal(narrow(word)) === said));
  if (exact) return { value: exact.id, ...whole };
  const match = ORDINAL.exec(said);
  if (match) {
    const word = (match[1] ?? match[2] ?? '').toLowerCase();
    const place =
      word === 'last' ? choices.length : (nth[word] ?? (/^\d+$/.test(word) ? Number(word) : findNumber(word)?.value));
    const picked = place === undefined ? undefined : choices[place - 1];
    if (picked) return { value: picked.id, ...whole };
  }
  const inside = inList(choices.map(({ id, label, says }) => ({ value: id, says: [label, ...says] })), text); // prettier-ignore
  // a word of the label inside a longer sentence is an answer only when most of the sentence is that word
  return inside && (inside.end - inside.start) * 2 >= said.length ? inside : undefined;
}
