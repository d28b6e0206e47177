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
/** Of Britain, Germany, India, Kenya, France, Italy, Spain, Ireland, Singapore, Nigeria, Brazil, Poland: proof enough where a car is spoken of. */
const KNOWN =
  /(?<![\p{L}\d#/.-])(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}[EH]?|[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}|[A-Z]{2}[ -]\d{3}[ -][A-Z]{2}|\d{4} [BCDFGHJ-NPR-TV-Z]{3}|\d{2,3}-[A-Z]{1,2}-\d{1,6}|[A-Z]{3} \d{1,4} ?[A-Z]{1,2}|[A-Z]{3}-\d{3,4}(?:-?[A-Z]{2})?|[A-Z]{3}\d[A-Z]\d{2}|\d[A-Z]\d \d{4}|[A-Z]{2}\d{3}[A-Z]{2})(?![\p{L}\d]|[-/.]\d)/gu;
const CAR =
  /(?<!\p{L})(?:cars?|vehicles?|vans?|trucks?|lorr(?:y|ies)|taxis?|cabs?|motorbike|motorcycle|scooter|parking|parked|clamped|towed|tolls?|speeding|number ?plates?|volvo|skoda|škoda|toyota|honda|ford|fiat|audi|bmw|vw|volkswagen|golf|opel|vauxhall|renault|peugeot|citro[eë]n|hyundai|kia|mazda|nissan|tesla|suzuki|seat|dacia|mercedes|subaru|lexus|jeep|tata|mahindra|maruti)(?!\p{L})[^.!?\n]{0,36}$/iu;
const OF_A_THING =
  /(?:order|ref(?:erence)?|booking|pnr|code|sku|part|model|serial|flight|ticket|invoice|case|route|line|bus|size|type|error|form|policy|account|permit)(?: (?:number|no\.?|nr\.?|id|is|was))*[:# ]{0,2}$/iu;
const JOINED = /^(?:,| and| or| &| to|,? not|, and) $/;

const WORTH =
  /plate|reg|vrn|kennzeichen|targa|plaka|tag|car|vehicle|van|truck|lorr|taxi|cab|bike|scooter|park|clamped|tow|toll|speeding|volvo|koda|toyota|honda|ford|fiat|audi|bmw|vw|golf|opel/i;

export function findLatinPlates(text: string, add: (start: number, end: number) => void): void {
  if (!/\d/.test(text) || !WORTH.test(text)) return;
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
  each(KNOWN, text, ({ 0: whole, index }) => {
    const before = text.slice(Math.max(0, index - 48), index);
    if (CAR.test(before) && !OF_A_THING.test(before)) take(whole, index + whole.length);
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
