// Post codes, with the state before or the town behind that belongs to them.
import { STATES } from './latin-address-words.ts';

/** `worth`: how much it says for an address, beside the 3 that are enough. */
type Postcode = { end: number; worth: number };

const state = [...STATES].join('|');
const SURE = [
  /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Za-z\d])/iy, // Britain
  /[A-Z]\d[A-Z][ -]?\d[A-Z]\d(?![A-Za-z\d])/iy, // Canada
  /[AC-FHKNPRTV-Y]\d[\dW] ?(?=[A-Z\d]{0,3}\d)[AC-FHKNPRTV-Y\d]{4}(?![A-Za-z\d])/iy, // Ireland
  new RegExp(`(?:${state}),?[ -]{1,2}\\d{5}(?:-\\d{4})?(?![\\w-])`, 'iy'),
  new RegExp(`(?:${state}),?[ -]{1,2}(?:[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{4}|\\d{6}|\\d{3} \\d{3})(?![\\w-])`, 'iy'),
  /(?:AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO),?[ -]{1,3}\d{5}-?\d{3}(?![\w-])/y, // Brazil
  /(?:S|Singapore) ?\(?\d{6}\)?(?!\w)/iy,
  /(?:pin ?code|pin|post ?code|postal code|zip(?: ?code)?|eircode|cp|cap|plz)[ :.#-]{0,3}(?:\d{3} \d{3}|\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4})(?![\w-])/iy,
];
const BEFORE_TOWN = /(?:[A-Z]{1,2}-)?(?:\d{4,6}(?:-\d{3})?|\d{3} \d{2}|\d{2}-\d{3}|\d{4} ?[A-Z]{2})(?= \p{L})(?! \d)/uy;
const DIGITS = /(?:\d{5}-\d{3,4}|\d{3}-\d{4}|\d{3} \d{3}|\d{4,6})(?![\w/-]|[ .]\d|,\d|\s?(?:%|[$€£]))/y;

/** States in small letters that are words: in 2025. */
const WORDS = /^(?:in|or|me|ok|hi|oh|as|ma|pa|id|al|co|de)[ ,]/;

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : undefined;
}

/** A code that nothing else looks like. */
export function surePostcodeAt(text: string, at: number): Postcode | undefined {
  for (const pattern of SURE) {
    const end = matchAt(pattern, text, at);
    if (end !== undefined && !WORDS.test(text.slice(at, at + 3))) return { end, worth: 2 };
  }
  return undefined;
}
/** 70173 of Stuttgart: the town is read by who asks. */
export const codeBeforeTownAt = (text: string, at: number): number | undefined => matchAt(BEFORE_TOWN, text, at);
/** Digits alone, behind a town. */
export const digitsAt = (text: string, at: number): number | undefined => matchAt(DIGITS, text, at);
