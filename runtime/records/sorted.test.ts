import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysInOrder, MOST_SORTED } from './sorted.ts';

type Row = { key: number; value: number | string | null };
const readerOf = (rows: readonly Row[]) => async (after: number, most: number) =>
  rows.filter(({ key }) => key > after).slice(0, most);
const values = (rows: readonly Row[]) => rows.map(({ value }) => value);
const pagesOf = async (rows: readonly Row[], down: boolean) => {
  const pages: number[][] = [];
  for (let after: string | undefined; ;) {
    const { keys, next } = await keysInOrder(readerOf(rows), values, { down, locale: 'en', after });
    pages.push(keys);
    if (next === undefined) return pages;
    after = next;
  }
};

test('every row stands on one page, in order, the empty ones last', async () => {
  const value = fc.option(fc.integer({ min: -50, max: 50 }));
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 140 }), fc.boolean(), async (list, down) => {
      const rows = list.map((one, i) => ({ key: i + 1, value: one }));
      const keys = (await pagesOf(rows, down)).flat();
      expect(keys.toSorted((a, b) => a - b)).toEqual(rows.map(({ key }) => key));
      const told = keys.map((key) => rows[key - 1]?.value ?? null);
      const full = told.filter((one) => one !== null);
      expect(told.slice(0, full.length)).toEqual(full);
      expect(full).toEqual(full.toSorted((a, b) => (down ? b - a : a - b)));
    }),
  );
});

test('a row that went meanwhile takes none of its neighbours along', async () => {
  const rows = Array.from({ length: 120 }, (_, i): Row => ({ key: i + 1, value: i }));
  const { next } = await keysInOrder(readerOf(rows), values, { down: false, locale: 'en' });
  const left = rows.filter(({ key }) => key !== 50);
  const after = await keysInOrder(readerOf(left), values, { down: false, locale: 'en', after: next });
  expect(after.keys.slice(0, 2)).toEqual([52, 53]); // as far down as it was
  const moved = rows.filter(({ key }) => key !== 3);
  expect((await keysInOrder(readerOf(moved), values, { down: false, locale: 'en', after: next })).keys[0]).toBe(51);
});

test('too many are refused with a way out, not sorted for a minute', async () => {
  const rows = Array.from({ length: MOST_SORTED + 1 }, (_, i): Row => ({ key: i + 1, value: i }));
  const read = async (after: number, most: number) => rows.slice(after, after + most);
  await expect(keysInOrder(read, values, { down: false, locale: 'en' })).rejects.toMatchObject({
    code: 'record.too-many',
    status: 409,
  });
});
