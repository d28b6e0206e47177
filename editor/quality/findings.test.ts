import { BotDocument } from '@dialoom/shared/document/document';
import { exampleRows } from '@dialoom/shared/understanding/quality';
import type { CheckedRow, QualityReport } from '@dialoom/shared/understanding/report';
import { expect, test } from 'vitest';
import { applyOperation } from '../document/operations/registry.ts';
import { findingsIn, isStale, without } from './findings.ts';

const documentOf = (intents: Record<string, Record<string, string[]>>) =>
  BotDocument.parse({
    name: 'b', languages: ['en', 'zh-CN'], main: 'main', flows: { main: { name: 'Main', nodes: {} } },
    intents: Object.fromEntries(Object.entries(intents).map(([id, examples]) => [id, { name: id.toUpperCase(), examples }])),
  }); // prettier-ignore
/** Every example is taken for `into`, surely. */
const reportOf = (document: BotDocument, into: string, more: Partial<QualityReport> = {}): QualityReport => {
  const intents = Object.keys(document.intents).toSorted();
  const rows = exampleRows(document.intents);
  return {
    intents, languages: ['en', 'zh-CN'], outside: [], suggested: 0.4, folds: 5, same: [], near: [], leans: [],
    rows: rows.map(({ intent, language, text }): CheckedRow => [intents.indexOf(intent), language === 'en' ? 0 : 1, text, [intents.indexOf(into), 800], 0]),
    ...more,
  }; // prettier-ignore
};
const shop = documentOf({ a: { en: ['one', 'One', 'two'], 'zh-CN': ['三'] }, b: { en: ['one', 'four'] } });
const done = (document: BotDocument, examples: Parameters<typeof without>[1]) =>
  without(document, examples).reduce(applyOperation, document);

test('the same in two intents is a conflict, in one a repeat; what was mended is neither', () => {
  const report = reportOf(shop, 'b', { same: [[0, 1, 4]] });
  const found = findingsIn(report, shop.intents);
  expect(found.conflicts).toEqual([[{ intent: 'a', language: 'en', text: 'one' }, { intent: 'b', language: 'en', text: 'one' }]]); // prettier-ignore
  expect(found.twice).toEqual([{ intent: 'a', language: 'en', text: 'One' }]);
  const mended = done(shop, [...found.twice, { intent: 'b', language: 'en', text: 'one' }]);
  expect(mended.intents['a']?.examples['en']).toEqual(['one', 'two']);
  expect(findingsIn(report, mended.intents)).toMatchObject({ conflicts: [], twice: [] });
  expect([isStale(report, shop.intents), isStale(report, mended.intents)]).toEqual([false, true]);
});
test('the very same words twice: one of them goes, one stays', () => {
  const document = documentOf({ a: { en: ['x', 'y', 'x', 'x'] } });
  const report = reportOf(document, 'a', { same: [[0, 2, 3]] });
  const { twice } = findingsIn(report, document.intents);
  expect(twice).toHaveLength(2);
  const mended = done(document, twice);
  expect(mended.intents['a']?.examples['en']).toEqual(['x', 'y']);
  expect(findingsIn(report, mended.intents).twice).toEqual([]);
});
test('mixed up, nearly the same, held up: only while all of it is there', () => {
  const report = reportOf(shop, 'b', { near: [[2, 5, 800]], leans: [[2, 3, 1]] });
  const found = findingsIn(report, shop.intents);
  expect(found.confused).toHaveLength(1);
  expect(found.confused[0]?.rows.map(({ example, into }) => [example.text, into])).toEqual([['one', 'b'], ['One', 'b'], ['two', 'b'], ['三', 'b']]); // prettier-ignore
  expect([found.near.length, found.leans.length]).toEqual([1, 1]);
  const less = done(shop, [{ intent: 'a', language: 'en', text: 'two' }]);
  expect(findingsIn(report, less.intents)).toMatchObject({ near: [], leans: [], confused: [{ rows: { length: 3 } }] });
  const { b: _, ...rest } = shop.intents;
  expect(findingsIn(report, rest)).toMatchObject({ confused: [], leans: [], near: [] });
});
test('what is not there is not taken out', () => {
  expect(without(shop, [{ intent: 'nobody', language: 'en', text: 'one' }, { intent: 'a', language: 'en', text: 'gone' }])).toEqual([]); // prettier-ignore
});
