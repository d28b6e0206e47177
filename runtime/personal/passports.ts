// Passports: their numbers look like those of goods, so a word for one must stand before them.
import { each } from '../understanding/entities/entity.ts';

const PASSPORT =
  /(?:(?:护照|通行证|台胞证|回乡证|居住证|旅行证)(?:号码?|编号)?|(?:travel (?:document|permit)|passport)(?:\s?(?:numbers?|no\.?|nr\.?|#|id))?)\s{0,2}(?:是|为|is|was|=)?\s{0,2}[:：#]?\s{0,2}([A-Z]{1,2}\d{7,8}|[A-Z]\d{2}[A-Z]\d{2}[A-Z]\d{1,2}|[A-Z]{0,2}\d{6,9}|[A-Z0-9]{9})(?![A-Za-z0-9])/gi;

/** wrong passport no on the booking, should be 533804917 */
const PUT_RIGHT =
  /passport(?:\s?(?:numbers?|no\.?|nr\.?|#))?(?!\p{L})[^\d\n.!?]{1,40}(?:should be|should read|must be|correct (?:one|number) is|it is|it['’]s|is|change(?:d)? (?:it )?to)\s?:?\s?([A-Z]{0,2}\d{6,9})(?![A-Za-z0-9])/giu;

export function findPassports(text: string, add: (start: number, end: number) => void): void {
  if (/passport/i.test(text)) each(PUT_RIGHT, text, ({ 0: whole, 1: number = '', index }) => add(index + whole.length - number.length, index + whole.length)); // prettier-ignore
  each(PASSPORT, text, ({ 0: whole, 1: number = '', index }) => {
    if ((number.match(/\d/g) ?? []).length >= 4) add(index + whole.length - number.length, index + whole.length);
  });
}
