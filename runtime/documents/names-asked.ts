// Names in a question: what is in Latin letters among Chinese signs, and what has a capital in the middle of an English sentence.

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z][A-Za-z0-9-]{2,}/g;
const CAPITAL = /(?<=\S\s+["'(]?)[A-Z][A-Za-z0-9-]+/g;

/** In lower case; none where capitals say nothing: most words have one. */
export function namesAsked(question: string): string[] {
  const found = [...question.matchAll(HAN.test(question) ? LATIN : CAPITAL)].map(([name]) => name.toLowerCase());
  const isShouted = !HAN.test(question) && found.length * 2 > question.trim().split(/\s+/).length;
  return isShouted ? [] : [...new Set(found)];
}
