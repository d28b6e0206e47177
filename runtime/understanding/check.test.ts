import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleRows, byIntent, confusionsIn, tallyAt } from '@dialoom/shared/understanding/quality';
import { bandsOf } from '@dialoom/shared/understanding/bands';
import { QualityReport } from '@dialoom/shared/understanding/report';
import { BotDocument } from '@dialoom/shared/document/document';
import { expect, test } from 'vitest';
import { ROOT } from '../root.ts';
import { checkExamples, SEED, type ExampleRow } from './check.ts';

const rowsOf = (told: Record<string, readonly string[]>): ExampleRow[] =>
  Object.entries(told).flatMap(([intent, texts]) => texts.map((text) => ({ intent, language: 'en', text })));
const check = (told: Record<string, readonly string[]>, seed = SEED) =>
  checkExamples({ rows: rowsOf(told), names: new Map(), seed });

const track = ['where is my parcel', 'track my parcel', 'has my parcel shipped', 'my parcel is late', 'when does my parcel arrive', 'parcel status please']; // prettier-ignore
const refund = ['I want my money back', 'give me a refund', 'refund my money', 'how do I get a refund', 'money back please', 'a refund of my money']; // prettier-ignore

test('the same examples and seed give the same report, and it reads as its shape says', () => {
  const one = check({ track, refund });
  expect(check({ track, refund })).toEqual(one);
  expect(QualityReport.parse(structuredClone(one))).toEqual(one);
  expect(check({ track, refund }, 7).rows).not.toEqual(one.rows); // other ones are tested together
});
test('what is said in one intent only is told apart by models that never saw it', () => {
  const one = check({ track, refund });
  const bands = bandsOf(one.suggested);
  expect(tallyAt(one, bands).of).toBe(12);
  expect(byIntent(one, bands).map(({ intent, best }) => [intent, best])).toEqual([
    ['refund', 6],
    ['track', 6],
  ]);
});
test('progress only grows, to the end', () => {
  const told: number[] = [];
  checkExamples({ rows: rowsOf({ track, refund }), names: new Map(), seed: SEED }, (share) => told.push(share));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeGreaterThan(0.5);
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});
test('said twice is found whatever its case, width or politeness, and does not test itself', () => {
  const one = check({ track: [...track, 'Where is my PARCEL？', 'zebra'], refund: [...refund, 'where is my parcel'] });
  expect(one.same).toEqual([[0, 6, 14]]);
  expect(one.rows[0]?.[4]).toBe(0);
});
test('nearly the same in two intents, and an example that leans on one other', () => {
  const one = check({
    track: [...track, 'how long does the delivery take'],
    refund: [...refund, 'how long does the delivery take now'],
  });
  const texts = one.near.map(([a, b]) => [one.rows[a]?.[2], one.rows[b]?.[2]]);
  expect(texts).toContainEqual(['how long does the delivery take', 'how long does the delivery take now']);
  expect(confusionsIn(one)[0]).toMatchObject({ a: 'refund', b: 'track' });
  const shop = BotDocument.parse(JSON.parse(readFileSync(join(ROOT, 'templates/bank/bot.json'), 'utf8')));
  const bank = checkExamples({ rows: exampleRows(shop.intents), names: new Map(), seed: SEED });
  for (const [row, on, intent] of bank.leans) {
    expect(bank.rows[row]?.[0]).toBe(bank.rows[on]?.[0]);
    expect(bank.rows[row]?.[0]).not.toBe(intent);
    expect(bank.rows[row]?.[3][0]).toBe(bank.rows[row]?.[0]); // with it, it is understood
  }
});
test('no examples, one intent, one example, two thousand times the same, odd signs: a report each', () => {
  expect(check({}).rows).toEqual([]);
  expect(check({ only: track }).rows).toHaveLength(6);
  const single = check({ track, one: ['hello there'] });
  expect(single.rows.at(-1)).toEqual([0, 0, 'hello there', [], 0]); // it cannot be tested
  expect(check({ a: ['x'], b: ['y'] }).rows.map(([, , , flat]) => flat)).toEqual([[], []]);
  const many = check({ track, again: Array.from({ length: 2_000 }, () => 'the very same line') });
  expect(many.same).toHaveLength(1);
  expect(many.near).toEqual([]);
  check({ odd: ['😀😀', '\u0000', 'مرحبا كيف حالك', '?', '   . '], long: ['y'.repeat(500), 'z '.repeat(250)] });
});
