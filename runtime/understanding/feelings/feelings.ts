// Whether a message is unhappy, and whether it is urgent: by words, what turns them round or makes more of them, marks and faces. Chinese
// and English, also mixed; embedded and pure. Rather silent than wrong: a word that names a thing or asks about a rule is no feeling.
import { simplified } from '../../guard/traditional.ts';
import { angrySigns, exceptions, hurry, intensifiers, negations, noHurry, sadSigns, strong, weak } from './words.ts';

export type Feelings = { negative: boolean; urgent: boolean };

/** Nobody is angry for longer; the rest is not read. */
const LONGEST = 1_000;
const FULL = 1;
const HALF = 0.5;
const MORE = 0.5;
const MARKS = 0.5;

const either = (words: { zh: string; en: string }) =>
  new RegExp(`${words.zh.split(' ').toSorted((a, b) => b.length - a.length).join('|')}|(?<![a-z])(?:${words.en})(?![a-z])`, 'giu'); // prettier-ignore
const patterns = {
  strong: either(strong),
  weak: either(weak),
  hurry: either(hurry),
  notUnhappy: either(exceptions),
  notUrgent: either(noHurry),
};

const folded = (text: string): string =>
  text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/\p{Script=Han}/gu, (sign) => String.fromCodePoint(simplified.get(sign.codePointAt(0) ?? 0) ?? sign.codePointAt(0) ?? 0)); // prettier-ignore

export function feelingsOf(text: string): Feelings {
  const plain = folded(text);
  return { negative: unhappiness(plain) >= FULL, urgent: isUrgent(plain) };
}

function unhappiness(plain: string): number {
  const said = plain.replace(patterns.notUnhappy, ' · ');
  let sum = 0;
  for (const { word, before } of found(said, patterns.strong)) {
    // "not happy" is one word of the list; 不 in front of the others turns them round
    if (!isTurned(before, word)) sum += FULL;
  }
  const asks = isQuestionOfRules(said);
  for (const { word, before } of found(said.replace(patterns.strong, ' · '), patterns.weak)) {
    if (isTurned(before, word)) continue;
    sum += HALF + (isMore(before) ? MORE : 0) * (asks ? 0 : 1);
  }
  if (asks && sum <= FULL && !/[!！]/.test(said)) sum -= HALF;
  const faces = (said.match(angrySigns)?.length ?? 0) * FULL + (said.match(sadSigns)?.length ?? 0) * HALF;
  const loud = /[!！]{2,}|[?？]{3,}|[!！][?？]|[?？][!！]/.test(said) || isShouted(said);
  return sum + faces + (loud && sum + faces > 0 ? MARKS : 0);
}

function isUrgent(plain: string): boolean {
  const said = plain.replace(patterns.notUrgent, ' · ');
  return found(said, patterns.hurry).some(({ word, before }) => !isTurned(before, word));
}

const found = (text: string, words: RegExp) =>
  [...text.matchAll(words)].map(({ 0: word, index }) => ({ word, before: text.slice(Math.max(0, index - 24), index) }));
const isTurned = (before: string, word: string): boolean =>
  /^\p{Script=Han}/u.test(word)
    ? negations.zh.test(before.slice(-8)) && !word.startsWith('不')
    : !word.toLowerCase().startsWith('not') && negations.en.test(before);
const isMore = (before: string): boolean => intensifiers.zh.test(before.slice(-4)) || intensifiers.en.test(before);
/** 怎么投诉, "can I …": asked about, not felt. */
const isQuestionOfRules = (text: string): boolean =>
  /(怎么|如何|在哪|哪里|多少|吗|可以|能不能|是什么|电话|渠道|流程|的话)/u.test(text) ||
  /\b(how|where|what|which|can i|could i|is there|do you|does)\b/iu.test(text);
const isShouted = (text: string): boolean => {
  const letters = text.match(/[A-Za-z]/g) ?? [];
  return letters.length >= 10 && letters.filter((letter) => letter < 'a').length / letters.length > 0.8;
};
