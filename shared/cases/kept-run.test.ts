import { expect, test } from 'vitest';
import { keptWith, type EndedRun } from './kept-run.ts';
import { noHits } from './coverage.ts';
import type { CaseResult } from './result.ts';

const result = (id: string, status: CaseResult['status'] = 'passed', said = 'hello'): CaseResult => ({ id, status, ms: 1, failures: [], turns: [{ said: [said], path: [] }] }); // prettier-ignore
const ended = (at: number, whole: boolean, ...results: CaseResult[]): EndedRun => ({
  at, by: 'Lin', of: `key-${at}`, passed: 0, failed: 0, ms: 1, results, whole, hits: { ...noHits(), nodes: { 'main/a': at } }, faq: { missed: 0, all: 0, missing: [] },
}); // prettier-ignore
const of = (kept: ReturnType<typeof keptWith>) => kept.results.map(({ at, result: { id } }) => `${id} ${at}`);

test('a run of some leaves the others and the coverage as they were; what is deleted is let go', () => {
  const first = keptWith(undefined, ended(1, true, result('a'), result('b'), result('c')), new Set('abc'));
  const second = keptWith(first, ended(2, false, result('b', 'failed')), new Set('ab'));
  expect(of(second)).toEqual(['a 1', 'b 2']);
  expect(second).toMatchObject({ at: 2, of: 'key-2', covered: { of: 'key-1', hits: { nodes: { 'main/a': 1 } } } });
  expect(keptWith(second, ended(3, true, result('a')), new Set('ab')).covered?.of).toBe('key-3');
});
test('rows of one case are replaced together', () => {
  const rows = [0, 1, 2].map((row) => ({ ...result('a'), row }));
  const first = keptWith(undefined, ended(1, true, ...rows), new Set('a'));
  expect(of(keptWith(first, ended(2, false, ...rows.slice(0, 2)), new Set('a')))).toEqual(['a 2', 'a 2']);
});
test('a very long one is kept without what was said', () => {
  const long = ended(1, true, ...Array.from({ length: 30 }, (_, i) => result(`c${i}`, 'failed', 'x'.repeat(50_000))));
  const kept = keptWith(undefined, long, new Set(long.results.map(({ id }) => id)));
  expect(kept.results).toHaveLength(30);
  expect(JSON.stringify(kept).length).toBeLessThan(10_000);
});
