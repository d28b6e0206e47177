// A word with a number in it is written with the Chinese sign or with the digit: 三陪 and 3陪, 六合彩 and ⑥合彩 are one.
const SIGNS = '零一二三四五六七八九';
const DIGITS = '0123456789';

/** The word with its numbers written the other way; nothing when it has none, or nothing else: 六四 is not 64. */
export function otherNumerals(word: string): string | undefined {
  if (!/\p{sc=Han}/u.test(word.replace(/[零〇一二三四五六七八九]/g, ''))) return undefined;
  const other = /[0-9]/.test(word)
    ? word.replace(/[0-9]/g, (one) => SIGNS.charAt(Number(one)))
    : word.replaceAll('〇', '零').replace(/[零一二三四五六七八九]/g, (one) => DIGITS.charAt(SIGNS.indexOf(one)));
  return other === word ? undefined : other;
}
