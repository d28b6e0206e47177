// Tests conditions against variables. Missing data never throws: a rule about nothing holds only for `is-empty`, `equals` nothing
// and the negations; a rule with no variable chosen holds never.
import { findPattern } from '../pattern/pattern.ts';
import type { ConditionsData, Group, Operator, Rule } from './conditions.ts';
import type { Json } from './effects.ts';
import { atPath } from './paths.ts';

/** `render` fills `{{ variables }}` in the value of a rule. */
export function holds(
  data: ConditionsData,
  vars: Readonly<Record<string, Json>>,
  render: (value: string) => string,
): boolean {
  const one = (row: Rule | Group): boolean => {
    if ('op' in row) return row.variable !== '' && ruleHolds(row, atPath(vars, row.variable), render);
    return row.rules.length > 0 && (row.match === 'all' ? row.rules.every(one) : row.rules.some(one));
  };
  return data.rows.length > 0 && (data.match === 'all' ? data.rows.every(one) : data.rows.some(one));
}

function ruleHolds({ op, value }: Rule, left: Json | undefined, render: (value: string) => string): boolean {
  const right = value.includes('{{') || value.includes('{%') ? render(value) : value;
  const text = asText(left);
  if (text === '' && !ofNothing.has(op)) return false;
  switch (op) {
    case 'equals':
      return same(left, right);
    case 'not-equals':
      return !same(left, right);
    case 'contains':
      return Array.isArray(left) ? left.some((item) => same(item, right)) : fold(text).includes(fold(right));
    case 'not-contains':
      return !(Array.isArray(left) ? left.some((item) => same(item, right)) : fold(text).includes(fold(right)));
    case 'starts-with':
      return fold(text).startsWith(fold(right));
    case 'ends-with':
      return fold(text).endsWith(fold(right));
    case 'matches':
      return findPattern(right, text) !== undefined;
    case 'greater':
      return compare(left, right, (a, b) => a > b);
    case 'at-least':
      return compare(left, right, (a, b) => a >= b);
    case 'less':
      return compare(left, right, (a, b) => a < b);
    case 'at-most':
      return compare(left, right, (a, b) => a <= b);
    case 'before':
      return compareDates(text, right, (a, b) => a < b);
    case 'after':
      return compareDates(text, right, (a, b) => a > b);
    case 'is-empty':
      return isEmpty(left);
    case 'is-not-empty':
      return !isEmpty(left);
    case 'is-true':
      return left === true || text === 'true';
    case 'is-false':
      return left === false || text === 'false';
    case 'one-of':
      return right.split('\n').some((line) => line.trim() !== '' && same(left, line.trim()));
    default:
      return op satisfies never;
  }
}

/** Operators that can hold of a value that is missing or empty. */
const ofNothing: ReadonlySet<Operator> = new Set(['equals', 'not-equals', 'not-contains', 'is-empty', 'is-not-empty']);
const asText = (value: Json | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
/** Full-width letters and case do not make a difference to a business user. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();
const asNumber = (value: Json | undefined) => {
  const text = fold(asText(value)).replaceAll(',', '');
  return text === '' ? Number.NaN : Number(text);
};
function same(left: Json | undefined, right: string): boolean {
  if (typeof left === 'number') return left === asNumber(right);
  return fold(asText(left)) === fold(right);
}
const compare = (left: Json | undefined, right: string, how: (a: number, b: number) => boolean) => {
  const [a, b] = [asNumber(left), asNumber(right)];
  return !Number.isNaN(a) && !Number.isNaN(b) && how(a, b);
};
const compareDates = (left: string, right: string, how: (a: number, b: number) => boolean) => {
  const [a, b] = [asDate(left), asDate(right)];
  return !Number.isNaN(a) && !Number.isNaN(b) && how(a, b);
};
const written =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[t\s]\s*(\d{1,2}):(\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(z|[+-]\d{2}:?\d{2})?)?$/;
/** Milliseconds of `2026-11-18`, `2026/1/8 9:30`, `2026年1月8日`. Without a zone it is read as UTC, so that every machine agrees. */
function asDate(text: string): number {
  const found = written.exec(fold(text));
  if (!found) return Number.NaN;
  const [, year, month = '', day = '', hour = '0', minute = '00', zone = 'z'] = found;
  const two = (part: string) => part.padStart(2, '0');
  return Date.parse(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}${zone.toUpperCase()}`);
}
const isEmpty = (value: Json | undefined) =>
  value === undefined ||
  value === null ||
  asText(value).trim() === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);
