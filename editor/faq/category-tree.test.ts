import { expect, test } from 'vitest';
import fc from 'fast-check';
import { categoryTree, type Branch } from './category-tree.ts';

const shown = (branches: readonly Branch[]): unknown[] => branches.map(({ name, entries, below }) => [name, entries, ...shown(below)]); // prettier-ignore
test('paths become a tree; a branch counts what is below it', () => {
  const tree = categoryTree([
    { name: '', entries: 9 },
    { name: '售后/退货', entries: 2 },
    { name: '售后', entries: 1 },
    { name: '售后/退货/运费', entries: 4 },
    { name: '物流', entries: 3 },
  ]);
  expect(shown(tree)).toEqual([
    ['售后', 7, ['退货', 6, ['运费', 4]]],
    ['物流', 3],
  ]);
  expect(tree[0]?.below[0]?.path).toBe('售后/退货');
});
test('every entry with a category is in exactly one branch of the top', () => {
  const part = fc.stringMatching(/^[ab退 ]{1,2}$/).map((text) => text.trim() || 'x');
  const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
  const categories = fc.uniqueArray(path, { maxLength: 12 }).map((names) => names.map((name, i) => ({ name, entries: i + 1 }))); // prettier-ignore
  fc.assert(
    fc.property(categories, (all) => {
      const sum = (of: readonly { entries: number }[]) => of.reduce((total, { entries }) => total + entries, 0);
      expect(sum(categoryTree(all))).toBe(sum(all));
    }),
  );
});
