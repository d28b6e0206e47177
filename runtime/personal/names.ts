// People's names, in context: Chinese ones and those in Latin letters are weighed by what they are made of and what stands around them.
import { findDotted, findFilled, findHanNames } from './han-names.ts';
import { findLatinNames } from './latin-names.ts';

/** @param simple the text with simplified signs, as long as it was */
export function findNames(simple: string, add: (start: number, end: number) => void): void {
  if (/\p{Script=Han}{2}/u.test(simple)) {
    findHanNames(simple, add);
    findDotted(simple, add);
    findFilled(simple, add);
  }
  if (/[A-Za-z]{2}/.test(simple)) findLatinNames(simple, add);
}
