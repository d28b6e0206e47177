// Spaces that some put around Chinese signs (3 月 15 日 下午 3 点) left out, and the way back to the places in the text as it was given.
const HAN = /[\u4e00-\u9fa5]/;

export type Compact = {
  text: string;
  /** Where a stretch of the compact text stands in the one that was given. */
  place(start: number, end: number): { start: number; end: number };
};
const same = (start: number, end: number) => ({ start, end });

/** Up to two spaces beside a Chinese sign; between Latin words and between figures they stay. */
export function compact(given: string): Compact {
  if (!given.includes(' ') || !HAN.test(given)) return { text: given, place: same };
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < given.length; i++) {
    const sign = given[i] ?? '';
    if (sign === ' ') {
      let end = i + 1;
      while (given[end] === ' ') end++;
      if (end - i <= 2 && (HAN.test(given[i - 1] ?? '') || HAN.test(given[end] ?? ''))) {
        i = end - 1;
        continue;
      }
    }
    at.push(i);
    text += sign;
  }
  return { text, place: (start, end) => ({ start: at[start] ?? given.length, end: (at[end - 1] ?? given.length - 1) + 1 }) };
} // prettier-ignore
