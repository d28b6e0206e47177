import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from '../edit-distance.ts';
import { bestListed, findListed } from './lists.ts';

const products = [
  { value: 'sofa', says: ['sofa', '沙发', 'couch'] },
  { value: 'wardrobe', says: ['wardrobe', '衣柜', '大衣柜'] },
  { value: 'table', says: ['dining table', '餐桌'] },
  { value: 'red', says: ['红色', '红', 'red'] },
  { value: 'wechat', says: ['微信'] },
];
const read = (text: string) => findListed(products, text).map(({ value, start, end, near }) => [value, text.slice(start, end), near ?? false]); // prettier-ignore

describe('an own list', () => {
  test.each([
    ['我要沙发和大衣柜', [['sofa', '沙发', false], ['wardrobe', '大衣柜', false]]],
    ['ＳＯＦＡ', [['sofa', 'ＳＯＦＡ', false]]],
    ['紅色的沙發', [['red', '紅色', false], ['sofa', '沙發', false]]],
    ['bored', []],
    ['', []],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted)); // prettier-ignore
  test.each([
    ['a wardorbe please', [['wardrobe', 'wardorbe', true]]],
    ['dinning table', [['table', 'dinning table', true]]],
    ['可以用薇信吗', [['wechat', '薇信', true]]],
    ['一张餐卓', [['table', '餐卓', true]]],
    ['a rad one', []],
    ['sofas', []],
  ])('a slip: %s', (text, wanted) => expect(read(text)).toEqual(wanted));
  test('an exact word beats a near one; what is equally near to two is neither', () => {
    expect(bestListed(products, '餐卓旁的红')?.value).toBe('red');
    const twins = [{ value: 'a', says: ['batter'] }, { value: 'b', says: ['butter'] }]; // prettier-ignore
    expect(bestListed(twins, 'bitter')).toBeUndefined();
    expect(bestListed(twins, 'buttre')?.value).toBe('b');
  });
  test('every place is in the text, none over another, whatever the list', () => {
    const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', 'e', ' ', '红', '花', '餐', '桌', '😀', 'İ') });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 8 }), (says, parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of findListed(says.map((say, i) => ({ value: String(i), says: [say] })), text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  }); // prettier-ignore
});
test('the distance between two words is that of the textbook, as far as it is asked for', () => {
  const slow = (a: string, b: string): number => {
    const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
    const at = (i: number, j: number) => d[i]?.[j] ?? 0;
    for (let i = 1; i <= a.length; i++)
      for (let j = 1; j <= b.length; j++) {
        let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
        (d[i] ?? [])[j] = best;
      }
    return at(a.length, b.length);
  }; // prettier-ignore
  const word = fc.string({ maxLength: 7, unit: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(distance(a, b, most)).toBe(Math.min(slow(a, b), most + 1));
    }),
  );
});
