// Which of a bot's languages a text is written in: by its script, and among Latin ones by words that only one language has. Silent when in doubt.

const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];
const LATIN = /\p{Script=Latin}/gu;
/** Words of everyday English. One of them beside another word tells a sentence from a brand or a name written among other letters. */
const ENGLISH = new Set(
  'i you we they he she it my your our the a an is are am was were be do does did can could will would should have has had where when what which who how why not no yes and or but to for from of in on at with about please thanks thank help need want hello hi hey order'.split(
    ' ',
  ),
);
const LONGEST = 2_000;
const baseOf = (language: string) => language.toLowerCase().split('-')[0] ?? '';
const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/**
 * The language to go on in, when it is another than `current`.
 * @param languages the bot's own, the first is its default
 * @returns one of `languages`; nothing when the text says too little (numbers, names, one word) or the bot has no such language
 */
export function otherLanguage(text: string, languages: readonly string[], current: string): string | undefined {
  const plain = text.slice(0, LONGEST).replace(/\S*(?:@|:\/\/|www\.)\S*/g, ' '); // addresses are of no language
  const latin = count(plain, LATIN);
  for (const [language, letters] of scripts) {
    const own = count(plain, letters);
    if (own === 0) continue;
    // a Chinese name in an English sentence, a brand in a Chinese one
    if (own * 2 < latin / 3) break;
    return unlessCurrent(languages, language, current);
  }
  const words = plain.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (words.length < 2 || english === 0 || english * 6 < words.length) return undefined;
  return unlessCurrent(languages, 'en', current);
}

function unlessCurrent(languages: readonly string[], base: string, current: string): string | undefined {
  if (baseOf(current) === base) return undefined;
  return languages.find((language) => baseOf(language) === base);
}
