// Listed patterns, by an engine that takes linear time. They look at the text as it is written, whatever its case, and find a bounded stretch.
import { longestMatch } from '@dialoom/shared/pattern/longest-match';
import { findPatterns } from '@dialoom/shared/pattern/pattern';
import type { Hit } from './scan.ts';

/** What a pattern finds is at most so long. */
export const MOST_FOUND = 200;
/** A text is looked at in pieces that overlap by twice that. */
const PIECE = 4_000;

type Pattern = { word: string; category: string };
const found = new Map<string, number>();
/** In code units; more than `MOST_FOUND` for one that may not be listed. */
export function lengthOf(source: string): number {
  const known = found.get(source);
  if (known !== undefined) return known;
  if (found.size > 1_000) found.clear();
  const made = longestMatch(source);
  found.set(source, made);
  return made;
}
export const longestPattern = (patterns: readonly Pattern[]): number =>
  patterns.reduce((most, { word }) => Math.max(most, Math.min(MOST_FOUND, lengthOf(word))), 0);

/** Every place where a pattern fits, in no order. Of one pattern they do not overlap. */
export function findInPatterns(patterns: readonly Pattern[], text: string): Hit[] {
  const hits: Hit[] = [];
  for (const { word, category } of patterns)
    for (let from = 0, reach = 0; ; from += PIECE) {
      for (const { start, end } of findPatterns(`(?i)${word}`, text.slice(from, from + PIECE + 2 * MOST_FOUND))) {
        if (from + start < reach || start >= PIECE) continue;
        reach = from + end;
        hits.push({ start: from + start, end: reach, word, category });
      }
      if (from + PIECE >= text.length) break;
    }
  return hits;
}
