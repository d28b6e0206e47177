// A group as a person reads it: its most typical sentence, a short name, the others in the order of how typical they are, and how sure it is.
import { bareOf, isNear } from '../knowledge/near.ts';
import { centresOf, nearTo } from './centres.ts';
import type { Rows } from './space.ts';

export type Described = {
  name: string;
  /** Rows, the most typical first. */
  order: number[];
  /** How alike its sentences are, 0–1: what share of them belong together, as measured on sets where it is known. */
  confidence: number;
};
const NAME = 40;
/** Signs of a name that is read at a glance. */
const GLANCE = 14;
const NAMED_FROM = 12;

const width = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.4), 0);

/** @param counts how often each row was said */
export function describe(rows: Rows, group: readonly number[], texts: readonly string[], counts: readonly number[]): Described {
  const [centre] = centresOf(rows, [group]);
  const near = new Map(group.map((row) => [row, centre ? nearTo(centre, rows, row) : 0]));
  const of = (row: number) => near.get(row) ?? 0;
  const weigh = (row: number) => of(row) * (1 + 0.1 * Math.log(counts[row] ?? 1));
  const order = group.toSorted((a, b) => weigh(b) - weigh(a) || a - b);
  const mean = group.reduce((sum, row) => sum + of(row), 0) / (group.length || 1);
  const best = order
    .slice(0, NAMED_FROM)
    .toSorted((a, b) => weigh(b) - weigh(a) + 0.02 * (tooLong(texts[a]) - tooLong(texts[b])))[0];
  return { name: nameOf(texts[best ?? 0] ?? ''), order, confidence: sureBy(mean, group.length) };
} // prettier-ignore

const tooLong = (text = ''): number => Math.max(0, width(text) - GLANCE) + (width(text) < 3 ? 8 : 0);
/** Of sentences that are so alike, so many belong together: fitted on CLINC150, Banking77 and CrossWOZ (docs/learning.md). */
const sureBy = (mean: number, size: number): number =>
  Math.round(100 / (1 + Math.exp(-(-1.45 + 3.4 * mean + 0.05 * Math.log(size))))) / 100;

/** A sentence as a name: no politeness, no closing sign, cut at a word. */
function nameOf(text: string): string {
  const bare = text
    .replace(/^(?:你好|您好|请问(?:一下)?|想问一下|亲|hi|hello|hey)[,，。.!！\s~]*/iu, '')
    .replace(/[\s?？!！。.,，;；~、…]+$/u, '')
    .trim();
  const whole = width(bare) < 3 ? text.trim() : bare;
  const cut = whole.length <= NAME ? whole : whole.slice(0, NAME).replace(/\s+\S*$/u, '') + '…';
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}

/** Without those that differ by a slip from one before them. @param most kept */
export function withoutSlips(texts: readonly string[], most: number): number[] {
  const kept: number[] = [];
  const byLength = new Map<number, string[]>(); // a slip makes a text longer or shorter by two signs at most
  for (const [i, text] of texts.entries()) {
    if (kept.length >= most) break;
    const own = bareOf(text);
    const { length } = [...own];
    const isSlip = [0, 1, -1, 2, -2].some((away) => byLength.get(length + away)?.some((one) => isNear(one, own)));
    if (own === '' || isSlip) continue;
    kept.push(i);
    const there = byLength.get(length);
    if (there) there.push(own);
    else byLength.set(length, [own]);
  }
  return kept;
}
