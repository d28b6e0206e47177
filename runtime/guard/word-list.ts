// A word list as a file: `word<TAB>category` a line, `#` begins a comment, the category `allow` marks a phrase in which listed words do not count.
import type { Listed } from './words.ts';

const ALLOW = 'allow';

type WordList = { listed: Listed[]; allowed: string[] };
/** @returns the list, or the first line (from 1) that is neither a word with its category, a comment, nor empty */
export function parseWordList(text: string): WordList | { badLine: number } {
  const list: WordList = { listed: [], allowed: [] };
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [word = '', category = '', ...more] = line.split('\t').map((part) => part.trim());
    if (word === '' || category === '' || more.length > 0) return { badLine: i + 1 };
    if (category === ALLOW) list.allowed.push(word);
    else list.listed.push({ word, category });
  }
  return list;
}
