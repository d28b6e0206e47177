// People's names, in context: Chinese ones and those in Latin letters are weighed by what they are made of and what stands around them.
import { findBeside } from './han-beside.ts';
import { findCalled } from './han-called.ts';
import { findDotted, findFilled, findHanNames } from './han-names.ts';
import { findLatinNames } from './latin-names.ts';
import type { PersonalSpan } from './span.ts';

/**
 * @param simple the text with simplified signs, as long as it was
 * @param beside addresses and telephone numbers of the text: whose they are stands beside them
 */
export function findNames(
  simple: string,
  add: (start: number, end: number) => void,
  beside: readonly PersonalSpan[] = [],
): void {
  if (/\p{Script=Han}{2}/u.test(simple)) {
    findHanNames(simple, add);
    findCalled(simple, add);
    findDotted(simple, add);
    findFilled(simple, add);
    findBeside(simple, beside, add);
  }
  if (/[A-Za-z]{2}/.test(simple)) findLatinNames(simple, add);
}
