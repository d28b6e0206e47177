// Short messages of any languages, sorted by what they are about: no model, no list of topics, the same groups for the same texts and seed.
// Its time grows with the number of texts: see docs/learning.md for figures.
import { joined } from './centres.ts';
import { communitiesOf } from './communities.ts';
import { describe, type Described } from './describe.ts';
import { neighboursOf } from './neighbours.ts';
import { rowsOf, type Told } from './space.ts';
import { withoutOpener } from './telling.ts';

export type Stage = 'read' | 'sort' | 'group' | 'name';
export type Progress = (stage: Stage, done: number, of: number) => void;
/** Smaller groups tell more of one thing, larger ones are fewer to look at; on labelled sets purity and number met here. */
const RESOLUTION = 12;
/** With few texts everybody is a neighbour of everybody, and so fine a sieve would leave each alone. */
const FINE_FROM = 24;
/** Groups whose middles are so near are one. */
const SAME = 0.78;

/**
 * @param texts each wording once; `count` is how often it was said
 * @returns groups of two wordings and more, or of one that was said often enough; the most said first
 */
export function clustersOf(
  texts: readonly (Told & { count: number })[],
  { least = 3, seed = 1, progress = () => undefined }: { least?: number; seed?: number; progress?: Progress } = {},
): (Described & { said: number })[] {
  if (texts.length === 0) return [];
  const bare = texts.map(({ text, ...one }) => ({ ...one, text: withoutOpener(text) }));
  const rows = rowsOf(bare, (done) => progress('sort', done, texts.length * 2));
  const near = neighboursOf(rows, 12, (done) => progress('sort', texts.length + done, texts.length * 2));
  progress('group', 0, 1);
  const resolution = Math.min(RESOLUTION, Math.max(0.7, texts.length / FINE_FROM));
  const groups: number[][] = [];
  for (const [row, group] of communitiesOf(near, resolution, seed).entries()) (groups[group] ??= []).push(row);
  const whole = joined(rows, groups, SAME);
  const words = texts.map(({ text }) => text);
  const counts = texts.map(({ count }) => count);
  const said = (group: readonly number[]) => group.reduce((sum, row) => sum + (counts[row] ?? 0), 0);
  const large = whole.filter((group) => said(group) >= least);
  const described = large.map((group, n) => {
    if (n % 50 === 0) progress('name', n, large.length);
    return { ...describe(rows, group, words, counts), said: said(group) };
  });
  return described.toSorted((a, b) => b.said - a.said || (a.order[0] ?? 0) - (b.order[0] ?? 0));
}
