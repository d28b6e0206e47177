// What a character is read as: one width, one case, no accents, simplified, look-alikes as the letter they look like.
import { lookAlikes } from './look-alikes.ts';
import { shinjitai } from './shinjitai.ts';
import { simplified } from './traditional.ts';

/** What a character is for the matcher. */
export const kinds = {
  /** Neither letter nor digit: may stand inside a word without hiding it. */
  skip: 1,
  /** The same, and it parts words that are written with spaces. */
  space: 2,
  /** Belongs to the character before it: accents, lines through it. */
  mark: 3,
  /** Ends a clause, and with it every word. */
  break: 4,
  digit: 5,
  /** Of a script that puts spaces between words: a listed word counts only when no other letter touches it. */
  letter: 6,
  /** Of a script without spaces between words: Chinese, kana, Thai … */
  ideograph: 7,
  /** A digit in a circle, or a raised one: it stands for a digit, and is none beside letters (①pingguo). */
  numeral: 8,
} as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** These six end a word; any other sign between two characters does not. */
const BREAKS: ReadonlySet<string> = new Set('。，！？；：｡');
/** Strokes and tone marks that are letters to Unicode, and put between signs as dots and lines are: 发丶票, faˉ票. */
const STROKES = /[丨丶丿乀乁亅ㆍـ\u02b9-\u02df\u02e5-\u02ff]/;
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー々]/u;
/** Scripts whose accents are decoration; U+0483 and its like are Cyrillic. */
const MARKED = /[\p{Me}\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u;
const ACCENTED = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u;
const PARENTHESIZED = /[⒜-⒵🄐-🄩]/u;
/** Letters in a filled circle or square, which have no compatibility form: first code point of each alphabet. */
const FILLED = [0x1_f150, 0x1_f170];
/** Where ideographs outside the basic plane are put, so that a symbol always fits in 16 bits. */
const PRIVATE = 0xe000;
const PRIVATE_SIZE = 6_400;

/** `symbol` (16 bits) with its kind above it. Two ideographs outside the basic plane may share a symbol: one pair in 6,400 does. */
const packed = (kind: Kind, symbol = 0): number => (kind << 16) | symbol;
export const kindOf = (entry: number): Kind => ((entry >>> 16) & 0xff) as Kind;
export const symbolOf = (entry: number): number => entry & 0xffff;
/** Set when the entry is an index into `many` in place of a symbol. */
export const MANY = 1 << 24;
/** Characters that stand for several letters: ﬁ, ㍿. */
export const many: (readonly number[])[] = [];

/** Entries of code points seen so far, 0 until then: nobody waits for a whole table. Planes 0 and 1. */
export const known = new Uint32Array(0x2_0000);

/** Folds a code point and remembers it. */
export function fold(point: number): number {
  const found = point < known.length ? known[point] : undefined;
  if (found) return found;
  const entry = entryFor(point);
  if (point < known.length) known[point] = entry;
  return entry;
}

function entryFor(point: number): number {
  const character = String.fromCodePoint(point);
  if (BREAKS.has(character)) return packed(kinds.break);
  if (/[\p{Default_Ignorable_Code_Point}\p{Emoji_Presentation}\p{C}]/u.test(character)) return packed(kinds.skip);
  if (/\s/.test(character)) return packed(kinds.space);
  if (STROKES.test(character)) return packed(kinds.skip);
  if (/\p{M}/u.test(character) && MARKED.test(character)) return packed(kinds.mark);
  const wide = character.normalize('NFKC');
  if (wide.startsWith(' ')) return packed(kinds.skip); // ´ and ￣ are signs; their other form is a space that wears an accent
  // ℃ and ™ are signs between letters; Ⓐ, 𝐚 and ⒜ are letters
  if (/\p{So}/u.test(character) && [...wide].length > 1 && !PARENTHESIZED.test(character)) return packed(kinds.skip);
  const raised = /\p{No}/u.test(character);
  const read = [...plain(filled(point) ?? (lookAlikes.has(character) ? character : wide))] // ϲ is a c; its other form is a sigma
    .map(entryOfPlain)
    .filter((entry) => kindOf(entry) !== kinds.skip)
    .map((entry) => (raised && kindOf(entry) === kinds.digit ? packed(kinds.numeral, symbolOf(entry)) : entry));
  if (read.length <= 1) return read[0] ?? packed(kinds.skip);
  return packed(kinds.letter, many.push(read) - 1) | MANY;
}

const filled = (point: number): string | undefined => {
  const first = FILLED.find((one) => point >= one && point < one + 26);
  return first === undefined ? undefined : String.fromCharCode(97 + point - first);
};
/** Accents are dropped only where they are decoration: が is not か. Look-alikes come first: Η is H, η is n. */
function plain(text: string): string {
  return [...text]
    .map((one) => lookAlikes.get(one) ?? one.toLowerCase())
    .map((one) => (ACCENTED.test(one) ? one.normalize('NFD').replace(/\p{Mn}/gu, '') : one))
    .map((one) => lookAlikes.get(one) ?? one)
    .join('');
}

function entryOfPlain(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  const read = simplified.get(point) ?? shinjitai.get(character)?.codePointAt(0) ?? point;
  const symbol = read < 0x1_0000 ? read : PRIVATE + (read % PRIVATE_SIZE);
  if (/\p{Nd}/u.test(character)) return packed(kinds.digit, symbol);
  if (!/[\p{L}\p{M}\p{N}]/u.test(character)) return packed(kinds.skip);
  return packed(UNSPACED.test(character) ? kinds.ideograph : kinds.letter, symbol);
}

/** A sign drawn as an emoji (ℹ️, ㊙️) or a key cap (1️⃣) is a picture, not a letter. */
export const isPicture = (text: string, point: number, end: number): boolean => {
  const next = text.charCodeAt(end);
  if (point < 0x80) return next === 0x20e3 || (next === 0xfe0f && text.charCodeAt(end + 1) === 0x20e3);
  return next === 0xfe0f && /\p{Emoji}/u.test(String.fromCodePoint(point));
};
