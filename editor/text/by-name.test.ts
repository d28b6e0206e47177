import { expect, test } from 'vitest';
import { byName } from './by-name.ts';

const sorted = (names: string[], locale: string) =>
  names
    .map((name) => ({ name }))
    .toSorted(byName(locale))
    .map(({ name }) => name);

test('numbers count, words go by the language', () => {
  expect(sorted(['意图 10', '意图 2', '意图 1'], 'zh-CN')).toEqual(['意图 1', '意图 2', '意图 10']);
  expect(sorted(['子', '安', '波'], 'zh-CN')).toEqual(['安', '波', '子']); // by pinyin, not by code point
  expect(sorted(['b', 'Ä', 'a'], 'en')).toEqual(['a', 'Ä', 'b']);
});
