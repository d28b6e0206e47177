// Number plates of other countries: they look like numbers of goods, so a word for one must stand beside them.
import { each } from '../understanding/entities/entity.ts';

/** B-KD 3391, SGX 4821 M, AB12 CDE, 34 ABC 123: letters by three at most, digits by five. */
const SHAPE = '(?:[A-ZÄÖÜ]{1,3}|\\d{1,5})(?:[ ·.-]?(?:[A-ZÄÖÜ]{1,3}|\\d{1,5})){1,5}(?![\\p{L}\\d])';
/** In small letters no space parts it, but for the British one. */
const SMALL =
  '(?:[a-z]{2}\\d{2} [a-z]{3}|[a-z]{1,3}-?\\d{2,4}(?:-?[a-z]{1,3})?|\\d{1,4}-?[a-z]{2,3}-?\\d{0,3})(?![\\p{L}\\d])';
const VEHICLE =
  '(?:car|vehicle|van|truck|(?:motor)?bike|motorcycle|scooter|moped|taxi|cab|lorry|trailer|bus|caravan|tuk-?tuk|rickshaw|boda)';
const WORD = `(?:(?:number|licen[cs]e|registration|reg|${VEHICLE}(?:['’]s)?)[ -]?plates?|(?:(?:my|his|her|our|their|its|whose|driver['’]s|the|with|both) |(?<=^|[,.:;(] ))plates?|plates? (?:number|no\\.?|nr\\.?)|${VEHICLE}(?:['’]s)? (?:reg(?:istration)?(?: (?:number|no\\.?|mark))?|no\\.?|number|tag)|reg(?:istration|d)?\\.? ?(?:no\\.?|number|mark)|rego|vrn|license tag|kennzeichen|plaka|targa)`;
const CUED = new RegExp(
  `(?<!\\p{L})${WORD}(?: (?:number|no\\.?|nr\\.?))?,?(?: (?:is|was|are|were|of (?:the|my|his|her) \\p{L}+ (?:is|was)|says|reads|shows|should be|as))?\\s?[:=#-]?\\s?["“'(]?`,
  'giu',
);
const BEHIND = new RegExp(
  `(?<![\\p{L}\\d.-])${SHAPE}(?=,? (?:is|was) (?:my|the|his|her|our|their|its) (?:number |licen[cs]e |registration )?(?:plate|reg(?:istration)?)(?!\\p{L})| \\((?:number |licen[cs]e )?plate\\))`,
  'gu',
);
const VALUE = new RegExp(`(?<![\\p{L}\\d])(?:${SHAPE}|${SMALL})`, 'uy');
const JOINED = /^(?:,| and| or| &| to|,? not|, and) $/;

export function findLatinPlates(text: string, add: (start: number, end: number) => void): void {
  if (!/plate|reg|vrn|kennzeichen|plaka|targa|tag|(?:car|van|bike|taxi|truck|vehicle|lorry|bus) n/i.test(text)) return;
  const found: string[] = [];
  const take = (value: string, end: number): void => {
    const plain = value.replace(/[^\p{L}\d]/gu, '');
    const digits = plain.replace(/\D/g, '').length;
    if (plain.length < 4 || plain.length > 10 || digits < 2 || digits === plain.length) return;
    // I beside a plate is who writes
    const own = value.replace(/ [IA]$/, '');
    add(end - value.length, end - value.length + own.length);
    found.push(own);
  };
  each(CUED, text, ({ 0: whole, index }) => {
    VALUE.lastIndex = index + whole.length;
    const value = VALUE.exec(text)?.[0];
    if (value !== undefined) take(value, index + whole.length + value.length);
  });
  each(BEHIND, text, ({ 0: whole, index }) => take(whole, index + whole.length));
  // and another of the same shape: the ticket shows B-KD 3397
  for (const one of new Set(found.slice(0, 8))) {
    const letters = /^\D+/.exec(one)?.[0] ?? '';
    const shape = one.replace('.', '[.]').replace(/\p{L}/gu, '[A-Z]').replace(/\d/g, '\\d');
    each(new RegExp(`(?<![\\p{L}\\d.-])${shape}(?![\\p{L}\\d.-]\\d|\\d)`, 'gu'), text, ({ 0: whole, index }) => {
      const isNear = letters.length > 1 && whole.startsWith(letters);
      if (whole !== one && (isNear || JOINED.test(text.slice(text.indexOf(one) + one.length, index)))) add(index, index + whole.length); // prettier-ignore
    });
  }
}
