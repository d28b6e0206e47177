// What every reader makes of a file: headings and paragraphs, in order.

/** A paragraph, or a heading of that level (1 is the highest). Plain text. `page`: of a PDF, from 1. */
export type Block = { text: string; level?: number; page?: number };
/** `title`: what the document calls itself, if it does. */
export type Reading = { title?: string; blocks: Block[]; pages?: number };

/** No NUL (no database takes it), no half characters, signs of radicals as the words they look like, one space for many. */
export function tidy(text: string): string {
  const whole = text.replaceAll('\0', '').toWellFormed();
  return whole
    .replace(/[\u2e80-\u2fdf\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC')) // PDFs write 无 as the radical ⽆, and fi as one sign
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A short line that numbers itself and does not end like a sentence: 第三章 运费, 二、退货, 2.1 Refunds. @returns its level */
export function numberedHeading(line: string): number | undefined {
  if (line.length > 60 || /[。；;，,：:.!！?？]$/.test(line)) return undefined;
  if (/^第[一二三四五六七八九十百零〇\d]{1,5}[章编篇部]/.test(line) || /^(chapter|part) [\divxlc]+\b/i.test(line))
    return 1;
  if (/^第[一二三四五六七八九十百零〇\d]{1,5}[节条]/.test(line) || /^[一二三四五六七八九十]{1,3}、/.test(line))
    return 2;
  const numbers = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.、]?\s+\p{L}/u.exec(line)?.[1];
  return numbers ? numbers.split('.').length : undefined;
}
