// A table of values and other words for them: what it would do to a list, before it does.
import {
  MOST_SAYINGS,
  MOST_VALUES,
  VALUE_CHARACTERS,
  type Entity,
  type EntityValue,
} from '@dialoom/shared/document/entity';

import { exampleLine } from '@dialoom/shared/understanding/example-line';

export type TableRow = { row: number; cells: readonly string[] };
/** What a column holds; '' goes nowhere. */
export type ValueColumn = 'value' | 'says' | '';
export const leftOutWhy = ['no-value', 'long', 'full', 'same'] as const;
export type LeftOut = { row: number; why: (typeof leftOutWhy)[number]; text: string };
export type ValuesPlan = {
  /** By id: new ones, and those that get more words. */
  values: Record<string, EntityValue>;
  added: number;
  changed: number;
  left: LeftOut[];
};

/** Words in one cell: between signs that nobody uses inside a word, or on lines of their own. */
export const wordsIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[|、，,;；\n\r\t]+/)
      .map(exampleLine)
      .filter((word) => word !== '' && word.length <= VALUE_CHARACTERS),
  ),
];
/** What a list of words looks like in its field. */
export const wordsLine = (words: readonly string[], chinese: boolean): string => words.join(chinese ? '、' : ', ');

const key = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** A first guess: the first column is the value, all others are words for it. */
export const guessColumns = (width: number): ValueColumn[] => Array.from({ length: width }, (_, i) => (i === 0 ? 'value' : 'says')); // prettier-ignore

/** Whether a first row names the columns. */
export const isHeading = (cells: readonly string[]): boolean =>
  cells.some((cell) =>
    /^(?:values?|names?|synonyms?|says|also|words|值|名称|标准值|同义词|说法|别名)$/i.test(cell.trim()),
  );

/**
 * Merges a table into a list: a value that is there gets the new words, any other is added. Nothing is taken out.
 * @param fresh an id that is not used yet
 */
export function planValues(
  entity: Pick<Entity, 'values'>,
  rows: readonly TableRow[],
  columns: readonly ValueColumn[],
  language: string,
  fresh: () => string,
): ValuesPlan {
  const plan: ValuesPlan = { values: {}, added: 0, changed: 0, left: [] };
  const known = new Map(Object.entries(entity.values).map(([id, { value }]) => [key(value), id]));
  let count = Object.keys(entity.values).length;
  for (const { row, cells } of rows) {
    const value = exampleLine(cells[columns.indexOf('value')] ?? '');
    const said = cells.flatMap((cell, i) => (columns[i] === 'says' ? wordsIn(cell) : []));
    if (value === '') {
      if (cells.some((cell) => cell.trim() !== '')) plan.left.push({ row, why: 'no-value', text: said.join(' ') });
      continue;
    }
    if (value.length > VALUE_CHARACTERS) {
      plan.left.push({ row, why: 'long', text: value.slice(0, 80) });
      continue;
    }
    const there = known.get(key(value));
    const before = there === undefined ? undefined : (plan.values[there] ?? entity.values[there]);
    const own = before?.says[language] ?? [];
    const words = [...new Set([...own, ...said.filter((word) => key(word) !== key(value))])].slice(0, MOST_SAYINGS);
    if (before && there !== undefined) {
      if (words.length === own.length) {
        plan.left.push({ row, why: 'same', text: value });
        continue;
      }
      if (!Object.hasOwn(plan.values, there)) plan.changed++;
      plan.values[there] = { ...before, says: { ...before.says, [language]: words } };
      continue;
    }
    if (count >= MOST_VALUES) {
      plan.left.push({ row, why: 'full', text: value });
      continue;
    }
    const id = fresh();
    count++;
    plan.added++;
    known.set(key(value), id);
    plan.values[id] = { value, says: words.length > 0 ? { [language]: words } : {} };
  }
  return plan;
}
