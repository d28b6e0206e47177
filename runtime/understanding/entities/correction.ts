// What a message takes back and what it puts in its place: 不是周三，是周四 · no, Thursday · 数量改成三件 · not Beijing but Shanghai.
import { fold } from './fold.ts';

type Placed = { start: number; end: number };
export type Correction<T extends Placed> = {
  /** Said now, in place of something said before. */
  put: T[];
  /** Named as wrong; may be empty: "no, Thursday". */
  taken: T[];
};

const DENIED =
  /(?:(?:不是|不要|不对|并非|别)(?:去|到|在|飞|往|要|选)?|\bnot\b(?: on| at| in| to| from)?|\binstead of\b|\brather than\b|从|\bfrom\b|把|由)\s*$/i;
/** Right behind what is wrong: X 不对, X 改成 Y. */
const REPLACED = /^\s*(?:不对|不行|不可以|错了|搞错|(?:的[^，。,.!?]{0,6})?(?:改成|改为|改到|换成|换为|换到|变成|调到|调成)|is wrong|won't work|doesn't work|to\b)/i; // prettier-ignore
const CHANGES =
  /^\s*(?:不对|不是|不不|错了|说错|弄错|搞错|写错|更正|纠正|等等|哦?不[，,]|no\b|nope\b|sorry\b|actually\b|wait\b|correction\b|i meant\b|i mean\b|make (?:it|that)\b|oops\b)|(?:改成|改为|改到|换成|换为|换到|变成|调到|调成|更正为|说错了|弄错了|写错了|应该是|而是|才对|重新改)|[，,。]\s*(?:不是|别|not\b)|\b(?:i meant|i mean|make it|change (?:it|that|the)|switch (?:it|that|to)|should be|instead|rather|but rather|not .{1,30} but)\b/i;

/** Whether a message may take something back at all. */
export const mayCorrect = (given: string): boolean => CHANGES.test(fold(given));
const BEGINS =
  /^\s*(?:不对|不是|不不|错了|说错|弄错|搞错|写错|更正|纠正|等等|哦?不[，,]|no\b|nope\b|sorry\b|actually\b|wait\b|correction\b|i meant\b|i mean\b|oops\b)/i;
/** It begins by taking something back: "no, Thursday". */
export const beginsWithDenial = (given: string): boolean => BEGINS.test(fold(given));
/** How far the words reach by which it does. */
export const denialEnd = (given: string): number => BEGINS.exec(fold(given))?.[0].length ?? 0;

/**
 * Sorts what was found in a message that corrects; nothing when it corrects nothing.
 * @param found none over another, in the order of the text
 */
export function correctionIn<T extends Placed & { type: string }>(
  given: string,
  found: readonly T[],
): Correction<T> | undefined {
  // prettier-ignore
  const text = fold(given);
  if (!CHANGES.test(text)) return undefined;
  const put: T[] = [];
  const taken: T[] = [];
  for (const [i, one] of found.entries()) {
    const before = text.slice(Math.max(0, one.start - 16), one.start);
    const after = text.slice(one.end, one.end + 16);
    // "from" and 从 are a denial only where the same kind follows: from Friday to Monday, 从三件改成五件
    const again = found.slice(i + 1).some(({ type }) => type === one.type);
    const weak = /(?:从|由|把|from)\s*$/i.test(before);
    if ((DENIED.test(before) && (!weak || again)) || (REPLACED.test(after) && again)) taken.push(one);
    else put.push(one);
  }
  return put.length + taken.length === 0 ? undefined : { put, taken };
}
