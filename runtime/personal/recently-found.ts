// A conversation that somebody has open is asked for every two seconds: what was found in its lines is kept while it is.
import { findPersonal } from './find-personal.ts';
import type { PersonalSpan } from './span.ts';

/** Lines kept, those last asked for. */
const MOST = 4_000;
const known = new Map<string, readonly PersonalSpan[]>();

/** The same as `findPersonal`. */
export function recentlyFound(text: string): readonly PersonalSpan[] {
  const found = known.get(text) ?? findPersonal(text);
  known.delete(text); // the newest stands last
  known.set(text, found);
  const [oldest] = known.size > MOST ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  return found;
}
