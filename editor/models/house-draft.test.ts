import { expect, test } from 'vitest';
import { ModelHouse } from '@dialoom/shared/api/models';
import { draftOf, houseOf, isWhole } from './house-draft.ts';
import { money } from './money.ts';

const house = ModelHouse.parse({
  prices: [{ model: 'qwen*', currency: 'CNY', input: 0.8, output: 2 }],
  budget: { all: 20, bots: { a: 5 }, over: 'fallback', fallback: 'cheap' },
});
test('what is stored comes back as it was', () => expect(houseOf(draftOf(house))).toEqual(house));
test('an emptied amount is no limit, a comma is a point', () => {
  const draft = { ...draftOf(house), all: '', bots: { a: '0,5' } };
  expect(isWhole(draft)).toBe(true);
  expect(houseOf(draft).budget).toMatchObject({ bots: { a: 0.5 } });
  expect(houseOf(draft).budget).not.toHaveProperty('all');
});
test.each([{ all: '-1' }, { all: 'much' }, { rate: '0' }, { fallback: '' }, { bots: { a: '1e9' } }])('%j is not saved', (part) => {
  expect(isWhole({ ...draftOf(house), ...part })).toBe(false);
}); // prettier-ignore
test('small costs do not read as nothing', () => {
  expect(money(320, 'USD', 'en')).toBe('$0.00032');
  expect(money(1_230_000, 'CNY', 'zh-CN')).toBe('¥1.23');
  expect(money(0, 'CNY', 'zh-CN')).toBe('¥0.00');
});
