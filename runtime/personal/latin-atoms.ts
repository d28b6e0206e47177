// A text in Latin letters cut into words, numbers and marks, as addresses are read.
import { each } from '../understanding/entities/entity.ts';

export type Atom = {
  text: string;
  /** In small letters, without dots: P.O is po. */
  low: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
  /** It begins with a capital. */
  capital: boolean;
  /** What stands between it and the one before, of blanks. */
  gap: '' | ' ' | '\n';
};

/** 14, 221B, 12/345, 8-2-293/A, 22nd, #08-1127, F-10/2, T12; words with their dots and hyphens inside; marks. */
const ATOM =
  /#?\d[\dA-Za-zº°ª]{0,12}(?:[-/–](?=[\dA-Za-z])[\dA-Za-z]{1,10}){0,4}(?![\p{L}\d])|#?\p{Lu}{1,2}[-/]?\d{1,5}[A-Za-z]?(?:[-/][\dA-Za-z]{1,6}){0,3}(?![\p{L}\d])|(?<![\p{L}\d])[a-z]-\d{1,4}(?![\p{L}\d-])|[a-z]{1,3}\d{1,3}\/\d{1,4}[a-z]?(?![\p{L}\d])|[\p{L}\p{M}]{1,40}(?:['’.-][\p{L}\p{M}]{1,40}){0,4}|\S/gu;

export function atomsOf(text: string): Atom[] {
  const found: Atom[] = [];
  let from = 0;
  each(ATOM, text, ({ 0: whole, index }) => {
    const blank = text.slice(from, index);
    const kind = /\d/.test(whole) ? 'number' : /^[\p{L}]/u.test(whole) ? 'word' : 'mark';
    found.push({
      text: whole,
      low: whole.toLowerCase().replaceAll('.', ''),
      start: index,
      end: index + whole.length,
      kind,
      capital: /^\p{Lu}/u.test(whole),
      gap: blank === '' ? '' : blank.includes('\n') ? '\n' : ' ',
    });
    from = index + whole.length;
  });
  return found;
}
