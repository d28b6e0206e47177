// What a report means: for customers at any place of the borders, for each intent, and which intents are taken for each other.
import type { BotDocument } from '../document/document.ts';
import { bandsOf, decide, type Bands, type Ranked } from './bands.ts';
import type { CheckedRow, QualityReport } from './report.ts';

/** Understood at once, asked "did you mean", not understood, understood as something else. */
export const outcomes = ['right', 'asked', 'none', 'wrong'] as const;
export type Outcome = (typeof outcomes)[number];
export type Tally = Record<Outcome, number> & {
  of: number;
  /** Of those asked, how many find what they want among what is offered. */
  found: number;
};

/** What becomes of an example as a customer's message; nothing where it could not be tested. */
export function outcomeOf([own, , , flat, exact]: CheckedRow, intents: readonly string[], bands: Bands): { outcome: Outcome; found: boolean } | undefined {
  if (flat.length === 0) return undefined;
  const { intent, doubtful } = decide(rankedOf(flat, intents), bands, exact === 1);
  const wanted = intents[own];
  if (intent !== undefined) return { outcome: intent === wanted ? 'right' : 'wrong', found: false };
  return doubtful ? { outcome: 'asked', found: wanted !== undefined && doubtful.includes(wanted) } : { outcome: 'none', found: false };
} // prettier-ignore
/** Made once: a hand that drags a border asks for all of them at every step. */
const made = new WeakMap<readonly number[], readonly Ranked[]>();
function rankedOf(flat: readonly number[], intents: readonly string[]): readonly Ranked[] {
  const known = made.get(flat);
  if (known) return known;
  const ranked = Array.from({ length: flat.length / 2 }, (_, i): Ranked => ({ intent: intents[flat[2 * i] ?? -1] ?? '', confidence: (flat[2 * i + 1] ?? 0) / 1_000 })); // prettier-ignore
  made.set(flat, ranked);
  return ranked;
}

const nothing = (): Tally => ({ right: 0, asked: 0, none: 0, wrong: 0, of: 0, found: 0 });
const count = (tally: Tally, told: ReturnType<typeof outcomeOf>): void => {
  if (!told) return;
  tally.of++;
  tally[told.outcome]++;
  if (told.found) tally.found++;
};
export function tallyAt({ rows, intents }: QualityReport, bands: Bands): Tally {
  const tally = nothing();
  for (const row of rows) count(tally, outcomeOf(row, intents, bands));
  return tally;
}

/** Whether the check says anything: examples of one intent alone are told from nothing. */
export const isTelling = ({ rows }: Pick<QualityReport, 'rows'>): boolean =>
  new Set(rows.flatMap(([own, , , flat]) => (flat.length > 0 ? [own] : []))).size > 1;

/** So many of a hundred, whole numbers that make a hundred together: what is left over goes to those who lost most by rounding. */
export function ofHundred(tally: Pick<Tally, Outcome | 'of'>): Record<Outcome, number> {
  const exact = outcomes.map((name) => ({ name, share: tally.of === 0 ? 0 : (100 * tally[name]) / tally.of }));
  const whole = Object.fromEntries(exact.map(({ name, share }) => [name, Math.floor(share)])) as Record<
    Outcome,
    number
  >;
  let left = tally.of === 0 ? 0 : 100 - outcomes.reduce((sum, name) => sum + whole[name], 0);
  for (const { name } of exact.toSorted((a, b) => (b.share % 1) - (a.share % 1))) if (left-- > 0) whole[name]++;
  return whole;
}

/** Of a hundred messages about something else, how many would be taken for an intent. */
export const takenOutside = ({ outside }: QualityReport, { sure }: Bands): number =>
  outside.length === 0 ? 0 : Math.round((100 * outside.filter((one) => one / 1_000 >= sure).length) / outside.length);

export type CurvePoint = { sure: number; right: number; wrong: number };
/** Shares 0–1 of those understood rightly and wrongly, by where the sure band begins. */
export function curveOf(report: QualityReport, steps = 50): CurvePoint[] {
  return Array.from({ length: steps + 1 }, (_, i): CurvePoint => {
    const sure = i / steps;
    const { right, wrong, of } = tallyAt(report, bandsOf(sure));
    return { sure, right: of === 0 ? 0 : right / of, wrong: of === 0 ? 0 : wrong / of };
  });
}

/** `best`: how many have their own intent as the likeliest, however sure. */
export type IntentQuality = Tally & { intent: string; examples: number; best: number };
export function byIntent({ rows, intents }: QualityReport, bands: Bands): IntentQuality[] {
  const all = intents.map((intent): IntentQuality => ({ ...nothing(), intent, examples: 0, best: 0 }));
  for (const row of rows) {
    const mine = all[row[0]];
    if (!mine) continue;
    mine.examples++;
    if (row[3][0] === row[0]) mine.best++;
    count(mine, outcomeOf(row, intents, bands));
  }
  return all;
}

/** Two intents, and the examples of either that look more like the other: the surest of their mistake first. */
export type Confusion = { a: string; b: string; rows: { row: number; into: string; sure: number }[]; alike: boolean };
/** Where so large a share of the smaller one is mistaken for the other, they may be one intent. */
const ALIKE = 0.3;
const LEAST_ALIKE = 3;
export function confusionsIn({ rows, intents }: QualityReport): Confusion[] {
  const pairs = new Map<string, Confusion>();
  const tested = intents.map(() => 0);
  for (const [row, [own, , , flat]] of rows.entries()) {
    if (flat.length === 0) continue;
    tested[own] = (tested[own] ?? 0) + 1;
    const [best = -1, sure = 0] = flat;
    if (best === own || sure === 0) continue;
    const [a, b] = own < best ? [own, best] : [best, own];
    const key = `${a} ${b}`;
    const pair = pairs.get(key) ?? { a: intents[a] ?? '', b: intents[b] ?? '', rows: [], alike: false };
    pair.rows.push({ row, into: intents[best] ?? '', sure: sure / 1_000 });
    pairs.set(key, pair);
  }
  const place = new Map(intents.map((intent, i) => [intent, i]));
  const testedOf = (intent: string) => tested[place.get(intent) ?? -1] ?? 0;
  return [...pairs.values()]
    .map((pair) => ({
      ...pair,
      rows: pair.rows.toSorted((x, y) => y.sure - x.sure || x.row - y.row),
      alike:
        pair.rows.length >= LEAST_ALIKE && pair.rows.length >= ALIKE * Math.min(testedOf(pair.a), testedOf(pair.b)),
    }))
    .toSorted((x, y) => y.rows.length - x.rows.length || (x.a < y.a ? -1 : 1));
}

/** What can be said of the amounts alone, before anything is checked. */
export type Amount = { intent: string; examples: number; kind: 'empty' | 'single' | 'few' | 'many' };
export const FEW_EXAMPLES = 5;
/** So many times the usual number, and at least so many, is out of balance. */
const TIMES = 10;
const LEAST_MANY = 50;
export function amountsIn(intents: BotDocument['intents']): Amount[] {
  const counts = Object.entries(intents).map(([intent, { examples }]) => ({ intent, examples: Object.values(examples).reduce((sum, texts) => sum + texts.filter((text) => text.trim() !== '').length, 0) })); // prettier-ignore
  const there = counts.map(({ examples }) => examples).filter((n) => n > 0).toSorted((a, b) => a - b); // prettier-ignore
  const usual = there[Math.floor((there.length - 1) / 2)] ?? 0;
  const kindOf = (n: number): Amount['kind'] | undefined => {
    if (n < FEW_EXAMPLES) return n === 0 ? 'empty' : n === 1 ? 'single' : 'few';
    return n >= LEAST_MANY && n > TIMES * usual ? 'many' : undefined;
  };
  return counts.flatMap(({ intent, examples }) => {
    const kind = kindOf(examples);
    return kind ? [{ intent, examples, kind }] : [];
  });
}

/** The examples of a document, in an order that does not depend on the order of its keys. */
export const exampleRows = (intents: BotDocument['intents']): { intent: string; language: string; text: string }[] =>
  byKey(intents).flatMap(([intent, { examples }]) =>
    byKey(examples).flatMap(([language, texts]) => texts.filter((text) => text.trim() !== '').map((text) => ({ intent, language, text }))),
  ); // prettier-ignore
const byKey = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
