// A listed word across the border of two others: 大便 in 北大便利 is none. Asked only where a word was found, of the dictionary that comes with Node.
import { zhWords } from '../zh-words.ts';

const MOST_KEPT = 10_000;
const kept = new Map<string, readonly string[]>();
function wordsOf(text: string): readonly string[] {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = [...zhWords.segment(text)].map(({ segment }) => segment);
  kept.set(text, made);
  return made;
}
const isWord = (text: string): boolean => wordsOf(text).length === 1;

/** A word that crosses reaches so far over either end of the listed one. */
const REACH = 2;
const han = /^\p{sc=Han}$/u;
const hanAt = (text: string, at: number): boolean => han.test(text.charAt(at));

/**
 * Does what stands at `start` … `end` belong to two words, one that begins before it and one that ends after it?
 * @returns where the second one ends; 0: it does not; -1: what follows will tell, when the text may go on
 */
export function crossed(text: string, start: number, end: number, more: boolean): number {
  if (!hanAt(text, start - 1)) return 0;
  let asked = false;
  for (let before = 1; before <= REACH && hanAt(text, start - before); before++)
    for (let border = start + 1; border < end; border++) {
      if (!isWord(text.slice(start - before, border))) continue;
      asked = true;
      for (let after = 1; after <= REACH && hanAt(text, end + after - 1); after++) {
        const to = end + after;
        if (!isWord(text.slice(border, to))) continue;
        const both = wordsOf(text.slice(start - before, to));
        if (both.length === 2 && both[0]?.length === border - start + before) return to;
      }
    }
  if (!asked || !more) return 0;
  for (let at = end; at < end + REACH; at++) {
    if (at >= text.length) return -1;
    if (!hanAt(text, at)) return 0;
  }
  return 0;
}
