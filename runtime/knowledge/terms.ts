// A text as the terms it is found by: Chinese signs alone, in pairs and by their sound, English stems and their pieces, and what the
// thesaurus says it means. No dictionary of all words, no spaces needed.
import { normal } from '../understanding/features.ts';
import { soundOf } from '../understanding/pinyin.ts';
import { stem } from '../understanding/stem.ts';
import { isWayOfAsking, namedIn, type Named } from './thesaurus.ts';

/** Term -> how much one finding of it counts. Short ones carry the meaning; long ones (pairs, pieces) the order and the spelling. */
export type Terms = ReadonlyMap<string, number>;

/** What each kind of term is worth beside a word of its own; measured on the sets of docs/faq.md. */
export const worth = {
  /** Words that are in any question, whatever it is about. They still tell "how" from "when" where nothing else does. */
  common: 0.4,
  pair: 0.5,
  /** Two signs that sound alike. */
  sound: 0.3,
  piece: 0.2,
  /** What two words of the same meaning have in common; how it is asked counts less than what, and so does a word inside a longer one. */
  same: 1.6,
  asking: 0.6,
  inside: 0.6,
};
const COMMON_WORDS = new Set(
  'a an the is are am was were be been do does did to of in on at for and or i you he she it we they me my your his her its our their us them this that these those with can could would will shall should may might have has had what which who how when where why not no so just if there from about get got any some want need please'.split(
    ' ',
  ),
);
const COMMON_SIGNS = new Set('的了吗呢吧啊呀么嘛是我你您们有在就都也还要会能可以个这那一下不没和跟与给把被让请想说');

/** One form for a word without its apostrophe, and whether any question may hold it. */
export type Word = { said: string; stem: string; common: boolean };
/** A text taken apart: Chinese stretches as signs, stretches of other words. */
export type Part = { signs: string[] } | { words: Word[] };
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let words: Word[] = [];
  for (const [token] of normal(text).matchAll(/[\p{L}\p{M}\p{N}'’]+/gu))
    for (const piece of token.split(BORDER)) {
      if (HAN_FIRST.test(piece)) {
        parts.push({ signs: [...piece] });
        words = [];
        continue;
      }
      const said = piece.replace(/['’](s|re|ve|ll|d|m)?$/u, '').replace(/['’]/g, '');
      if (said === '') continue;
      if (words.length === 0) parts.push({ words });
      words.push({ said, stem: stem(said), common: COMMON_WORDS.has(said) });
    }
  return parts;
} // prettier-ignore
const HAN_FIRST = /^\p{Script=Han}/u;
const BORDER = /(?<=\p{Script=Han})(?=\P{Script=Han})|(?<=\P{Script=Han})(?=\p{Script=Han})/u;

export const signWorth = (sign: string): number => (COMMON_SIGNS.has(sign) ? worth.common : 1);
export const wordWorth = ({ common }: Word): number => (common ? worth.common : 1);
export const groupWorth = (group: number): number => worth.same * (isWayOfAsking(group) ? worth.asking : 1);
export const groupTerm = (group: number): string => `=${group}`;
/** By how two neighbours sound; nothing where one of them is not known. */
export function soundTerm(before: string | undefined, sign: string): string | undefined {
  const first = before === undefined ? undefined : soundOf(before);
  const second = soundOf(sign);
  return first === undefined || second === undefined ? undefined : `^${first} ${second}`;
}
/** Three letters each, of a word with its borders. */
export function piecesOf({ said, common }: Word): string[] {
  if (common || said.length < 4) return [];
  const framed = ` ${said} `;
  return Array.from({ length: framed.length - 2 }, (_, i) => `~${framed.slice(i, i + 3)}`);
}

/** What a question or an answer is filed under. @param spelling also by sound and pieces, for what is asked in other spellings */
export function termsOf(text: string, spelling = true): Terms {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight);
  const name = (named: readonly Named[]) => {
    let end = 0;
    for (const { at, length, groups } of named) {
      const share = at + length <= end ? worth.inside : 1;
      end = Math.max(end, at + length);
      for (const group of groups) {
        const term = groupTerm(group);
        terms.set(term, Math.max(terms.get(term) ?? 0, share * groupWorth(group)));
      }
    }
  };
  for (const part of partsOf(text)) {
    if ('signs' in part) {
      let before: string | undefined;
      for (const sign of part.signs) {
        add(sign, signWorth(sign));
        if (before !== undefined) add(before + sign, worth.pair);
        const sound = spelling ? soundTerm(before, sign) : undefined;
        if (sound !== undefined) add(sound, worth.sound);
        before = sign;
      }
      name(namedIn('chinese', part.signs, true));
      continue;
    }
    for (const word of part.words) {
      add(word.stem, wordWorth(word));
      if (spelling) for (const piece of piecesOf(word)) add(piece, worth.piece);
    }
    name(namedIn('english', part.words.map((word) => word.stem), true)); // prettier-ignore
  }
  return terms;
}

const COMMON_STEMS = new Set([...COMMON_WORDS].map(stem));
/** Whether a term says what a question is about: no piece of a word, and nothing that any question may hold. */
export const isTelling = (term: string): boolean =>
  !/^[~^]/.test(term) &&
  !(term.startsWith('=') && isWayOfAsking(Number(term.slice(1)))) &&
  !COMMON_STEMS.has(term) &&
  !(HAN_FIRST.test(term) && [...term].every((sign) => COMMON_SIGNS.has(sign)));
