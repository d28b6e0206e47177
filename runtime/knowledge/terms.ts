// A text as the terms it is found by: Chinese signs alone, in pairs and by their sound, English stems and their pieces, and what the
// thesaurus says it means. No dictionary of all words, no spaces needed.
import { normal } from '../understanding/features.ts';
import { simplified } from '../guard/traditional.ts';
import { soundOf } from '../understanding/pinyin.ts';
import { stem } from '../understanding/stem.ts';
import { keyOfGroup, keyOfPair, keyOfPiece, keyOfSign, keyOfSound, keyOfWord } from './keys.ts';
import { isWayOfAsking, namedIn, type Named } from './thesaurus.ts';

/**
 * What each kind of term is worth beside a word of its own; measured on the sets of docs/faq.md. Short ones carry the meaning, long ones
 * (pairs, pieces) the order and the spelling.
 */
export const worth = {
  /** Words that are in any question, whatever it is about. They still tell "how" from "when" where nothing else does. */
  common: 0.5,
  pair: 0.5,
  /** Two signs that sound alike. */
  sound: 0.3,
  piece: 0.2,
  /** What two words of the same meaning have in common; how it is asked counts less than what, and so does a word inside a longer one. */
  same: 1.4,
  asking: 0.6,
  inside: 0.6,
  /** What is said out of politeness at either end: it tells 谢谢 from 不用了 where nothing else is said. */
  polite: 0.4,
};
const COMMON_WORDS = new Set(
  'a an the is are am was were be been do does did to of in on at for and or i you he she it we they me my your his her its our their us them this that these those with can could would will shall should may might have has had what which who how when where why not no so just if there from about get got any some want need please'.split(
    ' ',
  ),
);
const COMMON_SIGNS = new Set('的了吗呢吧啊呀么嘛是我你您们有在就都也还要会能可以个这那一下不没和跟与给把被让请想说');

/** One form for a word without its apostrophe, and whether any question may hold it. */
export type Word = { said: string; stem: string; common: boolean };
/** A text taken apart: Chinese stretches as signs, stretches of other words. `counts`: how much its terms do, 0–1. */
export type Part = ({ signs: string[] } | { words: Word[] }) & { counts: number };
/** @param polite what politeness at either end of it counts; in an answer it is like the rest */
export function partsOf(text: string, polite = worth.polite): Part[] {
  if (polite === 1) return piecesIn(folded(text), 1);
  const bare = normal(text);
  const whole = polite === 0 ? bare : folded(text).replace(/\s+/g, ' ');
  const at = whole.indexOf(bare);
  if (at < 0 || bare.length === whole.length) return piecesIn(bare, 1);
  const [before, after] = [whole.slice(0, at), whole.slice(at + bare.length)];
  return [...piecesIn(before, polite), ...piecesIn(bare, 1), ...piecesIn(after, polite)];
}
function piecesIn(text: string, counts: number): Part[] {
  const parts: Part[] = [];
  let words: Word[] = [];
  for (const [token] of text.matchAll(/\p{Script=Han}+|[[\p{L}\p{M}\p{N}'’]--\p{Script=Han}]+/gv)) {
    if (HAN_FIRST.test(token)) {
      parts.push({ signs: [...token], counts });
      words = [];
      continue;
    }
    const said = token.replace(/['’](s|re|ve|ll|d|m)?$/u, '').replace(/['’]/g, '');
    if (said === '') continue;
    if (words.length === 0) parts.push({ words, counts });
    words.push({ said, stem: stem(said), common: COMMON_WORDS.has(said) });
  }
  return parts;
} // prettier-ignore
const HAN_FIRST = /^\p{Script=Han}/u;
/** One form for texts that differ in width, case and script only: what `normal` does, but for politeness. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(TRADITIONAL, (sign) => String.fromCodePoint(simplified.get(sign.codePointAt(0) ?? 0) ?? 0));
const TRADITIONAL = new RegExp(
  `[${[...simplified.keys()].map((point) => String.fromCodePoint(point)).join('')}]`,
  'gu',
);

export const signWorth = (sign: string): number => (COMMON_SIGNS.has(sign) ? worth.common : 1);
export const wordWorth = ({ common }: Word): number => (common ? worth.common : 1);
export const groupWorth = (group: number): number => worth.same * (isWayOfAsking(group) ? worth.asking : 1);
/** Three letters each, of a word with its borders. */
export function piecesOf({ said, common }: Word): string[] {
  if (common || said.length < 4) return [];
  const framed = ` ${said} `;
  return Array.from({ length: framed.length - 2 }, (_, i) => framed.slice(i, i + 3));
}

/**
 * What a question or an answer is filed under: tells each term as it comes, some more than once.
 * @param spelling also by sound and pieces, for what is asked in other spellings
 */
export function eachTerm(parts: readonly Part[], spelling: boolean, tell: (key: number, weight: number) => void): void {
  const meant = new Map<number, number>();
  const name = (named: readonly Named[], counts: number) => {
    let end = 0;
    for (const { at, length, groups } of named) {
      const share = counts * (at + length <= end ? worth.inside : 1);
      end = Math.max(end, at + length);
      for (const group of groups) meant.set(group, Math.max(meant.get(group) ?? 0, share * groupWorth(group)));
    }
  };
  for (const part of parts) {
    const { counts } = part;
    if ('signs' in part) {
      const keys = part.signs.map(keyOfSign);
      let before: number | undefined;
      let heard: number | undefined;
      for (let i = 0; i < keys.length; i++) {
        const sign = part.signs[i] ?? '';
        const key = keys[i] ?? 0;
        tell(key, counts * signWorth(sign));
        if (before !== undefined) tell(keyOfPair(before, key), counts * worth.pair);
        if (spelling) {
          const sound = soundOf(sign);
          if (heard !== undefined && sound !== undefined) tell(keyOfSound(heard, sound), counts * worth.sound);
          heard = sound;
        }
        before = key;
      }
      name(namedIn('chinese', keys, true), counts);
      continue;
    }
    const keys = part.words.map((word) => keyOfWord(word.stem));
    for (const [i, word] of part.words.entries()) {
      tell(keys[i] ?? 0, counts * wordWorth(word));
      if (spelling) for (const piece of piecesOf(word)) tell(keyOfPiece(piece), counts * worth.piece);
    }
    name(namedIn('english', keys, true), counts);
  }
  for (const [group, weight] of meant) tell(keyOfGroup(group), weight);
}

const COMMON_STEMS = new Set([...COMMON_WORDS].map(stem));
/** Whether a sign, a pair of signs or a stem says what a question is about: it is nothing that any question may hold. */
export const isTelling = (text: string): boolean =>
  !COMMON_STEMS.has(text) && !(HAN_FIRST.test(text) && [...text].every((sign) => COMMON_SIGNS.has(sign)));
