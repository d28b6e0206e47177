import { expect, test } from 'vitest';
import type { BotDocument } from '@dialoom/shared/document/document';
import { findNodes, flagOf, referencesOf, type SearchSurroundings } from './search.ts';
import { testDefinitions, testDocument, testNode } from './test-flow.ts';

const document: BotDocument = {
  ...testDocument({
    start: testNode('begin', [0, 0], {}, { next: 'ask' }),
    ask: { ...testNode('branch', [0, 0], { text: 'Where is {{ city }}? https://shop.test/orders' }, { else: 'off' }), name: 'Order status' },
    off: { ...testNode('branch', [0, 0], { save: 'city' }), skip: true },
    lost: testNode('branch', [0, 0], { text: '在吗' }),
  }),
}; // prettier-ignore
const around: SearchSurroundings = {
  definitions: testDefinitions,
  titleOf: (type, name) => name ?? testDefinitions[type as 'branch']?.text.en.title ?? type,
  hasProblem: (_, node) => node === 'lost',
  changed: new Map([['main', new Set(['ask'])]]),
  wasVisited: (_, node) => node !== 'off',
};
const find = (query: string, more: Partial<SearchSurroundings> = {}) =>
  findNodes(document, query, { ...around, ...more }).map(({ node }) => node);

test('words are found in titles, texts, addresses, variables and ids, in any writing', () => {
  expect(find('order STATUS')).toEqual(['ask']);
  expect(find('shop.test/orders')).toEqual(['ask']);
  expect(find('ｃｉｔｙ')).toEqual(['ask', 'off']);
  expect(find('在吗')).toEqual(['lost']);
  expect(find('lost')).toEqual(['lost']);
  expect(find('order 在吗')).toEqual([]);
  expect(find('  ')).toEqual([]);
});

test('each flag narrows, and they add up', () => {
  expect(find('is:problem')).toEqual(['lost']);
  expect(find('is:unused')).toEqual(['lost']);
  expect(find('is:changed')).toEqual(['ask']);
  expect(find('is:disabled')).toEqual(['off']);
  expect(find('visited:0')).toEqual(['off']);
  expect(find('type:branch is:disabled')).toEqual(['off']);
  expect(find('uses:city')).toEqual(['ask', 'off']);
  expect(find('uses:cit')).toEqual([]); // the whole name
  expect(find('in:main order')).toEqual(['ask']);
  expect(find('in:"no such flow"')).toEqual([]);
  expect(find('is:nonsense')).toEqual([]);
});

test('what is not known finds nothing instead of everything', () => {
  expect(find('is:changed', { changed: undefined })).toEqual([]);
  expect(find('visited:0', { wasVisited: undefined })).toEqual([]);
});

test('a value with spaces is quoted, and found as it was quoted', () => {
  expect(flagOf('uses', 'city')).toBe('uses:city');
  expect(flagOf('in', 'Order status')).toBe('in:"Order status"');
  expect(find(flagOf('in', 'Main'))).toHaveLength(4);
});

test('what a node names is told with how often it is used in all', () => {
  const [node] = [document.flows['main']?.nodes['ask']];
  if (!node) throw new Error('not there');
  expect(referencesOf(document, node, around)).toEqual([{ from: 'variables', id: 'city', name: 'city', uses: 2 }]);
});
