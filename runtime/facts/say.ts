// From what was understood to what is said: sentences of the table, the rows they stand in, and choices where something is missing.
import { yesIn } from './cells.ts';
import { cellOf, type Compiled, type Fact } from './compile.ts';
import { apart } from './differ.ts';
import { fill, labelOf, sameTongue, valueOf, wordsFor } from './sentences.ts';
import type { Condition } from './conditions.ts';
import type { Outcome, Understood } from './understand.ts';

/** Rows of an answer that lists. */
export const MOST_LISTED = 5;
const MOST_CHOICES = 8;

export type Said = {
  answer: string;
  /** `row` and `column` of the table: what the answer rests on. */
  cells: { row: number; fact: Fact }[];
  /** Rows of a list that answers. */
  listed: readonly number[];
  /** What the customer may mean, each with its own answer. */
  choices: { label: string; answer: string; row: number; fact: Fact }[];
};

export const nameOf = ({ table, thing, named }: Compiled, row: number, locale: string): string => {
  const own = [...named].find(([language, column]) => sameTongue(language, locale) && cellOf(table, row, column.id) !== '')?.[1]; // prettier-ignore
  return cellOf(table, row, own?.id ?? thing.id) || cellOf(table, row, thing.id);
};
const rawOf = ({ table }: Compiled, row: number, fact: Fact, locale: string): string => {
  const other = [...fact.others].find(([language]) => sameTongue(language, locale))?.[1];
  return (other && cellOf(table, row, other.id)) || cellOf(table, row, fact.column.id);
};
const shown = (compiled: Compiled, row: number, fact: Fact, locale: string): string =>
  valueOf(fact, rawOf(compiled, row, fact, locale), locale);

/** One fact of one thing, in the sentence of its column. */
export function sentence(compiled: Compiled, row: number, fact: Fact, locale: string, asked?: Condition): string {
  const words = wordsFor(locale);
  const thing = nameOf(compiled, row, locale);
  const label = labelOf(fact, locale);
  const raw = rawOf(compiled, row, fact, locale);
  if (raw === '') return fill(words.empty, { thing, fact: label });
  const value = valueOf(fact, raw, locale);
  if (asked?.kind === 'value') return fill(worded(words, fact, asked.rows.has(row)), { thing, fact: label, value, wanted: asked.value }); // prettier-ignore
  const own = Object.entries(fact.column.sentence).find(([language, text]) => text !== '' && sameTongue(language, locale))?.[1]; // prettier-ignore
  if (own !== undefined) return fill(own, { thing, fact: label, value });
  return fill(yesIn(raw) !== undefined && fact.column.type === 'yesno' ? words.is : words.cell, { thing, fact: label, value }); // prettier-ignore
}

/** A coat has red; what a medicine is for has adults in it. */
const HAD = new Set(['color', 'size', 'material', 'bed', 'breakfast', 'services', 'view', 'parking']);
const worded = (words: ReturnType<typeof wordsFor>, { families }: Fact, has: boolean): string =>
  families.some((id) => HAD.has(id)) ? (has ? words.has : words.hasNot) : has ? words.holds : words.holdsNot;

/** Nothing to say: nothing was understood. */
export function say(compiled: Compiled, { outcome, conditions }: Understood, locale: string): Said | undefined {
  const words = wordsFor(locale);
  const text = (answer: string, cells: Said['cells'] = [], listed: Said['listed'] = []): Said => ({ answer, cells, listed, choices: [] });
  switch (outcome.kind) {
    case 'none':
      return undefined;
    case 'cells': {
      const asked = (fact: Fact) => conditions.find((one) => one.kind === 'value' && one.fact === fact);
      const lines = outcome.cells.map(({ row, fact }) => sentence(compiled, row, fact, locale, asked(fact)));
      return text(lines.join('\n\n'), outcome.cells);
    }
    case 'compared':
    case 'best':
      return text(compared(compiled, outcome, locale), outcome.rows.map((row) => ({ row, fact: outcome.fact })));
    case 'differ':
      return text(told(compiled, outcome.rows, locale), outcome.rows.flatMap((row) => compiled.facts.slice(0, MOST_TOLD).map((fact) => ({ row, fact }))));
    case 'list': {
      const { rows, facts } = outcome;
      const lines = rows.slice(0, MOST_LISTED).map((row) => {
        const told = facts.map((fact) => `${labelOf(fact, locale)}${words.colon}${shown(compiled, row, fact, locale)}`);
        return `- **${nameOf(compiled, row, locale)}**${told.length > 0 ? `${words.colon}${told.join(words.stop)}` : ''}`;
      });
      const more = rows.length > MOST_LISTED ? `\n\n${fill(words.more, { n: rows.length - MOST_LISTED })}` : '';
      const cells = rows.slice(0, MOST_LISTED).flatMap((row) => facts.slice(0, 1).map((fact) => ({ row, fact })));
      return text(`${fill(words.list, { n: rows.length })}\n\n${lines.join('\n')}${more}`, cells, rows.slice(0, MOST_LISTED));
    }
    case 'count':
      return text(fill(words.count, { n: outcome.rows.length }));
    case 'nothing-fits':
      return text(words.nothing);
    case 'ask-thing': {
      const [fact] = outcome.facts;
      if (!fact) return undefined;
      const rows = outcome.rows.slice(0, MOST_CHOICES);
      return { answer: '', cells: [], listed: [], choices: rows.map((row) => choice(compiled, row, fact, locale)) };
    }
    case 'ask-fact': {
      const facts = compiled.facts.slice(0, MOST_CHOICES);
      return { answer: '', cells: [], listed: [], choices: facts.map((fact) => choice(compiled, outcome.row, fact, locale)) };
    }
    default:
      return outcome satisfies never;
  }
} // prettier-ignore
const choice = (compiled: Compiled, row: number, fact: Fact, locale: string) => ({
  label: `${nameOf(compiled, row, locale)} · ${labelOf(fact, locale)}`,
  answer: sentence(compiled, row, fact, locale),
  row,
  fact,
});

const MOST_TOLD = 12;
/** What tells things apart, one fact a line; what they have in common comes last. */
function told(compiled: Compiled, rows: readonly number[], locale: string): string {
  const words = wordsFor(locale);
  const names = rows.map((row) => nameOf(compiled, row, locale));
  const things = names.length === 2 ? names.join(words.with) : names.join(words.and);
  const { different, same } = apart(compiled, rows);
  if (different.length === 0) return fill(words.equals, { things });
  const lines = different.slice(0, MOST_TOLD).map((fact) => `- **${labelOf(fact, locale)}**${words.colon}${rows.map((row, i) => `${names[i]} ${shown(compiled, row, fact, locale) || '—'}`).join(words.part)}`);
  const alike = same.slice(0, MOST_TOLD).map((fact) => `${labelOf(fact, locale)} (${shown(compiled, rows[0] ?? 0, fact, locale)})`);
  return `${fill(words.differ, { things })}\n\n${lines.join('\n')}${alike.length > 0 ? `\n\n${fill(words.alike, { facts: alike.join(words.and) })}` : ''}`;
} // prettier-ignore

/** A time that something takes or lasts is long, not high. */
const SPAN =
  /^(?:天|日|小时|小時|分钟|分鐘|秒|周|个月|個月|月|年|days?|hours?|h|min(?:utes?)?|weeks?|months?|years?)$/i;
type Compared = Extract<Outcome, { kind: 'compared' | 'best' }>;
function compared(compiled: Compiled, outcome: Compared, locale: string): string {
  const words = wordsFor(locale);
  const { rows, fact, degree } = outcome;
  const isDay = fact.column.type === 'date';
  const isSpan = SPAN.test(fact.unit);
  const low = isDay ? words.early : isSpan ? words.short : words.low;
  const high = isDay ? words.late : isSpan ? words.long : words.high;
  const way = degree.way === 'low' ? low : high;
  const names = rows.slice(0, MOST_LISTED).map((row) => nameOf(compiled, row, locale));
  const label = labelOf(fact, locale);
  const [first = 0] = rows;
  if (outcome.kind === 'best')
    return fill(words.best, { fact: label, way, thing: names.join(words.and), value: shown(compiled, first, fact, locale) });
  const all = outcome.among.map((row) => `- ${nameOf(compiled, row, locale)}${words.colon}${shown(compiled, row, fact, locale) || '—'}`);
  const head = rows.length === outcome.among.length ? fill(words.equal, { fact: label }) : fill(words.compared, { fact: label, way, thing: names.join(words.and) });
  return `${head}\n\n${all.join('\n')}`;
} // prettier-ignore

/** What was understood, in words: for the desk of who keeps the table. */
export function conditionWords(one: Condition, locale: string): string {
  const label = labelOf(one.fact, locale);
  if (one.kind === 'value') return `${label} ${one.not ? '≠' : '='} ${one.value}`;
  if (one.kind === 'has') return `${label} = ${one.yes ? wordsFor(locale).yes : wordsFor(locale).no}`;
  const { low, high, open } = one.bound;
  if (low === high) return `${label} = ${low}`;
  const parts = [
    ...(low === undefined ? [] : [`${open ? '>' : '≥'} ${low}`]),
    ...(high === undefined || high === Number.POSITIVE_INFINITY ? [] : [`${open ? '<' : '≤'} ${high}`]),
  ];
  return `${label} ${parts.join(', ')}`;
}
