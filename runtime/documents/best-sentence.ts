// The sentence of a passage that says it: by what it shares with the question, and where it stands.
import { askedFor, type Sought } from '../knowledge/asked.ts';
import { eachTerm, partsOf } from '../knowledge/terms.ts';
import { sentencesOf } from './sentences.ts';

/** `share`: what of the question it holds, 0–1. */
export type Best = { start: number; end: number; share: number };
/** The first sentence of a passage often says what the others explain. */
const FIRST = 1.05;
/** A sentence may be this long before it has to earn it, in characters. */
const USUAL = 60;
const ANY = { has: () => true, nearest: () => undefined };

export const soughtIn = (question: string): readonly Sought[] => askedFor(question, ANY);
/** What of the question a text holds: the best form of each thing sought counts. */
export function shareOf(sought: readonly Sought[], text: string): number {
  const held = new Set<number>();
  eachTerm(partsOf(text, 1), false, (key) => held.add(key));
  let all = 0;
  let sum = 0;
  for (const { forms } of sought) {
    const most = forms[0]?.[1] ?? 0;
    all += most;
    sum += forms.reduce((best, [key, weight]) => (held.has(key) && weight > best ? weight : best), 0);
  }
  return all === 0 ? 0 : sum / all;
}
/** Nothing where no sentence shares anything, or there is only one. */
export function bestSentence(sought: readonly Sought[], text: string): Best | undefined {
  const sentences = sentencesOf(text);
  let best: (Best & { worth: number }) | undefined;
  let start = 0;
  for (const [i, sentence] of sentences.entries()) {
    const share = shareOf(sought, sentence);
    const length = sentence.trim().length;
    const worth = (share * (i === 0 ? FIRST : 1)) / Math.sqrt(Math.max(1, length / USUAL));
    const before = sentence.length - sentence.trimStart().length;
    if (share > 0 && (!best || worth > best.worth + 1e-9)) best = { start: start + before, end: start + before + length, share, worth }; // prettier-ignore
    start += sentence.length;
  }
  return best && { start: best.start, end: best.end, share: best.share };
}
