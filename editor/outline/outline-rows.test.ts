import { beforeEach, expect, test, vi } from 'vitest';
import { testDocument, testNode, testStudio } from '../canvas/test-flow.ts';
import { outlineRows } from './outline-rows.ts';
import { swapExits } from './swap-exits.ts';

beforeEach(() => void vi.stubGlobal('requestAnimationFrame', () => 0));

const rows = [
  { id: 'one', name: 'First' },
  { id: 'two', name: 'Second' },
];
const document = testDocument({
  loose: testNode('branch', [900, 0]),
  start: testNode('begin', [0, 0], {}, { next: 'a' }),
  a: testNode('branch', [0, 0], { rows }, { 'row:one': 'b', 'row:two': 'c' }),
  b: testNode('branch', [0, 0], {}, { else: 'd' }),
  c: testNode('branch', [0, 0], {}, { else: 'd' }),
  d: testNode('branch', [0, 0], {}, { else: 'a' }),
});

test('what follows stands on one level, each way out one further in, every node once', () => {
  const found = outlineRows(testStudio(document).openScene());
  expect(found).toEqual([
    { id: 'start', level: 0, via: undefined },
    { id: 'a', level: 0, via: undefined },
    { id: 'b', level: 1, via: 'First' },
    { id: 'd', level: 1, via: undefined },
    { id: 'c', level: 1, via: 'Second' },
    { id: 'loose', level: 0, via: undefined },
  ]);
});

test('an edge moves to the exit beside it, and what was there comes back the other way; one undo', () => {
  const studio = testStudio(document);
  swapExits(studio, 'a', 'row:two', 1);
  expect(studio.node('a')?.next).toEqual({ 'row:one': 'b', else: 'c' });
  swapExits(studio, 'a', 'row:two', -1);
  expect(studio.node('a')?.next).toEqual({ 'row:two': 'b', else: 'c' });
  studio.undo();
  studio.undo();
  expect(studio.document).toEqual(document);
  swapExits(studio, 'a', 'row:one', -1); // the first one has none above
  expect(studio.document).toEqual(document);
});
