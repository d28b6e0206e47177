// An example as it is stored, wherever it comes from: typed, pasted, or out of a file.

/** Signs that nobody sees and that turn what stands beside them; not the joiners, which emoji and Persian need. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line, without control characters, what nobody sees, and the bullet of a list in front. */
export const exampleLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/^[-*•·]\s+/u, '');
