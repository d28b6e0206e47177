// Patterns that users write, in RE2 syntax: linear time whatever the text. No look-around, no back-references.
import { RE2JS } from 're2js';

/** The longest text a pattern is tried on, in characters. */
export const PATTERN_INPUT = 8_192;
const kept = new Map<string, RE2JS | string>();

/** The compiled pattern, or what is wrong with it in RE2's words. Kept in a bounded cache. */
function compiled(source: string): RE2JS | string {
  const known = kept.get(source);
  if (known !== undefined) return known;
  let made: RE2JS | string;
  try {
    made = RE2JS.compile(source);
  } catch (error) {
    made = error instanceof Error ? error.message : String(error); // a syntax error of the user's, told to them by lint
  }
  if (kept.size > 500) kept.clear();
  kept.set(source, made);
  return made;
}

/** Nothing when the pattern can be used, else the reason. */
export function patternFault(source: string): string | undefined {
  const made = compiled(source);
  return typeof made === 'string' ? made : undefined;
}

/** The first place the pattern fits, with UTF-16 offsets; nothing when it does not fit or cannot be used. */
export function findPattern(source: string, text: string): { text: string; start: number; end: number } | undefined {
  const made = compiled(source);
  if (typeof made === 'string') return undefined;
  const matcher = made.matcher(text.slice(0, PATTERN_INPUT));
  if (!matcher.find()) return undefined;
  return { text: matcher.group() ?? '', start: matcher.start(), end: matcher.end() };
}

/** Every place the pattern fits, none empty and none over another; UTF-16 offsets. */
export function findPatterns(source: string, text: string): { start: number; end: number }[] {
  const made = compiled(source);
  if (typeof made === 'string') return [];
  const matcher = made.matcher(text.slice(0, PATTERN_INPUT));
  const found: { start: number; end: number }[] = [];
  while (matcher.find())
    if (matcher.end() > matcher.start()) found.push({ start: matcher.start(), end: matcher.end() });
  return found;
}
