// A text as the terms it is found by: Chinese signs alone and in pairs, English stems and their pieces. No dictionary, no spaces needed.
import { normal } from '../understanding/features.ts';
import { stem } from '../understanding/stem.ts';
import { groupsIn, groupsOf } from './same.ts';

/** Term -> how much one finding of it counts. Short ones carry the meaning; long ones (pairs, pieces) the order and the spelling. */
export type Terms = ReadonlyMap<string, number>;

const LONG = 0.5;
const PIECE = 0.2;
/** What two words of the same meaning have in common. */
const SAME = 0.8;
/** Words that are in any question, whatever it is about. They still tell "how" from "when" where nothing else does. */
const COMMON = 0.4;
const COMMON_WORDS = new Set(
  'a an the is are am was were be been do does did to of in on at for and or i you he she it we they me my your his her its our their us them this that these those with can could would will shall should may might have has had what which who how when where why not no so just if there from about get got any some want need please'.split(
    ' ',
  ),
);
const COMMON_SIGNS = new Set('的了吗呢吧啊呀么嘛是我你您们有在就都也还要会能可以个这那一下不没和跟与给把被让请想说');

/** @returns nothing for a text without letters or digits */
export function termsOf(text: string): Terms {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight);
  let before = '';
  for (const [token] of normal(text).matchAll(/\p{Script=Han}+|[\p{L}\p{M}\p{N}'’]+/gu)) {
    if (HAN_FIRST.test(token)) {
      const signs = [...token];
      for (const [i, sign] of signs.entries()) {
        add(sign, COMMON_SIGNS.has(sign) ? COMMON : 1);
        if (i > 0) add(`${signs[i - 1]}${sign}`, LONG);
      }
      for (const group of groupsIn(signs)) terms.set(`=${group}`, SAME);
      continue;
    }
    for (const word of token.split(/(?<=\p{Script=Han})(?=\P{Script=Han})|(?<=\P{Script=Han})(?=\p{Script=Han})/u)) {
      const bare = word.replace(/['’](s|re|ve|ll|d|m|t)?$/u, '').replace(/['’]/g, '');
      if (bare === '') continue;
      const common = COMMON_WORDS.has(bare);
      add(stem(bare), common ? COMMON : 1);
      for (const group of [...groupsOf(bare), ...groupsOf(`${before}-${bare}`)]) terms.set(`=${group}`, SAME);
      before = bare;
      if (common || bare.length < 4) continue;
      const framed = ` ${bare} `;
      for (let i = 0; i + 3 <= framed.length; i++) add(`~${framed.slice(i, i + 3)}`, PIECE);
    }
  }
  return terms;
}
const HAN_FIRST = /^\p{Script=Han}/u;

const COMMON_STEMS = new Set([...COMMON_WORDS].map(stem));
/** Whether a term says what a question is about: no piece of a word, and nothing that any question may hold. */
export const isTelling = (term: string): boolean =>
  !term.startsWith('~') &&
  !COMMON_STEMS.has(term) &&
  !(HAN_FIRST.test(term) && [...term].every((sign) => COMMON_SIGNS.has(sign)));
