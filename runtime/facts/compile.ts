// A table made ready for questions: every phrase that names a thing, a fact or a value of it, in one trie.
import type { FactCells, FactColumn } from '@dialoom/shared/api/facts';
import { fold } from '../understanding/entities/fold.ts';
import { soundOf } from '../understanding/pinyin.ts';
import { dayIn, isMoney, isTenThousands, numberIn, partsOf, unitOf, yesIn } from './cells.ts';
import { families, kinNouns, kinValues, type Family } from './families.ts';
import { isFiller } from './fillers.ts';
import { isHan, keysOf, tokensOf } from './tokens.ts';
import { Trie } from './trie.ts';

export type Table = { id: string; name: string; columns: readonly FactColumn[]; rows: readonly { id: string; cells: FactCells }[] }; // prettier-ignore
/** A column that may be asked for; `measures` and `yes` by row. */
export type Fact = {
  column: FactColumn;
  families: readonly string[];
  /** The same in another language, by the language. */
  others: ReadonlyMap<string, FactColumn>;
  unit: string;
  /** Numbers, days, of rows that have one. */
  measures: readonly (number | undefined)[];
  /** Of several prices the one that is meant when none is named comes first. */
  main: number;
};
export type Mark =
  | { kind: 'thing'; row: number }
  | { kind: 'part'; rows: readonly number[] }
  | { kind: 'fact'; fact: Fact; weight: number }
  | { kind: 'value'; fact: Fact; value: string; rows: ReadonlySet<number>; short: boolean }
  | { kind: 'noun' };
export type Compiled = {
  table: Table;
  thing: FactColumn;
  /** Names of things in a language, by the language. */
  named: ReadonlyMap<string, FactColumn>;
  facts: readonly Fact[];
  phrases: Trie<Mark>;
  sounds: Trie<{ keys: readonly string[]; mark: Mark }>;
  /** Latin words of the table by their first letter, for slips. */
  words: ReadonlyMap<string, ReadonlySet<string>>;
};

export const cellOf = (table: Table, row: number, column: string): string => table.rows[row]?.cells[column] ?? '';
/** How a cell or a name is compared with another one. */
export const plainOf = (text: string): string => fold(text).toLowerCase().replace(/\s+/g, ' ').trim();

const LONGEST_NAME = 40;
const LONGEST_VALUE = 8;
const MOST_VALUES = 1_000;
const kin = new Map<string, readonly string[]>();
for (const line of kinValues) {
  const words = line.split('|');
  for (const word of words) kin.set(keysOf(word).join(' '), [...(kin.get(keysOf(word).join(' ')) ?? []), ...words]);
}
const wordsOf = (family: Family): string[] => [...family.zh.split('|'), ...family.en.split('|')];
const isWordOf = (name: string, word: string): boolean => {
  const keys = keysOf(word);
  const own = keysOf(name);
  return own.some((_, i) => keys.length > 0 && keys.every((key, n) => own[i + n] === key));
};
/** The families a column belongs to, by its name and its other words. */
function familiesOf({ name, synonyms }: FactColumn): string[] {
  const names = [name, ...synonyms];
  return families.filter((family) => wordsOf(family).some((word) => word.length > 1 && names.some((one) => isWordOf(one, word)))).map(({ id }) => id);
} // prettier-ignore
const MAIN = /价|price|月租|月费|年费|房费|annual fee|monthly fee|cost/i;

/** Rows and values after which a pause is offered. */
const AT_ONCE = 50;

/** All at once. */
export function compile(table: Table): Compiled {
  const work = compiling(table);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
/** With pauses, so that turns go on meanwhile. */
export async function compileInPieces(table: Table): Promise<Compiled> {
  const work = compiling(table);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await new Promise(setImmediate);
  }
}
function* compiling(table: Table): Generator<void, Compiled, void> {
  const thing = table.columns.find(({ part }) => part === 'thing');
  if (!thing) throw new Error('a table without a column of things');
  const cells = (id: string): string[] => table.rows.map((row) => row.cells[id] ?? '');
  const facts = table.columns.flatMap((column): Fact[] => {
    if (column.part !== 'fact' || column.of !== '' || !column.asked) return [];
    const own = cells(column.id);
    const unit = column.unit === '' ? unitOf(own) : column.unit;
    const named = familiesOf(column);
    const kinds = isMoney(unit) && !named.includes('price') ? [...named, 'money'] : named;
    const read = column.type === 'number' ? measure(column.unit) : column.type === 'date' ? dayIn : () => undefined; // prettier-ignore
    return [{
      column, families: kinds, unit, measures: own.map(read), main: MAIN.test(column.name) ? 1 : 0,
      others: new Map(table.columns.flatMap((other) => (other.of === column.id ? [[other.language, other]] : []))),
    }]; // prettier-ignore
  });
  const phrases = new Trie<Mark>();
  const sounds = new Trie<{ keys: readonly string[]; mark: Mark }>();
  const words = new Map<string, Set<string>>();
  const learn = (text: string): void => {
    for (const { word } of tokensOf(text))
      if (/^[a-z]{4,}$/.test(word)) words.set(word[0] ?? '', (words.get(word[0] ?? '') ?? new Set()).add(word));
  };
  const soundly = (keys: readonly string[], mark: Mark): void => {
    if (keys.length < 3 || keys.length > 10 || keys.filter(isHan).length < 2) return;
    sounds.add(
      keys.map((key) => String(soundOf(key) ?? key)),
      { keys, mark },
    );
  };

  // things, whole and in part
  const nameColumns = table.columns.filter(({ id, part, of }) => part !== 'fact' || of === thing.id || id === thing.id);
  const parts = new Map<string, { keys: readonly string[]; rows: Set<number> }>();
  for (const [row, { cells: own }] of table.rows.entries()) {
    if (row % AT_ONCE === 0) yield;
    for (const column of nameColumns)
      for (const name of column.part === 'alias' && column.of === ''
        ? partsOf(own[column.id] ?? '')
        : [own[column.id] ?? '']) {
        const keys = keysOf(name).slice(0, LONGEST_NAME);
        if (keys.length === 0 || isNothing(keys)) continue;
        phrases.add(keys, { kind: 'thing', row });
        soundly(keys, { kind: 'thing', row });
        learn(name);
        for (const part of partsOfName(keys)) {
          const id = part.join('\u0001');
          const there = parts.get(id);
          if (there) there.rows.add(row);
          else parts.set(id, { keys: part, rows: new Set([row]) });
        }
      }
  }
  const own = [thing.name, ...thing.synonyms, table.name, ...nameColumns.map(({ name }) => name)];
  const nouns = [...own, ...kinNouns(own)].map(keysOf);
  const isNoun = new Set(nouns.map((keys) => keys.join('\u0001')));
  let count = 0;
  for (const [id, { keys, rows }] of parts) {
    if (++count % (AT_ONCE * 20) === 0) yield;
    if (!isNoun.has(id)) phrases.add(keys, rows.size === table.rows.length && rows.size > 1 ? { kind: 'noun' } : { kind: 'part', rows: [...rows] }); // prettier-ignore
  }
  for (const keys of nouns) phrases.add(keys, { kind: 'noun' });

  // facts: by their own name, by other words, and by the words of their family
  for (const fact of facts) {
    const { name, synonyms } = fact.column;
    const said = new Map<string, { keys: readonly string[]; weight: number }>();
    const say = (text: string | readonly string[], weight: number): void => {
      const keys = typeof text === 'string' ? keysOf(text) : text;
      const id = keys.join('\u0001');
      if (keys.length > 0 && (said.get(id)?.weight ?? 0) < weight) said.set(id, { keys, weight });
    };
    for (const one of [name, ...synonyms, ...[...fact.others.values()].map((other) => other.name)].flatMap(
      withoutWhether,
    )) {
      say(one, 1);
      learn(one);
      const keys = keysOf(one);
      for (const part of partsOfFact(keys)) say(part, part.at(-1) === keys.at(-1) ? 0.6 : 0.5);
    }
    for (const family of families)
      if (fact.families.includes(family.id)) for (const word of wordsOf(family)) if (word.length > 1) say(word, 0.7 + fact.main * 0.05); // prettier-ignore
    for (const { keys, weight } of said.values()) {
      phrases.add(keys, { kind: 'fact', fact, weight });
      if (weight === 1) soundly(keys, { kind: 'fact', fact, weight });
    }
  }

  // values, in whichever language they stand
  for (const fact of facts) {
    const values = new Map<string, Set<number>>();
    yield;
    for (const column of [fact.column, ...fact.others.values()])
      for (const [row, cell] of cells(column.id).entries()) {
        if (cell === '' || yesIn(cell) !== undefined) continue;
        const known = fact.column.type === 'number' ? numberIn(cell) : fact.column.type === 'date' ? dayIn(cell) : undefined; // prettier-ignore
        if (known !== undefined) continue;
        for (const part of fact.column.type === 'list' ? partsOf(cell) : [cell]) {
          const value = plainOf(part);
          if (values.size < MOST_VALUES || values.has(value))
            values.set(value, (values.get(value) ?? new Set()).add(row));
        }
      }
    for (const [value, rows] of values) {
      const keys = keysOf(value);
      if (keys.length === 0 || keys.length > LONGEST_VALUE) continue;
      const wordings = new Map(
        [value, ...(kin.get(keys.join(' ')) ?? [])].map((one) => [keysOf(one).join('\u0001'), one]),
      );
      for (const one of wordings.values()) {
        const own = keysOf(one);
        phrases.add(own, { kind: 'value', fact, value, rows, short: own.length === 1 && (own[0] ?? '').length === 1 }); // prettier-ignore
        if (one === value) learn(one);
      }
    }
  }
  const named = new Map(nameColumns.flatMap((column) => (column.language !== '' && (column.id === thing.id || column.of === thing.id) ? [[column.language, column]] : []))); // prettier-ignore
  return { table, thing, named, facts, phrases, sounds, words };
}

/** @param unit of the column: of cells that name none */
const measure =
  (unit: string) =>
  (cell: string): number | undefined => {
    const read = numberIn(cell);
    return (
      read && (read.unit === '' && isTenThousands(unit) && !cell.includes('万') ? read.value * 10_000 : read.value)
    );
  };
/** 是否处方药 is asked for as 处方药. */
const withoutWhether = (name: string): string[] => {
  const bare = name.replace(/^(?:是否(?:需要|支持|包含|含)?|有无|能否|可否|is |has |needs )/iu, '');
  return bare === name || bare === '' ? [name] : [name, bare];
};
const isNothing = (keys: readonly string[]): boolean => keys.every((key) => isFiller([key]));
/** What customers shorten a name to: some of its words, or two signs and more of it. */
function* partsOfName(keys: readonly string[]): Generator<readonly string[]> {
  const long = keys.length > 8;
  const last = keys.length;
  for (let from = 0; from < last; from++)
    for (let to = from + 1; to <= last && to - from <= 8; to++) {
      if (to - from === last || (long && from > 0 && to < last && (keys.some(isHan) || to - from > 2))) continue;
      const part = keys.slice(from, to);
      const [only = ''] = part;
      if (part.length === 1 && (isHan(only) || only.length < 2)) continue;
      if (!isNothing(part) && !/^\d+$/.test(part.join(''))) yield part;
    }
}
function* partsOfFact(keys: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < keys.length; from++)
    for (let to = from + 1; to <= keys.length; to++) {
      const part = keys.slice(from, to);
      const [only = ''] = part;
      // Chinese words have two signs: only the beginning and the end are taken
      if (part.length === keys.length || (part.length === 1 && (isHan(only) || only.length < 3))) continue;
      if (isHan(only) && from > 0 && to < keys.length) continue;
      if (!isNothing(part)) yield part;
    }
}
