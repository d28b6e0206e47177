// A text as features: no reliance on spaces for Chinese, whole words and their pieces for the rest. Works offline, in any mix of languages.
import { simplified } from '../guard/traditional.ts';
import { kinOfSigns, kinOfWord } from './kin.ts';
import { rootOf } from './plain-forms.ts';

/** Said out of politeness, whatever is wanted: it must neither help nor hurt. */
const POLITE =
  /^(你好|您好|嗨|哈喽|亲爱的|亲们?|请问(一下)?|问一下|想问(一)?下|麻烦(你|您)?|不好意思|打扰了|那个|hi|hello|hey|hiya|please|pls|plz|excuse me|sorry)[,，。.!！\s~]*|[,，。.!！?？\s~]*(谢谢(你|您|啦|了)?|多谢|拜托(了)?|thanks|thank you|thx|please|pls|plz|好吗|可以吗|呢|呀|啊|吧|哦|嘛|呗|欸|诶)[,，。.!！?？\s~]*$/giu;
const FUNCTION = new Set(
  'a an the is are am be was were do does did to of in on at for and or i you he she it we they me my your his her its our their this that these those with can could would will shall may have has had what which who how not some any just so but if not no'.split(
    ' ',
  ),
);
const CLOSING = /[?？!！。.,，;；:：~、\s]+$/u;
const HAN = /\p{Script=Han}/gu;
const asSimplified = (sign: string): string => {
  const point = simplified.get(sign.codePointAt(0) ?? 0);
  return point === undefined ? sign : String.fromCodePoint(point);
};

/** Of greetings one after the other so many are passed over: ten thousand of them are no greeting. */
const MOST_POLITE = 50;

/** One form for texts that differ only in width, case, script (traditional, simplified), spaces, politeness or closing marks. */
export function normal(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(HAN, asSimplified)
    .replace(/\s+/g, ' ')
    .trim();
  let bare = folded;
  for (let round = 0; round < MOST_POLITE; round++) {
    const less = bare.replace(POLITE, '').replace(CLOSING, '').trim();
    if (less === bare || less === '') return bare;
    bare = less;
  }
  return bare;
}

/** What a text is made of, with repeats. */
export type Features = {
  words: string[];
  pieces: string[];
  /** Families of words that mean about the same, and which of them come near each other. */
  kin: string[];
  pairs: string[];
  /** What must be known for the text to be understood. */
  meaning: string[];
};
/** Families this far from each other make a pair. */
const REACH = 3;

/**
 * Words one by one and in pairs, and pieces of 2–4 signs. A Chinese sign counts as a word; a number is one word, since its value is not
 * what is meant.
 */
export function featuresOf(text: string): Features {
  const words: string[] = [];
  const pieces: string[] = [];
  const kin: string[] = [];
  const meaning: string[] = [];
  const plain = uncontracted(normal(text)).replace(/\d+([.,:]\d+)*/g, ' # ');
  let before = '^';
  const word = (said: string) => {
    words.push(said, `${before} ${said}`);
    before = said;
  };
  for (const [token] of plain.matchAll(/\p{Script=Han}+|[\p{L}\p{M}'’]+|#/gu)) {
    if (HAN_FIRST.test(token)) {
      const signs = [...token];
      kin.push(...kinOfSigns(token));
      for (const [i, sign] of signs.entries()) {
        words.push(sign);
        if (i > 0) meaning.push(`${signs[i - 1]} ${sign}`);
        for (let n = 1; n <= 4 && i + n <= signs.length; n++) pieces.push(signs.slice(i, i + n).join(''));
      }
      if (signs.length === 1) meaning.push(token);
      continue;
    }
    const bare = token.replace(/['’]/g, '');
    if (bare === '') continue;
    const root = rootOf(bare);
    kin.push(...kinOfWord(`${before} ${root}`));
    word(root);
    kin.push(...kinOfWord(root));
    if (token !== '#' && !FUNCTION.has(bare)) meaning.push(root);
    const framed = ` ${bare} `;
    if (token !== '#')
      for (const n of [3, 4]) for (let i = 0; i + n <= framed.length; i++) pieces.push(framed.slice(i, i + n));
  }
  pieces.push(...askedIn(plain));
  return { words, pieces, kin, pairs: pairsOf(kin), meaning };
}
/**
 * Of a text of several clauses the words and pairs of words of the last one, as features of their own: before it is told how things are,
 * in it is asked. 「这家店不错，它在哪儿？」
 */
function askedIn(plain: string): string[] {
  const clauses = plain.split(/[^\p{L}\p{M}#'’ ]+/u).filter((clause) => /[\p{L}#]/u.test(clause));
  if (clauses.length < 2) return [];
  const words = clauses.at(-1)?.match(/\p{Script=Han}|[\p{L}\p{M}'’]+|#/gu) ?? [];
  return words.flatMap((word, i) => (i === 0 ? [`$${word}`] : [`$${word}`, `$${words[i - 1]} ${word}`]));
}
function pairsOf(kin: readonly string[]): string[] {
  const each = [...new Set(kin)];
  return each.flatMap((one, i) =>
    each.slice(i + 1, i + 1 + REACH).map((other) => (one < other ? `${one} ${other}` : `${other} ${one}`)),
  );
}
/** what's, whats: what is; don't, dont: do not. */
const uncontracted = (text: string): string =>
  text
    .replace(/\b(what|where|who|when|how|that|there|it|he|she)['’]?s\b/g, (all, word: string) =>
      all === 'its' ? all : `${word} is`,
    )
    .replace(/\b(i)['’]?m\b/g, '$1 am')
    .replace(/\b(do|does|did|is|are|was|were|have|has|had|could|would|should)n['’]?t\b/g, '$1 not')
    .replace(/\bwon['’]?t\b/g, 'will not')
    .replace(/\bcan['’]?t\b/g, 'can not')
    .replace(
      /\b(i|you|we|they)['’](ve|re|ll|d)\b/g,
      (_, word: string, end: keyof typeof ENDS) => `${word} ${ENDS[end]}`,
    );
const ENDS = { ve: 'have', re: 'are', ll: 'will', d: 'would' } as const;
const HAN_FIRST = /^\p{Script=Han}/u;
