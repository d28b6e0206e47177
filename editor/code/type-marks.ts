// What TypeScript found, as marks in the reader's words. JavaScript runs where types only do not fit, so most of it is a warning.
import type { Locale } from '@dialoom/shared/node/define';
import { fill, translator } from '@dialoom/shared/text/messages';
import { scriptTypeMessages } from '../text/script-types.ts';
import { placeOf, type Mark } from './marks.ts';
import type { TypeFault } from './script-service.ts';

type Key = keyof typeof scriptTypeMessages;
/** These end the script with an error when they are reached. */
const fatal = new Set([2349, 2351, 2448, 2588]);
/** Said by our own reading of the script, in better words: names that nothing makes. */
const said = new Set([2304, 2552]);
const arithmetic = new Set(['+', '-', '*', '/', '%', '<', '>', '<=', '>=', '==', '===', '!=', '!==', '&&', '||']);

/** @param known marks that stand already: what TypeScript says of the same place is left out */
export function typeMarks(source: string, faults: readonly TypeFault[], known: readonly Mark[], locale: Locale): Mark[] {
  const t = translator(scriptTypeMessages, locale);
  return faults.flatMap(({ code, text, start, length }) => {
    const place = placeOf(source, start);
    if (said.has(code) || known.some(({ line, column }) => line === place.line && column === place.column)) return [];
    const key = `type.${code}`;
    const found = Object.hasOwn(scriptTypeMessages, key);
    const named = [...text.matchAll(/'((?:[^']|'(?=\w))*)'/g)].map(([, name = ''], i) => [String(i), wordFor(name, t)]);
    const message = found ? fill(t(key as Key), Object.fromEntries(named)) : t('type.other', { text });
    const row = source.split('\n')[place.line - 1] ?? '';
    const most = Math.max(1, row.length - place.column + 1); // one line is enough to see where it is
    return [{ ...place, length: Math.min(length, most), level: fatal.has(code) ? 'error' : 'warning', message } satisfies Mark];
  });
} // prettier-ignore

/** `string`, `any[]`, `{ status: …; [more: string]: any; }`: the words of the studio; names stay as they are written. */
function wordFor(name: string, t: (key: Key) => string): string {
  if (arithmetic.has(name)) return name;
  const base = name.replace(/^readonly /, '');
  if (base === 'Vars') return t('type.is.vars');
  if (base === 'Date') return t('type.is.date');
  if (/^(string|".*")$/i.test(base)) return base.startsWith('"') ? base : t('type.is.string');
  if (/^number$/i.test(base)) return t('type.is.number');
  if (/^boolean$/i.test(base)) return t('type.is.boolean');
  if (base.endsWith('[]')) return t('type.is.list');
  if (/^\{.*\}$|^(Readonly|Record)</.test(base)) return t('type.is.object');
  return name;
}
