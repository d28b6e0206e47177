// What is read again and again (lines of a conversation somebody has open, asked for every two seconds; a prompt and the lines before it, with
// each call of a model): what was found in it is kept for a while.
import { findPersonal } from './find-personal.ts';
import type { PersonalSpan } from './span.ts';

/** Texts kept, those last asked for; longer ones are read each time. */
const MOST = 4_000;
const LONGEST = 4_000;
const known = new Map<string, readonly PersonalSpan[]>();

/** The same as `findPersonal`. */
export function recentlyFound(text: string): readonly PersonalSpan[] {
  if (text.length > LONGEST) return findPersonal(text);
  const found = known.get(text) ?? findPersonal(text);
  known.delete(text); // the newest stands last
  known.set(text, found);
  const [oldest] = known.size > MOST ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  return found;
}
